package org.palliativeregister.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.report.AgeBand;
import org.palliativeregister.report.DiagnosisBlock;
import org.palliativeregister.report.ReportPeriod;
import org.palliativeregister.report.Reporting;
import org.palliativeregister.report.SummaryParameters;
import org.palliativeregister.web.failure.BadParameter;
import org.palliativeregister.web.failure.BrokenParameter;

/** {@code GET /api/v1/summary}: the figures of the Reports page for a program. */
@Path("v1/summary")
@RequestScoped
public class SummaryResource {

    private static final List<String> ONCE = List.of("from", "to", "sex", "status");
    private static final List<String> OFTEN = List.of("institution", "age", "block");

    private static final String DAY = "2026-01-31";

    /** The rules of a period that one of its days breaks by itself. */
    private static final Map<String, String> OF_ONE_DAY =
            Map.of("rule.report.tooLongAgo", "from", "rule.report.tooFarAhead", "to");

    @Inject
    private Reporting reporting;

    @Context
    private UriInfo address;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("institution")
    private List<String> institutions;

    @QueryParam("sex")
    private String sex;

    @QueryParam("age")
    private List<String> ages;

    @QueryParam("status")
    private String status;

    @QueryParam("block")
    private Set<String> blocks;

    /** The summary of a period; without parameters of their own, of all institutions in scope and all patients. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject summary() {
        requireKnown();
        SummaryParameters asked = new SummaryParameters(
                period(),
                institutions.stream().map(SummaryResource::number).collect(Collectors.toSet()),
                constant("sex", Sex.class, sex),
                ages.stream().map(SummaryResource::ageBand).collect(Collectors.toSet()),
                constant("status", RecordStatus.class, status),
                blocks.stream().map(SummaryResource::block).collect(Collectors.toSet()));
        return SummaryJson.of(reporting.summary(asked));
    }

    /** A filter that is misspelt, or one of two that is passed over, would give wider figures than were asked for. */
    private void requireKnown() {
        address.getQueryParameters().forEach((name, values) -> {
            boolean tooOften = ONCE.contains(name) && values.size() > 1;
            if (tooOften || !ONCE.contains(name) && !OFTEN.contains(name)) {
                throw BadParameter.notAsked(name, String.join(", ", ONCE) + "; " + String.join(", ", OFTEN));
            }
        });
    }

    private ReportPeriod period() {
        LocalDate first = given("from", from);
        LocalDate last = given("to", to);
        RuleViolation broken = ReportPeriod.broken(first, last);
        if (broken != null) {
            throw new BrokenParameter(broken, OF_ONE_DAY.getOrDefault(broken.key(), "from, to"));
        }
        return new ReportPeriod(first, last);
    }

    private static LocalDate given(String parameter, String value) {
        if (value == null) {
            throw BadParameter.missing(parameter, DAY);
        }
        return date(parameter, value);
    }

    private static LocalDate date(String parameter, String value) {
        if (!value.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
            throw new BadParameter(parameter, DAY);
        }
        int year = Integer.parseInt(value.substring(0, 4));
        int month = Integer.parseInt(value.substring(5, 7));
        int day = Integer.parseInt(value.substring(8));
        if (day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            throw new BadParameter(parameter, DAY);
        }
        return LocalDate.of(year, month, day);
    }

    private static Long number(String value) {
        if (!value.matches("\\d{1,18}")) {
            throw new BadParameter("institution", "834571206439522304");
        }
        return Long.valueOf(value);
    }

    private static String block(String value) {
        if (!DiagnosisBlock.isKnown(value)) {
            throw new BadParameter("block", "C15-C26");
        }
        return value;
    }

    private static AgeBand ageBand(String value) {
        return Arrays.stream(AgeBand.values())
                .filter(band -> band.range().equals(value))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        "age",
                        Arrays.stream(AgeBand.values()).map(AgeBand::range).collect(Collectors.joining(", "))));
    }

    private static <E extends Enum<E>> E constant(String parameter, Class<E> type, String value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        parameter,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
