package org.palliativeregister.web.failure;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.palliativeregister.web.text.Texts;

/** What a page tells its user about the whole of it. */
public final class Notice {

    private Notice() {}

    /** Good news, for a few seconds, on the page that stays. */
    public static void said(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Good news, for a few seconds, told by the page that follows. */
    public static void done(String key, Object... arguments) {
        said(key, arguments);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** What one should know, told by the page that follows. */
    public static void doneOtherwise(String key, Object... arguments) {
        warn(key, arguments);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** What one should know before going on. */
    private static void warn(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_WARN, key, arguments);
    }

    /** Why what was asked for was not done. */
    public static void refuse(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    /** The message of a field. */
    public static FacesMessage error(String key, Object... arguments) {
        return message(FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    private static void add(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null, message(severity, key, arguments));
    }

    private static FacesMessage message(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = Texts.say(faces.getViewRoot().getLocale(), key, arguments);
        return new FacesMessage(severity, sentence, sentence);
    }
}
