package org.palliativeregister.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Patients {

    @PersistenceContext
    private EntityManager entityManager;

    /** Waits until nobody else is between this and the end of his transaction; the next who comes waits for this one. */
    void takeTurn() {
        entityManager
                .createNativeQuery("select next_number from number_series where name = 'patient' for update")
                .getSingleResult();
    }

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

    /** Empty when there is no such patient. */
    Optional<PatientPassport> passport(long patientId) {
        return Optional.ofNullable(entityManager.find(PatientPassport.class, patientId))
                .or(() -> get(patientId).map(PatientPassport::lost));
    }

    /** The same, as it stands now, and kept so by a lock on its row. */
    PatientPassport locked(PatientPassport passport) {
        entityManager.lock(passport, LockModeType.PESSIMISTIC_WRITE);
        return passport;
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

    /** That a patient has a token of that kind. */
    record Held(int kind, long patientId) {}

    List<Held> having(List<PassportToken> tokens) {
        return having(tokens, "");
    }

    /** As committed now: a transaction that has begun before may not see all tokens of the generation asked for. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    List<Held> committedOf(List<PassportToken> tokens) {
        return having(tokens);
    }

    private List<Held> having(List<PassportToken> tokens, String lock) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        Query query = entityManager.createNativeQuery(
                "select token, kind, generation, patient_id from passport_token where token in (?"
                        + ", ?".repeat(tokens.size() - 1) + ")" + lock);
        for (int at = 0; at < tokens.size(); at++) {
            query.setParameter(at + 1, tokens.get(at).token());
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> tokens.stream().anyMatch(token(row)::isSame))
                .map(row -> new Held(((Number) row[1]).intValue(), ((Number) row[3]).longValue()))
                .toList();
    }

    private static PassportToken token(Object... row) {
        return new PassportToken(((Number) row[1]).intValue(), ((Number) row[2]).intValue(), (byte[]) row[0]);
    }

    /** As committed now, whatever the transaction has seen before; nobody else gives the tokens until it ends. */
    List<Held> havingNow(List<PassportToken> tokens) {
        return having(tokens, " for update");
    }

    void forgetTokens(long patientId) {
        entityManager
                .createNativeQuery("delete from passport_token where patient_id = ?")
                .setParameter(1, patientId)
                .executeUpdate();
    }

    void add(long patientId, List<PassportToken> tokens) {
        Query insert = entityManager.createNativeQuery(
                "insert into passport_token (kind, generation, token, patient_id) values (?, ?, ?, ?)"
                        + ", (?, ?, ?, ?)".repeat(tokens.size() - 1));
        int place = 1;
        for (PassportToken token : tokens) {
            insert.setParameter(place++, token.kind())
                    .setParameter(place++, token.generation())
                    .setParameter(place++, token.token())
                    .setParameter(place++, patientId);
        }
        insert.executeUpdate();
    }

    /** Takes away what every name index has read long ago, some at a time; how many it took. */
    int forgetChanges(int most) {
        return entityManager
                .createNativeQuery(
                        "delete from passport_change where at < now(3) - interval 1 day order by at limit " + most)
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
