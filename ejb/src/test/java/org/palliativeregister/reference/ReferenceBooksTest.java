package org.palliativeregister.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The books as the migrations bring them: read from the SQL itself. */
class ReferenceBooksTest {

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'|utc_timestamp\\(3\\)|null|[0-9.]+");

    private static final int INN_RU = 6;
    private static final int ATC = 8;
    private static final int FORM_RU = 9;
    private static final int FORM_EN = 10;
    private static final int STRENGTH = 11;
    private static final int UNIT = 12;
    private static final int ROUTE = 13;
    private static final int CONTROL = 14;
    private static final int OME = 15;
    private static final int OME_SOURCE = 16;
    private static final int CEILING = 17;

    private final List<List<String>> medicaments = rows("V020__medicaments.sql");
    private final List<List<String>> diagnoses = rows("V021__diagnoses.sql");

    @Test
    void the_books_are_whole_and_numbered_from_one() {
        assertThat(numbers(medicaments)).isEqualTo(upTo(188));
        assertThat(numbers(diagnoses)).isEqualTo(upTo(286));
    }

    @Test
    void every_medicament_has_a_code_that_is_one_of_the_atc() {
        assertThat(medicaments).allSatisfy(row -> assertThat(row.get(ATC)).matches("[A-Z][0-9]{2}[A-Z]{2}([0-9]{2})?"));
    }

    @Test
    void routes_and_control_classes_are_those_the_register_knows() {
        assertThat(medicaments).allSatisfy(row -> {
            assertThat(Route.valueOf(row.get(ROUTE))).isNotNull();
            assertThat(ControlClass.valueOf(row.get(CONTROL))).isNotNull();
        });
    }

    @Test
    void every_opioid_is_controlled() {
        assertThat(medicaments)
                .filteredOn(row -> row.get(ATC).startsWith("N02A"))
                .hasSizeGreaterThan(40)
                .noneMatch(row -> row.get(CONTROL).equals("NONE"));
    }

    @Test
    void units_are_the_agreed_ones_and_patches_release_by_the_hour() {
        assertThat(medicaments).allSatisfy(row -> {
            assertThat(row.get(UNIT)).isIn("mg", "g", "IU", "%", "mg/ml", "g/ml", "mcg/ml", "IU/ml", "mcg/h");
            assertThat(row.get(UNIT).equals("mcg/h")).isEqualTo(row.get(ROUTE).equals("TRANSDERMAL"));
        });
    }

    @Test
    void every_medicament_could_be_entered_on_the_page() {
        assertThat(medicaments).allSatisfy(row -> {
            assertThat(row.get(ATC)).matches(Medicament.ATC);
            assertThat(row.get(STRENGTH)).matches(Medicament.STRENGTH);
            assertThat(row.get(UNIT)).matches(Medicament.UNIT);
        });
    }

    @Test
    void strengths_are_numbers_without_trailing_zeros() {
        assertThat(medicaments)
                .flatExtracting(row -> List.of(row.get(STRENGTH).split("\\+")))
                .allSatisfy(part -> {
                    BigDecimal number = new BigDecimal(part);
                    assertThat(number).isPositive();
                    assertThat(number.scale())
                            .isEqualTo(Math.max(0, number.stripTrailingZeros().scale()));
                });
    }

    @Test
    void a_factor_of_equivalence_names_its_table() {
        assertThat(medicaments).allSatisfy(row -> {
            assertThat(row.get(OME) == null).isEqualTo(row.get(OME_SOURCE) == null);
            assertThat(row.get(OME) == null || new BigDecimal(row.get(OME)).signum() > 0)
                    .isTrue();
        });
    }

    @Test
    void morphine_and_fentanyl_have_no_ceiling_and_what_is_given_by_the_piece_has_room_for_one() {
        assertThat(medicaments)
                .filteredOn(row -> row.get(ATC).matches("N02AA01|N02AB03"))
                .allMatch(row -> row.get(CEILING) == null);
        assertThat(medicaments)
                .filteredOn(row -> row.get(CEILING) != null && row.get(UNIT).matches("mg|g|IU"))
                .allSatisfy(row -> assertThat(new BigDecimal(row.get(CEILING)))
                        .isGreaterThanOrEqualTo(new BigDecimal(row.get(STRENGTH).split("\\+")[0])));
    }

    @Test
    void no_product_and_no_code_of_a_diagnosis_stands_twice() {
        assertThat(medicaments)
                .extracting(row -> List.of(row.get(INN_RU), row.get(FORM_RU), row.get(STRENGTH), row.get(UNIT)))
                .doesNotHaveDuplicates();
        assertThat(diagnoses).extracting(row -> row.get(1)).doesNotHaveDuplicates();
    }

    @Test
    void russian_stands_in_russian_and_english_in_english() {
        assertThat(medicaments).allSatisfy(row -> {
            assertThat(row.get(INN_RU) + row.get(FORM_RU)).matches("[^A-Za-z]+|Сеннозиды A и B.*");
            assertThat(row.get(INN_RU + 1) + row.get(FORM_EN)).doesNotContainPattern("\\p{IsCyrillic}");
        });
        assertThat(diagnoses).allSatisfy(row -> {
            assertThat(row.get(1)).matches("[A-Z][0-9]{2}(\\.[0-9])?");
            assertThat(row.get(3)).doesNotContainPattern("\\p{IsCyrillic}");
        });
    }

    private static List<Integer> numbers(List<List<String>> rows) {
        return rows.stream().map(row -> Integer.valueOf(row.get(0))).toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<List<String>> rows(String migration) {
        return text(migration)
                .lines()
                .filter(line -> line.startsWith("    ("))
                .map(ReferenceBooksTest::values)
                .toList();
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        Matcher literal = LITERAL.matcher(line);
        while (literal.find()) {
            boolean quoted = literal.group(1) != null;
            String bare = literal.group().equals("null") ? null : literal.group();
            values.add(quoted ? literal.group(1).replace("''", "'") : bare);
        }
        return values;
    }

    private static String text(String migration) {
        try (InputStream sql = ReferenceBooksTest.class.getResourceAsStream("/db/migration/" + migration)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
