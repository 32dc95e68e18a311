package org.palliativeregister.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.Unscoped;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.PersonName;

/**
 * Who on the register may be one person with somebody by name, in whatever institution: for whoever compares before a
 * passport is written, and shows no more of others than may be seen. While the name index is being built nobody can be
 * compared, and no passport with a new name is written.
 */
@Stateless
@Unscoped
@PermitAll
public class Namesakes {

    /** No more are asked for. */
    private static final int MOST = 20;

    private NameIndex names;

    /** For the container. */
    public Namesakes() {}

    @Inject
    Namesakes(NameIndex names) {
        this.names = names;
    }

    /**
     * Numbers of patients.
     *
     * @param same those with the same name, now or before, or with surname and given name exchanged, who were born on the
     *     same day
     * @param alike those whose surname and given name sound alike, also exchanged, and who were born in the same year, the
     *     nearest first
     */
    public record Found(List<Long> same, List<Long> alike) {}

    /**
     * @param formerSurname null for none
     * @param known patients who are not asked for
     * @throws RuleViolation {@code rule.search.building} with how far it is, percent, while the name index is being built
     */
    public Found find(PersonName name, String formerSurname, LocalDate born, Set<Long> known) {
        NameOrder order = names.upToDate();
        if (order == null) {
            throw new RuleViolation("rule.search.building", names.percent());
        }
        return new Found(
                without(known, same(order, name, formerSurname, born, MOST + known.size())),
                without(known, alike(order, name, formerSurname, born, MOST + known.size())));
    }

    private static List<Long> without(Set<Long> known, List<Long> found) {
        return found.stream().filter(id -> !known.contains(id)).limit(MOST).toList();
    }

    private static List<Long> same(NameOrder order, PersonName name, String formerSurname, LocalDate born, int most) {
        Hits hits = new Hits(0, most);
        Spelling spelling = new Spelling(order, new Sieve(order.codes(), Born.on(born)), hits);
        CanonicalName.sortKeys(name, formerSurname).forEach(spelling::findWhole);
        PersonName exchanged = PersonName.of(name.given(), name.surname(), name.patronymic());
        CanonicalName.sortKeys(exchanged, null).forEach(spelling::findWhole);
        return hits.page();
    }

    private static List<Long> alike(NameOrder order, PersonName name, String formerSurname, LocalDate born, int most) {
        Hits hits = new Hits(0, most);
        Sieve sieve = new Sieve(order.codes(), Born.in(born.getYear()));
        for (String surname : surnames(name, formerSurname)) {
            new Hearing(order, sieve, hits).find(surname, CanonicalName.of(name.given()));
        }
        new Hearing(order, sieve, hits).find(CanonicalName.of(name.given()), CanonicalName.of(name.surname()));
        return hits.page();
    }

    private static Set<String> surnames(PersonName name, String formerSurname) {
        Set<String> surnames = new LinkedHashSet<>(List.of(CanonicalName.of(name.surname())));
        if (formerSurname != null) {
            surnames.add(CanonicalName.of(formerSurname));
        }
        return surnames;
    }
}
