package org.palliativeregister.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One of the municipal units of the region; given by law, not edited. */
@Entity
@Table(name = "municipality")
@NamedQuery(name = "Municipality.all", query = "select m from Municipality m order by m.id")
public class Municipality implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private long id;

    private String code;

    @Column(name = "name_ru")
    private String nameRu;

    @Column(name = "name_en")
    private String nameEn;

    protected Municipality() {}

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getNameRu() {
        return nameRu;
    }

    public String getNameEn() {
        return nameEn;
    }

    /** @param language {@code en}, or anything else for Russian */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameRu;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Municipality that && that.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
