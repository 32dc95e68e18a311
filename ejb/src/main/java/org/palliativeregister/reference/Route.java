package org.palliativeregister.reference;

/** How a medicament enters the body. */
public enum Route {
    ORAL,
    SUBLINGUAL,
    BUCCAL,
    RECTAL,
    TRANSDERMAL,
    PARENTERAL,
    INHALED,
    TOPICAL
}
