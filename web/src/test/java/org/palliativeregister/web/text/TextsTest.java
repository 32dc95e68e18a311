package org.palliativeregister.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Path FILES = Path.of("src/main/resources/org/palliativeregister/web/text");

    /** Keys that are put together while a page is drawn: their beginnings, here and nowhere else. */
    private static final List<String> PUT_TOGETHER = List.of(
            "rotation.key.",
            "rotation.phase.",
            "rotation.purpose.",
            "rotation.state.",
            "session.reason.",
            "rule.",
            "permission.",
            "audit.action.",
            "merging.part.",
            "report.column.",
            "unit.",
            "worklist.sex.",
            "ControlClass.",
            "FindingKind.",
            "CountedIn.");

    private static final Pattern ENUM_CONSTANT = Pattern.compile("[A-Z]\\w*\\.[A-Z0-9_]+");
    private static final Pattern PLURAL_FORM = Pattern.compile("\\.(one|few|many)$");
    private static final Pattern NAMED = Pattern.compile("['\"]([A-Za-z][\\w-]*(?:\\.[\\w-]+)+)['\"]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    static List<String> components() {
        return Texts.COMPONENTS;
    }

    @ParameterizedTest
    @MethodSource("components")
    void a_component_says_everything_in_both_languages(String component) {
        assertThat(Texts.read(component, "en").keySet())
                .containsExactlyInAnyOrderElementsOf(Texts.read(component, "ru").keySet());
    }

    @ParameterizedTest
    @MethodSource("components")
    void both_languages_fill_the_same_places(String component) {
        Texts.read(component, "ru").forEach((key, russian) -> {
            String english = Texts.read(component, "en").getOrDefault(key, "");
            if (!key.startsWith("convert.date.")) {
                assertThat(places(english)).as(key).isEqualTo(places(russian));
            }
        });
    }

    @Test
    void every_file_of_texts_is_read() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("_(ru|en)\\.properties$", ""))
                            .distinct())
                    .isSubsetOf(Texts.COMPONENTS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void no_key_stands_twice_in_a_file(String language) throws IOException {
        for (String component : Texts.COMPONENTS) {
            Path file = FILES.resolve(component + "_" + language + ".properties");
            if (Files.exists(file)) {
                assertThat(Files.readAllLines(file).stream()
                                .filter(line -> line.contains("="))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as(file.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** Only allergies are told otherwise: on paper after a label, on a page without one. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void paper_says_it_in_the_words_of_the_pages(String language) {
        Texts pages = Texts.in(Locale.forLanguageTag(language));
        ResourceBundle paper =
                ResourceBundle.getBundle("org.palliativeregister.report.report", Locale.forLanguageTag(language));
        List<String> constants = paper.keySet().stream()
                .filter(key -> ENUM_CONSTANT.matcher(key).matches() && !key.startsWith("AllergyState."))
                .toList();
        assertThat(constants).hasSizeGreaterThan(30).allSatisfy(key -> {
            String onPages = pages.getString(key.startsWith("CountedIn.") ? key + ".brief" : key);
            assertThat(paper.getString(key)).as(key).isEqualToIgnoringCase(onPages);
        });
    }

    @Test
    void no_key_stands_in_two_files() {
        List<String> all = Texts.COMPONENTS.stream()
                .flatMap(component -> Texts.read(component, "ru").keySet().stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void no_key_is_unused() throws IOException {
        Set<String> named = namedInSources();
        Set<String> unused = keys().stream()
                .filter(key -> !named.contains(PLURAL_FORM.matcher(key).replaceFirst("")))
                .filter(key -> !named.contains(key))
                .filter(key -> !ENUM_CONSTANT.matcher(key).matches())
                .filter(key -> PUT_TOGETHER.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void every_key_that_a_view_names_has_a_text() throws IOException {
        Pattern inView = Pattern.compile("(?:text\\['|name=\"tells\" value=\")([^'\"]+)['\"]");
        Set<String> missing = new TreeSet<>();
        for (Path view : sources(Path.of("src/main/webapp"), ".xhtml")) {
            Matcher keys = inView.matcher(Files.readString(view));
            while (keys.find()) {
                if (!keys().contains(keys.group(1)) && !keys.group(1).endsWith(".")) {
                    missing.add(view.getFileName() + ": " + keys.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_text_is_filled_in_the_language_asked_for() {
        assertThat(Texts.say(Locale.forLanguageTag("ru"), "shell.failedTitle", "Вход"))
                .isEqualTo("Ошибка: Вход");
        assertThat(Texts.say(Locale.ENGLISH, "shell.failedTitle", "Sign in")).isEqualTo("Error: Sign in");
        assertThat(Texts.in(Locale.FRENCH).getString("shell.signOut")).isNotEmpty();
    }

    private static Set<String> keys() {
        return Texts.in(Locale.forLanguageTag("ru")).keySet();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namedInSources() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path source : Stream.of(
                        sources(Path.of("src/main/webapp"), ".xhtml"),
                        sources(Path.of("src/main/java"), ".java"),
                        sources(Path.of("../ejb/src/main/java"), ".java"))
                .flatMap(List::stream)
                .toList()) {
            NAMED.matcher(Files.readString(source)).results().forEach(name -> named.add(name.group(1)));
        }
        return named;
    }

    private static List<Path> sources(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
