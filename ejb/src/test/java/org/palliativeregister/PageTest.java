package org.palliativeregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void a_page_knows_where_it_stands_in_the_whole() {
        Page<String> last = new Page<>(Collections.nCopies(3, "row"), 3, 43);
        assertThat(last.pages()).isEqualTo(3);
        assertThat(last.first()).isEqualTo(41);
        assertThat(last.last()).isEqualTo(43);
    }

    @Test
    void an_empty_list_has_one_empty_page() {
        Page<String> empty = new Page<>(List.of(), 1, 0);
        assertThat(empty.pages()).isEqualTo(1);
        assertThat(empty.first()).isZero();
        assertThat(empty.last()).isZero();
    }

    @Test
    void a_number_below_one_is_the_first_page() {
        assertThat(Page.start(-5)).isZero();
        assertThat(Page.start(1)).isZero();
        assertThat(Page.start(2)).isEqualTo(Page.SIZE);
    }

    @Test
    void a_search_text_is_taken_literally() {
        assertThat(new SearchText(" 50%_! ").anywhere()).isEqualTo("%50!%!_!!%");
        assertThat(new SearchText(null).anywhere()).isEqualTo("%%");
        assertThat(new SearchText("x".repeat(500)).typed()).hasSize(100);
    }
}
