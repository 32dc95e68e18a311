package org.palliativeregister.crypto;

/** An entry whose sealed values are bound to its row, by what stands in the column {@code row_seal}. */
public interface RowSealed {

    /** As it was read. */
    byte[] getRowSeal();

    /** What belongs to what stands here, under the key in use. */
    byte[] sealNow();

    /** A value does not open, or does not belong here. */
    boolean isDamaged();
}
