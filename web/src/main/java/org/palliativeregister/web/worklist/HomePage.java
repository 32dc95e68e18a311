package org.palliativeregister.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.Page;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.web.convert.Bar;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.session.CurrentUser;
import org.palliativeregister.worklist.Attention;
import org.palliativeregister.worklist.AttentionGroup;
import org.palliativeregister.worklist.AttentionItem;
import org.palliativeregister.worklist.AttentionReason;
import org.palliativeregister.worklist.AttentionSummary;

/** What needs the user's attention, and how many patients there are. */
@Named("home")
@RequestScoped
public class HomePage {

    private static final int FEW = 2;

    @Inject
    private Attention attention;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentAccount account;

    private String reason;
    private String page;
    private AttentionSummary summary;
    private AttentionReason only;
    private Page<AttentionItem> all;

    /** Reads it, if the user may see records: the most urgent of each reason, or all of the one that the address names. */
    public void open() {
        if (!user.may(Permission.RECORDS)) {
            return;
        }
        only = Stream.of(AttentionReason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElse(null);
        if (only == null) {
            summary = attention.today();
        } else {
            int number = EntryNumber.ofPage(page);
            AttentionGroup group = attention.page(only, number);
            all = new Page<>(group.items(), number, group.total());
        }
    }

    /** Null when the user may not see records, or sees those of one reason. */
    public AttentionSummary getSummary() {
        return summary;
    }

    /** The one reason that is shown; null for each of them. */
    public AttentionReason getOnly() {
        return only;
    }

    /** Those of the one reason, a page of them; null otherwise. */
    public Page<AttentionItem> getAll() {
        return all;
    }

    /** The name of a reason, or anything else for each of them. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** Where care is given, a bar for each place. */
    public List<Bar> getPlaces() {
        Formats formats = new Formats();
        Map<String, Long> counts = new LinkedHashMap<>();
        summary.census().byPlace().forEach((place, count) -> counts.put(formats.say("PlaceOfCare." + place), count));
        return Bar.of(counts);
    }

    /** Nothing can be seen until an administrator assigns institutions to the user. */
    public boolean isWithoutInstitutions() {
        return account.findInstitutions().isEmpty();
    }

    /** Where the user's patients are: the names of a few institutions, the number of many. */
    public String getInstitutions() {
        List<Institution> own = account.findInstitutions();
        return own.size() > FEW
                ? new Formats().plural("worklist.institutions", own.size())
                : own.stream().map(Institution::getShortName).collect(Collectors.joining(", "));
    }

    /** Age, sex and place of care; of a damaged passport the year of birth, which stands in the clear. */
    public String about(PatientSummary patient) {
        Formats formats = new Formats();
        String age = patient.damaged() ? String.valueOf(patient.birthYear()) : formats.age(patient.birthDate());
        return formats.say(
                "worklist.where",
                age,
                formats.say("worklist.sex." + patient.sex()),
                formats.say("PlaceOfCare." + patient.placeOfCare()));
    }

    /** When a prescription ends or ended: до завтра, до 27.11, закончилось 20.11. */
    public String end(PrescriptionSummary prescription) {
        Formats formats = new Formats();
        LocalDate today = RegionTime.today();
        String date = formats.shortDate(prescription.endsOn());
        if (isOver(prescription)) {
            return formats.say("worklist.ended.on", date);
        }
        if (prescription.endsOn().equals(today)) {
            return formats.say("worklist.ending.today");
        }
        return prescription.endsOn().equals(today.plusDays(1))
                ? formats.say("worklist.ending.tomorrow")
                : formats.say("worklist.ending.on", date);
    }

    /** It ends today or has ended. */
    public boolean isUrgent(PrescriptionSummary prescription) {
        return !prescription.endsOn().isAfter(RegionTime.today());
    }

    private static boolean isOver(PrescriptionSummary prescription) {
        return prescription.endsOn().isBefore(RegionTime.today());
    }

    /** Days within which an ending prescription is shown. */
    public int getEndsWithin() {
        return Attention.ENDS_WITHIN;
    }

    /** Days over which inclusions and exclusions are counted. */
    public int getCountedDays() {
        return Attention.COUNTED_DAYS;
    }
}
