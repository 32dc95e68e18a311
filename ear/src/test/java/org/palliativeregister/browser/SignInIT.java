package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.palliativeregister.run.TestBed;

@InBrowser
class SignInIT {

    @Test
    void whoever_comes_without_having_signed_in_is_asked_for_name_and_password(Page page) {
        page.navigate("/");

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("[id='signIn:login']")).isVisible();
        assertThat(page.locator("[id='signIn:password']")).isVisible();
    }

    @Test
    void the_register_that_is_tested_is_the_built_one_byte_for_byte(TestBed bed) {
        Assertions.assertThat(bed.deployedEar()).hasSameBinaryContentAs(bed.builtEar());
    }
}
