package org.palliativeregister.crypto;

import jakarta.persistence.AttributeConverter;

/**
 * Seals one type of confidential value. In an entity it is the mark of a sealed attribute; {@link ColumnBinding} puts
 * in its place one that knows its column, so one that was left unbound fails loudly.
 */
public abstract class SealedConverter<V extends Confidential> implements AttributeConverter<V, byte[]> {

    private final Class<V> type;

    protected SealedConverter(Class<V> type) {
        this.type = type;
    }

    /** The value from its {@link Confidential#text()}. */
    protected abstract V readable(String text);

    protected abstract V unreadable(Unreadable reason);

    final Class<V> type() {
        return type;
    }

    final byte[] seal(String column, Confidential value) {
        return value == null ? null : ColumnCipher.current().seal(column, value.bytes());
    }

    final V open(String column, byte[] sealed) {
        if (sealed == null) {
            return null;
        }
        ColumnCipher.Opened opened = ColumnCipher.current().open(column, sealed);
        if (opened.reason() != null) {
            return unreadable(opened.reason());
        }
        return readable(opened.text());
    }

    @Override
    public final byte[] convertToDatabaseColumn(V value) {
        throw new IllegalStateException(type.getSimpleName() + " is not bound to its column");
    }

    @Override
    public final V convertToEntityAttribute(byte[] sealed) {
        throw new IllegalStateException(type.getSimpleName() + " is not bound to its column");
    }
}
