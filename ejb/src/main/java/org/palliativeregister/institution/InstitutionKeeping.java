package org.palliativeregister.institution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Page;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.SearchText;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfSubject;

/** The list of institutions: one that gives care no more is retired, and stays wherever it is named. */
@Stateless
@RolesAllowed(Permission.ADMINISTRATION)
@Audited
public class InstitutionKeeping {

    @Inject
    private Institutions institutions;

    /**
     * By name.
     *
     * @param text stands anywhere in a name; may be blank
     * @param retired only the retired ones or only the others; null for all
     */
    public Page<Institution> list(String text, Boolean retired, int page) {
        SearchText search = new SearchText(text);
        return new Page<>(institutions.page(search, retired, page), page, institutions.total(search, retired));
    }

    /** @throws NoSuchEntry when there is none of that number */
    public Institution open(@OfSubject("institution") long id) {
        return institutions.get(id).orElseThrow(NoSuchEntry::new);
    }

    /**
     * @return its number
     * @throws RuleViolation when another one has the name
     */
    @OfSubject("institution")
    public long add(String name, String shortName, @OfSubject("municipality") long municipalityId) {
        Institution institution = new Institution(name, shortName, municipality(municipalityId));
        requireOwnName(institution);
        institutions.add(institution);
        return institution.getId();
    }

    /**
     * @param version the one that was read
     * @throws RuleViolation when another one has the name
     * @throws ChangedMeanwhile when somebody else was faster
     */
    public void change(
            @OfSubject("institution") long id,
            int version,
            String name,
            String shortName,
            @OfSubject("municipality") long municipalityId) {
        Institution institution = get(id, version);
        institution.describe(name, shortName, municipality(municipalityId));
        requireOwnName(institution);
    }

    /** Is no longer offered where an institution is chosen. */
    public void retire(@OfSubject("institution") long id, int version) {
        get(id, version).retire();
    }

    /** Is offered again. */
    public void reinstate(@OfSubject("institution") long id, int version) {
        get(id, version).reinstate();
    }

    private Institution get(long id, int version) {
        Institution institution = open(id);
        institution.requireVersion(version);
        return institution;
    }

    private Municipality municipality(long id) {
        return institutions.municipality(id).orElseThrow(NoSuchEntry::new);
    }

    private void requireOwnName(Institution institution) {
        if (institutions.isNameTaken(institution)) {
            throw new RuleViolation("rule.institution.nameTaken", institution.getName());
        }
    }
}
