package org.palliativeregister.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.palliativeregister.NoSuchEntry;

/** Looking something up in the book of medicaments. */
@Stateless
@PermitAll
public class MedicamentBook {

    private static final int MOST_WORDS = 5;

    @Inject
    private Medicaments medicaments;

    /**
     * What may be prescribed and matches every word of the text: a part of the substance's name or of the form, in
     * Russian or English, or the beginning of the ATC code or of the strength. Names that begin so come first, then
     * what is swallowed.
     *
     * @param text as typed; nothing is found for a blank one
     */
    public List<Medicament> findMatching(String text, int max) {
        List<String> words = words(text);
        return words.isEmpty() ? List.of() : medicaments.matching(words, max);
    }

    /** @throws NoSuchEntry when there is none of that number; a retired one is found */
    public Medicament find(long id) {
        Medicament medicament = medicaments.get(id);
        if (medicament == null) {
            throw new NoSuchEntry();
        }
        return medicament;
    }

    private static List<String> words(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.replace(',', ' ').strip().split("\\s+"))
                        .filter(word -> !word.isBlank())
                        .limit(MOST_WORDS)
                        .toList();
    }
}
