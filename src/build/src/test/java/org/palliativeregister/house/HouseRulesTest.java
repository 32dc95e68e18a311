package org.palliativeregister.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palliativeregister.planted.Planted;

/** The house keeps its rules, and each rule bites: a class that breaks it is planted, and must be found. */
class HouseRulesTest {

    private static JavaClasses house;
    private static JavaClasses withPlanted;
    private static JavaClasses upward;

    @BeforeAll
    static void read_the_classes(@TempDir Path folder) {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.palliativeregister");
        withPlanted = new ClassFileImporter().importPackages("org.palliativeregister");
        upward = UpwardPlants.compiledIn(folder);
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

    @ParameterizedTest(name = "a class that knows {1} is caught by «{0}»")
    @MethodSource("upward")
    void every_way_up_is_caught(String rule, String younger) {
        EvaluationResult result = HouseRules.all().get(rule).evaluate(upward);
        assertThat(result.getFailureReport().getDetails())
                .anyMatch(
                        detail -> detail.contains("PlantedUpward") && detail.contains(UpwardPlants.neighbour(younger)));
    }

    static Stream<Arguments> upward() {
        List<String> components = HouseRules.COMPONENTS;
        Stream<Arguments> fromRoot =
                components.stream().map(younger -> Arguments.of("the root knows no component", younger));
        Stream<Arguments> fromComponents = IntStream.range(0, components.size())
                .boxed()
                .flatMap(i -> components.subList(i + 1, components.size()).stream()
                        .map(younger -> Arguments.of(HouseRules.upward(components.get(i)), younger)));
        return Stream.concat(fromRoot, fromComponents);
    }

    @Test
    void what_may_be_known_is_not_caught() {
        assertThat(HouseRules.all()
                        .get(HouseRules.upward("patient"))
                        .evaluate(upward)
                        .getFailureReport()
                        .getDetails())
                .noneMatch(detail -> detail.contains(UpwardPlants.neighbour("institution")));
    }

    @Test
    void every_rule_has_a_planted_violation() {
        Stream<String> caught =
                Stream.concat(Planted.VIOLATIONS.values().stream(), upward().map(planted -> (String) planted.get()[0]));
        assertThat(caught.toList()).containsAll(HouseRules.all().keySet());
    }

    @Test
    void what_is_permitted_to_all_beside_look_ups_still_exists_and_needs_its_reason() {
        assertThat(house.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(LookUps::isForAll)
                        .filter(method -> LookUps.objection(method).isPresent())
                        .map(LookUps::shortName))
                .containsAll(LookUps.NONE_BUT_ALLOWED.keySet());
    }
}
