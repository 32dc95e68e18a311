package org.palliativeregister;

import java.util.List;

/**
 * The permissions that roles are made of; compile-time names, so that {@code @RolesAllowed} can bear them. The first
 * four are those of the paper.
 */
public final class Permission {

    /** Accounts, roles, institutions and reference books. */
    public static final String ADMINISTRATION = "administration";

    /** The patient's passport: see and change who somebody is, register somebody. */
    public static final String PATIENTS = "patients";

    /** The medical record: diagnosis, prescriptions. */
    public static final String RECORDS = "records";

    /** Reports on patients and needs of the institutions in scope. */
    public static final String REPORTING = "reporting";

    /** Whoever is signed in, with whatever permissions (Jakarta Enterprise Beans 4.0, any authenticated caller). */
    public static final String SIGNED_IN = "**";

    /** All permissions, in the order in which they are shown. */
    public static final List<String> ALL = List.of(ADMINISTRATION, PATIENTS, RECORDS, REPORTING);

    private Permission() {}
}
