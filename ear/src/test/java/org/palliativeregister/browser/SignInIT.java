package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.palliativeregister.run.TestBed;

@InBrowser
class SignInIT {
    private static final String WRONG = "Имя пользователя или пароль не подходят";

    @Test
    void whoever_comes_without_having_signed_in_is_asked_for_name_and_password(Page page) {
        page.navigate("/");

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("[id='signIn:login']")).isVisible();
        assertThat(page.locator("[id='signIn:password']")).isVisible();
    }

    @Test
    void the_register_that_is_tested_is_the_built_one_byte_for_byte(TestBed bed) {
        Assertions.assertThat(bed.deployedEar()).hasSameBinaryContentAs(bed.builtEar());
    }

    @Test
    void whoever_signs_in_lands_where_he_wanted_to_go(Visitors visitors) {
        SignInPage visitor = new SignInPage(visitors.stranger());
        visitor.go("/report/reports.xhtml?from=01.02.2026&to=28.02.2026");

        visitor.signIn(Staff.DOCTOR, visitors.staff().password(Staff.DOCTOR));

        visitor.waitForPath("/report/reports.xhtml?from=01.02.2026&to=28.02.2026");
    }

    @Test
    void whoever_has_to_set_a_password_first_lands_where_he_wanted_to_go_too(Visitors visitors) {
        SignInPage visitor = new SignInPage(visitors.stranger());
        String login = visitors.staff().like(Staff.NEWCOMER, "ru", "light");
        visitor.go("/report/reports.xhtml?from=01.02.2026&to=28.02.2026");

        visitor.signIn(login, visitors.staff().password(login));
        visitor.setOwnPassword("выдуманное слово " + Invented.number(6));

        visitor.waitForPath("/report/reports.xhtml?from=01.02.2026&to=28.02.2026");
    }

    @Test
    void a_session_that_lives_leads_from_the_front_door_to_home(Visitors visitors) {
        RegisterPage doctor = visitors.as(Staff.DOCTOR);

        doctor.go("/");

        assertThat(doctor.page().locator("header nav a[aria-current='page']")).hasText("Главная");
    }

    @Test
    void a_wrong_password_is_told_in_a_sentence_that_does_not_say_what_was_wrong(Visitors visitors) {
        SignInPage visitor = new SignInPage(visitors.stranger()).open();

        visitor.signIn(visitors.staff().like(Staff.DOCTOR, "ru", "light"), "wrong");
        visitor.waitForText(WRONG);
        visitor.signIn("nobody-" + Invented.number(8), "wrong");
        visitor.waitForText(WRONG);
    }

    @Test
    void after_five_wrong_passwords_the_right_one_does_not_open_either(Visitors visitors) {
        SignInPage visitor = new SignInPage(visitors.stranger()).open();
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");

        for (int i = 0; i < 5; i++) {
            visitor.signIn(login, "wrong");
        }
        visitor.signIn(login, visitors.staff().password(login));

        visitor.waitForText("Вход закрыт на 15 минут");
        visitor.waitForPath("/session/authorization.xhtml");
    }

    @Test
    void whoever_signs_out_is_out_also_by_the_back_button(Visitors visitors) {
        RegisterPage user = visitors.as(visitors.staff().like(Staff.DOCTOR, "ru", "light"));
        user.go("/search/patient-search.xhtml");

        user.openUserMenu();
        user.at("user:signOut").click();

        user.waitForText("Вы вышли из регистра");
        user.page().goBack();
        user.waitForPath("/session/authorization.xhtml");
    }

    @Test
    void whoever_signs_in_after_another_in_one_browser_finds_nothing_of_theirs(TestBed bed, Visitors visitors)
            throws SQLException {
        String before = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        String after = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        SignInPage left = new SignInPage(visitors.stranger()).open();
        Page tab = left.page().context().newPage();
        tab.onDialog(Dialog::accept);
        SignInPage other = new SignInPage(new RegisterPage(tab)).open();
        other.signIn(before, visitors.staff().password(before));
        other.waitForPath("/worklist/home.xhtml");
        new SearchPage(other).open().search("шипилов");

        left.signIn(after, visitors.staff().password(after));
        left.waitForPath("/worklist/home.xhtml");

        left.go("/search/patient-search.xhtml");
        assertThat(left.page().locator("main input[type=text]").first()).hasValue("");
        new SearchPage(other).search("иванов");
        assertThat(tab.locator("[id='expired']")).isVisible();
        Assertions.assertThat(open(bed, before)).isZero();
        Assertions.assertThat(open(bed, after)).isOne();
    }

    private static int open(TestBed bed, String login) throws SQLException {
        try (Connection connection = bed.connect();
                PreparedStatement query = connection.prepareStatement("select count(*) from sign_in join account on"
                        + " account.id = account_id where ended_at is null and login = ?")) {
            query.setString(1, login);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void a_long_name_leaves_the_way_to_other_pages_open(TestBed bed, Visitors visitors) throws SQLException {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        String name = "Константинопольская-Преображенская Александра Вениаминовна";
        try (Connection connection = bed.connect();
                PreparedStatement named =
                        connection.prepareStatement("update account set full_name = ? where login = ?")) {
            named.setString(1, name);
            named.setString(2, login);
            named.executeUpdate();
        }
        RegisterPage user = visitors.as(login);
        user.page().setViewportSize(1280, 800);
        user.go("/worklist/home.xhtml");

        BoundingBox last = user.page().locator("header nav a").last().boundingBox();
        BoundingBox after = user.page().locator("header .gsearch").boundingBox();
        BoundingBox whose = user.page().locator("header .whose").boundingBox();
        Assertions.assertThat(last.x + last.width).isLessThanOrEqualTo(after.x);
        Assertions.assertThat(after.x + after.width).isLessThanOrEqualTo(whose.x);
        Assertions.assertThat(whose.x + whose.width).isLessThanOrEqualTo(1280);
        assertThat(user.page().locator("header .whose summary")).hasAttribute("title", Pattern.compile(name + ".*"));
    }

    @Test
    void a_session_that_ended_without_work_says_so(TestBed bed, Visitors visitors) throws SQLException {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        RegisterPage user = visitors.as(login);
        try (Connection connection = bed.connect();
                PreparedStatement idle =
                        connection.prepareStatement("update sign_in join account on account.id = account_id"
                                + " set last_seen_at = last_seen_at - interval 1 hour where login = ?")) {
            idle.setString(1, login);
            idle.executeUpdate();
        }

        user.go("/search/patient-search.xhtml");

        user.waitForPath("/session/authorization.xhtml");
        user.waitForText("Сеанс завершён: 15 минут без работы.");
    }
}
