package org.palliativeregister.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Hears what a page must not do: fail in a script, or ask for what its content security policy refuses. */
final class Complaints {
    /** Refused by the policy without effect: PrimeFaces writes a style into these, and the theme has its own. */
    private static final List<Pattern> NOISE = List.of(
            Pattern.compile("refused: style-src-attr .*ui-growl.*"),
            Pattern.compile("refused: style-src-attr .*ui-dialog.*"),
            Pattern.compile("refused: style-src-attr .*<div class=\"ui-selectonemenu-items-wrapper\".*"),
            Pattern.compile("refused: style-src-attr .*<div id=\"j_idt\\d+\" style=\"display:none\"></div>"));

    private static final String TELL_REFUSALS = """
            document.addEventListener('securitypolicyviolation', event => console.error('refused: '
                + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber + ' '
                + (event.target.outerHTML || event.target.nodeName).slice(0, 200)))""";

    private final List<String> heard = new ArrayList<>();

    Complaints(Page page) {
        page.addInitScript(TELL_REFUSALS);
        page.onPageError(error -> heard.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                hear(message.text());
            }
        });
    }

    private void hear(String complaint) {
        boolean toldByTheListener = complaint.contains("Content Security Policy directive");
        if (!toldByTheListener
                && NOISE.stream().noneMatch(noise -> noise.matcher(complaint).matches())) {
            heard.add(complaint);
        }
    }

    /** Since the last time that it was asked. */
    List<String> take() {
        List<String> taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }
}
