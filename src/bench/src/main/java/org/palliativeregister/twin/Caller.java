package org.palliativeregister.twin;

import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Somebody who calls use cases, with the permissions that sign-in would have read for him. */
public final class Caller {
    private final SecurityIdentity identity;

    private Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @param permissions as {@code org.palliativeregister.Permission} names them */
    public static Caller signedIn(String login, String... permissions) {
        Roles roles = Roles.fromSet(Set.of(permissions));
        return new Caller(SecurityDomain.getCurrent()
                .createAdHocIdentity(login)
                .withDefaultRoleMapper(RoleMapper.constant(roles)));
    }

    /** Nobody has signed in. */
    public static Caller anonymous() {
        return new Caller(SecurityDomain.getCurrent().getAnonymousSecurityIdentity());
    }

    /** Calls as this caller; what the use case throws is thrown on. */
    public <T> T call(Callable<T> useCase) {
        return identity.runAsSupplier(() -> {
            try {
                return useCase.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
