package org.palliativeregister.thief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palliativeregister.demo.TruePeople.Person;

/**
 * The surname that is most likely, given what is seen of a patient: how frequent it is in the sex, times how often
 * those who bear it look like that (each trait taken by itself).
 */
final class Likelihood {

    /** Rarer ones are never the best guess. */
    private static final int LEAST = 20;

    /** How many people of anybody's look are added to those who bear a name: few bearers prove little. */
    private static final double PRIOR = 25;

    private final Names names;
    private final List<Person> known;
    private final List<Trait> traits;

    /** @param traits that are looked at, each by itself */
    Likelihood(Names names, List<Person> known, List<Trait> traits) {
        this.names = names;
        this.known = known;
        this.traits = traits;
    }

    /** @param sexes and {@code seen} (trait, patient) of the patients */
    String[] guesses(String[] sexes, String[]... seen) {
        Map<String, Sex> learned = new HashMap<>();
        Map<String, String> guessed = new HashMap<>();
        String[] guesses = new String[sexes.length];
        for (int i = 0; i < sexes.length; i++) {
            String[] look = new String[seen.length];
            for (int t = 0; t < seen.length; t++) {
                look[t] = seen[t][i];
            }
            Sex sex = learned.computeIfAbsent(sexes[i], Sex::new);
            guesses[i] = guessed.computeIfAbsent(sexes[i] + "|" + String.join("|", look), any -> sex.best(look));
        }
        return guesses;
    }

    /** What is known of one sex. */
    private final class Sex {

        private final List<String> candidates;
        private final double[] priors;
        private final Map<String, double[]>[] likelihoods;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Sex(String sex) {
            candidates = names.byFrequency(sex).stream()
                    .filter(name -> names.count(sex, name) >= LEAST)
                    .toList();
            priors = candidates.stream()
                    .mapToDouble(name -> Math.log((double) names.count(sex, name) / names.people(sex)))
                    .toArray();
            Map<String, Integer> places = new HashMap<>();
            candidates.forEach(name -> places.put(name, places.size()));
            likelihoods = new Map[traits.size()];
            for (int t = 0; t < likelihoods.length; t++) {
                likelihoods[t] = likelihoods(sex, traits.get(t), places);
            }
        }

        private Map<String, double[]> likelihoods(String sex, Trait trait, Map<String, Integer> places) {
            Map<String, double[]> counts = new HashMap<>();
            Map<String, Integer> anybody = new HashMap<>();
            for (Person person : known) {
                if (person.sex().equals(sex)) {
                    String look = trait.of(person);
                    anybody.merge(look, 1, Integer::sum);
                    double[] of = counts.computeIfAbsent(look, any -> new double[candidates.size()]);
                    Integer place = places.get(person.surname());
                    if (place != null) {
                        of[place]++;
                    }
                }
            }
            counts.forEach((look, of) -> {
                double share = (double) anybody.get(look) / names.people(sex);
                for (int i = 0; i < of.length; i++) {
                    of[i] = Math.log((of[i] + PRIOR * share) / (names.count(sex, candidates.get(i)) + PRIOR));
                }
            });
            return counts;
        }

        private String best(String... look) {
            double[] scores = priors.clone();
            for (int t = 0; t < look.length; t++) {
                double[] of = likelihoods[t].get(look[t]);
                for (int i = 0; of != null && i < scores.length; i++) {
                    scores[i] += of[i];
                }
            }
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            return candidates.get(best);
        }
    }
}
