package org.palliativeregister.web.failure;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Overtaken;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.web.text.Texts;

/** Tells a program what went wrong, as a {@link Problem}; of a fault only its number. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final int UNPROCESSABLE = 422;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof RuleViolation rule) {
            return problem(UNPROCESSABLE, "Unprocessable Content", sentence(rule));
        }
        if (thrown instanceof EJBAccessException refused) {
            RefusedAct.note(request, refused);
            return problem(Response.Status.FORBIDDEN, say("failure.api.forbidden"));
        }
        if (thrown instanceof NoSuchEntry none) {
            return problem(Response.Status.NOT_FOUND, sentence(none));
        }
        if (thrown instanceof ChangedMeanwhile || thrown instanceof OptimisticLockException) {
            return problem(Response.Status.CONFLICT, say("failure.api.changedMeanwhile"));
        }
        if (thrown instanceof Overtaken) {
            return problem(Response.Status.SERVICE_UNAVAILABLE, say("failure.api.overtaken"));
        }
        return thrown instanceof WebApplicationException refused ? refused(refused) : fault(thrown);
    }

    /** Of what the server refuses by itself only the kind is told, of what we refuse our sentence. */
    private Response refused(WebApplicationException refused) {
        Response.StatusType status = refused.getResponse().getStatusInfo();
        if (status.getFamily() == Response.Status.Family.SERVER_ERROR) {
            return fault(refused);
        }
        String detail = refused instanceof BadParameter bad
                ? say(bad.key(), bad.parameter(), bad.expected())
                : say("failure.api.refused");
        Response answer = problem(status.getStatusCode(), status.getReasonPhrase(), detail);
        String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    private Response fault(Throwable thrown) {
        Fault fault = Fault.of(thrown);
        fault.log();
        return problem(Response.Status.INTERNAL_SERVER_ERROR, say("failure.api.fault", fault.number()));
    }

    /** With the parameters that break it, where they are known. */
    private String sentence(RuleViolation rule) {
        String sentence = say(rule.key(), rule.arguments());
        return rule instanceof BrokenParameter broken ? named(broken.parameters(), sentence) : sentence;
    }

    private String sentence(NoSuchEntry none) {
        String sentence = say("failure.api.noSuchEntry");
        return none.kind() == null ? sentence : named(none.kind(), sentence);
    }

    private String named(String what, String sentence) {
        return say("failure.api.named", what, sentence);
    }

    private static Response problem(Response.Status status, String detail) {
        return problem(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    private static Response problem(int status, String title, String detail) {
        return new Problem(status, title, detail).response();
    }

    private String say(String key, Object... arguments) {
        return Texts.say(ProgramLocale.of(request), key, arguments);
    }
}
