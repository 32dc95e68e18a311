package org.palliativeregister.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.Overtaken;
import org.palliativeregister.patient.Bearers;
import org.palliativeregister.patient.OmsPolicy;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.patient.Snils;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.search.Namesakes;

/** Who may be the person of a passport: named within the caller's institutions only. */
@ApplicationScoped
class Likenesses {

    /** More are not compared by anybody. */
    static final int MOST = 8;

    @Inject
    private Passports passports;

    @Inject
    private Namesakes namesakes;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private Distinctions distinctions;

    /**
     * Of a patient about to be written or changed.
     *
     * @param before what the passport says now, which has been compared before; null when there is none
     */
    List<Likeness> of(long patientId, PassportText before, PassportText text) {
        return shown(found(patientId, before, text));
    }

    /** The same by number alone, without reading who they are. */
    List<Long> idsOf(long patientId, PassportText before, PassportText text) {
        return first(found(patientId, before, text));
    }

    /** Without the patient, and without whom somebody has compared with them before. */
    private Map<Long, List<Ground>> found(long patientId, PassportText before, PassportText text) {
        Set<Long> known = new HashSet<>(distinctions.others(patientId));
        known.add(patientId);
        Map<Ground, Collection<Long>> found = new EnumMap<>(Ground.class);
        Snils snils = isNew(before, text, PassportText::getSnils) ? Snils.of(text.getSnils()) : null;
        OmsPolicy policy = isNew(before, text, PassportText::getPolicy) ? OmsPolicy.of(text.getPolicy()) : null;
        if (snils != null || policy != null) {
            Bearers bearers = passports.findBearers(snils, policy);
            put(found, Ground.SNILS, Ground.MERGED_SNILS, bearers.snils());
            put(found, Ground.POLICY, Ground.MERGED_POLICY, bearers.policy());
        }
        if (isNew(before, text, Likenesses::person)) {
            PersonName name = PersonName.of(text.getSurname(), text.getGiven(), text.getPatronymic());
            Namesakes.Found named = namesakes.find(name, text.getFormerSurname(), text.getBirthDate(), known);
            found.put(Ground.NAME_AND_BIRTH_DATE, named.same());
            found.put(Ground.SOUND_AND_BIRTH_YEAR, named.alike());
        }
        return byPatient(found, known);
    }

    /** Whoever bears a document in a record that was merged is compared as the one into which it was. */
    private void put(Map<Ground, Collection<Long>> found, Ground own, Ground merged, List<Long> bearers) {
        Set<Long> standing = new LinkedHashSet<>();
        Set<Long> remaining = new LinkedHashSet<>();
        for (long bearer : bearers) {
            long id = recordKeeping.findStanding(bearer);
            (id == bearer ? standing : remaining).add(id);
        }
        remaining.removeAll(standing);
        found.put(own, standing);
        found.put(merged, remaining);
    }

    /** Whether anything is new by which somebody could be the same person. */
    static boolean mayBeFound(PassportText before, PassportText text) {
        return isNew(before, text, PassportText::getSnils)
                || isNew(before, text, PassportText::getPolicy)
                || isNew(before, text, Likenesses::person);
    }

    private static boolean isNew(PassportText before, PassportText text, Function<PassportText, Object> part) {
        return before == null || !Objects.equals(part.apply(before), part.apply(text));
    }

    private static Object person(PassportText text) {
        return Arrays.asList(
                text.getSurname(), text.getGiven(), text.getPatronymic(), text.getFormerSurname(), text.getBirthDate());
    }

    /** The strongest grounds first. */
    private static Map<Long, List<Ground>> byPatient(Map<Ground, Collection<Long>> found, Set<Long> known) {
        Map<Long, List<Ground>> grounds = new LinkedHashMap<>();
        found.forEach((ground, ids) -> ids.forEach(
                id -> grounds.computeIfAbsent(id, any -> new ArrayList<>()).add(ground)));
        grounds.keySet().removeAll(known);
        return grounds;
    }

    private static List<Long> first(Map<Long, List<Ground>> grounds) {
        return grounds.keySet().stream().limit(MOST).toList();
    }

    /** @throws Overtaken for somebody who was written since this transaction began, and whom it does not see yet */
    private List<Likeness> shown(Map<Long, List<Ground>> grounds) {
        List<Long> ids = first(grounds);
        Map<Long, PatientSummary> inScope = recordKeeping.findSummaries(ids).stream()
                .collect(Collectors.toMap(PatientSummary::patientId, Function.identity()));
        Map<Long, Patient> patients =
                passports.findPatients(ids).stream().collect(Collectors.toMap(Patient::getId, Function.identity()));
        if (!patients.keySet().containsAll(ids)) {
            throw new Overtaken();
        }
        return ids.stream()
                .map(id -> new Likeness(
                        id,
                        RegisterNumber.written(patients.get(id).getNumber()),
                        inScope.get(id),
                        inScope.containsKey(id)
                                ? passports.findText(patients.get(id)).orElse(null)
                                : null,
                        List.copyOf(grounds.get(id))))
                .toList();
    }
}
