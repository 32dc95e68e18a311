package org.palliativeregister.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tokens as they stand in the tables, for {@link PassportKeys} and {@link PassportCheck}. */
@ApplicationScoped
class PassportKeyRows {

    /**
     * Who is found by a number and not yet by a token of the generation; of whoever has no token at all, another
     * patient bears the number.
     */
    private static final String LACKING = " not exists (select 1 from passport_token n"
            + " where n.patient_id = t.patient_id and n.kind = t.kind and n.generation = ?1)";

    /** A token of another generation, where there is one of this. */
    private static final String OTHER = " o.generation <> ?1 and exists (select 1 from passport_token n"
            + " where n.patient_id = o.patient_id and n.kind = o.kind and n.generation = ?1)";

    @PersistenceContext
    private EntityManager entityManager;

    PassportKeyRows() {}

    /** Outside of a server. */
    PassportKeyRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The next who have tokens at all: by them one goes through all tokens, each step as short as the one before. */
    List<Long> withTokens(long after, int most) {
        List<?> ids = entityManager
                .createNativeQuery("select distinct patient_id from passport_token where patient_id > ?"
                        + " order by patient_id limit " + most)
                .setParameter(1, after)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Those of some passports that lack a token, with the kinds they lack, locked until the transaction ends. */
    Map<PatientPassport, Set<Integer>> lacking(int generation, List<Long> patientIds) {
        List<?> ids = entityManager
                .createNativeQuery("select distinct t.patient_id from passport_token t where t.patient_id in ("
                        + joined(patientIds) + ") and" + LACKING)
                .setParameter(1, generation)
                .getResultList();
        Map<PatientPassport, Set<Integer>> lacking = new LinkedHashMap<>();
        passports(ids.stream().map(id -> ((Number) id).longValue()).toList())
                .forEach(passport -> lacking.put(passport, lackingNow(generation, passport.getId())));
        return lacking;
    }

    /** As committed now: somebody may have given the passport other documents meanwhile. */
    private Set<Integer> lackingNow(int generation, long patientId) {
        List<?> tokens = entityManager
                .createNativeQuery("select kind, generation from passport_token where patient_id = ? for update")
                .setParameter(1, patientId)
                .getResultList();
        Set<Integer> kinds = new TreeSet<>();
        Set<Integer> there = new TreeSet<>();
        for (Object token : tokens) {
            Object[] cells = (Object[]) token;
            int kind = ((Number) cells[0]).intValue();
            kinds.add(kind);
            if (((Number) cells[1]).intValue() == generation) {
                there.add(kind);
            }
        }
        kinds.removeAll(there);
        return kinds;
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
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

    /** How many tokens of that generation are lacking, as committed now. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    long lacking(int generation) {
        return ((Number) entityManager
                        .createNativeQuery(
                                "select count(*) from (select distinct patient_id, kind from passport_token t where"
                                        + LACKING + ") lacking")
                        .setParameter(1, generation)
                        .getSingleResult())
                .longValue();
    }

    /** Takes the tokens of other generations away from some patients, one by one, where there is one of this. */
    void forgetOthers(int generation, List<Long> patientIds) {
        List<?> tokens = entityManager
                .createNativeQuery("select o.token, o.patient_id from passport_token o where o.patient_id in ("
                        + joined(patientIds) + ") and" + OTHER)
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
    }

    /** Whether there is any to be taken away, as committed now. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    boolean hasOthers(int generation) {
        return !entityManager
                .createNativeQuery("select 1 from passport_token o where" + OTHER + " limit 1")
                .setParameter(1, generation)
                .getResultList()
                .isEmpty();
    }
}
