package org.palliativeregister.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the words of a page: none may be the key of a text, none of an English page may be Russian but names. */
final class Words {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern MISSING = Pattern.compile("\\?\\?\\?");

    private static final String PIECES = """
            () => {
              const pieces = [document.title];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!node.parentElement.closest('script, style, [lang=ru]')) { pieces.push(node.textContent) }
              }
              for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
                if (element.closest('[lang=ru]')) { continue }
                for (const name of ['aria-label', 'title', 'placeholder']) {
                  pieces.push(element.getAttribute(name) || '');
                }
              }
              return pieces.map(piece => piece.trim()).filter(piece => piece);
            }""";
    private static final String INTERFACE = """
            () => [...document.querySelectorAll('main h2, legend, button, th[scope=col], .help, header nav, .sidenav, .opt')]
                .filter(element => !element.closest('[lang=ru], .attention, .ui-dialog'))
                .map(element => element.innerText.trim()).filter(text => text)""";

    private final Set<String> keys;
    private final Set<String> russian;

    Words(ShippedWeb web) {
        Map<String, String> english = web.texts("en");
        keys = english.keySet();
        russian = web.texts("ru").entrySet().stream()
                .filter(text -> !text.getValue().equals(english.get(text.getKey())))
                .map(Map.Entry::getValue)
                .filter(text -> CYRILLIC.matcher(text).find() && !text.contains("{"))
                .collect(Collectors.toSet());
    }

    /** What stands on the page and should not. */
    List<String> wrong(Page page, String language) {
        List<String> pieces = strings(page, PIECES);
        Stream<String> raw = pieces.stream()
                .filter(piece -> keys.contains(piece) || MISSING.matcher(piece).find());
        if (language.equals("ru")) {
            return raw.toList();
        }
        return Stream.of(
                        raw,
                        pieces.stream().filter(russian::contains),
                        strings(page, INTERFACE).stream()
                                .filter(text -> CYRILLIC.matcher(text).find()))
                .flatMap(found -> found)
                .toList();
    }

    private static List<String> strings(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
