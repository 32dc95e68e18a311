package org.palliativeregister.web.rotation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palliativeregister.RegionTime;
import org.palliativeregister.job.JobState;
import org.palliativeregister.rotation.KeyAdministration;
import org.palliativeregister.rotation.KeyName;
import org.palliativeregister.rotation.KeyOverview;
import org.palliativeregister.rotation.KeySummary;
import org.palliativeregister.web.failure.Notice;
import org.palliativeregister.web.text.Texts;
import org.primefaces.PrimeFaces;

/** The page with the keys: what each protects, what stands under it, and how far a change is. */
@Named
@ViewScoped
public class KeysPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Duration REST = Duration.ofSeconds(4);
    /** So many times as long as counting took it is left alone. */
    private static final int RESTING = 20;

    @Inject
    private KeyAdministration administration;

    /** Read anew with every request. */
    private transient KeyOverview overview;

    /** Of each key, by {@code table.column}; read anew by each page and not kept. */
    private transient Map<String, Map<String, Long>> counts;

    /** Before then it is not counted again of its own accord. */
    private Instant countAgain = Instant.EPOCH;

    private String chosen;

    @PostConstruct
    void read() {
        overview = administration.open();
    }

    public KeyOverview getOverview() {
        if (overview == null) {
            read();
        }
        return overview;
    }

    /** Counts what stands under each key; it reads whole tables. */
    public void count() {
        Instant began = Instant.now();
        counts = administration.count();
        Instant counted = Instant.now();
        Duration rest = Duration.between(began, counted).multipliedBy(RESTING);
        countAgain = counted.plus(rest.compareTo(REST) > 0 ? rest : REST);
    }

    public boolean isCounted() {
        return counts != null;
    }

    /** How many values stand under a key. */
    public long values(KeySummary key) {
        return columns(key).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same by {@code table.column}. */
    public Map<String, Long> columns(KeySummary key) {
        return counts.getOrDefault(key.alias(), Map.of());
    }

    /** Of which key a dialog asks. */
    public void choose(String alias) {
        chosen = alias;
    }

    public String getChosen() {
        return chosen;
    }

    /** Whether the key of which a dialog asks proves entries of the audit, and brings nothing under itself. */
    public boolean isProving() {
        return chosen != null && chosen.startsWith("audit-");
    }

    public void begin() {
        administration.begin(new KeyName(chosen));
        tell(isProving() ? "rotation.begun.audit" : "rotation.begun");
    }

    public void retire() {
        administration.retire(new KeyName(chosen));
        tell("rotation.retired");
    }

    public void pause() {
        administration.pause(new KeyName(getOverview().change().getSubject()));
        tell("rotation.paused");
    }

    public void resume() {
        administration.resume(new KeyName(getOverview().change().getSubject()));
        tell("rotation.resumed");
    }

    private void tell(String key) {
        Notice.said(key);
        overview = null;
        count();
    }

    /** Looks again how far the change is, and now and then counts what is left. */
    public void look() {
        read();
        if (overview.change() == null || !Instant.now().isBefore(countAgain)) {
            count();
            PrimeFaces.current().ajax().update("form:keys");
        }
    }

    /** Whether a change goes on, so that the page looks again by itself. */
    public boolean isRunning() {
        return getOverview().change() != null && getOverview().change().getState() == JobState.RUNNING;
    }

    /** Purposes of keys, in the order in which they are shown. */
    public List<String> getPurposes() {
        return getOverview().keys().stream()
                .map(KeySummary::protects)
                .distinct()
                .toList();
    }

    public List<KeySummary> keysOf(String purpose) {
        return getOverview().keys().stream()
                .filter(key -> key.protects().equals(purpose))
                .toList();
    }

    /** Whether values stand under other keys than this one, which is in use. */
    public boolean hasRest(KeySummary key) {
        return counts != null
                && key.state().equals("inUse")
                && !key.protects().equals("audit")
                && getOverview().change() == null
                && keysOf(key.protects()).stream().anyMatch(other -> other != key && values(other) > 0);
    }

    /** Whether nothing stands under a key that seals no more. */
    public boolean mayRetire(KeySummary key) {
        return counts != null && key.mayRetire() && values(key) == 0;
    }

    /** Where the change is, in words. */
    public String getPhase() {
        String phase = getOverview().change().getPhase();
        int table = phase.indexOf(':');
        String word = table < 0 ? phase : phase.substring(0, table);
        return Texts.in(locale()).getString("rotation.phase." + word);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** Servers that the change waits for. */
    public String getWaitedFor() {
        return String.join(", ", getOverview().waitedFor());
    }

    public String listed(Collection<String> words) {
        return String.join(", ", words);
    }

    /** By the clock of the region. */
    public LocalDateTime getStartedAt() {
        return regional(getOverview().change().getStartedAt());
    }

    /** A moment of UTC by the clock of the region. */
    public LocalDateTime regional(LocalDateTime utc) {
        return RegionTime.ofUtc(utc);
    }
}
