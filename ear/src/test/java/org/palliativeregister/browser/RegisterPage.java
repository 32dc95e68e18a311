package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;

/** Whatever page of the register stands in the browser, and what can be done on each of them. */
class RegisterPage {
    private static final String QUIET =
            "() => document.readyState === 'complete' && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())";
    private static final String SAID = ".msg.dng, .ui-message-error, .messages .msg.warn, .ui-growl-item";
    /** What stood at a field keeps its place: an answer may renew it by its id. */
    private static final String FORGET = "() => document.querySelectorAll('" + SAID + "').forEach(one => {"
            + " if (!one.id) { one.remove() } one.classList.remove('ui-message-error', 'dng', 'warn'); one.textContent = '' })";

    private static final String ANSWERED =
            "from => location.href !== from || document.querySelector('" + SAID + "') !== null";

    private static final String NOTHING =
            "<?xml version='1.0' encoding='UTF-8'?><partial-response><changes></changes></partial-response>";

    private static final String SEND = """
            ([url, body, times]) => Promise.all(Array.from({length: times}, () => fetch(url, {method: 'POST', body, headers: {
              'Content-Type': 'application/x-www-form-urlencoded', 'Faces-Request': 'partial/ajax'}}).then(answer => answer.text())))
            """;

    private final Page page;
    private final List<String> asked = new ArrayList<>();

    RegisterPage(Page page) {
        this.page = page;
        page.onDialog(dialog -> asked.add(dialog.type()));
    }

    RegisterPage(RegisterPage other) {
        this(other.page);
    }

    Page page() {
        return page;
    }

    void go(String path) {
        page.navigate(path);
        settle();
    }

    Locator at(String id) {
        return page.locator("[id='" + id + "']");
    }

    /** Waits until no request is under way. */
    void settle() {
        page.waitForFunction(QUIET);
    }

    void type(String id, String text) {
        at(id).fill(text);
    }

    /** Puts in what a keyboard could not: control characters, or letters where digits are taken. */
    void put(String id, String text) {
        at(id).evaluate("(field, text) => { field.value = text }", text);
    }

    /** @param date as 24.11.2026 */
    void date(String id, String date) {
        Locator field = at(id + "_input");
        field.click();
        field.press("Control+A");
        field.press("Delete");
        field.pressSequentially(date.replace(".", ""));
        field.press("Tab");
        settle();
    }

    void dose(String id, String number) {
        at(id).fill(number);
        at(id).press("Tab");
        settle();
    }

    /** Chooses from a closed list the first that has this text in it. */
    void choose(String id, String text) {
        unfold(id).filter(new Locator.FilterOptions().setHasText(text)).first().dispatchEvent("click");
        settle();
    }

    /** Chooses from a closed list by place; 0 is the first, which often is no choice. */
    void choose(String id, int place) {
        unfold(id).nth(place).dispatchEvent("click");
        settle();
    }

    /** Without moving the page, because a list folds when the page moves under it. */
    private Locator unfold(String id) {
        at(id).locator(".ui-selectonemenu-trigger").dispatchEvent("click");
        return at(id + "_items").locator("li");
    }

    /** One of a row of buttons or boxes. */
    void mark(String id, int place) {
        at(id).locator("input").nth(place).check();
        settle();
    }

    /** Types the beginning and takes the first suggestion that has this text in it. */
    void complete(String id, String beginning, String wanted) {
        Locator field = at(id + "_input");
        field.fill(beginning + "x");
        field.press("Backspace");
        Locator item = at(id + "_panel")
                .locator(".ui-autocomplete-item")
                .filter(new Locator.FilterOptions().setHasText(wanted))
                .first();
        settle();
        item.waitFor();
        item.dispatchEvent("click");
        field.press("Tab");
        settle();
    }

    void press(String id) {
        asked.clear();
        at(id).click();
        settle();
        assertNothingAsked();
    }

    private void assertNothingAsked() {
        Assertions.assertThat(asked)
                .as("what is sent is not asked about again before the page goes away")
                .isEmpty();
    }

    /** Presses and waits for what is said of it: the page is left, an error or a warning, or a notice. */
    void save(String button) {
        page.evaluate(FORGET);
        asked.clear();
        String from = page.url();
        at(button).click();
        page.waitForFunction(ANSWERED, from);
        settle();
        assertNothingAsked();
    }

    /** Presses, keeps back what the browser would have sent, and sends just that so many times at one moment; the answers. */
    List<String> sendAtOnce(String button, int times) {
        AtomicReference<Request> kept = new AtomicReference<>();
        Consumer<Route> keep = route -> {
            String body = route.request().postData();
            if (body != null && body.contains("jakarta.faces.source=" + button.replace(":", "%3A"))) {
                kept.set(route.request());
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/xml").setBody(NOTHING));
            } else {
                route.resume();
            }
        };
        page.route("**/*.xhtml*", keep);
        press(button);
        page.unroute("**/*.xhtml*", keep);
        Object answers =
                page.evaluate(SEND, List.of(kept.get().url(), kept.get().postData(), times));
        return ((List<?>) answers).stream().map(String::valueOf).toList();
    }

    /** Whether the last saving was refused. */
    boolean isRefused() {
        return page.locator(".msg.dng, .ui-message-error").count() > 0;
    }

    /** The warnings at the head of the page, once there is one. */
    String warnings() {
        Locator all = page.locator(".messages .msg.warn");
        all.first().waitFor();
        return all.allInnerTexts().toString().replace('\u00a0', ' ');
    }

    String value(String id) {
        return at(id).inputValue();
    }

    /** At any field: two days of a period are told at the second. */
    List<String> errors() {
        return page.locator(".field .ui-message-error").allTextContents();
    }

    String error(String id) {
        return at(id + "-error").textContent().strip();
    }

    String text() {
        return page.locator("body").innerText();
    }

    void waitForPath(String path) {
        waitForUrl(url -> url.contains(path));
    }

    void waitForUrl(Predicate<String> wanted) {
        page.waitForURL(wanted);
        settle();
    }

    /** Waits until nothing on the page moves or fades any more. */
    void stand() {
        page.waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running')");
    }

    void waitForText(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    /** The number after {@code id=} or {@code patient=} in the address. */
    String entry() {
        return page.url().replaceAll(".*[?&](?:id|patient)=(\\d+).*", "$1");
    }

    /** The text of the PDF that the button gives. */
    String pdf(String button) {
        Download download = page.waitForDownload(at(button)::click);
        try (PDDocument pdf = Loader.loadPDF(download.path().toFile())) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void openUserMenu() {
        page.locator("details.menu:has([id='user']) summary").click();
    }
}
