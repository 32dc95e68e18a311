package org.palliativeregister.search;

import java.time.LocalDate;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

/**
 * The facts of a patient in 64 bits, so that a search walks over thousands without following a reference. From the
 * lowest bit: day and year of birth, sex, status, institution, diagnosis; then what distinguishes the places of one
 * patient in the order of names: how many first letters this one shares with an earlier one, and whether it is the name
 * borne now.
 */
final class FactCode {

    /** Institutions that have patients. */
    static final int MOST_INSTITUTIONS = 1 << 14;

    /** Diagnoses that patients have. */
    static final int MOST_DIAGNOSES = 1 << 16;

    private static final int FIRST_YEAR = 1850;
    private static final int DAY_BITS = 9;
    private static final int LAST_YEAR = FIRST_YEAR + (1 << 9) - 1;
    private static final int SEX = 18;
    private static final int STATUS = 20;
    private static final int INSTITUTION = 22;
    private static final int DIAGNOSIS = 36;
    private static final int SHARED = 52;
    private static final int OWN = 57;
    private static final int MOST_SHARED = 31;

    private final Ordinals institutions = new Ordinals(MOST_INSTITUTIONS);
    private final Ordinals diagnoses = new Ordinals(MOST_DIAGNOSES);

    /**
     * @param own whether the place is under the name borne now
     * @param shared first letters in common with a place of the same patient that counts before this one
     */
    long of(Facts facts, boolean own, int shared) {
        return birth(facts)
                | (long) facts.sex().ordinal() << SEX
                | (long) facts.status().ordinal() << STATUS
                | (long) institutions.of(facts.institutionId()) << INSTITUTION
                | (long) diagnoses.of(facts.diagnosisId()) << DIAGNOSIS
                | (long) Math.min(shared, MOST_SHARED) << SHARED
                | (own ? 1L << OWN : 0);
    }

    Ordinals institutions() {
        return institutions;
    }

    Ordinals diagnoses() {
        return diagnoses;
    }

    private static int birth(Facts facts) {
        return facts.born() == null ? firstOf(facts.birthYear()) : birth(facts.born());
    }

    /** Grows with the day; days before 1850 and after 2361 count as the ends of that time. */
    static int birth(LocalDate day) {
        int year = day.getYear();
        if (year > LAST_YEAR) {
            return (1 << SEX) - 1;
        }
        return year < FIRST_YEAR ? 0 : firstOf(year) + day.getDayOfYear();
    }

    /** Before the first day of that year. */
    static int firstOf(int year) {
        return (Math.max(FIRST_YEAR, Math.min(year, LAST_YEAR)) - FIRST_YEAR) << DAY_BITS;
    }

    static int birth(long code) {
        return (int) (code & ((1 << SEX) - 1));
    }

    static boolean isOf(long code, Sex sex) {
        return (code >>> SEX & 3) == sex.ordinal();
    }

    static boolean isOf(long code, RecordStatus status) {
        return (code >>> STATUS & 3) == status.ordinal();
    }

    static int institution(long code) {
        return (int) (code >>> INSTITUTION & MOST_INSTITUTIONS - 1);
    }

    static int diagnosis(long code) {
        return (int) (code >>> DIAGNOSIS & MOST_DIAGNOSES - 1);
    }

    static boolean isOwn(long code) {
        return (code >>> OWN & 1) == 1;
    }

    /** Whether the same patient has an earlier place among those that begin with {@code letters} letters in common. */
    static boolean isRepeated(long code, int letters) {
        return !isOwn(code) && (code >>> SHARED & MOST_SHARED) >= Math.min(letters, MOST_SHARED);
    }
}
