package org.palliativeregister.crypto;

import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** What seals values that are serialised, where no server has read its keystore and no database is bound. */
public final class Seals {

    private Seals() {}

    /** With a fixed key, for values of the converters' types. */
    public static void begin(SealedConverter<?>... converters) {
        KeyRing.use(new KeyRing(Map.of(KeyPurpose.DATA, Map.of(1, new SecretKeySpec(new byte[32], "AES")))));
        for (SealedConverter<?> converter : converters) {
            ColumnBinding.know(converter);
        }
    }
}
