package org.palliativeregister.web.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.RegionTime;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.report.AgeBand;
import org.palliativeregister.report.ReportPeriod;
import org.palliativeregister.report.SummaryParameters;

/** What is asked on the page of reports, as the fields and the address of the page hold it. */
public class SummaryQuery implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private PeriodKind kind = PeriodKind.YEAR;
    private LocalDate from;
    private LocalDate to;
    private Long[] institutions = {};
    private AgeBand[] ages = {};
    private String[] blocks = {};
    private Sex sex;
    private RecordStatus status;
    private boolean misread;

    /** Fills in the period where the address gives none. */
    void complete() {
        if (from == null && to == null) {
            applyKind();
        } else if (ReportPeriod.broken(from, to) == null) {
            kind = PeriodKind.of(new ReportPeriod(from, to), RegionTime.today());
        } else {
            kind = PeriodKind.OWN;
        }
    }

    void applyKind() {
        ReportPeriod period = kind == null ? null : kind.until(RegionTime.today());
        if (period != null) {
            from = period.from();
            to = period.to();
        }
    }

    SummaryParameters parameters() {
        return new SummaryParameters(
                new ReportPeriod(from, to), Set.of(institutions), sex, Set.of(ages), status, Set.of(blocks));
    }

    /** The parameters as they stand in an address, each behind an ampersand. */
    String address() {
        return "&from=" + DATE.format(from)
                + "&to=" + DATE.format(to)
                + parameter("institutions", getInstitutionList())
                + parameter("ages", getAgeList())
                + parameter("blocks", getBlockList())
                + parameter("sex", sex == null ? "" : sex.name())
                + parameter("status", status == null ? "" : status.name());
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + value;
    }

    private static String list(Object[] chosen) {
        return Arrays.stream(chosen).map(String::valueOf).collect(Collectors.joining(","));
    }

    /** What of a list in an address can be read. */
    private <T> Stream<T> read(String list, String form, Function<String, T> of) {
        if (list == null || list.isEmpty()) {
            return Stream.empty();
        }
        List<String> all = List.of(list.split(","));
        misread |= all.isEmpty() || !all.stream().allMatch(one -> one.matches(form));
        return all.stream().filter(one -> one.matches(form)).distinct().map(of);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name) {
        E[] all = type.getEnumConstants();
        String names = Arrays.stream(all).map(Enum::name).collect(Collectors.joining("|"));
        return read(name, names, one -> Enum.valueOf(type, one)).findFirst().orElse(null);
    }

    /** Whether the address asks for something that cannot be read: passing over it would show wider figures. */
    boolean isMisread() {
        return misread;
    }

    public PeriodKind getKind() {
        return kind;
    }

    public void setKind(PeriodKind kind) {
        this.kind = kind;
    }

    public PeriodKind[] getKinds() {
        return PeriodKind.values();
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Long[] getInstitutions() {
        return institutions.clone();
    }

    public void setInstitutions(Long[] institutions) {
        this.institutions = institutions.clone();
    }

    public AgeBand[] getAges() {
        return ages.clone();
    }

    public void setAges(AgeBand[] ages) {
        this.ages = ages.clone();
    }

    public String[] getBlocks() {
        return blocks.clone();
    }

    public void setBlocks(String[] blocks) {
        this.blocks = blocks.clone();
    }

    /** As it stands in the address. */
    public String getSexName() {
        return sex == null ? null : sex.name();
    }

    public void setSexName(String name) {
        sex = constant(Sex.class, name);
    }

    /** As it stands in the address. */
    public String getStatusName() {
        return status == null ? null : status.name();
    }

    public void setStatusName(String name) {
        status = constant(RecordStatus.class, name);
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public RecordStatus getStatus() {
        return status;
    }

    public void setStatus(RecordStatus status) {
        this.status = status;
    }

    /** As it stands in the address: numbers with commas between. */
    public String getInstitutionList() {
        return list(institutions);
    }

    public void setInstitutionList(String list) {
        institutions = read(list, "\\d{1,18}", Long::valueOf).toArray(Long[]::new);
    }

    /** As it stands in the address: names with commas between. */
    public String getAgeList() {
        return list(ages);
    }

    public void setAgeList(String list) {
        ages = read(list, "FROM_(0|18|40|60|75|90)", AgeBand::valueOf).toArray(AgeBand[]::new);
    }

    /** As it stands in the address: codes with commas between. */
    public String getBlockList() {
        return list(blocks);
    }

    public void setBlockList(String list) {
        blocks = read(list, "[A-Za-z0-9-]{3,7}", one -> one).toArray(String[]::new);
    }

    public Sex[] getAllSexes() {
        return Sex.values();
    }

    public RecordStatus[] getAllStatuses() {
        return RecordStatus.values();
    }

    public AgeBand[] getAllAges() {
        return AgeBand.values();
    }
}
