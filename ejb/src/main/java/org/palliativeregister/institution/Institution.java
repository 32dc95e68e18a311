package org.palliativeregister.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.palliativeregister.OneLine;
import org.palliativeregister.RegisterEntry;

/** A place that gives palliative care: a hospice, a ward, a centre, an office. Retired, never deleted. */
@Entity
@Table(name = "institution")
@NamedQuery(name = "Institution.all", query = "select i from Institution i order by i.name")
@NamedQuery(
        name = "Institution.page",
        query = "select i from Institution i where i.retired in :retired and"
                + " (i.name like :text escape '!' or i.shortName like :text escape '!') order by i.name")
@NamedQuery(
        name = "Institution.pageTotal",
        query = "select count(i) from Institution i where i.retired in :retired and"
                + " (i.name like :text escape '!' or i.shortName like :text escape '!')")
@NamedQuery(
        name = "Institution.countOthersNamed",
        query = "select count(i) from Institution i where i.name = :name and i.id <> :id")
public class Institution extends RegisterEntry {

    private static final long serialVersionUID = 1L;

    @NotBlank
    @Size(max = 200)
    @OneLine
    private String name;

    @NotBlank
    @Size(max = 60)
    @OneLine
    @Column(name = "short_name")
    private String shortName;

    @NotNull
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "municipality_id")
    private Municipality municipality;

    private boolean retired;

    protected Institution() {}

    public Institution(String name, String shortName, Municipality municipality) {
        describe(name, shortName, municipality);
    }

    public final void describe(String newName, String newShortName, Municipality newMunicipality) {
        name = newName;
        shortName = newShortName;
        municipality = newMunicipality;
    }

    public void retire() {
        retired = true;
    }

    public void reinstate() {
        retired = false;
    }

    public String getName() {
        return name;
    }

    public String getShortName() {
        return shortName;
    }

    public Municipality getMunicipality() {
        return municipality;
    }

    public boolean isRetired() {
        return retired;
    }
}
