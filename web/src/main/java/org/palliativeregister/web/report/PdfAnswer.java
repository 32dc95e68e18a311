package org.palliativeregister.web.report;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.palliativeregister.report.PdfFile;

/** Answers a request of a page with a file instead of the page. */
final class PdfAnswer {

    private PdfAnswer() {}

    static void send(PdfFile file) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("application/pdf");
        answer.setResponseContentLength(file.content().length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        try {
            answer.getResponseOutputStream().write(file.content());
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be sent", e);
        }
        faces.responseComplete();
    }
}
