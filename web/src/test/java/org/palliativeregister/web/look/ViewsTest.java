package org.palliativeregister.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a view or a style may not contain. Each check is shown a sample that it must refuse. */
class ViewsTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{}]*\\{)|\\brgba?\\(|\\bhsla?\\(");
    private static final Pattern STYLE = Pattern.compile("\\s(?:style|inputStyle|panelStyle)\\s*=");
    private static final Pattern HANDLER = Pattern.compile(
            "\\son[a-z]+\\s*=\\s*\"(?!(?:if \\(!args\\.validationFailed\\) )?(?:PF\\('[\\w#{}.-]+'\\)\\.\\w+|stayAwake)\\(\\);?\")");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b");
    private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04FF]");
    private static final Pattern BARE_NUMBER = Pattern.compile("<p:(?:inputNumber|spinner)\\b");
    private static final Pattern BARE_DATE = Pattern.compile("<p:(?:datePicker|calendar)\\b");
    private static final Pattern OTHER_MESSAGES = Pattern.compile("<(?:h|p):messages\\b");
    private static final Pattern DIALOG_WORDS = Pattern.compile("value=\"(?:OK|Cancel|Yes|No)\"");

    @Test
    void colours_stand_only_with_the_tokens() throws IOException {
        assertThat("color: #FFF;").containsPattern(COLOUR);
        Path theme = Path.of("src/main/theme");
        assertThat(found(COLOUR, Stream.of(files(WEBAPP, ".css"), files(WEBAPP, ".js"), files(WEBAPP, ".xhtml"))))
                .isEmpty();
        assertThat(found(COLOUR, Stream.of(List.of(theme.resolve("overrides.css"), theme.resolve("fonts.css")))))
                .isEmpty();
    }

    @Test
    void no_view_has_a_style_of_its_own() throws IOException {
        assertThat("<p style=\"x\">").containsPattern(STYLE);
        assertThat(found(STYLE, views())).isEmpty();
    }

    @Test
    void no_view_has_code() throws IOException {
        assertThat("<a onclick=\"alert(1)\">").containsPattern(HANDLER);
        assertThat("<a onclick=\"PF('stop').show()\">").doesNotContainPattern(HANDLER);
        assertThat("<a oncomplete=\"if (!args.validationFailed) PF('stop').hide()\">")
                .doesNotContainPattern(HANDLER);
        assertThat(found(HANDLER, views())).isEmpty();
        assertThat(found(SCRIPT, views())).isEmpty();
    }

    @Test
    void no_view_has_words_of_its_own() throws IOException {
        assertThat("<p>Вход</p>").containsPattern(CYRILLIC);
        assertThat(found(CYRILLIC, views())).isEmpty();
        assertThat(found(DIALOG_WORDS, views())).isEmpty();
    }

    @Test
    void a_number_is_never_typed_where_the_browser_trims_it_silently() throws IOException {
        assertThat("<p:inputNumber id=\"dose\"/>").containsPattern(BARE_NUMBER);
        assertThat(found(BARE_NUMBER, views())).isEmpty();
    }

    @Test
    void a_date_is_typed_only_in_the_tag_that_refuses_impossible_days() throws IOException {
        assertThat(found(BARE_DATE, views())).containsOnly("date.xhtml: <p:datePicker");
    }

    @Test
    void messages_are_shown_by_one_tag() throws IOException {
        assertThat(found(OTHER_MESSAGES, views())).isEmpty();
    }

    private static Stream<List<Path>> views() throws IOException {
        return Stream.of(files(WEBAPP, ".xhtml"));
    }

    private static Set<String> found(Pattern forbidden, Stream<List<Path>> files) {
        Set<String> found = new TreeSet<>();
        files.flatMap(List::stream).forEach(file -> forbidden
                .matcher(read(file))
                .results()
                .forEach(match ->
                        found.add(file.getFileName() + ": " + match.group().strip())));
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
