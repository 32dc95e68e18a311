package org.palliativeregister.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palliativeregister.account.AccountSheet;
import org.palliativeregister.account.AccountState;
import org.palliativeregister.account.AccountSummary;
import org.palliativeregister.account.Role;
import org.palliativeregister.institution.Institution;

class UserFormTest {

    private static final Role DOCTOR = new NamedRole();
    private static final Role REPORTER = new NamedRole();
    private static final Role ADMINISTRATOR = new NamedRole();
    private static final Institution HOSPICE = new Institution("Хоспис", "Х", null);
    private static final Institution WARD = new Institution("Отделение", "О", null);

    private final UserForm form = new UserForm();

    @Test
    void what_was_not_touched_is_taken_from_what_stands_there_now() {
        AccountSheet before = sheet("Громова Елена", "врач", List.of(DOCTOR), List.of(HOSPICE));
        fill(before);
        form.setPosition("заведующая");

        form.takeUntouched(before, sheet("Громова Елена Андреевна", null, List.of(DOCTOR), List.of(WARD)));

        assertThat(form.getFullName()).isEqualTo("Громова Елена Андреевна");
        assertThat(form.getPosition()).isEqualTo("заведующая");
        assertThat(form.getInstitutions()).containsExactly(WARD.getId());
    }

    @Test
    void a_right_taken_away_meanwhile_is_not_given_back_because_another_one_is_added() {
        AccountSheet before = sheet("Громова", null, List.of(DOCTOR, ADMINISTRATOR), List.of());
        fill(before);
        form.setRoles(ids(DOCTOR, ADMINISTRATOR, REPORTER));

        form.takeUntouched(before, sheet("Громова", null, List.of(DOCTOR), List.of()));

        assertThat(form.getRoles()).containsExactlyInAnyOrder(ids(DOCTOR, REPORTER));
    }

    @Test
    void a_tick_removed_here_stays_removed_and_one_set_meanwhile_is_taken() {
        AccountSheet before = sheet("Громова", null, List.of(DOCTOR, REPORTER), List.of());
        fill(before);
        form.setRoles(ids(DOCTOR));

        form.takeUntouched(before, sheet("Громова", null, List.of(DOCTOR, REPORTER, ADMINISTRATOR), List.of()));

        assertThat(form.getRoles()).containsExactlyInAnyOrder(ids(DOCTOR, ADMINISTRATOR));
    }

    @Test
    void spaces_are_no_change() {
        AccountSheet before = sheet("Громова Елена", null, List.of(DOCTOR), List.of());
        fill(before);
        form.setFullName(" Громова  Елена ");

        form.takeUntouched(before, sheet("Громова Анна", null, List.of(DOCTOR), List.of()));

        assertThat(form.getFullName()).isEqualTo("Громова Анна");
    }

    private void fill(AccountSheet sheet) {
        form.setFullName(sheet.summary().fullName());
        form.setPosition(sheet.summary().position());
        form.setRoles(ids(sheet.roles().toArray(Role[]::new)));
        form.setInstitutions(
                sheet.institutions().stream().map(Institution::getId).toArray(Long[]::new));
    }

    private static Long[] ids(Role... roles) {
        return Stream.of(roles).map(Role::getId).toArray(Long[]::new);
    }

    private static AccountSheet sheet(
            String fullName, String position, List<Role> roles, List<Institution> institutions) {
        AccountSummary summary = new AccountSummary(
                1, "gromova", fullName, position, false, roles, List.of(), AccountState.ACTIVE, null, null);
        return new AccountSheet(summary, 1, roles, institutions, 0, null, null, "admin");
    }

    private static final class NamedRole extends Role {

        private static final long serialVersionUID = 1L;
    }
}
