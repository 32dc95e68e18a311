package org.palliativeregister.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A look that is repeated, at every pause in typing or to follow what is under way. Done, it leaves an entry only when it
 * showed some patient whom the same act has not shown the same caller in the last {@code minutes}; refused or failed,
 * always.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnceIn {
    int minutes();

    /** It shows no patients at all: it leaves an entry when the same caller has not looked in that time. */
    boolean ofNobody() default false;
}
