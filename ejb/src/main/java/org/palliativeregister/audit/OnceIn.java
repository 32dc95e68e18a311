package org.palliativeregister.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A look at patients that is repeated at every pause in typing. Done, it leaves an entry only when it showed somebody
 * whom the same act has not shown the same caller in the last {@code minutes}; refused or failed, always.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnceIn {
    int minutes();
}
