package org.palliativeregister.web.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.institution.Municipality;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.web.convert.LocalNames;

/** What can be chosen in the fields of a passport. */
@Named
@RequestScoped
public class PassportChoices {

    @Inject
    private InstitutionDirectory institutions;

    @Inject
    private LocalNames names;

    private List<Municipality> municipalities;

    public List<Sex> getSexes() {
        return List.of(Sex.MALE, Sex.FEMALE);
    }

    /** By name in the language of the page. */
    public List<Municipality> getMunicipalities() {
        if (municipalities == null) {
            municipalities = institutions.findMunicipalities().stream()
                    .sorted(Comparator.comparing(names::municipality))
                    .toList();
        }
        return municipalities;
    }
}
