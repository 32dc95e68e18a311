package org.palliativeregister.browser;

import com.microsoft.playwright.Page;
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
        return type == Page.class || type == TestBed.class || type == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == TestBed.class) {
            return bed(context);
        }
        return type == Visitors.class
                ? visitors(context)
                : visitors(context).stranger().page();
    }

    private static TestBed bed(ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(TestBed.class, key -> TestBed.start(), TestBed.class);
    }

    private static Visitors visitors(ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(
                        Visitors.class, key -> new Visitors(chromium(context), bed(context)), Visitors.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(
                        Chromium.class, key -> new Chromium(bed(context).certificate()), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            visitors(context).picture(context.getRequiredTestMethod().getName());
        }
        visitors(context).leave();
    }
}
