package org.palliativeregister.twin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.palliativeregister.NewNumber;
import org.palliativeregister.RegionTime;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.record.Inclusion;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.registration.DistinctReason;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Likeness;
import org.palliativeregister.registration.Registration;

/** Admits the same invented people on both sides; they bear names of the register and documents of their own. */
@ApplicationScoped
class AdmissionBench {

    private static final int FIRST_YEAR = 1930;
    private static final int YEARS = 70;
    private static final int DAYS = 365;
    private static final int FORGET_EVERY = 25;

    @Inject
    private Registration registration;

    @Inject
    private TwinAdmission twin;

    @Inject
    private InstitutionDirectory institutions;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private Both both;

    @Inject
    private Beside beside;

    String measure(int count) throws SQLException {
        List<Person> people;
        try (Connection connection = beside.connect()) {
            people = Person.all(connection);
        }
        Random random = new Random(count);
        long mark = beside.lastAudited();
        List<Pair> pairs = new ArrayList<>();
        for (int i = -count / 2; i < count; i++) {
            if (i % FORGET_EVERY == 0) {
                beside.forget(mark);
            }
            Pair pair = admit(people.get(random.nextInt(people.size())), random);
            if (i >= 0) {
                pairs.add(pair);
            }
        }
        beside.forget(mark);
        return "admission\t" + pairs.size() + "\t" + new Figures(pairs).line();
    }

    private Pair admit(Person namesake, Random random) {
        PassportText text = passport(namesake, random);
        long diagnosis = Both.caller()
                .call(() -> diagnoses.findMatching("C34", 1))
                .get(0)
                .getId();
        Inclusion inclusion = new Inclusion(diagnosis, namesake.institutionId(), PlaceOfCare.HOME, RegionTime.today());
        long number = NewNumber.draw();
        Distinction distinction = Both.caller()
                .call(() -> new Distinction(
                        registration.compare(number, text).stream()
                                .map(Likeness::patientId)
                                .collect(Collectors.toSet()),
                        DistinctReason.NAMESAKES));
        return both.time(() -> registration.admit(number, text, inclusion, distinction), () -> {
            twin.admit(number, text, inclusion, distinction);
            return null;
        });
    }

    private PassportText passport(Person namesake, Random random) {
        PassportText text = new PassportText();
        text.setSurname(namesake.surname());
        text.setGiven(namesake.given());
        text.setPatronymic(namesake.patronymic());
        text.setSex(namesake.sex());
        text.setBirthDate(LocalDate.ofYearDay(FIRST_YEAR + random.nextInt(YEARS), 1 + random.nextInt(DAYS)));
        text.setMunicipality(institutions.findMunicipalities().get(0));
        text.setSnils(snils(random));
        text.setPolicy(String.format(Locale.ROOT, "88%014d", random.nextLong(100_000_000_000_000L)));
        text.setAddress("улица Тайная, 5, кв. 17");
        text.setPhone("+7 900 000-00-00");
        text.setContact("дочь, +7 900 000-00-01");
        return text;
    }

    /** Invented: no number of the invented register begins with 88. */
    private static String snils(Random random) {
        String digits = String.format(Locale.ROOT, "88%07d", random.nextInt(10_000_000));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() - i);
        }
        return digits + String.format(Locale.ROOT, "%02d", sum % 101 % 100);
    }
}
