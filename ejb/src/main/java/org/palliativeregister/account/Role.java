package org.palliativeregister.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.palliativeregister.RegisterEntry;

/** A named set of permissions. */
@Entity
@Table(name = "role")
@NamedQuery(name = "Role.all", query = "select r from Role r order by r.id")
public class Role extends RegisterEntry {

    private static final long serialVersionUID = 1L;

    private String code;

    @Column(name = "name_ru")
    private String nameRu;

    @Column(name = "name_en")
    private String nameEn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    protected Role() {}

    public String getCode() {
        return code;
    }

    /** @param language {@code en}, or anything else for Russian */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameRu;
    }

    public Set<String> getPermissions() {
        return Set.copyOf(permissions);
    }

    public boolean allows(String permission) {
        return permissions.contains(permission);
    }
}
