package org.palliativeregister.thief;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palliativeregister.demo.TruePeople;
import org.palliativeregister.demo.TruePeople.Person;

/**
 * Tries to tell from a database without its keys whose surname is which, and does the same to databases that give more
 * away, so that it can be seen what the attacks are worth.
 */
public final class Thief {

    private static final int KNOWN = 500_000;
    private static final int FEW = 50;
    private static final double LEAST_OF_WHOLE = 0.02;
    private static final double LEAST_OF_TREE = 0.3;
    private static final double LEAST_OF_ORDER = 0.05;
    private static final double LEAST_OF_LENGTH = 0.02;

    private final Verdict verdict = new Verdict();
    private final Loot loot;
    private final List<Person> patients;
    private final List<Person> known;
    private final String[] sexes;
    private final Names names;
    private final Judge judge;
    private final Matching matching;
    private final TreeAttack tree;
    private final String[] bestGuess;

    /** @param today on which the register was invented */
    public Thief(Connection connection, LocalDate today) throws SQLException {
        loot = new Loot(connection);
        int all = loot.patients();
        patients = new TruePeople(all, today).of(1, all).toList();
        known = new TruePeople(all + KNOWN, today).of(all + 1L, all + KNOWN).toList();
        sexes = Stream.of(loot.column("patient.sex").values())
                .map(String::valueOf)
                .toArray(String[]::new);
        names = new Names(known);
        judge = new Judge(patients);
        matching = new Matching(names, sexes);
        tree = new TreeAttack(names, sexes);
        bestGuess = matching.bestGuess();
    }

    /** What came of it, for people to read. */
    public String told() {
        return verdict.told();
    }

    /** What was promised and is not so. */
    public List<String> broken() {
        return verdict.broken();
    }

    public void attack() throws SQLException {
        requireThatTheTruthFits();
        verdict.say(String.format(
                Locale.ROOT,
                "%,d patients; %d columns that belong to a patient, read without a key. The thief knows the names, births"
                        + " and homes of %,d other people of the same kind.%n",
                patients.size(),
                loot.columns().size(),
                known.size()));
        verdict.say("| attack | tried on | brings most on | surnames named | at most 1.5 % |\n|---|---|---|---|---|");
        verdict.tried("the most frequent surname of the sex", "sex", 1, judge.named(bestGuess));
        ranks();
        likelihoods("length classes", lengths());
        trees();
        orders();
        likelihoods("linked columns", linked());
        verdict.say("\n| were this stored, the same attacks would name | surnames |\n|---|---|");
        leaks();
        verdict.say("");
        correlation();
        repeats();
    }

    /** Otherwise nothing of what follows would mean anything. */
    private void requireThatTheTruthFits() {
        List<Trait> visible = Stream.concat(lengths().stream(), Stream.of(Trait.year(loot), Trait.municipality(loot)))
                .toList();
        for (Trait trait : visible) {
            String[] seen = trait.seen(patients.size());
            for (int i = 0; i < seen.length; i++) {
                if (!seen[i].equals(trait.of(patients.get(i)))) {
                    throw new IllegalStateException("The dump is not of these patients, or a sealed value has another"
                            + " length than the thief believes: " + trait.name() + " of number " + (i + 1));
                }
            }
        }
    }

    private void ranks() {
        List<Column> parted = loot.columns().stream()
                .flatMap(Thief::views)
                .filter(Column::repeats)
                .toList();
        Map<String, Double> named =
                parted.stream().collect(Collectors.toMap(Column::name, column -> named(matching.byRank(column))));
        best("frequency of what repeats, by rank", named);
    }

    /** The value itself, and of bytes what could repeat in them: their number, the head, the first and the last. */
    private static Stream<Column> views(Column column) {
        return column.binary()
                ? Stream.of(
                        column,
                        column.length(),
                        column.bytes(0, 1),
                        column.bytes(0, 2),
                        column.bytes(0, 3),
                        column.bytes(15, 16),
                        column.bytes(15, 17),
                        column.bytes(15, 31),
                        column.bytes(-1, 0),
                        column.bytes(-2, 0))
                : Stream.of(column);
    }

    /** The first bytes as if they were beginnings of beginnings. */
    private void trees() {
        Map<String, Double> named = loot.columns().stream()
                .filter(column -> column.name().startsWith("passport_token") && column.binary()
                        || column.name().equals("patient_passport.name_enc")
                        || column.name().endsWith(".row_seal"))
                .collect(Collectors.toMap(Column::name, column -> {
                    int from = column.name().startsWith("passport_token") ? 0 : 15;
                    return named(tree.guesses(List.of(
                            column.bytes(from, from + 1),
                            column.bytes(from, from + 2),
                            column.bytes(from, from + 3),
                            column)));
                }));
        best("groups within groups of the first bytes, as a tree of beginnings", named);
    }

    private void orders() {
        Map<String, Double> named = loot.columns().stream()
                .filter(column -> column.different() > FEW)
                .collect(Collectors.toMap(
                        Column::name,
                        column -> Math.max(
                                named(matching.byOrder(column, Comparator.naturalOrder())),
                                named(matching.byOrder(column, Comparator.reverseOrder())))));
        best("order of a column as the alphabet, forwards and backwards", named);
    }

    private List<Trait> lengths() {
        return TruePeople.SEALED.stream()
                .map(column -> Trait.length(loot, column))
                .toList();
    }

    private List<Trait> linked() throws SQLException {
        Map<String, String> institutions = loot.words("institution", "name");
        Map<String, String> diagnoses = loot.words("diagnosis", "code");
        Trait name = Trait.length(loot, "name_enc");
        Trait decade = Trait.decade(loot);
        return List.of(
                Trait.year(loot),
                Trait.together(List.of(decade, Trait.municipality(loot))),
                Trait.together(List.of(decade, name)),
                Trait.together(List.of(decade, Trait.length(loot, "former_surname_enc"))),
                Trait.word(
                        loot, "institution", Person::institution, "medical_record.institution_id", institutions::get),
                Trait.word(loot, "diagnosis", Person::diagnosis, "medical_record.diagnosis_id", diagnoses::get),
                Trait.length(loot, "contact_enc"),
                Trait.length(loot, "address_enc"));
    }

    /** Each by itself with the sex, and all together. */
    private void likelihoods(String attack, List<Trait> traits) {
        Map<String, Double> named =
                traits.stream().collect(Collectors.toMap(Trait::name, trait -> likely(List.of(trait))));
        named.put("all together", likely(traits));
        best(attack + " with sex, by likelihood", named);
    }

    private double likely(List<Trait> traits) {
        String[][] seen =
                traits.stream().map(trait -> trait.seen(patients.size())).toArray(String[][]::new);
        return named(new Likelihood(names, known, traits).guesses(sexes, seen));
    }

    private void leaks() {
        List<List<String>> paths = patients.stream()
                .map(person -> TreeAttack.path(person.surname()))
                .toList();
        int levels = paths.get(0).size();
        List<Column> tokens = IntStream.range(0, levels)
                .mapToObj(level -> token(path -> path.get(level), paths))
                .toList();
        Column whole = tokens.get(levels - 1);
        Column order = new Column(
                "order", false, patients.stream().map(Person::surname).toArray(Comparable<?>[]::new));
        verdict.wouldBring("a token of the whole surname (by rank)", named(matching.byRank(whole)), LEAST_OF_WHOLE);
        verdict.wouldBring(
                "tokens of 2, 3, 4 letters and of the whole surname (as a tree)",
                named(tree.guesses(tokens)),
                LEAST_OF_TREE);
        verdict.wouldBring(
                "the order of the surnames, as in order-preserving encryption (by order)",
                named(matching.byOrder(order, Comparator.naturalOrder())),
                LEAST_OF_ORDER);
        verdict.wouldBring(
                "the surname sealed by itself and not padded (by length)",
                likely(List.of(Trait.unpadded(patients))),
                LEAST_OF_LENGTH);
    }

    /** Scattered, as a keyed hash scatters: equality is all that is left. */
    private static Column token(Function<List<String>, String> part, List<List<String>> paths) {
        return new Column(
                "token",
                false,
                paths.stream()
                        .map(part)
                        .map(text -> text.hashCode() * 0x9E3779B97F4A7C15L)
                        .toArray(Comparable<?>[]::new));
    }

    private void correlation() {
        Map<String, Double> correlations = loot.columns().stream()
                .filter(column -> column.different() > FEW)
                .collect(Collectors.toMap(Column::name, judge::correlation));
        Map.Entry<String, Double> strongest = correlations.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> Math.abs(entry.getValue())))
                .orElseThrow();
        verdict.correlates(strongest.getKey(), strongest.getValue());
    }

    private void repeats() throws SQLException {
        Map<String, Long> repeated = loot.repeated();
        List<String> those = repeated.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        verdict.say(String.format(
                Locale.ROOT,
                "%nSealed values, nonces, tokens and other bytes of all tables: %d columns, repeated values: %s.",
                repeated.size(),
                those.isEmpty() ? "none" : String.join(", ", those)));
        verdict.require(those.isEmpty(), "values repeat: " + those);
    }

    private double named(String... guesses) {
        for (int i = 0; i < guesses.length; i++) {
            guesses[i] = guesses[i] == null ? bestGuess[i] : guesses[i];
        }
        return judge.named(guesses);
    }

    private void best(String attack, Map<String, Double> named) {
        Map.Entry<String, Double> most = named.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        verdict.tried(attack, most.getKey(), named.size(), most.getValue());
    }
}
