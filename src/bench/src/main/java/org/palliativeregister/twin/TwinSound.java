package org.palliativeregister.twin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.palliativeregister.NewNumber;

/** A code of the sound of a surname. */
@Entity
@Table(name = "twin_sound")
public class TwinSound {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "name_id")
    private TwinName name;

    @Column(name = "name_id", insertable = false, updatable = false)
    private long nameId;

    private String code;

    protected TwinSound() {}

    TwinSound(TwinName name, String code) {
        id = NewNumber.draw();
        this.name = name;
        nameId = name.id();
        this.code = code;
    }
}
