package org.palliativeregister.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisBlockTest {

    @Test
    void a_code_belongs_to_the_block_that_spans_it() {
        assertThat(DiagnosisBlock.of("C34.1").code()).isEqualTo("C30-C39");
        assertThat(DiagnosisBlock.of("C50").code()).isEqualTo("C50");
        assertThat(DiagnosisBlock.of("T90.5").code()).isEqualTo("T90-T98");
        assertThat(DiagnosisBlock.of("V01")).isEqualTo(DiagnosisBlock.OTHER);
    }

    @Test
    void the_blocks_stand_in_order_and_do_not_overlap() {
        List<String> ends = DiagnosisBlock.ALL.stream()
                .map(DiagnosisBlock::code)
                .flatMap(code -> List.of(code.substring(0, 3), code.substring(code.length() - 3)).stream())
                .toList();
        assertThat(ends).isSorted();
        assertThat(DiagnosisBlock.ALL).doesNotHaveDuplicates();
    }
}
