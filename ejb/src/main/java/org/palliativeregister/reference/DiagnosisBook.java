package org.palliativeregister.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.palliativeregister.NoSuchEntry;

/** The book of diagnoses, for looking up. */
@Stateless
@PermitAll
public class DiagnosisBook {

    private static final String CYRILLIC = "АВЕКМНОРСТХ";
    private static final String LATIN = "ABEKMHOPCTX";

    @Inject
    private Diagnoses diagnoses;

    /**
     * Diagnoses that may be chosen and whose code begins with {@code text}, or whose title in either language has all
     * its words; codes first. A code may be typed in Cyrillic letters that look the same.
     */
    public List<Diagnosis> findMatching(String text, int max) {
        String code = code(text);
        String[] words = folded(text).strip().split("[\\s,.]+");
        return diagnoses.all().stream()
                .filter(d -> d.getCode().startsWith(code) || hasAll(d, words))
                .sorted(Comparator.comparing(d -> !d.getCode().startsWith(code)))
                .limit(max)
                .toList();
    }

    /** @throws NoSuchEntry when there is none of that number */
    public Diagnosis find(long id) {
        return diagnoses.get(id).orElseThrow(NoSuchEntry::new);
    }

    /** Numbers of this one and of those below it in the classification, retired ones among them. */
    public Set<Long> findBelow(long id) {
        return Set.copyOf(diagnoses.below(id));
    }

    private static boolean hasAll(Diagnosis diagnosis, String... words) {
        String titles = folded(diagnosis.getTitleRu() + " " + diagnosis.getTitleEn());
        return Arrays.stream(words).allMatch(titles::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String code(String text) {
        StringBuilder code = new StringBuilder();
        for (char c : text.strip().toUpperCase(Locale.ROOT).toCharArray()) {
            int at = CYRILLIC.indexOf(c);
            code.append(at < 0 ? c : LATIN.charAt(at));
        }
        return code.toString();
    }
}
