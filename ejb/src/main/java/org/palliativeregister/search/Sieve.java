package org.palliativeregister.search;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

/** Whom to let through, in the terms of the name index. */
final class Sieve {

    private final BitSet institutions;
    private final BitSet diagnoses;
    private final RecordStatus status;
    private final Sex sex;
    private final int bornFrom;
    private final int bornTo;

    /** Everybody who was born then, whatever the institution. */
    Sieve(FactCode codes, Born born) {
        this(codes, null, SearchFilter.NONE, null, born);
    }

    /**
     * @param scope institutions whose patients the caller may see, null for all
     * @param diagnoses numbers of those wanted, null for any
     * @param born null for any day
     */
    Sieve(FactCode codes, Set<Long> scope, SearchFilter filter, Collection<Long> diagnoses, Born born) {
        institutions = scope == null ? null : ordinals(codes.institutions(), asked(scope, filter));
        this.diagnoses = diagnoses == null ? null : ordinals(codes.diagnoses(), diagnoses);
        status = filter.status();
        sex = filter.sex();
        Born age = filter.born();
        bornFrom = Math.max(age == null ? 0 : age.lowest(), born == null ? 0 : born.lowest());
        bornTo = Math.min(
                age == null ? Integer.MAX_VALUE : age.highest(), born == null ? Integer.MAX_VALUE : born.highest());
    }

    private static List<Long> asked(Set<Long> scope, SearchFilter filter) {
        return scope.stream()
                .filter(id ->
                        filter.institutionId() == null || filter.institutionId().equals(id))
                .toList();
    }

    private static BitSet ordinals(Ordinals of, Collection<Long> ids) {
        BitSet wanted = new BitSet();
        for (long id : ids) {
            int ordinal = of.find(id);
            if (ordinal >= 0) {
                wanted.set(ordinal);
            }
        }
        return wanted;
    }

    /** @param code a {@link FactCode} */
    boolean lets(long code) {
        int birth = FactCode.birth(code);
        return birth >= bornFrom
                && birth <= bornTo
                && (status == null || FactCode.isOf(code, status))
                && (sex == null || FactCode.isOf(code, sex))
                && (institutions == null || institutions.get(FactCode.institution(code)))
                && (diagnoses == null || diagnoses.get(FactCode.diagnosis(code)));
    }
}
