package org.palliativeregister.browser;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.palliativeregister.browser.Form.Input;
import org.palliativeregister.run.TestBed;

/**
 * Whatever is put into a field: either the field says what is wrong, the other fields keep what was typed and no row of
 * any table has changed; or the value is taken and afterwards shown as it was typed. Each field gets every third of its
 * values, another third than its neighbour; all of them with BAD_INPUT=all, as {@code src/evidence/bad-input.sh} does.
 */
@InBrowser
class BadInputIT {
    private static final String VALUES = """
            form => Object.fromEntries([...document.querySelectorAll('form [id]')]
                .filter(one => 'value' in one && one.form && one.type !== 'hidden' && one.type !== 'submit'
                    && one.type !== 'password' && one.form.id === form)
                .map(one => [one.id, one.type === 'radio' || one.type === 'checkbox' ? String(one.checked) : one.value]))""";

    private static final int EVERY = "all".equals(System.getenv("BAD_INPUT")) ? 1 : 3;

    @TestFactory
    Stream<DynamicTest> a_field_refuses_or_shows_what_was_typed(TestBed bed, Visitors visitors) {
        Samples samples = new Samples(bed, visitors);
        return Form.all(samples).stream().flatMap(form -> {
            Trial trial = new Trial(bed, form, visitors.as(form.who()));
            return form.inputs().stream()
                    .map(input -> DynamicTest.dynamicTest(
                            form.name() + ", " + input.field().replaceAll(".*:", ""), () -> trial.of(input)));
        });
    }

    /** One form and the attempts to put something bad into it. */
    private static final class Trial {
        private final TestBed bed;
        private final Form form;
        private final RegisterPage page;
        private boolean open;
        private int turn;
        private Fingerprint tables;

        Trial(TestBed bed, Form form, RegisterPage page) {
            this.bed = bed;
            this.form = form;
            this.page = page;
        }

        void of(Input input) {
            List<BadValue> values = input.values();
            for (int i = turn++ % EVERY; i < values.size(); i += EVERY) {
                BadValue bad = values.get(i);
                if (!open) {
                    form.open().accept(page);
                    tables = Fingerprint.of(bed);
                }
                // A failed attempt leaves a form in which nothing else should be tried.
                open = false;
                attempt(input, bad);
                open = true;
            }
            // What was chosen from suggestions stands in two inputs; only opening the form again sets both right.
            open &= !input.element().endsWith("_hinput");
        }

        private void attempt(Input input, BadValue bad) {

            String was = page.value(input.element());
            Map<String, Object> others = others(input);
            page.put(input.element(), bad.text());
            page.save(form.save());
            if (page.isRefused()) {
                if (!form.drill()) {
                    assertThat(page.errors())
                            .as("error at the field: " + bad.what())
                            .isNotEmpty();
                }
                assertThat(others(input)).as("other fields: " + bad.what()).isEqualTo(others);
                assertThat(Fingerprint.of(bed)).as("tables: " + bad.what()).isEqualTo(tables);

                if (page.error(input.field()).isEmpty()) {
                    assertShown(input, bad);
                }
                protocol(input, bad, "refused: " + page.error(input.field()));
                page.put(input.element(), was);
            } else {
                form.open().accept(page);
                tables = Fingerprint.of(bed);
                assertShown(input, bad);
                protocol(input, bad, "taken, and shown as it was typed");
            }
        }

        /** What became of each attempt stands beside the EAR, for whoever wants to read it. */
        private void protocol(Input input, BadValue bad, String outcome) {
            String line = String.join(" | ", form.name(), input.field().replaceAll(".*:", ""), bad.what(), outcome);
            try {
                Files.writeString(bed.builtEar().resolveSibling("bad-input.txt"), line + "\n", CREATE, APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A password is never sent back. */
        private void assertShown(Input input, BadValue bad) {
            if ("password".equals(page.at(input.element()).getAttribute("type"))) {
                return;
            }
            assertThat(page.value(input.element()).strip())
                    .as("shown: " + bad.what())
                    .isEqualTo(bad.text().strip());
        }

        private Map<String, Object> others(Input input) {
            Map<String, Object> values = new HashMap<>();
            Map<?, ?> all = (Map<?, ?>) page.page().evaluate(VALUES, form.save().replaceAll(":.*", ""));
            all.forEach((id, value) -> values.put(String.valueOf(id), value));
            values.remove(input.field());
            values.remove(input.element());
            values.remove(input.field() + "_input");
            return values;
        }
    }
}
