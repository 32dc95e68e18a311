package org.palliativeregister.search;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.palliativeregister.Permission;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OnceIn;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;

/** Finds patients of the caller's institutions by what stands in one box, although their passports are sealed. */
@Stateless
@Audited
@RolesAllowed(Permission.PATIENTS)
public class PatientSearch {

    /** Patients on a page. */
    public static final int PAGE = 20;

    @Inject
    private NameIndex names;

    @Inject
    private Passports passports;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private CurrentAccount caller;

    /**
     * Who is asked for by a number or the birth date is found although the filter asks for another status.
     *
     * @param typed beginnings of names in any order, a register number, SNILS, policy or birth date; empty for everybody
     * @param first number of the page's first patient among all found, from 0
     */
    @OnceIn(minutes = 15)
    public FoundPatients search(String typed, SearchFilter filter, int first) {
        Question question = Question.of(typed);
        return switch (question.kind()) {
            case EVERYBODY, BIRTH_DATE, NAME -> byName(question, filter, first);
            case REGISTER_NUMBER ->
                exactly(
                        passports.findByNumber(
                                RegisterNumber.read(question.text()).orElseThrow()),
                        filter);
            case SNILS -> exactly(passports.findBySnils(question.text()), filter);
            case POLICY -> exactly(passports.findByPolicy(question.text()), filter);
            case NOTHING -> exactly(List.of(), filter);
        };
    }

    /** Of which patients can be found: the caller's, by name; of the retired ones those that still have patients. */
    @PermitAll
    public List<Institution> findInstitutions() {
        return recordKeeping.findInstitutions();
    }

    private FoundPatients exactly(List<Long> patientIds, SearchFilter filter) {
        List<PatientSummary> found = shown(patientIds, filter.ofAnyStatus());
        return new FoundPatients(found, found.size(), !found.stream().allMatch(filter::fits), null);
    }

    private FoundPatients byName(Question question, SearchFilter filter, int first) {
        NameOrder order = names.upToDate();
        if (order == null) {
            return new FoundPatients(List.of(), 0, false, names.percent());
        }
        SearchFilter wide = question.isExact() ? filter.ofAnyStatus() : filter;
        List<Long> all = all(order, question, wide);
        boolean beyond = question.isExact() && all(order, question, filter).size() < all.size();
        return new FoundPatients(shown(page(all, first), wide), all.size(), beyond, null);
    }

    private List<Long> all(NameOrder order, Question question, SearchFilter filter) {
        Set<Long> scope = caller.findScope();
        Predicate<Facts> fitting = facts -> facts.fits(scope, filter);
        return switch (question.kind()) {
            case NAME -> order.named(question.readings(), fitting);
            case BIRTH_DATE -> order.everybody(fitting.and(facts -> facts.bornOn(question.date())));
            default -> order.everybody(fitting);
        };
    }

    private static List<Long> page(List<Long> all, int first) {
        int from = Math.max(0, Math.min(first, all.size()));
        return all.subList(from, Math.min(from + PAGE, all.size()));
    }

    /** Asks the database again: what is shown depends on it, never on the memory of the index. */
    private List<PatientSummary> shown(List<Long> patientIds, SearchFilter filter) {
        return recordKeeping.findSummaries(patientIds).stream()
                .filter(filter::fits)
                .toList();
    }
}
