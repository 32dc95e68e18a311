package org.palliativeregister.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubstanceTest {

    @Test
    void a_substance_is_the_same_in_every_form_by_its_name_or_its_full_code() {
        assertThat(of("Морфин", "N02AA01").isOfSubstanceOf(of("морфин", null))).isTrue();
        assertThat(of("Морфин", "N02AA01").isOfSubstanceOf(of("Морфина сульфат", "N02AA01")))
                .isTrue();
    }

    @Test
    void a_group_is_no_substance() {
        assertThat(of("Морфин", "N02AA").isOfSubstanceOf(of("Гидроморфон", "N02AA")))
                .isFalse();
        assertThat(of("Морфин", null).isOfSubstanceOf(of("Гидроморфон", null))).isFalse();
    }

    private static Medicament of(String name, String atc) {
        Medicament medicament = new Medicament();
        medicament.setInnRu(name);
        medicament.setAtc(atc);
        return medicament;
    }
}
