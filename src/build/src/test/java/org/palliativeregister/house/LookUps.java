package org.palliativeregister.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be called without a permission: look-ups, which are named {@code find…} and write nothing, and what is listed
 * here with its reason. Nobody hears of them: the audit passes them by.
 */
final class LookUps {

    private static final String BEFORE_SIGN_IN =
            "called before anybody is signed in; hands out nothing that the caller did not bring";
    private static final String THE_AUDIT_ITSELF = "writes the audit entry of who was refused";
    private static final String A_MATTER_OF_LOOKS = "language and theme of the caller's own account";
    private static final String A_GUARD = "answers nothing, refuses an act of a younger component";
    private static final String MEMORY_OF_THE_NODE =
            "not for faces (@Unscoped): PatientSearch, an act, applies the scope to what it answers";

    /** By class and method, without the package. */
    static final Map<String, String> NONE_BUT_ALLOWED = new HashMap<>(Map.of(
            "SigningIn.isLocked", BEFORE_SIGN_IN,
            "SigningIn.countWrong", BEFORE_SIGN_IN,
            "SigningIn.start", BEFORE_SIGN_IN,
            "SigningIn.caller", BEFORE_SIGN_IN,
            "SigningIn.resume", BEFORE_SIGN_IN,
            "SigningIn.end", BEFORE_SIGN_IN));

    static {
        NONE_BUT_ALLOWED.put("Refusals.note", THE_AUDIT_ITSELF);
        NONE_BUT_ALLOWED.put("Entrance.passed", THE_AUDIT_ITSELF);
        NONE_BUT_ALLOWED.put("Entrance.refused", THE_AUDIT_ITSELF);
        NONE_BUT_ALLOWED.put("Entrance.refusedOnce", THE_AUDIT_ITSELF);
        NONE_BUT_ALLOWED.put("CurrentAccount.prefer", A_MATTER_OF_LOOKS);
        NONE_BUT_ALLOWED.put("CurrentAccount.requireInScope", A_GUARD);
        NONE_BUT_ALLOWED.put("NameIndex.upToDate", MEMORY_OF_THE_NODE);
        NONE_BUT_ALLOWED.put("NameIndex.percent", MEMORY_OF_THE_NODE);
    }

    private static final Set<String> WRITING = Set.of("persist", "merge", "remove");

    private LookUps() {}

    static boolean isForAll(JavaMethod method) {
        return method.isAnnotatedWith(PermitAll.class)
                || !method.isAnnotatedWith(RolesAllowed.class)
                        && method.getOwner().isAnnotatedWith(PermitAll.class);
    }

    static String shortName(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** Why it is none; empty for a look-up. */
    static Optional<String> objection(JavaMethod method) {
        if (!method.getName().startsWith("find")) {
            return Optional.of("is not named find…");
        }
        return writing(method).map(how -> "writes: " + how);
    }

    /** The access by which a method, or what it calls in the register, changes what is kept. */
    private static Optional<String> writing(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(method));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.pop().getAccessesFromSelf()) {
                if (writes(access)) {
                    return Optional.of(access.getDescription());
                }
                called(access).filter(seen::add).ifPresent(open::push);
            }
        }
        return Optional.empty();
    }

    private static Optional<JavaCodeUnit> called(JavaAccess<?> access) {
        Optional<? extends JavaMember> member = access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.resolveMember()
                : Optional.empty();
        return member.filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(unit -> unit.getOwner().getPackageName().startsWith("org.palliativeregister"));
    }

    private static boolean writes(JavaAccess<?> access) {
        if (access instanceof JavaFieldAccess field) {
            return field.getAccessType() == JavaFieldAccess.AccessType.SET
                    && isKept(access.getTargetOwner())
                    && !(access.getOrigin() instanceof JavaConstructor);
        }
        return access.getName().equals("executeUpdate")
                || WRITING.contains(access.getName()) && access.getTargetOwner().isAssignableTo(EntityManager.class);
    }

    private static boolean isKept(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(MappedSuperclass.class)
                || type.isAnnotatedWith(Embeddable.class);
    }
}
