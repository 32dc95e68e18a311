package org.palliativeregister.audit;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.time.LocalDateTime;
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

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object write(InvocationContext invocation) throws Exception {
        if (Acting.underWay() || invocation.getMethod().isAnnotationPresent(PermitAll.class)) {
            return invocation.proceed();
        }
        String caller = session.getCallerPrincipal().getName();
        return Acting.as(caller, () -> carriedOut(invocation, caller));
    }

    private Object carriedOut(InvocationContext invocation, String caller) throws Exception {
        Method method = invocation.getMethod();
        String act = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Concern asked = Concern.asked(method, invocation.getParameters());
        Failure failure = new Failure(entries, caller, act, asked);
        transaction.registerInterposedSynchronization(failure);
        try {
            Object result = invocation.proceed();
            writeDone(caller, act, asked.answered(method, result), method.getAnnotation(OnceIn.class));
            return result;
        } catch (Exception e) {
            boolean refused = e instanceof RuleViolation || e instanceof ChangedMeanwhile || e instanceof NoSuchEntry;
            failure.write(refused ? "refused" : "failed");
            throw e;
        }
    }

    private void writeDone(String caller, String act, Concern concern, OnceIn once) {
        AuditEntry entry = new AuditEntry(caller, act, "done", concern);
        if (once == null || isNews(entry, concern, once)) {
            entries.add(entry);
        }
    }

    private boolean isNews(AuditEntry entry, Concern concern, OnceIn once) {
        LocalDateTime since = entry.getAt().minusMinutes(once.minutes());
        return once.ofNobody()
                ? !entries.isTold(entry.getCaller(), entry.getAct(), since)
                : !entries.told(entry.getCaller(), entry.getAct(), since)
                        .containsAll(
                                concern.patients().stream().map(String::valueOf).toList());
    }
}
