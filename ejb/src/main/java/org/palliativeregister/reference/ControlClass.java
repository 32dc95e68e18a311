package org.palliativeregister.reference;

/** How a medicament is controlled in Russia (government decrees 681 and 964, health ministry order 459n and its successors). */
public enum ControlClass {
    NONE,
    LIST2_NARCOTIC,
    LIST2_PSYCHOTROPIC,
    LIST3_PSYCHOTROPIC,
    POTENT_PKU,
    OTHER_PKU
}
