package org.palliativeregister.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Patients {

    @PersistenceContext
    private EntityManager entityManager;

    /** The next register number; the row of the series stays locked until the transaction ends. */
    long nextNumber() {
        entityManager
                .createNativeQuery("update number_series set next_number = next_number + 1 where name = 'patient'")
                .executeUpdate();
        Object next = entityManager
                .createNativeQuery("select next_number - 1 from number_series where name = 'patient'")
                .getSingleResult();
        return ((Number) next).longValue();
    }

    void add(Patient patient, PatientPassport passport) {
        entityManager.persist(patient);
        entityManager.persist(passport);
        entityManager.flush();
    }

    Optional<Patient> get(long id) {
        return Optional.ofNullable(entityManager.find(Patient.class, id));
    }

    Optional<PatientPassport> passport(long patientId) {
        return Optional.ofNullable(entityManager.find(PatientPassport.class, patientId));
    }

    /** The same, as it stands now, and kept so by a lock on its row. */
    PatientPassport locked(PatientPassport passport) {
        entityManager.lock(passport, LockModeType.PESSIMISTIC_WRITE);
        return passport;
    }

    List<PatientPassport> passports(List<Long> patientIds) {
        if (patientIds.size() <= 1) {
            // One that was just read is not read again.
            return patientIds.stream().flatMap(id -> passport(id).stream()).toList();
        }
        return entityManager
                .createQuery("select p from PatientPassport p where p.id in :ids", PatientPassport.class)
                .setParameter("ids", patientIds)
                .getResultList();
    }

    List<Patient> all(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select p from Patient p where p.id in :ids order by p.number", Patient.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    Optional<Patient> byNumber(long number) {
        return entityManager
                .createQuery("select p from Patient p where p.number = :number", Patient.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    List<Long> having(PassportToken token) {
        return having(token, "");
    }

    /** As committed now: a transaction that has begun before may not see all tokens of the generation asked for. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    List<Long> committedOf(PassportToken token) {
        return having(token);
    }

    private List<Long> having(PassportToken token, String lock) {
        List<?> ids = entityManager
                .createNativeQuery(
                        "select patient_id from passport_token where token = ? and kind = ? and generation = ?" + lock)
                .setParameter(1, token.token())
                .setParameter(2, token.kind())
                .setParameter(3, token.generation())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** As committed now, whatever the transaction has seen before; nobody else gives the token until it ends. */
    List<Long> havingNow(PassportToken token) {
        return having(token, " for update");
    }

    void forgetTokens(long patientId) {
        entityManager
                .createNativeQuery("delete from passport_token where patient_id = ?")
                .setParameter(1, patientId)
                .executeUpdate();
    }

    void add(long patientId, PassportToken token) {
        entityManager
                .createNativeQuery(
                        "insert into passport_token (kind, generation, token, patient_id) values (?, ?, ?, ?)")
                .setParameter(1, token.kind())
                .setParameter(2, token.generation())
                .setParameter(3, token.token())
                .setParameter(4, patientId)
                .executeUpdate();
    }

    /** Tells the name index of every node that something by which this patient is found has changed. */
    void noteChange(long patientId) {
        entityManager
                .createNativeQuery("insert into passport_change (patient_id) values (?)")
                .setParameter(1, patientId)
                .executeUpdate();
    }
}
