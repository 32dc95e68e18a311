package org.palliativeregister.demo;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.palliativeregister.Acting;
import org.palliativeregister.account.Account;
import org.palliativeregister.crypto.ConfidentialDate;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.OmsPolicy;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Snils;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.Prescription;
import org.palliativeregister.prescription.PrescriptionAmendment;
import org.palliativeregister.record.Episode;
import org.palliativeregister.record.MedicalRecord;

/** Writes some patients with all that belongs to them, each entry in the name of who would have written it. */
final class PatientLoad {

    private final EntityManager entityManager;
    private final Books books;
    private final Traces traces = new Traces();

    PatientLoad(EntityManager entityManager) {
        this.entityManager = entityManager;
        books = new Books(entityManager);
    }

    void load(List<InventedPatient> patients) {
        patients.forEach(this::load);
        entityManager.flush();
        entityManager.clear();
        try {
            traces.write(entityManager.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("The patients cannot be written: " + e.getMessage(), e);
        }
    }

    /** The next register number that is given out is the one after {@code last}. */
    void countTo(long last) {
        entityManager
                .createNativeQuery("update number_series set next_number = ? where name = 'patient'")
                .setParameter(1, last + 1)
                .executeUpdate();
    }

    private void load(InventedPatient invented) {
        String registrar = invented.prescriptions().isEmpty()
                ? "admin"
                : invented.prescriptions().get(0).prescriber();
        Patient patient = new Patient(
                invented.number(),
                invented.sex(),
                invented.birthDate().getYear(),
                books.municipality(invented.home().municipality()));
        PatientPassport passport = passport(patient, invented);
        MedicalRecord record = record(patient, invented);
        List<Object> entries = new ArrayList<>(List.of(patient, passport, record));
        entries.addAll(episodes(patient, invented));
        write(registrar, entries);
        traces.of(passport);
        LocalDate first = (invented.earlier() == null ? invented.stay() : invented.earlier()).from();
        LocalDate last = lastWritten(invented.stay());
        traces.dated("patient", patient, first, last);
        traces.dated("patient_passport", passport, first, last);
        traces.dated("medical_record", record, first, last);
        invented.prescriptions().forEach(draft -> write(draft.prescriber(), prescription(patient, invented, draft)));
    }

    private static PatientPassport passport(Patient patient, InventedPatient invented) {
        PatientPassport passport = new PatientPassport(patient);
        InventedName name = invented.name();
        passport.name(
                PersonName.of(name.surname(), name.given(), name.patronymic()),
                ConfidentialText.of(name.formerSurname()),
                ConfidentialDate.of(invented.birthDate()));
        passport.documents(Snils.of(invented.snils()), OmsPolicy.of(invented.policy()));
        passport.contacts(
                ConfidentialText.of(invented.home().address()),
                ConfidentialText.of(invented.phone()),
                ConfidentialText.of(invented.contact()));
        return passport;
    }

    private MedicalRecord record(Patient patient, InventedPatient invented) {
        MedicalRecord record = new MedicalRecord(
                patient,
                books.diagnosis(invented.sufferer().illness().code()),
                books.institution(invented.stay().institution()),
                invented.place());
        record.describe(record.getDiagnosis(), invented.place(), ConfidentialText.of(invented.note()));
        record.allergies(invented.allergyState(), ConfidentialText.of(invented.allergies()));
        if (!invented.stay().lasts()) {
            record.exclude();
        }
        return record;
    }

    private List<Episode> episodes(Patient patient, InventedPatient invented) {
        List<Episode> episodes = new ArrayList<>();
        if (invented.earlier() != null) {
            episodes.add(episode(patient, invented, invented.earlier()));
        }
        episodes.add(episode(patient, invented, invented.stay()));
        return episodes;
    }

    private Episode episode(Patient patient, InventedPatient invented, Stay stay) {
        Episode episode = new Episode(
                patient,
                books.institution(stay.institution()),
                books.diagnosis(invented.sufferer().illness().code()),
                stay.from());
        if (!stay.lasts()) {
            episode.exclude(stay.until(), stay.reason());
        }
        traces.dated("episode", episode, stay.from(), lastWritten(stay));
        return episode;
    }

    private static LocalDate lastWritten(Stay stay) {
        return stay.lasts() ? stay.from() : stay.until();
    }

    private List<Object> prescription(Patient patient, InventedPatient invented, Draft draft) {
        Account prescriber = books.account(draft.prescriber());
        Prescription prescription = new Prescription(
                patient,
                books.institution(invented.stay().institution()),
                books.medicament(draft.regimen()),
                prescriber);
        List<Object> entries = new ArrayList<>();
        for (Draft.Before before : draft.amendments()) {
            prescription.order(
                    dosage(before.regimen(), before.dose()),
                    draft.starts(),
                    before.ends(),
                    ConfidentialText.of(before.regimen().note()));
            PrescriptionAmendment amendment = new PrescriptionAmendment(prescription, before.reason());
            traces.dated("prescription_amendment", amendment, before.on(), before.on());
            entries.add(amendment);
        }
        prescription.order(
                dosage(draft.regimen(), draft.dose()),
                draft.starts(),
                draft.ends(),
                ConfidentialText.of(draft.regimen().note()));
        if (draft.isStopped()) {
            prescription.stop(draft.stopped(), draft.stopReason(), ConfidentialText.of(draft.stopNote()));
        }
        traces.dated(
                "prescription", prescription, draft.starts(), draft.isStopped() ? draft.stopped() : draft.starts());
        entries.add(0, prescription);
        return entries;
    }

    private static Dosage dosage(Regimen regimen, BigDecimal dose) {
        boolean patch = regimen.kind() == DosageKind.PATCH;
        return Dosage.of(regimen.kind(), dose, patch ? null : regimen.times(), patch ? regimen.times() : null);
    }

    private void write(String author, List<Object> entries) {
        as(author, () -> {
            entries.forEach(entityManager::persist);
            return null;
        });
    }

    /** Does {@code work} in the name of {@code author}. */
    static <T> T as(String author, Supplier<T> work) {
        try {
            return Acting.as(author, work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
