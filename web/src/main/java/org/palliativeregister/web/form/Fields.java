package org.palliativeregister.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;
import org.primefaces.component.selectonebutton.SelectOneButton;
import org.primefaces.component.selectoneradio.SelectOneRadio;

/** Ties the input of a field to the help and the error that stand under it, for those who hear the page. */
@Named("fields")
@ApplicationScoped
public class Fields {

    /** Called before a field is drawn. */
    public void describe(ComponentSystemEvent drawing) {
        UIInput input = input(drawing.getComponent());
        if (input != null) {
            String id = input.getClientId(FacesContext.getCurrentInstance());
            input.getPassThroughAttributes(true).put("aria-describedby", id + "-error " + id + "-help");
            if (input instanceof SelectOneButton || input instanceof SelectOneRadio) {
                input.getPassThroughAttributes().put("role", "radiogroup");
                input.getPassThroughAttributes().put("aria-labelledby", id + "-label");
            }
        }
    }

    private static UIInput input(UIComponent inside) {
        for (UIComponent child : inside.getChildren()) {
            UIInput found = child instanceof UIInput input ? input : input(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
