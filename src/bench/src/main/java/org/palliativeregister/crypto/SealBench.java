package org.palliativeregister.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One value of a column sealed and opened, beside the same done by bare AES-256-GCM of the JDK: one cipher used again
 * and again, a fresh random nonce each time, no associated data, no padding.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class SealBench {

    private static final String COLUMN = "PatientPassport.name";

    /** Bytes of the value. */
    @Param({"20", "200", "2000"})
    public int bytes;

    private final SecureRandom random = new SecureRandom();
    private byte[] plain;
    private ColumnCipher cipher;
    private Cipher bareSealing;
    private Cipher bareOpening;
    private SecretKey key;

    /** Keys and values of this run only. */
    @Setup
    public void prepare() throws GeneralSecurityException {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        key = new SecretKeySpec(secret, "AES");
        cipher = new KeyRing(Map.of(KeyPurpose.DATA, Map.of(1, key))).cipher();
        bareSealing = Cipher.getInstance("AES/GCM/NoPadding");
        bareOpening = Cipher.getInstance("AES/GCM/NoPadding");
        plain = new byte[bytes];
        random.nextBytes(plain);
    }

    /** The register's own. */
    @Benchmark
    public byte[] register() {
        return cipher.open(COLUMN, cipher.seal(COLUMN, plain)).bytes();
    }

    /** What it is compared with. */
    @Benchmark
    public byte[] bare() throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        bareSealing.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] sealed = bareSealing.doFinal(plain);
        bareOpening.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        return bareOpening.doFinal(sealed);
    }
}
