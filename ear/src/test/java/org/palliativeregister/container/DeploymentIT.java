package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;

@ExtendWith(ArquillianExtension.class)
class DeploymentIT {

    @Inject
    private CurrentAccount currentAccount;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(DeploymentIT.class);
    }

    @Test
    void a_caller_who_has_not_signed_in_has_no_account() {
        assertThatThrownBy(() -> Caller.anonymous().call(currentAccount::findAccount))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_caller_who_has_signed_in_has_the_account_of_the_login() {
        Caller doctor = Caller.signedIn("gromova", Permission.PATIENTS);

        assertThat(doctor.call(currentAccount::findAccount).getLogin()).isEqualTo("gromova");
    }
}
