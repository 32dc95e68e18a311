package org.palliativeregister.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tokens as they stand in the tables, for {@link PassportKeys} and {@link PassportCheck}. */
@ApplicationScoped
class PassportKeyRows {

    /**
     * Who is found by a number and not yet by a token of the generation; of whoever has no token at all, another
     * patient bears the number.
     */
    private static final String LACKING = " from (select distinct patient_id, kind from passport_token) t"
            + " where t.patient_id > ?1 and not exists (select 1 from passport_token n"
            + " where n.patient_id = t.patient_id and n.kind = t.kind and n.generation = ?2)";

    @PersistenceContext
    private EntityManager entityManager;

    /** The next passports that lack a token, with the kinds they lack, locked until the transaction ends. */
    Map<PatientPassport, Set<Integer>> lacking(int generation, long after, int most) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select t.patient_id, t.kind" + LACKING + " order by t.patient_id, t.kind limit " + most)
                .setParameter(1, after)
                .setParameter(2, generation)
                .getResultList();
        Map<Long, Set<Integer>> kinds = new TreeMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            kinds.computeIfAbsent(((Number) cells[0]).longValue(), any -> new TreeSet<>())
                    .add(((Number) cells[1]).intValue());
        }
        Map<PatientPassport, Set<Integer>> lacking = new LinkedHashMap<>();
        passports(List.copyOf(kinds.keySet())).forEach(passport -> lacking.put(passport, kinds.get(passport.getId())));
        return lacking;
    }

    /** Locked, they are as committed now, and nobody changes one until its tokens stand. */
    private List<PatientPassport> passports(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select p from PatientPassport p where p.id in :ids order by p.id",
                                PatientPassport.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** The tokens of one generation that these patients have, as this transaction sees them. */
    Map<Long, List<PassportToken>> tokens(int generation, List<Long> patientIds) {
        return tokens(generation, patientIds, "");
    }

    /** Of one patient, as committed now; they stay so until the transaction ends. */
    List<PassportToken> tokensNow(int generation, long patientId) {
        return tokens(generation, List.of(patientId), " for update").getOrDefault(patientId, List.of());
    }

    private Map<Long, List<PassportToken>> tokens(int generation, List<Long> patientIds, String lock) {
        Query query = entityManager.createNativeQuery(
                "select patient_id, kind, token from passport_token where generation = ? and patient_id in (?"
                        + ", ?".repeat(patientIds.size() - 1) + ") order by patient_id, kind, token" + lock);
        query.setParameter(1, generation);
        for (int at = 0; at < patientIds.size(); at++) {
            query.setParameter(at + 2, patientIds.get(at));
        }
        Map<Long, List<PassportToken>> tokens = new TreeMap<>();
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            tokens.computeIfAbsent(((Number) cells[0]).longValue(), any -> new ArrayList<>())
                    .add(new PassportToken(((Number) cells[1]).intValue(), generation, (byte[]) cells[2]));
        }
        return tokens;
    }

    void add(long patientId, PassportToken token) {
        entityManager
                .createNativeQuery(
                        "insert ignore into passport_token (kind, generation, token, patient_id) values (?, ?, ?, ?)")
                .setParameter(1, token.kind())
                .setParameter(2, token.generation())
                .setParameter(3, token.token())
                .setParameter(4, patientId)
                .executeUpdate();
    }

    /** How many tokens of that generation are lacking. */
    long lacking(int generation) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*)" + LACKING)
                        .setParameter(1, Long.MIN_VALUE)
                        .setParameter(2, generation)
                        .getSingleResult())
                .longValue();
    }

    /** Takes some tokens of other generations away, one by one, where there is one of this; how many it found. */
    int forgetOthers(int generation, int most) {
        List<?> tokens = entityManager
                .createNativeQuery(
                        "select o.token, o.patient_id from passport_token o where o.generation <> ?1 and exists"
                                + " (select 1 from passport_token n where n.patient_id = o.patient_id and n.kind = o.kind"
                                + " and n.generation = ?1) limit " + most)
                .setParameter(1, generation)
                .getResultList();
        for (Object token : tokens) {
            Object[] key = (Object[]) token;
            entityManager
                    .createNativeQuery("delete from passport_token where token = ? and patient_id = ?")
                    .setParameter(1, key[0])
                    .setParameter(2, key[1])
                    .executeUpdate();
        }
        return tokens.size();
    }
}
