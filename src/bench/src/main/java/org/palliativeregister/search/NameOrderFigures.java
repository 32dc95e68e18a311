package org.palliativeregister.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

/**
 * The name index alone, without a database: how long it takes to build from open names, how much of the heap it keeps,
 * and how long a search in it takes at growing sizes. Names are drawn by their frequency from the invented register's
 * lists, so that frequent ones are asked for often.
 */
public final class NameOrderFigures {

    private static final int QUERIES = 2000;
    private static final Set<Long> INSTITUTIONS = Set.of(0L, 1L, 2L, 3L);

    private final Random random = new Random(20261128);
    private final NameLists lists = new NameLists(random);

    private NameOrderFigures() {}

    /** Prints a table, a line for each size. */
    public static void main(String[] arguments) {
        NameOrderFigures figures = new NameOrderFigures();
        figures.measure(20_000, false);
        System.out.println(
                "patients   build s   MB kept   2 letters   4 letters   full name   nobody   sound   one change   (µs, median)");
        for (int patients : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
            figures.measure(patients, true);
        }
    }

    private void measure(int patients, boolean told) {
        List<NameOrder.Entry> entries = entries(patients);
        long before = kept();
        long start = System.nanoTime();
        NameOrder order = NameOrder.of(entries);
        double seconds = (System.nanoTime() - start) / 1e9;
        long heap = kept() - before;
        List<PersonName> asked = asked();
        List<PersonName> there = there(entries);
        double two = median(asked, name -> spelled(order, beginning(name, 2)));
        double four = median(asked, name -> spelled(order, beginning(name, 4)));
        double full = median(there, name -> spelled(order, name.full()));
        double nobody = median(asked, name -> spelled(order, name.full()));
        double sound = median(asked, name -> heard(order, name.surname()));
        double change = median(asked, name -> order.with(Set.of(Long.MAX_VALUE), List.of(entry(Long.MAX_VALUE, name))));
        if (told) {
            System.out.printf(
                    "%8d   %7.2f   %7.1f   %9.1f   %9.1f   %9.1f   %6.1f   %5.1f   %10.1f%n",
                    patients, seconds, heap / 1e6, two, four, full, nobody, sound, change);
        }
    }

    private List<PersonName> asked() {
        List<PersonName> asked = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            asked.add(lists.person());
        }
        return asked;
    }

    /** Names of people of this register; the others are hardly ever somebody's, and then all that may be meant is tried. */
    private List<PersonName> there(List<NameOrder.Entry> entries) {
        List<PersonName> there = new ArrayList<>();
        while (there.size() < QUERIES) {
            String[] parts = entries.get(random.nextInt(entries.size()))
                    .sortKeys()
                    .get(0)
                    .split(String.valueOf(CanonicalName.BETWEEN));
            there.add(PersonName.of(parts[0], parts[1], parts.length > 2 ? parts[2] : null));
        }
        return there;
    }

    private static String beginning(PersonName name, int letters) {
        return name.surname().substring(0, Math.min(letters, name.surname().length()));
    }

    private static double median(List<PersonName> asked, Consumer<PersonName> search) {
        asked.forEach(search);
        double[] micros = asked.stream()
                .mapToDouble(name -> {
                    long start = System.nanoTime();
                    search.accept(name);
                    return (System.nanoTime() - start) / 1e3;
                })
                .sorted()
                .toArray();
        return micros[micros.length / 2];
    }

    private static void spelled(NameOrder order, String typed) {
        Question question = Question.of(typed);
        new Spelling(order, sieve(order), new Hits(0, 20)).find(question.words());
    }

    private static void heard(NameOrder order, String typed) {
        new Hearing(order, sieve(order), new Hits(0, 20))
                .find(Question.of(typed).words());
    }

    private static Sieve sieve(NameOrder order) {
        SearchFilter active = SearchFilter.NONE.ofStatus(RecordStatus.ACTIVE);
        return new Sieve(order.codes(), INSTITUTIONS, active, null, null);
    }

    private List<NameOrder.Entry> entries(int patients) {
        List<NameOrder.Entry> entries = new ArrayList<>(patients);
        for (long id = 1; id <= patients; id++) {
            entries.add(entry(id, lists.person()));
        }
        return entries;
    }

    private NameOrder.Entry entry(long id, PersonName name) {
        LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(25_000));
        Facts facts = new Facts(id, id % 4, RecordStatus.ACTIVE, Sex.FEMALE, born.getYear(), born, id % 280);
        String former = random.nextInt(10) == 0 ? lists.person().surname() : null;
        String phone = String.format("8142%06d", random.nextInt(1_000_000));
        return new NameOrder.Entry(CanonicalName.sortKeys(name, former), List.of(phone), facts);
    }

    /** Bytes of the heap in use after collecting what is not. */
    private static long kept() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
