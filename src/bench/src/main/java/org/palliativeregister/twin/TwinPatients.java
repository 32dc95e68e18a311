package org.palliativeregister.twin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.search.FoundPatients;
import org.palliativeregister.search.PatientSearch;

/** Queries of the twin: a count, and a page in the database's order. */
@ApplicationScoped
class TwinPatients {

    /** Joined, so that a page costs one statement. */
    private static final String SHOWN =
            "select p from TwinPatient p join fetch p.diagnosis join fetch p.institution join fetch p.institution.municipality";

    private static final String IN_ORDER = " order by n.surname, n.given, n.patronymic, n.patientId";

    @PersistenceContext(unitName = "twin")
    private EntityManager entityManager;

    /** A surname that was heard, and how far it is from what was asked. */
    private record Heard(long patientId, int apart, String surname) {}

    FoundPatients beginning(String letters, TwinScope scope, int first) {
        return named(
                "n.surname like :letters and n.shared < :length",
                Map.of("letters", letters + "%", "length", letters.length()),
                scope,
                first);
    }

    FoundPatients named(TwinWords words, TwinScope scope, int first) {
        List<String> readings = new ArrayList<>();
        Map<String, Object> values = new java.util.HashMap<>();
        for (TwinWords.Named reading : words.readings()) {
            int at = readings.size();
            List<String> parts = new ArrayList<>();
            condition("surname", reading.surname(), at, parts, values);
            condition("given", reading.given(), at, parts, values);
            condition("patronymic", reading.patronymic(), at, parts, values);
            readings.add("(" + String.join(" and ", parts) + ")");
        }
        return named("(" + String.join(" or ", readings) + ")", values, scope, first);
    }

    private static void condition(String column, String value, int at, List<String> parts, Map<String, Object> values) {
        if (value != null && !value.equals("%")) {
            parts.add("n." + column + (value.endsWith("%") ? " like :" : " = :") + column + at);
            values.put(column + at, value);
        }
    }

    private FoundPatients named(String condition, Map<String, Object> values, TwinScope scope, int first) {
        String from = " where " + condition + scope.condition();
        TypedQuery<Long> count = entityManager.createQuery("select count(n.id) from TwinName n" + from, Long.class);
        TypedQuery<TwinPatient> page = entityManager.createQuery(
                SHOWN + " join TwinName n on n.patientId = p.id" + from + IN_ORDER, TwinPatient.class);
        values.forEach(count::setParameter);
        values.forEach(page::setParameter);
        int total = scoped(count, scope).getSingleResult().intValue();
        List<TwinPatient> shown = scoped(page, scope)
                .setFirstResult(first)
                .setMaxResults(PatientSearch.PAGE)
                .getResultList();
        return FoundPatients.page(summaries(shown), total);
    }

    private static <Q extends Query> Q scoped(Q query, TwinScope scope) {
        query.setParameter("scope", scope.institutions());
        if (scope.status() != null) {
            query.setParameter("status", scope.status());
        }
        return query;
    }

    /** The nearest spelling first. */
    FoundPatients sounding(String typed, Set<String> codes, TwinScope scope, int first) {
        TypedQuery<Object[]> query = entityManager.createQuery(
                "select n.patientId, n.surname from TwinSound s join TwinName n on n.id = s.nameId"
                        + " where s.code in :codes" + scope.condition() + IN_ORDER,
                Object[].class);
        query.setParameter("codes", codes);
        List<Object[]> rows = scoped(query, scope).getResultList();
        Map<String, Integer> apart = new java.util.HashMap<>();
        Set<Long> ids = rows.stream()
                .map(row -> new Heard(
                        (Long) row[0],
                        apart.computeIfAbsent((String) row[1], surname -> Borrowed.apart(typed, surname)),
                        (String) row[1]))
                .sorted(Comparator.comparingInt(Heard::apart).thenComparing(Heard::surname))
                .map(Heard::patientId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Long> page = ids.stream().skip(first).limit(PatientSearch.PAGE).toList();
        return FoundPatients.page(inOrder(page), ids.size());
    }

    private List<PatientSummary> inOrder(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, TwinPatient> found = entityManager
                .createQuery(SHOWN + " where p.id in :ids", TwinPatient.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(TwinPatient::getId, Function.identity()));
        return summaries(ids.stream().map(found::get).toList());
    }

    FoundPatients bearing(String snils, TwinScope scope) {
        List<TwinPatient> found = entityManager
                .createQuery(SHOWN + " where p.snils = :snils and p.institution.id in :scope", TwinPatient.class)
                .setParameter("snils", snils)
                .setParameter("scope", scope.institutions())
                .getResultList();
        return FoundPatients.page(summaries(found), found.size());
    }

    private List<PatientSummary> summaries(List<TwinPatient> patients) {
        if (patients.isEmpty()) {
            return List.of();
        }
        Map<Long, TwinEpisode> stays = entityManager
                .createQuery(
                        "select e from TwinEpisode e join fetch e.institution join fetch e.diagnosis"
                                + " where e.patientId in :patients order by e.includedOn, e.id",
                        TwinEpisode.class)
                .setParameter(
                        "patients", patients.stream().map(TwinPatient::getId).toList())
                .getResultStream()
                .collect(Collectors.toMap(TwinEpisode::patientId, Function.identity(), (earlier, later) -> later));
        return patients.stream()
                .map(patient -> patient.summary(stays.get(patient.getId())))
                .toList();
    }

    /** Numbers of those who have the same document. */
    List<Long> bearing(String column, String number) {
        return number == null
                ? List.of()
                : entityManager
                        .createQuery("select p.id from TwinPatient p where p." + column + " = :number", Long.class)
                        .setParameter("number", number)
                        .getResultList();
    }

    /** Numbers of those who bear the same name, now or before, and were born on the same day. */
    List<Long> same(PersonName name, String formerSurname, LocalDate born) {
        Set<Long> ids = new LinkedHashSet<>();
        for (SearchedName one : SearchedName.of(name, formerSurname)) {
            ids.addAll(entityManager
                    .createQuery(
                            "select n.patientId from TwinName n join TwinPatient p on p.id = n.patientId"
                                    + " where n.surname = :surname and n.given = :given"
                                    + " and n.patronymic = :patronymic and p.birthDate = :born",
                            Long.class)
                    .setParameter("surname", one.surname())
                    .setParameter("given", one.given())
                    .setParameter("patronymic", one.patronymic())
                    .setParameter("born", born)
                    .getResultList());
        }
        return List.copyOf(ids);
    }

    long nextNumber() {
        entityManager
                .createNativeQuery("update number_series set next_number = next_number + 1 where name = 'patient'")
                .executeUpdate();
        Object next = entityManager
                .createNativeQuery("select next_number - 1 from number_series where name = 'patient'")
                .getSingleResult();
        return ((Number) next).longValue();
    }

    void add(TwinPatient patient, Collection<SearchedName> names, LocalDate includedOn) {
        entityManager.persist(patient);
        for (SearchedName name : names) {
            TwinName found = new TwinName(patient, name);
            entityManager.persist(found);
            Borrowed.sounds(name.surname()).forEach(code -> entityManager.persist(new TwinSound(found, code)));
        }
        entityManager.persist(new TwinEpisode(patient, includedOn));
        entityManager.flush();
    }
}
