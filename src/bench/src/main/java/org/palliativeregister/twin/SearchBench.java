package org.palliativeregister.twin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.search.FoundPatients;
import org.palliativeregister.search.Inquiry;
import org.palliativeregister.search.PatientSearch;

/** Asks the register and the twin the same, query by query. */
@ApplicationScoped
class SearchBench {

    private static final int ATTEMPTS = 40;
    private static final int FORGET_EVERY = 25;
    private static final int SHOWN = 10;

    @Inject
    private PatientSearch search;

    @Inject
    private TwinSearch twin;

    @Inject
    private Both both;

    @Inject
    private Beside beside;

    private final List<String> mismatches = new ArrayList<>();

    /** One question to both. */
    private record Query(Kind kind, Inquiry inquiry, int hits) {}

    /** What one kind of query showed: asked for the first time, and again within the quarter of an hour. */
    private static final class Seen {
        private final List<Pair> news = new ArrayList<>();
        private final List<Pair> again = new ArrayList<>();
        private final List<Integer> hits = new ArrayList<>();
        private final Set<Inquiry> different = new HashSet<>();
    }

    /** @param count queries of each kind */
    String measure(int count) throws SQLException {
        mismatches.clear();
        awaitIndex();
        long mark = beside.lastAudited();
        List<Query> queries = draw(count);
        run(queries, mark);
        mismatches.clear();
        Seen[] seen = run(queries, mark);
        StringBuilder told = new StringBuilder();
        for (Kind kind : Kind.values()) {
            told.append(line(kind, seen[kind.ordinal()], queries)).append('\n');
        }
        told.append("mismatches\t").append(mismatches.size()).append('\n');
        mismatches.stream()
                .limit(SHOWN)
                .forEach(one -> told.append("mismatch\t").append(one).append('\n'));
        return told.toString();
    }

    private void awaitIndex() {
        Inquiry any = new Inquiry(null, Inquiry.BEGINNING.filter(), false).of("аа");
        while (Both.caller().call(() -> search.search(any, 0)).building() != null) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Query> draw(int count) throws SQLException {
        List<Person> people;
        try (Connection connection = beside.connect()) {
            people = Person.all(connection);
        }
        Random random = new Random(count);
        List<Query> queries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<Inquiry, Integer> known = new HashMap<>();
            int drawn = 0;
            for (int attempt = 0; drawn < count && attempt < count * ATTEMPTS; attempt++) {
                Inquiry inquiry = kind.of(people.get(random.nextInt(people.size())));
                int hits = inquiry == null
                        ? 0
                        : known.computeIfAbsent(
                                inquiry, one -> ask(() -> search.search(one, 0)).total());
                if (hits > kind.first()) {
                    queries.add(new Query(kind, inquiry, hits));
                    drawn++;
                }
            }
        }
        Collections.shuffle(queries, random);
        return queries;
    }

    private static FoundPatients ask(Callable<FoundPatients> question) {
        return Both.caller().call(question);
    }

    private Seen[] run(List<Query> queries, long mark) {
        Seen[] seen = new Seen[Kind.values().length];
        Arrays.setAll(seen, any -> new Seen());
        for (int at = 0; at < queries.size(); at++) {
            if (at % FORGET_EVERY == 0) {
                beside.forget(mark);
            }
            run(queries.get(at), seen[queries.get(at).kind().ordinal()]);
        }
        beside.forget(mark);
        return seen;
    }

    private void run(Query query, Seen seen) {
        FoundPatients[] found = new FoundPatients[2];
        int first = query.kind().first();
        Callable<?> ours = () -> found[0] = search.search(query.inquiry(), first);
        Callable<?> other = () -> found[1] = twin.search(query.inquiry(), first);
        seen.news.add(both.time(ours, other));
        seen.again.add(both.time(ours, other));
        seen.hits.add(found[0].total());
        seen.different.add(query.inquiry());
        if (found[0].total() != found[1].total() || !ids(found[0]).equals(ids(found[1]))) {
            mismatches.add(query.kind().label() + "\t" + query.inquiry().typed() + "\t" + found[0].total() + "\t"
                    + found[1].total());
        }
    }

    private static List<Long> ids(FoundPatients found) {
        return found.patients().stream().map(PatientSummary::patientId).toList();
    }

    private String line(Kind kind, Seen seen, List<Query> queries) {
        List<Integer> hits = seen.hits.stream().sorted().toList();
        return String.join(
                "\t",
                kind.label(),
                String.valueOf(hits.size()),
                String.valueOf(seen.different.size()),
                String.valueOf(hits.isEmpty() ? 0 : hits.get(hits.size() / 2)),
                new Figures(seen.news).line(),
                new Figures(seen.again).line(),
                statements(kind, queries));
    }

    /** Of the register and of the twin, for one query that has been asked before. */
    private String statements(Kind kind, List<Query> queries) {
        return queries.stream()
                .filter(query -> query.kind() == kind)
                .findFirst()
                .map(query -> statements(() -> search.search(query.inquiry(), kind.first())) + "\t"
                        + statements(() -> twin.search(query.inquiry(), kind.first())))
                .orElse("0\t0");
    }

    private long statements(Callable<FoundPatients> question) {
        ask(question);
        long before = beside.statements();
        long own = beside.statements() - before;
        before = beside.statements();
        ask(question);
        return beside.statements() - before - own;
    }
}
