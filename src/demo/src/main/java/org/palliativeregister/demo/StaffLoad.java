package org.palliativeregister.demo;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.account.Account;
import org.palliativeregister.account.NewPassword;
import org.palliativeregister.account.Role;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.Municipality;

/** Writes institutions and accounts; the passwords are made here and known only to who reads the file. */
final class StaffLoad {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SYLLABLE_STARTS = "bdfghkmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Map<String, String> passwords = new LinkedHashMap<>();

    /** Login to password. */
    Map<String, String> load(EntityManager entityManager) {
        List<Institution> institutions = institutions(entityManager);
        Map<String, Role> roles = entityManager
                .createNamedQuery("Role.all", Role.class)
                .getResultStream()
                .collect(Collectors.toMap(Role::getCode, Function.identity()));
        for (Staff.Member member : new Staff().members()) {
            Account account = account(member);
            account.entitle(
                    Set.of(roles.get(member.role())),
                    member.institutions().stream()
                            .map(place -> institutions.get(place - 1))
                            .collect(Collectors.toSet()));
            entityManager.persist(account);
        }
        return passwords;
    }

    private static List<Institution> institutions(EntityManager entityManager) {
        List<Institution> institutions = Table.read("institutions").stream()
                .map(row -> new Institution(
                        row.get(0), row.get(1), entityManager.find(Municipality.class, Long.valueOf(row.get(2)))))
                .toList();
        institutions.forEach(entityManager::persist);
        return institutions;
    }

    private Account account(Staff.Member member) {
        String password = password();
        passwords.put(member.login(), password);
        String hash = new NewPassword(password, member.login()).hash();
        return new Account(member.login(), hash, member.name(), member.position(), member.isProgram());
    }

    /** Three words of six letters that can be spoken, and two digits: 81 bits. */
    private static String password() {
        StringBuilder made = new StringBuilder();
        for (int syllable = 0; syllable < 9; syllable++) {
            made.append(syllable > 0 && syllable % 3 == 0 ? "-" : "")
                    .append(any(SYLLABLE_STARTS))
                    .append(any(VOWELS));
        }
        return made.append('-').append(10 + RANDOM.nextInt(90)).toString();
    }

    private static char any(String letters) {
        return letters.charAt(RANDOM.nextInt(letters.length()));
    }
}
