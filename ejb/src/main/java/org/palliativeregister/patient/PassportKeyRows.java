package org.palliativeregister.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.util.List;

/** Row seals and tokens as they stand in the tables, for {@link PassportKeys}. */
@ApplicationScoped
class PassportKeyRows {

    private static final String LACKING = " from patient_passport p where p.id > ?1 and ("
            + "(p.snils_enc is not null and not exists (select 1 from passport_token t"
            + " where t.patient_id = p.id and t.kind = 1 and t.generation = ?2))"
            + " or (p.policy_enc is not null and not exists (select 1 from passport_token t"
            + " where t.patient_id = p.id and t.kind = 2 and t.generation = ?2)))";

    @PersistenceContext
    private EntityManager entityManager;

    /** The next passports whose row seal is not under that key. */
    List<PatientPassport> sealedByOthers(int key, long after, int most) {
        List<?> ids = entityManager
                .createNativeQuery("select id from patient_passport where id > ?1 and substr(row_seal, 1, 2) <> ?2"
                        + " order by id limit " + most)
                .setParameter(1, after)
                .setParameter(2, ByteBuffer.allocate(2).putShort((short) key).array())
                .getResultList();
        return passports(ids, LockModeType.NONE);
    }

    /** How many were replaced: none when somebody has written the passport meanwhile. */
    int replaceSeal(PatientPassport passport) {
        return entityManager
                .createNativeQuery("update patient_passport set row_seal = ? where id = ? and row_seal = ?")
                .setParameter(1, passport.sealNow())
                .setParameter(2, passport.getId())
                .setParameter(3, passport.getRowSeal())
                .executeUpdate();
    }

    /** The next passports that lack a token of that generation, locked until the transaction ends. */
    List<PatientPassport> lacking(int generation, long after, int most) {
        List<?> ids = entityManager
                .createNativeQuery("select p.id" + LACKING + " order by p.id limit " + most)
                .setParameter(1, after)
                .setParameter(2, generation)
                .getResultList();
        return passports(ids, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked, they are as committed now, and nobody changes one until its tokens stand. */
    private List<PatientPassport> passports(List<?> ids, LockModeType lock) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select p from PatientPassport p where p.id in :ids order by p.id",
                                PatientPassport.class)
                        .setParameter(
                                "ids",
                                ids.stream()
                                        .map(id -> ((Number) id).longValue())
                                        .toList())
                        .setLockMode(lock)
                        .getResultList();
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

    /** How many passports lack a token of that generation. */
    long lacking(int generation) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*)" + LACKING)
                        .setParameter(1, Long.MIN_VALUE)
                        .setParameter(2, generation)
                        .getSingleResult())
                .longValue();
    }

    /** Takes some tokens of other generations away, one by one; how many it found. */
    int forgetOthers(int generation, int most) {
        List<?> tokens = entityManager
                .createNativeQuery("select token, patient_id from passport_token where generation <> ? limit " + most)
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
