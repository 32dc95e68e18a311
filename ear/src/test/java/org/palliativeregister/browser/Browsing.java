package org.palliativeregister.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.palliativeregister.run.TestBed;

/** Gives tests a page in Chromium and the running register. Without a browser they are skipped loudly; never in CI. */
final class Browsing implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace SPACE = Namespace.create(Browsing.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed.");
        }
        String sentence = "No Chromium on this machine (set CHROMIUM or install it): " + context.getDisplayName()
                + " was NOT run.";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException(sentence);
        }
        System.err.println("\n!!!! SKIPPED !!!! " + sentence + "\n");
        return ConditionEvaluationResult.disabled(sentence);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == TestBed.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestBed bed = bed(context);
        return parameter.getParameter().getType() == TestBed.class ? bed : newPage(bed, context);
    }

    private static TestBed bed(ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(TestBed.class, key -> TestBed.start(), TestBed.class);
    }

    private static Page newPage(TestBed bed, ExtensionContext context) {
        Browser browser = context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class)
                .browser();
        BrowserContext fresh = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(bed.address())
                .setIgnoreHTTPSErrors(true)
                .setLocale("ru-RU"));
        context.getStore(SPACE).put(BrowserContext.class, fresh);
        return fresh.newPage();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(context.getStore(SPACE).get(BrowserContext.class, BrowserContext.class))
                .ifPresent(BrowserContext::close);
    }
}
