package org.palliativeregister.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.NewNumber;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.Inclusion;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.registration.DistinctReason;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Ground;
import org.palliativeregister.registration.Likeness;
import org.palliativeregister.registration.Registration;
import org.palliativeregister.search.FoundPatients;
import org.palliativeregister.search.Inquiry;
import org.palliativeregister.search.PatientSearch;
import org.palliativeregister.search.SearchFilter;

/** Patients that nobody is, admitted and found by the register itself, and the doctors who do so. */
@Dependent
class InventedPatients {

    static final SearchFilter ALL = SearchFilter.NONE;

    private static final Set<Ground> DOCUMENTS =
            EnumSet.of(Ground.SNILS, Ground.POLICY, Ground.MERGED_SNILS, Ground.MERGED_POLICY);
    private static final Duration BUILT_BY = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final AtomicInteger NEXT_SNILS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000));

    @Inject
    private Registration registration;

    @Inject
    private PatientSearch search;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private InstitutionDirectory institutions;

    @Inject
    private DiagnosisBook diagnoses;

    static Caller doctor() {
        return doctor("gromova");
    }

    private static Caller doctor(String login) {
        return Caller.signedIn(login, Permission.PATIENTS, Permission.RECORDS);
    }

    /** A doctor who sees none of the institutions of the usual one. */
    Caller ofOtherInstitutions() {
        Set<Long> scope = doctor().call(currentAccount::findScope);
        return doctorWho(other -> other.stream().noneMatch(scope::contains));
    }

    /** One whose institutions are such. */
    Caller doctorWho(Predicate<Set<Long>> scope) {
        return Stream.of(
                        "gromova",
                        "kettunen",
                        "belykh",
                        "saveleva",
                        "ermolaev",
                        "ryabova",
                        "titova",
                        "pakkonen",
                        "osipov")
                .map(InventedPatients::doctor)
                .filter(caller -> scope.test(caller.call(currentAccount::findScope)))
                .findFirst()
                .orElseThrow();
    }

    Patient admit() {
        return admit(surname(), null);
    }

    Patient admit(String surname, String snils) {
        return admit(doctor(), surname, snils);
    }

    Patient admit(Caller caller, String surname, String snils) {
        return admit(
                caller,
                surname,
                snils,
                caller.call(currentAccount::findInstitutions).get(0).getId());
    }

    Patient admit(Caller caller, String surname, String snils, long institution) {
        return admit(caller, passport(surname, snils), institution, RegionTime.today());
    }

    /** One who is on the register since that day. */
    Patient admit(LocalDate on) {
        return admit(passport(surname(), null), on);
    }

    Patient admit(PassportText passport) {
        return admit(passport, RegionTime.today());
    }

    private Patient admit(PassportText passport, LocalDate on) {
        return admit(
                doctor(),
                passport,
                doctor().call(currentAccount::findInstitutions).get(0).getId(),
                on);
    }

    private Patient admit(Caller caller, PassportText passport, long institution, LocalDate on) {
        long diagnosis = diagnoses.findMatching("C34", 1).get(0).getId();
        Inclusion inclusion = new Inclusion(diagnosis, institution, PlaceOfCare.HOME, on);
        long number = NewNumber.draw();
        return caller.call(() -> registration.admit(number, passport, inclusion, namesakes(number, passport)));
    }

    /** Invented names may sound alike by chance; documents that are the same never are so. */
    Distinction namesakes(long number, PassportText passport) {
        return new Distinction(
                compared(number, passport).stream()
                        .filter(one -> one.grounds().stream().noneMatch(DOCUMENTS::contains))
                        .map(Likeness::patientId)
                        .collect(Collectors.toSet()),
                DistinctReason.NAMESAKES);
    }

    /** Waits until a server that has just started knows the names. */
    private List<Likeness> compared(long number, PassportText passport) {
        Instant latest = Instant.now().plus(BUILT_BY);
        while (true) {
            try {
                return registration.compare(number, passport);
            } catch (RuleViolation e) {
                if (!e.key().equals("rule.search.building") || Instant.now().isAfter(latest)) {
                    throw e;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    PassportText passport(String surname, String snils) {
        PassportText passport = new PassportText();
        passport.setSurname(surname);
        passport.setGiven("Ярослава");
        passport.setBirthDate(LocalDate.of(1955, 3, 14));
        passport.setSex(Sex.FEMALE);
        passport.setMunicipality(institutions.findMunicipalities().get(0));
        passport.setSnils(snils);
        passport.setAddress("улица Тайная");
        passport.setPhone("+7 900 000-00-00");
        return passport;
    }

    /** An invented surname that nobody else bears. */
    static String surname() {
        StringBuilder surname = new StringBuilder("Ъ");
        ThreadLocalRandom.current().ints(12, 'а', 'я').forEach(surname::appendCodePoint);
        return surname.toString();
    }

    /** Invented: no number that is issued begins with 99. */
    static String snils() {
        String digits = String.format(Locale.ROOT, "99%07d", NEXT_SNILS.incrementAndGet() % 10_000_000);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (9 - i);
        }
        return digits + String.format(Locale.ROOT, "%02d", sum % 101 % 100);
    }

    static Inquiry asked(String typed, SearchFilter filter) {
        return new Inquiry(ConfidentialText.of(typed), filter, false);
    }

    /** The numbers of those whom a search shows first; waits until a server that has just started knows the names. */
    List<Long> found(Caller caller, String typed) {
        FoundPatients found = caller.call(() -> search.search(asked(typed, ALL), 0));
        for (Instant latest = Instant.now().plus(BUILT_BY);
                found.building() != null && Instant.now().isBefore(latest); ) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = caller.call(() -> search.search(asked(typed, ALL), 0));
        }
        return found.patients().stream().map(PatientSummary::patientId).toList();
    }

    /** The last page of the list of everybody: there the nameless stand. */
    List<Long> lastOfAll(Caller caller) {
        FoundPatients first = caller.call(() -> search.search(asked("", ALL), 0));
        int from = Math.max(0, first.total() - PatientSearch.PAGE);
        return caller.call(() -> search.search(asked("", ALL), from)).patients().stream()
                .map(PatientSummary::patientId)
                .toList();
    }
}
