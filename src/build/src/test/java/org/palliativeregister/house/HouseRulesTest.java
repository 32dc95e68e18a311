package org.palliativeregister.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palliativeregister.planted.Planted;

/** The house keeps its rules, and each rule bites: a class that breaks it is planted, and must be found. */
class HouseRulesTest {

    private static JavaClasses house;
    private static JavaClasses withPlanted;

    @BeforeAll
    static void read_the_classes() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.palliativeregister");
        withPlanted = new ClassFileImporter().importPackages("org.palliativeregister");
    }

    @Test
    void the_house_was_found() {
        assertThat(house.size()).isGreaterThan(60);
        assertThat(house.contain("org.palliativeregister.patient.Patient")).isTrue();
        assertThat(house.stream().anyMatch(type -> type.getPackageName().startsWith("org.palliativeregister.web.")))
                .isTrue();
        assertThat(house.stream().anyMatch(type -> type.getSimpleName().startsWith("Planted")))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_holds(String name, ArchRule rule) {
        assertThat(rule.evaluate(house).getFailureReport().getDetails())
                .as(name)
                .isEmpty();
    }

    @ParameterizedTest(name = "{1} is caught by «{0}»")
    @MethodSource("planted")
    void a_planted_violation_is_caught(String rule, String violation) {
        EvaluationResult result = HouseRules.all().get(rule).evaluate(withPlanted);
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(violation));
    }

    static Stream<Arguments> rules() {
        return HouseRules.all().entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    static Stream<Arguments> planted() {
        return Planted.VIOLATIONS.entrySet().stream()
                .flatMap((Map.Entry<String, String> planted) ->
                        Stream.of(Arguments.of(planted.getValue(), planted.getKey())));
    }

    @Test
    void every_kind_of_rule_has_a_planted_violation() {
        assertThat(HouseRules.all().keySet())
                .allMatch(rule -> rule.endsWith("knows nothing younger") || Planted.VIOLATIONS.containsValue(rule));
    }
}
