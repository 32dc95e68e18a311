package org.palliativeregister.web.report;

import java.util.Locale;
import org.palliativeregister.report.DiagnosisBlock;
import org.palliativeregister.web.text.Texts;

/** Names of what is counted, in one language. */
final class Names {

    private Names() {}

    static String of(Enum<?> constant, Locale locale) {
        return Texts.in(locale).getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    static String of(DiagnosisBlock block, Locale locale) {
        String title = "ru".equals(locale.getLanguage()) ? block.titleRu() : block.titleEn();
        return block.equals(DiagnosisBlock.OTHER) ? title : block.code().replace('-', '\u2013') + " " + title;
    }
}
