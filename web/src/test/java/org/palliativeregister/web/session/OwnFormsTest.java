package org.palliativeregister.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnFormsTest {

    @ParameterizedTest
    @CsvSource({
        "same-origin, https://register.example, true",
        "none, , true",
        "same-site, https://other.example, false",
        "cross-site, https://evil.example, false",
        "cross-site, , false",
        ", https://register.example, true",
        ", http://register.example, false",
        ", https://register.example.evil.example, false",
        ", null, false",
        ", , true"
    })
    void a_form_counts_as_own_by_what_the_browser_says_of_its_page(String fetchSite, String origin, boolean own) {
        assertThat(OwnForms.isOwn(fetchSite, origin, "register.example")).isEqualTo(own);
    }
}
