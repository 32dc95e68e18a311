package org.palliativeregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.palliativeregister.browser.States.State;
import org.palliativeregister.run.TestBed;

/**
 * Every view in every state, in the light theme in Russian and in the night theme in English: WCAG 2.0 to 2.2 A and AA
 * as far as axe sees, no errors of scripts, nothing that the content security policy refuses, no Russian words in
 * English, no keys instead of texts.
 */
@InBrowser
class AccessibilityIT {
    private static final String DIALOG = ".ui-dialog[role]:visible";
    private static final String ERROR = ".ui-message-error:visible, .msg.dng:visible";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    @Test
    void every_view_that_ships_has_its_states_named(TestBed bed, Visitors visitors) {
        assertThat(new States(new Samples(bed, visitors)).byView().keySet())
                .containsExactlyInAnyOrderElementsOf(new ShippedWeb(bed.builtEar()).views());
    }

    @TestFactory
    Stream<DynamicTest> a_view_is_accessible_and_quiet(TestBed bed, Visitors visitors) {
        States states = new States(new Samples(bed, visitors));
        Words words = new Words(new ShippedWeb(bed.builtEar()));
        return Stream.of(new Look("ru", "light"), new Look("en", "dark"))
                .map(look -> new Gallery(visitors, look, words))
                .flatMap(gallery -> states.byView().entrySet().stream()
                        .flatMap(view -> view.getValue().stream().map(state -> gallery.test(view.getKey(), state))));
    }

    private record Look(String language, String theme) {}

    /** Looks at views with the accounts of one language and theme. */
    private static final class Gallery {
        private final Visitors visitors;
        private final Look look;
        private final Words words;
        private final Map<String, RegisterPage> pages = new HashMap<>();
        private final Map<String, Complaints> complaints = new HashMap<>();

        Gallery(Visitors visitors, Look look, Words words) {
            this.visitors = visitors;
            this.look = look;
            this.words = words;
        }

        DynamicTest test(String view, State state) {
            String name = "%s %s, %s, %s".formatted(view, state.name(), look.language(), look.theme());
            return DynamicTest.dynamicTest(name, () -> look(view, state));
        }

        private void look(String view, State state) {
            RegisterPage shown = pages.computeIfAbsent(state.who(), this::open);
            Page page = shown.page();
            shown.go(view + ".xhtml" + state.query());
            state.reach().accept(shown);
            shown.settle();
            shown.stand();
            SoftAssertions softly = new SoftAssertions();
            softly.assertThat(page.locator(DIALOG).count() > 0)
                    .as("a dialog is open")
                    .isEqualTo(state.name().startsWith("dialog"));
            softly.assertThat(page.locator(ERROR).count() > 0)
                    .as("an error is shown")
                    .isEqualTo(state.name().endsWith("errors") || state.name().equals("refused"));
            softly.assertThat(page.url()).as("the address").contains(view);
            softly.assertThat(page.locator("html").getAttribute("lang")).isEqualTo(look.language());
            softly.assertThat(violations(page)).as("axe").isEmpty();
            softly.assertThat(words.wrong(page, look.language())).as("words").isEmpty();
            softly.assertThat(complaints.get(state.who()).take())
                    .as("complaints")
                    .isEmpty();
            softly.assertAll();
        }

        /** One page for all states of a person, as a tab stays open for a day. */
        private RegisterPage open(String who) {
            RegisterPage page = visitors.like(who, look.language(), look.theme());
            complaints.put(who, new Complaints(page.page()));
            return page;
        }

        private static List<String> violations(Page page) {
            AxeRunOptions onlyViolations = new AxeRunOptions();
            onlyViolations.setResultTypes(List.of("violations"));
            AxeBuilder axe =
                    new AxeBuilder(page).options(onlyViolations).withTags(WCAG).setLegacyMode(true);
            // What lies behind an open dialog is out of reach, and is looked at in the other states.
            if (page.locator(DIALOG).count() > 0) {
                axe.exclude("main");
            }
            return axe.analyze().getViolations().stream().map(Gallery::describe).toList();
        }

        private static String describe(Rule rule) {
            return rule.getId() + " (" + rule.getHelp() + "): "
                    + rule.getNodes().stream()
                            .limit(5)
                            .map(node -> node.getTarget() + " " + node.getHtml())
                            .toList();
        }
    }
}
