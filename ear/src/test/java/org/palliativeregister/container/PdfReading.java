package org.palliativeregister.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back by its tags: the cells of its tables, as a screen reader would. Spaces that do not break are read as spaces. */
final class PdfReading implements AutoCloseable {

    private final PDDocument document;
    private final Map<PDPage, Map<Integer, String>> textByPage = new HashMap<>();

    PdfReading(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDDocument document() {
        return document;
    }

    /** All text in the order of the page, as a search sees it. */
    String text() throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** The rows of all tables in order, head rows included once. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), rows);
        return rows;
    }

    private void collect(PDStructureNode node, List<List<String>> rows) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("TR".equals(element.getStructureType())) {
                    rows.add(cells(element));
                } else {
                    collect(element, rows);
                }
            }
        }
    }

    private List<String> cells(PDStructureElement row) {
        return row.getKids().stream()
                .map(cell -> textOf((PDStructureElement) cell, null)
                        .replace('\u00A0', ' ')
                        .strip())
                .toList();
    }

    private String textOf(PDStructureElement element, PDPage inherited) {
        PDPage page = element.getPage() == null ? inherited : element.getPage();
        return element.getKids().stream()
                .map(kid -> {
                    if (kid instanceof PDStructureElement child) {
                        return textOf(child, page);
                    }
                    if (kid instanceof PDMarkedContentReference reference) {
                        return marked(reference.getPage(), reference.getMCID());
                    }
                    return kid instanceof Integer number ? marked(page, number) : "";
                })
                .collect(Collectors.joining());
    }

    private String marked(PDPage page, int number) {
        return textByPage.computeIfAbsent(page, PdfReading::extract).getOrDefault(number, "");
    }

    private static Map<Integer, String> extract(PDPage page) {
        try {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            extractor
                    .getMarkedContents()
                    .forEach(content -> texts.merge(content.getMCID(), text(content), String::concat));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
