package org.palliativeregister.web.search;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.palliativeregister.search.Inquiry;

/**
 * What was last asked of the search, so that who comes back from a patient finds it as it was. It ends with the session
 * and stands in no address: those are kept by browsers and servers.
 */
@SessionScoped
public class SearchMemory implements Serializable {

    private static final long serialVersionUID = 1L;

    private Inquiry last = Inquiry.BEGINNING;
    private int first;

    /** @param from number of the page's first patient, from 0 */
    public void keep(Inquiry inquiry, int from) {
        last = inquiry;
        first = from;
    }

    public void forget() {
        keep(Inquiry.BEGINNING, 0);
    }

    public Inquiry last() {
        return last;
    }

    public int first() {
        return first;
    }
}
