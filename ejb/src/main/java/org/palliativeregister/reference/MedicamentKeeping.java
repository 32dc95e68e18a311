package org.palliativeregister.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Page;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfSubject;

/** The book of medicaments: what is prescribed no more is retired, and stays wherever it was prescribed. */
@Stateless
@RolesAllowed(Permission.ADMINISTRATION)
@Audited
public class MedicamentKeeping {

    @Inject
    private Medicaments medicaments;

    @Inject
    private Event<StrengthChanging> changes;

    /** By name, form and strength. */
    public Page<Medicament> list(MedicamentFilter filter, int page) {
        return new Page<>(medicaments.page(filter, page), page, medicaments.total(filter));
    }

    /** @throws NoSuchEntry when there is none of that number */
    public Medicament open(@OfSubject("medicament") long id) {
        Medicament medicament = medicaments.get(id);
        if (medicament == null) {
            throw new NoSuchEntry();
        }
        return medicament;
    }

    /**
     * @return its number
     * @throws RuleViolation when the substance is there in that form and strength, or a rule of the entry is broken
     */
    @OfSubject("medicament")
    public long add(Medicament medicament) {
        requireSound(medicament);
        medicaments.add(medicament);
        return medicament.getId();
    }

    /**
     * @param edited as it should be
     * @param version the one that was read
     * @throws RuleViolation when the substance is there in that form and strength, a rule of the entry is broken, or
     *     another form or strength is given to what was prescribed already
     * @throws ChangedMeanwhile when somebody else was faster
     */
    public void change(@OfSubject("medicament") Medicament edited, int version) {
        Medicament medicament = open(edited.getId(), version);
        requireSound(edited);
        if (!medicament.isOfFormAndStrengthOf(edited)) {
            changes.fire(new StrengthChanging(medicament.getId()));
        }
        medicament.takeOver(edited);
    }

    /** Is no longer offered for prescribing. */
    public void retire(@OfSubject("medicament") long id, int version) {
        open(id, version).retire();
    }

    /** Is offered again. */
    public void reinstate(@OfSubject("medicament") long id, int version) {
        open(id, version).reinstate();
    }

    private Medicament open(long id, int version) {
        Medicament medicament = open(id);
        medicament.requireVersion(version);
        return medicament;
    }

    private void requireSound(Medicament medicament) {
        if (medicament.getOmeFactor() != null && medicament.getOmeSource() == null) {
            throw new RuleViolation("rule.reference.omeSourceMissing");
        }
        if (medicaments.isTaken(medicament)) {
            throw new RuleViolation("rule.reference.medicamentTaken", medicament.getInnRu(), medicament.getInnEn());
        }
    }
}
