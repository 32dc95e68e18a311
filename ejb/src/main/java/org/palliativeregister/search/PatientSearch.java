package org.palliativeregister.search;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.Permission;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OnceIn;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.OmsPolicy;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.patient.Snils;
import org.palliativeregister.record.MergedAway;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.Remaining;
import org.palliativeregister.reference.DiagnosisBook;

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
    private DiagnosisBook book;

    @Inject
    private CurrentAccount caller;

    /**
     * Who is asked for by a number or the birth date is found although the filter asks for another status.
     *
     * @param inquiry words of names in any order, birth date or year beside them, or a register number, SNILS, policy
     *     or phone; no text for everybody
     * @param first number of the page's first patient among all found, from 0
     */
    @OnceIn(minutes = 15)
    public FoundPatients search(Inquiry inquiry, int first) {
        FoundPatients found = answer(Question.of(inquiry.typed()), inquiry, first);
        if (found.total() == 0) {
            found = answer(Question.inCenturyBefore(inquiry.typed()), inquiry, first)
                    .or(found);
        }
        if (found.total() == 0) {
            found = answer(Question.inOtherLayout(inquiry.typed()), inquiry, first)
                    .or(found);
        }
        boolean mayBeHidden = found.total() == 0
                && found.building() == null
                && !inquiry.filter().equals(SearchFilter.NONE);
        return mayBeHidden
                ? found.unfiltered(search(inquiry.by(SearchFilter.NONE), 0).total())
                : found;
    }

    /** Of which patients can be found: the caller's, by name; of the retired ones those that still have patients. */
    @PermitAll
    public List<Institution> findInstitutions() {
        return recordKeeping.findInstitutions();
    }

    /** Where a register number leads whose record was merged into another; empty for any other text. */
    @PermitAll
    public Optional<Remaining> findRemaining(String typed) {
        return numbered(typed)
                .flatMap(id -> recordKeeping.findRemaining(id).stream())
                .findFirst();
    }

    /** Of a register number of the caller's institutions whose record was merged into one of others; empty for any other. */
    @PermitAll
    public Optional<MergedAway> findMergedAway(String typed) {
        return numbered(typed)
                .flatMap(id -> recordKeeping.findMergedAway(id).stream())
                .findFirst();
    }

    /** Who bears a register number that was typed. */
    private Stream<Long> numbered(String typed) {
        OptionalLong number = typed == null ? OptionalLong.empty() : RegisterNumber.read(typed);
        return number.stream().boxed().flatMap(one -> passports.findByNumber(one).stream());
    }

    private FoundPatients answer(Question question, Inquiry inquiry, int first) {
        return switch (question.kind()) {
            case NUMBER -> byNumber(question, inquiry, first);
            case NOTHING -> FoundPatients.NOBODY;
            default -> byName(question, inquiry, first);
        };
    }

    private FoundPatients byNumber(Question question, Inquiry inquiry, int first) {
        boolean mayBeInIndex = !Collections.disjoint(question.numbers(), Question.Number.IN_INDEX);
        NameOrder order = mayBeInIndex ? names.upToDate() : null;
        Exact named = exact(question, inquiry.filter().ofAnyStatus());
        List<PatientSummary> exact = named.patients();
        Hits hits = new Hits(first, PAGE);
        exact.forEach(one -> hits.addOnce(one.patientId()));
        if (order != null) {
            inIndex(question, inquiry, order, hits);
        }
        Integer building = order == null && mayBeInIndex && exact.isEmpty() ? names.percent() : null;
        List<PatientSummary> page = hits.count() > exact.size()
                ? shown(hits.page(), inquiry.filter().ofAnyStatus())
                : exact.stream()
                        .filter(one -> hits.page().contains(one.patientId()))
                        .toList();
        return new FoundPatients(
                page, hits.count(), beyondStatus(page, inquiry.filter()), building, 0, named.throughMerged(), null);
    }

    /** Who bears a number. */
    private record Exact(List<PatientSummary> patients, boolean throughMerged) {}

    /** Whom a number names that nobody shares. What a token says is believed when the passport, read with the rest, says so. */
    private Exact exact(Question question, SearchFilter filter) {
        boolean isRegisterNumber = question.numbers().contains(Question.Number.REGISTER_NUMBER);
        Snils snils = question.numbers().contains(Question.Number.SNILS) ? Snils.read(question.text()) : null;
        OmsPolicy policy = question.numbers().contains(Question.Number.POLICY) ? OmsPolicy.read(question.text()) : null;
        List<Long> numbered = isRegisterNumber
                ? numbered(question.text()).map(this::remaining).toList()
                : List.of();
        List<Long> claimants = passports.findClaimants(snils, policy);
        Set<Long> ids = new LinkedHashSet<>(numbered);
        ids.addAll(claimants);
        List<PatientSummary> shown = shown(List.copyOf(ids), filter);
        Set<Long> meant = passports.findBearersAmong(
                shown.stream()
                        .map(PatientSummary::patientId)
                        .filter(claimants::contains)
                        .toList(),
                snils,
                policy);
        meant.addAll(numbered);
        List<PatientSummary> exact =
                shown.stream().filter(one -> meant.contains(one.patientId())).toList();
        ids.removeAll(shown.stream().map(PatientSummary::patientId).toList());
        List<PatientSummary> merged = ids.isEmpty() ? List.of() : merged(ids, snils, policy, filter, meant);
        return new Exact(Stream.concat(exact.stream(), merged.stream()).toList(), !merged.isEmpty());
    }

    /** Who bears a document in a record that was merged into one of another number is found in that one, once. */
    private List<PatientSummary> merged(
            Set<Long> ids, Snils snils, OmsPolicy policy, SearchFilter filter, Set<Long> known) {
        Set<Long> remaining = passports.findBearersAmong(ids, snils, policy).stream()
                .map(recordKeeping::findStanding)
                .filter(id -> !known.contains(id) && !ids.contains(id))
                .collect(Collectors.toSet());
        return remaining.isEmpty() ? List.of() : shown(List.copyOf(remaining), filter);
    }

    /** Whoever asks for a record that was merged into another is led there. */
    private long remaining(long patientId) {
        return recordKeeping.findRemaining(patientId).map(Remaining::patientId).orElse(patientId);
    }

    private void inIndex(Question question, Inquiry inquiry, NameOrder order, Hits hits) {
        if (question.numbers().contains(Question.Number.PHONE)) {
            order.called(
                    Phones.in(question.text()).get(0),
                    sieve(order, inquiry.filter().ofAnyStatus(), null),
                    hits);
        }
        if (question.numbers().contains(Question.Number.BIRTH_YEAR)) {
            Born born = Born.in(Integer.parseInt(question.text()));
            order.everybody(sieve(order, inquiry.filter(), born), hits);
        }
        if (question.numbers().contains(Question.Number.BIRTH_DATE)) {
            Born born = Born.on(Question.day(question.text()).orElseThrow());
            order.everybody(sieve(order, inquiry.filter().ofAnyStatus(), born), hits);
        }
    }

    private FoundPatients byName(Question question, Inquiry inquiry, int first) {
        NameOrder order = names.upToDate();
        if (order == null) {
            return FoundPatients.building(names.percent());
        }
        SearchFilter wide = question.isExact() ? inquiry.filter().ofAnyStatus() : inquiry.filter();
        Hits hits = new Hits(first, PAGE);
        ask(order, question, inquiry.alike(), sieve(order, wide, question.born()), hits);
        List<PatientSummary> page = shown(hits.page(), wide);
        return new FoundPatients(
                page,
                hits.count(),
                beyondStatus(page, inquiry.filter()),
                null,
                0,
                false,
                ConfidentialText.of(String.join(" ", question.words().words())));
    }

    private static void ask(NameOrder order, Question question, boolean alike, Sieve sieve, Hits hits) {
        if (question.words().words().isEmpty()) {
            order.everybody(sieve, hits);
        } else if (alike) {
            new Hearing(order, sieve, hits).find(question.words());
        } else {
            new Spelling(order, sieve, hits).find(question.words());
        }
    }

    private Set<Long> diagnoses(SearchFilter filter) {
        return filter.diagnosisId() == null ? null : book.findBelow(filter.diagnosisId());
    }

    private Sieve sieve(NameOrder order, SearchFilter filter, Born born) {
        return new Sieve(order.codes(), caller.findScope(), filter, diagnoses(filter), born);
    }

    /** Asks the database again: what is shown depends on it, never on the memory of the index. */
    private List<PatientSummary> shown(List<Long> patientIds, SearchFilter filter) {
        Set<Long> wanted = diagnoses(filter);
        return recordKeeping.findSummaries(patientIds).stream()
                .filter(patient -> filter.fits(patient, wanted))
                .toList();
    }

    private static boolean beyondStatus(List<PatientSummary> page, SearchFilter filter) {
        return filter.status() != null && page.stream().anyMatch(patient -> patient.status() != filter.status());
    }
}
