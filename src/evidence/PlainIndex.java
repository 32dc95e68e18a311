import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An index as the register's must not be, for heap.sh: it holds a name in the clear, and dumps its own heap, in which
 * HeapReader has to find it.
 *
 * <pre>
 * java PlainIndex.java DUMP WORDS FORM   the first word of WORDS in that form
 * </pre>
 */
final class PlainIndex {

    private PlainIndex() {}

    /** As the register's own class holds them: several references away. */
    private record Places(List<Run> runs) {}

    private record Run(Object[] keys) {}

    public static void main(String[] arguments) throws IOException {
        String word = Files.readAllLines(Path.of(arguments[1])).get(0);
        Places held = new Places(List.of(new Run(new Object[] {new byte[40], form(arguments[2], word)})));
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[0], true);
        if (held.runs().isEmpty()) {
            throw new IllegalStateException("it must be held until here");
        }
    }

    private static Object form(String form, String word) {
        return switch (form) {
            case "string" -> ("%" + word).substring(1);
            case "capitals" -> word.toUpperCase(Locale.ROOT);
            case "small" -> new StringBuilder(word.toLowerCase(Locale.ROOT));
            case "chars" -> word.toCharArray();
            case "utf-8" -> within(word.getBytes(StandardCharsets.UTF_8));
            case "utf-16be" -> within(word.getBytes(StandardCharsets.UTF_16BE));
            case "windows-1251" -> within(word.toUpperCase(Locale.ROOT).getBytes(Charset.forName("windows-1251")));
            case "longs" -> longs(word.getBytes(StandardCharsets.UTF_8));
            case "sealed" -> sealed(word.getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException(form);
        };
    }

    /** Among other bytes. */
    private static byte[] within(byte... bytes) {
        return ByteBuffer.allocate(bytes.length + 11).position(5).put(bytes).array();
    }

    private static long[] longs(byte... bytes) {
        ByteBuffer all = ByteBuffer.allocate(bytes.length + 16).position(3).put(bytes).position(0);
        long[] longs = new long[all.capacity() / 8];
        all.asLongBuffer().get(longs);
        return longs;
    }

    private static byte[] sealed(byte... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= (byte) (91 + i);
        }
        return bytes;
    }
}
