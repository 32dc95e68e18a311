package org.palliativeregister.web.text;

/** The texts in English. */
public final class Texts_en extends Texts {

    /** Called by {@link java.util.ResourceBundle}. */
    public Texts_en() {
        super("en");
    }
}
