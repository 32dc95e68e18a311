package org.palliativeregister.web.session;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/**
 * The language of a page is the user's from the first: what is wrong with an address is said before the page is built,
 * which says its language itself.
 */
public class UserLocale extends ViewHandlerWrapper {

    public UserLocale(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return CDI.current().select(CurrentUser.class).get().getLocale();
    }
}
