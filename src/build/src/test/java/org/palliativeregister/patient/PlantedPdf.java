package org.palliativeregister.patient;

import com.itextpdf.kernel.pdf.PdfDocument;

/** iText past its door. */
class PlantedPdf {
    PdfDocument document;
}
