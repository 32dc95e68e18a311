package org.palliativeregister.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * Everything the register says to a person, in one language: the texts of all components together.
 *
 * <p>Each component keeps its own file beside this class, {@code <component>_ru.properties} and
 * {@code <component>_en.properties}, in UTF-8. This base class speaks Russian.
 */
public class Texts extends ResourceBundle {

    /** Components that may have a file of texts; one without a file is passed over. */
    static final List<String> COMPONENTS = List.of(
            "shell",
            "session",
            "failure",
            "convert",
            "audit",
            "institution",
            "account",
            "reference",
            "patient",
            "rotation",
            "record",
            "registration",
            "search",
            "inspection",
            "prescription",
            "merging",
            "worklist",
            "report",
            "ministry");

    private final Map<String, String> texts;

    /** Russian. */
    public Texts() {
        this("ru");
    }

    Texts(String language) {
        Map<String, String> all = new TreeMap<>();
        COMPONENTS.forEach(component -> all.putAll(read(component, language)));
        texts = Collections.unmodifiableMap(all);
    }

    /** The texts in the language nearest to a locale. */
    public static Texts in(Locale locale) {
        return (Texts) getBundle(Texts.class.getName(), locale, Texts.class.getClassLoader());
    }

    /** The text of a key with its places {0}, {1}, … filled. */
    public static String say(Locale locale, String key, Object... arguments) {
        return new MessageFormat(in(locale).getString(key), locale).format(arguments);
    }

    static Map<String, String> read(String component, String language) {
        try (InputStream file = Texts.class.getResourceAsStream(component + "_" + language + ".properties")) {
            return file == null ? Map.of() : read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Texts of " + component + " cannot be read", e);
        }
    }

    private static Map<String, String> read(InputStream file) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
