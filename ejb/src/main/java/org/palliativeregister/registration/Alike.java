package org.palliativeregister.registration;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Those who may be the person on a form, while somebody compares: they must have been shown, and declared to be somebody
 * else, before anything is saved.
 */
public final class Alike implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<Likeness> same = List.of();
    private DistinctReason reason;

    /** Takes what was found now. A reason that was given for others counts no more. */
    public void show(List<Likeness> found) {
        String before = getNumbers();
        same = found;
        reason = before.equals(getNumbers()) ? reason : null;
    }

    /** Whether somebody is shown of whom nobody has said that it is another person. */
    public boolean isOpen() {
        return !same.isEmpty() && reason == null;
    }

    /** What was said of those who were shown. */
    public Distinction distinction() {
        return new Distinction(same.stream().map(Likeness::patientId).collect(Collectors.toSet()), reason);
    }

    /** Their register numbers. */
    public String getNumbers() {
        return same.stream().map(Likeness::number).collect(Collectors.joining(", "));
    }

    /** Who may be the same person. */
    public List<Likeness> getSame() {
        return same;
    }

    /** Whether there may be more than are shown. */
    public boolean isMore() {
        return same.size() == Likenesses.MOST;
    }

    /** Why they are somebody else; null as long as nobody has said so. */
    public DistinctReason getReason() {
        return reason;
    }

    public void setReason(DistinctReason chosen) {
        reason = chosen;
    }

    /** The reasons to choose from. */
    public DistinctReason[] getReasons() {
        return DistinctReason.values();
    }
}
