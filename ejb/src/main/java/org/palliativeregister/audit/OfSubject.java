package org.palliativeregister.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The entry that an act is about, or its internal number. At a parameter: it stands in the audit entry even when the act
 * is refused. At the method: the result is the number of what the act has made.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface OfSubject {

    /** The kind of entry, {@code account}, {@code medicament}. */
    String value();
}
