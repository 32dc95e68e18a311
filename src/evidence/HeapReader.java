import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks into a heap dump of a JVM (HPROF) for words, for heap.sh: in the objects of some classes and in all that is
 * reachable from them, and, to be told only, everywhere else. A word is looked for as it is, in capitals and in small
 * letters, in UTF-8, UTF-16 of both orders and windows-1251; in a UTF-8 of Latin letters is what a JVM keeps of them too.
 *
 * <pre>
 * java HeapReader.java DUMP WORDS CLASS...   WORDS is a file, a word a line; 0 when no word is in these objects, 1 when
 *                                            one is, 2 when there is no object of one of the classes
 * </pre>
 *
 * References are followed from field to field and through arrays; not those of classes and their static fields, nor of
 * weak ones.
 */
final class HeapReader {

    private static final int[] SIZES = {0, 0, 0, 0, 1, 2, 4, 8, 1, 2, 4, 8};
    private static final int OBJECT = 2;
    private static final int CHAR = 5;
    private static final int BYTE = 8;
    private static final int LONG = 11;

    private final ByteBuffer dump;
    private final int idSize;
    private final Map<Long, String> strings = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Layout> layouts = new HashMap<>();
    private final Places places = new Places();

    /** The types of the fields of a class, in the order of its instances; those of its superclass follow. */
    private record Layout(long above, int... types) {}

    /** Where each object stands in the file. */
    private static final class Places {
        private long[] ids = new long[1 << 22];
        private int[] at = new int[1 << 22];
        private int size;

        void put(long id, int position) {
            if (size * 2 > ids.length) {
                grow();
            }
            int slot = slot(id);
            size += ids[slot] == 0 ? 1 : 0;
            ids[slot] = id;
            at[slot] = position;
        }

        private void grow() {
            long[] formerIds = ids;
            int[] formerAt = at;
            ids = new long[formerIds.length * 2];
            at = new int[formerAt.length * 2];
            size = 0;
            for (int i = 0; i < formerIds.length; i++) {
                if (formerIds[i] != 0) {
                    put(formerIds[i], formerAt[i]);
                }
            }
        }

        private int slot(long id) {
            int slot = (int) (id * 0x9E3779B97F4A7C15L >>> 32) & ids.length - 1;
            while (ids[slot] != 0 && ids[slot] != id) {
                slot = slot + 1 & ids.length - 1;
            }
            return slot;
        }

        /** -1 for none. */
        int of(long id) {
            int slot = slot(id);
            return ids[slot] == id && id != 0 ? at[slot] : -1;
        }
    }

    /** The words in all their forms, found at once. */
    private static final class Patterns {
        private final boolean[] beginnings = new boolean[1 << 16];
        private final Map<Integer, List<byte[]>> byBeginning = new HashMap<>();
        private final Map<String, Set<String>> forms = new HashMap<>();

        Patterns(List<String> words) {
            for (String word : words) {
                String capital = word.toUpperCase(Locale.ROOT);
                for (String text : Set.of(word, capital, word.toLowerCase(Locale.ROOT))) {
                    add(text, StandardCharsets.UTF_8);
                    add(text, StandardCharsets.UTF_16LE);
                    add(text, StandardCharsets.UTF_16BE);
                    add(text, Charset.forName("windows-1251"));
                }
            }
        }

        private void add(String text, Charset charset) {
            byte[] bytes = text.getBytes(charset);
            if (forms.computeIfAbsent(key(bytes), unknown -> new HashSet<>()).add(charset.name())) {
                beginnings[(bytes[0] & 0xff) << 8 | bytes[1] & 0xff] = true;
                byBeginning.computeIfAbsent(beginning(bytes, 0), unknown -> new ArrayList<>()).add(bytes);
            }
        }

        private static String key(byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        private static int beginning(byte[] bytes, int from) {
            return (bytes[from] & 0xff) << 24 | (bytes[from + 1] & 0xff) << 16 | (bytes[from + 2] & 0xff) << 8 | bytes[from + 3] & 0xff;
        }

        /** Adds what is found to {@code hits}, by encoding. */
        void find(byte[] content, Map<String, Integer> hits) {
            for (int from = 0; from + 4 <= content.length; from++) {
                if (beginnings[(content[from] & 0xff) << 8 | content[from + 1] & 0xff]) {
                    for (byte[] pattern : byBeginning.getOrDefault(beginning(content, from), List.of())) {
                        if (from + pattern.length <= content.length
                                && java.util.Arrays.equals(content, from, from + pattern.length, pattern, 0, pattern.length)) {
                            hits.merge(String.join("/", forms.get(key(pattern))), 1, Integer::sum);
                        }
                    }
                }
            }
        }
    }

    private HeapReader(ByteBuffer dump) {
        this.dump = dump;
        while (dump.get() != 0) {
            // The name of the format.
        }
        idSize = dump.getInt();
        dump.getLong();
    }

    public static void main(String[] arguments) throws IOException {
        Patterns patterns = new Patterns(Files.readAllLines(Path.of(arguments[1])));
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]))) {
            HeapReader reader = new HeapReader(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
            reader.index();
            System.exit(reader.tell(patterns, List.of(arguments).subList(2, arguments.length)));
        }
    }

    private long id() {
        return idSize == 8 ? dump.getLong() : dump.getInt() & 0xffffffffL;
    }

    private void skip(int bytes) {
        dump.position(dump.position() + bytes);
    }

    private void index() {
        while (dump.hasRemaining()) {
            int tag = dump.get();
            dump.getInt();
            int length = dump.getInt();
            int end = dump.position() + length;
            if (tag == 0x01) {
                long id = id();
                byte[] text = new byte[length - idSize];
                dump.get(text);
                strings.put(id, new String(text, StandardCharsets.UTF_8));
            } else if (tag == 0x02) {
                dump.getInt();
                long type = id();
                dump.getInt();
                names.put(type, strings.get(id()).replace('/', '.'));
            } else if (tag == 0x0c || tag == 0x1c) {
                while (dump.position() < end) {
                    record();
                }
            }
            dump.position(end);
        }
    }

    private void record() {
        int at = dump.position();
        int tag = dump.get() & 0xff;
        switch (tag) {
            case 0xff, 0x05, 0x07 -> skip(idSize);
            case 0x01 -> skip(2 * idSize);
            case 0x02, 0x03, 0x08 -> skip(idSize + 8);
            case 0x04, 0x06 -> skip(idSize + 4);
            case 0x20 -> type();
            case 0x21 -> {
                places.put(id(), at);
                skip(4 + idSize);
                skip(dump.getInt());
            }
            case 0x22 -> {
                places.put(id(), at);
                skip(4);
                int length = dump.getInt();
                skip(idSize + length * idSize);
            }
            case 0x23 -> {
                places.put(id(), at);
                skip(4);
                int length = dump.getInt();
                skip(length * SIZES[dump.get()]);
            }
            default -> throw new IllegalStateException("no heap dump that is known here: " + tag);
        }
    }

    private int size(int type) {
        return type == OBJECT ? idSize : SIZES[type];
    }

    private void type() {
        long id = id();
        skip(4);
        long above = id();
        skip(5 * idSize + 4);
        for (int constants = dump.getShort(); constants > 0; constants--) {
            skip(2);
            skip(size(dump.get()));
        }
        for (int statics = dump.getShort(); statics > 0; statics--) {
            skip(idSize);
            skip(size(dump.get()));
        }
        int[] types = new int[dump.getShort()];
        for (int field = 0; field < types.length; field++) {
            skip(idSize);
            types[field] = dump.get();
        }
        layouts.put(id, new Layout(above, types));
    }

    private int tell(Patterns patterns, List<String> roots) {
        Map<String, Integer> found = new TreeMap<>();
        ArrayDeque<Long> open = new ArrayDeque<>();
        Set<Long> reached = new HashSet<>();
        for (int slot = 0; slot < places.ids.length; slot++) {
            if (places.ids[slot] != 0 && dump.get(places.at[slot]) == 0x21) {
                dump.position(places.at[slot] + 1 + idSize + 4);
                String name = names.get(id());
                if (roots.contains(name)) {
                    found.merge(name, 1, Integer::sum);
                    if (reached.add(places.ids[slot])) {
                        open.add(places.ids[slot]);
                    }
                }
            }
        }
        System.out.println("  objects: " + found);
        for (String root : roots) {
            if (!found.containsKey(root)) {
                System.out.println("  there is no " + root + " in the dump");
                return 2;
            }
        }
        while (!open.isEmpty()) {
            follow(open.poll(), reached, open);
        }
        Map<String, Integer> within = new TreeMap<>();
        Map<String, Integer> elsewhere = new TreeMap<>();
        long bytes = 0;
        for (int slot = 0; slot < places.ids.length; slot++) {
            if (places.ids[slot] != 0) {
                byte[] content = content(places.at[slot]);
                boolean inside = reached.contains(places.ids[slot]);
                bytes += inside ? content.length : 0;
                patterns.find(content, inside ? within : elsewhere);
            }
        }
        System.out.println("  reachable from them: " + reached.size() + " objects of " + places.size + ", " + bytes / 1024
                + " KiB of numbers and characters; words in them: " + (within.isEmpty() ? "none" : within));
        System.out.println("  words elsewhere in the heap: " + (elsewhere.isEmpty() ? "none" : elsewhere));
        return within.isEmpty() ? 0 : 1;
    }

    private void follow(long object, Set<Long> reached, ArrayDeque<Long> open) {
        int at = places.of(object);
        dump.position(at);
        int tag = dump.get();
        skip(idSize + 4);
        if (tag == 0x22) {
            int length = dump.getInt();
            id();
            for (int i = 0; i < length; i++) {
                reach(id(), reached, open);
            }
        } else if (tag == 0x21) {
            Layout layout = layouts.get(id());
            dump.getInt();
            for (; layout != null; layout = layouts.get(layout.above())) {
                for (int type : layout.types()) {
                    if (type == OBJECT) {
                        reach(id(), reached, open);
                    } else {
                        skip(size(type));
                    }
                }
            }
        }
    }

    private void reach(long object, Set<Long> reached, ArrayDeque<Long> open) {
        int here = dump.position();
        int at = places.of(object);
        if (at >= 0 && !reached.contains(object) && !isWeak(at)) {
            reached.add(object);
            open.add(object);
        }
        dump.position(here);
    }

    private boolean isWeak(int at) {
        if (dump.get(at) != 0x21) {
            return false;
        }
        dump.position(at + 1 + idSize + 4);
        String name = names.get(id());
        return name.startsWith("java.lang.ref.") || name.startsWith("java.lang.ClassLoader") || name.equals("java.lang.Thread");
    }

    /** What numbers and characters an object holds itself; those of fields as bytes side by side. */
    private byte[] content(int at) {
        dump.position(at);
        int tag = dump.get();
        skip(idSize + 4);
        byte[] content = new byte[0];
        if (tag == 0x23) {
            int length = dump.getInt();
            int type = dump.get();
            if (type == BYTE || type == CHAR || type == LONG || type == 9 || type == 10) {
                content = new byte[length * SIZES[type]];
                dump.get(content);
            }
        } else if (tag == 0x21) {
            id();
            content = new byte[dump.getInt()];
            dump.get(content);
        }
        return content;
    }
}
