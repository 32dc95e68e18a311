package org.palliativeregister.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palliativeregister.run.TestBed;

/** Opens browsers that know nothing of one another: for a stranger, or for somebody who has signed in. */
final class Visitors {
    private static final double PATIENCE = 30_000;

    private final Chromium chromium;
    private final TestBed bed;
    private final Staff staff;
    private final Map<String, String> signIns = new HashMap<>();
    private final List<BrowserContext> open = new ArrayList<>();

    Visitors(Chromium chromium, TestBed bed) {
        this.chromium = chromium;
        this.bed = bed;
        staff = new Staff(bed);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    Staff staff() {
        return staff;
    }

    /** Has not signed in. */
    RegisterPage stranger() {
        return open(null);
    }

    /** Has signed in as one of the invented staff, and not as anybody whose session a test ends. */
    RegisterPage as(String login) {
        return open(signIns.computeIfAbsent(login, this::signIn));
    }

    /** Somebody like the other with a language and a theme. */
    RegisterPage like(String who, String language, String theme) {
        RegisterPage visitor = who.equals(Staff.STRANGER) ? stranger() : as(staff.like(who, language, theme));
        visitor.page().context().addCookies(List.of(cookie("language", language), cookie("theme", theme)));
        return visitor;
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(bed.address());
    }

    private String signIn(String login) {
        RegisterPage visitor = open(null);
        new SignInPage(visitor).open().signIn(login, staff.password(login));
        visitor.waitForUrl(url -> !url.contains("/session/authorization"));
        return visitor.page().context().storageState();
    }

    private RegisterPage open(String storageState) {
        BrowserContext fresh = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(bed.address())
                        .setLocale("ru-RU")
                        .setViewportSize(1440, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setStorageState(storageState));
        fresh.setDefaultTimeout(PATIENCE);
        open.add(fresh);
        Page page = fresh.newPage();
        page.onDialog(Dialog::accept);
        return new RegisterPage(page);
    }

    /** Keeps what stands in every open browser beside the reports of the tests. */
    void picture(String name) {
        Path folder = bed.builtEar().resolveSibling("screenshots");
        int number = 0;
        for (BrowserContext context : open) {
            for (Page page : context.pages()) {
                Path file = folder.resolve(name + "-" + ++number + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            }
        }
    }

    /** Closes every browser that is open. */
    void leave() {
        open.forEach(BrowserContext::close);
        open.clear();
    }
}
