package org.palliativeregister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static List<Long> numbers(int count) {
        return LongStream.range(0, count)
                .map(each -> Long.MAX_VALUE - each)
                .boxed()
                .toList();
    }

    @Test
    void none_is_nothing() {
        assertThat(Numbers.written(List.of())).isNull();
    }

    @Test
    void fifty_of_the_longest_numbers_stand_there_all() {
        assertThat(Numbers.written(numbers(50)).split(" "))
                .containsExactly(numbers(50).stream().map(String::valueOf).toArray(String[]::new));
    }

    @Test
    void of_more_those_stand_there_that_fit_whole_and_how_many_do_not() {
        for (int count : new int[] {51, 52, 2000, 100_000}) {
            List<String> all = numbers(count).stream().map(String::valueOf).toList();
            String written = Numbers.written(all);
            List<String> words = Arrays.asList(written.split(" "));
            List<String> whole = words.subList(0, words.size() - 1);
            assertThat(written).hasSizeBetween(Numbers.LONGEST - 40, Numbers.LONGEST);
            assertThat(whole).isEqualTo(all.subList(0, whole.size()));
            assertThat(words.get(words.size() - 1)).isEqualTo("+" + (count - whole.size()));
        }
    }
}
