package org.palliativeregister.audit;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.palliativeregister.Acting;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.RuleViolation;

/** Writes the audit entry of an act, so that no author of a use case can forget it. Look-ups are not acts. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AuditInterceptor {

    @Inject
    private AuditEntries entries;

    @Resource
    private SessionContext session;

    @AroundInvoke
    Object write(InvocationContext invocation) throws Exception {
        if (Acting.underWay() || invocation.getMethod().isAnnotationPresent(PermitAll.class)) {
            return invocation.proceed();
        }
        String caller = session.getCallerPrincipal().getName();
        return Acting.as(caller, () -> carriedOut(invocation, caller));
    }

    private Object carriedOut(InvocationContext invocation, String caller) throws Exception {
        String act = invocation.getMethod().getDeclaringClass().getSimpleName() + "."
                + invocation.getMethod().getName();
        try {
            Object result = invocation.proceed();
            AuditEntry entry = new AuditEntry(caller, act, "done", patients(invocation, result));
            if (isNews(entry, invocation.getMethod().getAnnotation(OnceIn.class))) {
                entries.add(entry);
            }
            return result;
        } catch (Exception e) {
            boolean refused = e instanceof RuleViolation || e instanceof ChangedMeanwhile || e instanceof NoSuchEntry;
            String outcome = refused ? "refused" : "failed";
            entries.addApart(new AuditEntry(caller, act, outcome, patients(invocation, null)));
            throw e;
        }
    }

    private boolean isNews(AuditEntry entry, OnceIn once) {
        if (once == null) {
            return true;
        }
        Set<String> told =
                entries.told(entry.getCaller(), entry.getAct(), entry.getAt().minusMinutes(once.minutes()));
        return entry.getPatients() != null
                && !told.containsAll(Set.of(entry.getPatients().split(" ")));
    }

    private static String patients(InvocationContext invocation, Object result) {
        Set<Long> found = new TreeSet<>();
        collect(result, found);
        Parameter[] declared = invocation.getMethod().getParameters();
        for (int i = 0; i < declared.length; i++) {
            Object given = invocation.getParameters()[i];
            if (declared[i].isAnnotationPresent(OfPatient.class)) {
                found.add((Long) given);
            }
            collect(given, found);
        }
        return found.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static void collect(Object thing, Set<Long> found) {
        if (thing instanceof ConcernsPatient concerns) {
            found.add(concerns.patientId());
        } else if (thing instanceof Iterable<?> things) {
            things.forEach(each -> collect(each, found));
        }
    }
}
