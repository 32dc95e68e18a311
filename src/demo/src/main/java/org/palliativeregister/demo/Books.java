package org.palliativeregister.demo;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.account.Account;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.Municipality;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.Medicament;

/** What the patients' entries refer to, in the persistence context of one transaction. */
final class Books {

    private final Map<String, Medicament> medicaments;
    private final Map<String, Diagnosis> diagnoses;
    private final Map<Long, Municipality> municipalities;
    private final Map<String, Institution> institutions;
    private final Map<String, Account> accounts;
    private final List<String> institutionNames;

    Books(EntityManager entityManager) {
        medicaments = all(entityManager, Medicament.class, m -> key(m.getInnEn(), m.getFormEn(), m.getStrength()));
        diagnoses = all(entityManager, Diagnosis.class, Diagnosis::getCode);
        municipalities = all(entityManager, Municipality.class, Municipality::getId);
        institutions = all(entityManager, Institution.class, Institution::getName);
        accounts = all(entityManager, Account.class, Account::getLogin);
        institutionNames =
                Table.read("institutions").stream().map(row -> row.get(0)).toList();
    }

    private static <K, E> Map<K, E> all(EntityManager entityManager, Class<E> entity, Function<E, K> key) {
        return entityManager
                .createQuery("select e from " + entity.getSimpleName() + " e", entity)
                .getResultStream()
                .collect(Collectors.toMap(key, Function.identity()));
    }

    private static String key(String inn, String form, String strength) {
        return inn + "|" + form + "|" + strength;
    }

    Medicament medicament(Regimen regimen) {
        return required(medicaments, key(regimen.substance(), regimen.form(), regimen.strength()));
    }

    Diagnosis diagnosis(String code) {
        return required(diagnoses, code);
    }

    Municipality municipality(long id) {
        return required(municipalities, id);
    }

    /** @param place in the table of institutions, from 1 */
    Institution institution(int place) {
        return required(institutions, institutionNames.get(place - 1));
    }

    Account account(String login) {
        return required(accounts, login);
    }

    private static <K, E> E required(Map<K, E> from, K key) {
        E found = from.get(key);
        if (found == null) {
            throw new IllegalStateException("The register has no " + key + ": run «bin/register migrate» first.");
        }
        return found;
    }
}
