package org.palliativeregister.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A code of ICD-10 that may stand as main diagnosis of a palliative patient. */
@Entity
@Table(name = "diagnosis")
@NamedQuery(name = "Diagnosis.all", query = "select d from Diagnosis d where d.retired = false order by d.code")
@NamedQuery(
        name = "Diagnosis.below",
        query = "select d.id from Diagnosis d, Diagnosis above"
                + " where above.id = :id and substring(d.code, 1, length(above.code)) = above.code")
public class Diagnosis implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private long id;

    private String code;

    @Column(name = "title_ru")
    private String titleRu;

    @Column(name = "title_en")
    private String titleEn;

    private boolean retired;

    protected Diagnosis() {}

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getTitleRu() {
        return titleRu;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public boolean isRetired() {
        return retired;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Diagnosis that && that.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
