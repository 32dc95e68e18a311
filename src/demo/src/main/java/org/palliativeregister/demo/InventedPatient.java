package org.palliativeregister.demo;

import java.time.LocalDate;
import java.util.List;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.PlaceOfCare;

/**
 * Everything about one patient of the invented register.
 *
 * @param snils, policy, phone, contact, allergies, note null for none
 * @param sufferer what the treatment had to heed
 * @param earlier stay on the register, null for none
 */
record InventedPatient(
        long number,
        Sex sex,
        LocalDate birthDate,
        InventedName name,
        String snils,
        String policy,
        Home home,
        String phone,
        String contact,
        PlaceOfCare place,
        AllergyState allergyState,
        String allergies,
        String note,
        Sufferer sufferer,
        Stay earlier,
        Stay stay,
        List<Draft> prescriptions) {}
