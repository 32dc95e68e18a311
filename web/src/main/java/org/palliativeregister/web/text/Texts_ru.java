package org.palliativeregister.web.text;

/** The texts in Russian. */
public final class Texts_ru extends Texts {

    /** Called by {@link java.util.ResourceBundle}. */
    public Texts_ru() {
        super("ru");
    }
}
