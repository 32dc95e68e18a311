package org.palliativeregister.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final int MOST = 8;

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
        Map<Ground, Collection<Long>> found = new EnumMap<>(Ground.class);
        if (isNew(before, text, PassportText::getSnils)) {
            found.put(Ground.SNILS, bearing(Snils.of(text.getSnils())));
        }
        if (isNew(before, text, PassportText::getPolicy)) {
            found.put(Ground.POLICY, bearing(OmsPolicy.of(text.getPolicy())));
        }
        if (isNew(before, text, Likenesses::person)) {
            PersonName name = PersonName.of(text.getSurname(), text.getGiven(), text.getPatronymic());
            LocalDate born = text.getBirthDate();
            found.put(Ground.NAME_AND_BIRTH_DATE, namesakes.findSame(name, text.getFormerSurname(), born));
            found.put(Ground.SOUND_AND_BIRTH_YEAR, namesakes.findAlike(name, text.getFormerSurname(), born));
        }
        return shown(byPatient(patientId, found));
    }

    private static boolean isNew(PassportText before, PassportText text, Function<PassportText, Object> part) {
        return before == null || !Objects.equals(part.apply(before), part.apply(text));
    }

    private static Object person(PassportText text) {
        return Arrays.asList(
                text.getSurname(), text.getGiven(), text.getPatronymic(), text.getFormerSurname(), text.getBirthDate());
    }

    private List<Long> bearing(Snils snils) {
        return snils == null ? List.of() : passports.findBySnils(snils.digits());
    }

    private List<Long> bearing(OmsPolicy policy) {
        return policy == null ? List.of() : passports.findByPolicy(policy.number());
    }

    /** The strongest grounds first; without the patient, and without whom somebody has compared with them before. */
    private Map<Long, List<Ground>> byPatient(long patientId, Map<Ground, Collection<Long>> found) {
        Map<Long, List<Ground>> grounds = new LinkedHashMap<>();
        found.forEach((ground, ids) -> ids.forEach(
                id -> grounds.computeIfAbsent(id, any -> new ArrayList<>()).add(ground)));
        grounds.remove(patientId);
        grounds.keySet().removeAll(distinctions.others(patientId));
        return grounds;
    }

    private List<Likeness> shown(Map<Long, List<Ground>> grounds) {
        List<Long> ids = grounds.keySet().stream().limit(MOST).toList();
        Map<Long, PatientSummary> inScope = recordKeeping.findSummaries(ids).stream()
                .collect(Collectors.toMap(PatientSummary::patientId, Function.identity()));
        Map<Long, Patient> patients =
                passports.findPatients(ids).stream().collect(Collectors.toMap(Patient::getId, Function.identity()));
        return ids.stream()
                .map(id -> new Likeness(
                        id,
                        RegisterNumber.written(patients.get(id).getNumber()),
                        inScope.get(id),
                        List.copyOf(grounds.get(id))))
                .toList();
    }
}
