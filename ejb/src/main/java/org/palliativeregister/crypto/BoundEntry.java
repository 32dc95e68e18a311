package org.palliativeregister.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.palliativeregister.RegisterEntry;

/**
 * An entry with sealed texts, each bound to it by {@link TextSeal}. Loaded as an entity, never projected, so that the
 * seal is always checked; its texts are given out through {@link #proved}.
 */
@MappedSuperclass
public abstract class BoundEntry extends RegisterEntry implements RowSealed {

    private static final long serialVersionUID = 1L;

    @Column(name = "row_seal")
    private byte[] rowSeal;

    /** The texts that were read and are not known to belong here, by attribute. */
    @Transient
    private Map<String, Confidential> unproved = new HashMap<>();

    /** Whether the seal was looked at; what JPA gives out without {@link #proveTexts} proves nothing. */
    @Transient
    private boolean looked;

    /** For JPA. */
    protected BoundEntry() {}

    /** For a new entry. */
    protected BoundEntry(long id) {
        super(id);
        looked = true;
    }

    /** The text of that attribute; unreadable when it does not belong here, or one that did was taken away. */
    protected final ConfidentialText proved(String attribute, ConfidentialText text) {
        boolean apart = !looked || unproved.containsKey(attribute);
        return apart && (text == null || text.isReadable()) ? ConfidentialText.unreadable(Unreadable.APART) : text;
    }

    @PrePersist
    @PreUpdate
    void sealTexts() {
        if (!looked) {
            throw new UnreadableValue(Unreadable.APART);
        }
        SortedMap<String, Confidential> texts = Unreadables.valuesOf(this);
        unproved.forEach((attribute, read) -> {
            if (read != null && read != texts.get(attribute)) {
                throw new UnreadableValue(Unreadable.APART);
            }
        });
        unproved.entrySet().removeIf(one -> one.getValue() == null && texts.get(one.getKey()) != null);
        rowSeal = sealNow();
    }

    @Override
    public final byte[] sealNow() {
        return TextSeal.over(
                getClass().getSimpleName(), getId(), Unreadables.valuesOf(this), unproved.keySet(), rowSeal);
    }

    @PostLoad
    void proveTexts() {
        SortedMap<String, Confidential> texts = Unreadables.valuesOf(this);
        Set<String> wrong = TextSeal.unproved(getClass().getSimpleName(), getId(), texts, rowSeal);
        unproved = new HashMap<>();
        looked = true;
        for (String attribute : wrong) {
            Confidential text = texts.get(attribute);
            unproved.put(attribute, text);
            if (text == null || text.isReadable()) {
                Unreadables.foundApart(this, attribute);
            }
        }
    }

    @Override
    public final byte[] getRowSeal() {
        return rowSeal.clone();
    }

    @Override
    public final boolean isDamaged() {
        return !looked || !unproved.isEmpty();
    }
}
