package org.palliativeregister.institution;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.palliativeregister.NoSuchEntry;

/** Where care is given, for looking up; that an institution exists is no secret, so no scope applies. */
@Stateless
@PermitAll
public class InstitutionDirectory {

    @Inject
    private Institutions institutions;

    /** By name, the retired ones included. */
    public List<Institution> findAll() {
        return institutions.all();
    }

    /** In the order in which the law lists them. */
    public List<Municipality> findMunicipalities() {
        return institutions.municipalities();
    }

    /** @throws NoSuchEntry when there is none of that number */
    public Institution find(long id) {
        return institutions.get(id).orElseThrow(NoSuchEntry::new);
    }

    /** @throws NoSuchEntry when there is none of that number */
    public Municipality findMunicipality(long id) {
        return institutions.municipality(id).orElseThrow(NoSuchEntry::new);
    }
}
