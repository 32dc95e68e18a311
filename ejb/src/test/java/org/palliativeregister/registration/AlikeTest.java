package org.palliativeregister.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AlikeTest {

    private static Alike of(int many) {
        Alike alike = new Alike();
        alike.show(LongStream.rangeClosed(1, many)
                .mapToObj(id -> new Likeness(id, "РК-" + id, null, null, List.of(Ground.SNILS)))
                .toList());
        return alike;
    }

    @Test
    void there_may_be_more_only_when_as_many_are_shown_as_can_be() {
        assertThat(of(0).isMore()).isFalse();
        assertThat(of(Likenesses.MOST - 1).isMore()).isFalse();
        assertThat(of(Likenesses.MOST).isMore()).isTrue();
    }
}
