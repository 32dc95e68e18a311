package org.palliativeregister.report;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfDocumentInfo;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Canvas;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;

/** Prints sheets as tagged PDF on A4, with fonts of its own so that Cyrillic can be read and searched everywhere. */
final class PdfPrinter {

    private static final float MARGIN = 40;
    private static final float NUMBER = 90;
    private static final float TEXT = 8.5f;
    private static final float PADDING = 3;

    /** What rounding may take of the width of a column, and a total in bold adds to it. */
    private static final float SPARE = 1.5f;

    private static final Color INK = new DeviceRgb(20, 32, 30);
    private static final Color QUIET = new DeviceRgb(67, 82, 78);
    private static final Color LINE = new DeviceRgb(211, 220, 217);
    private static final Color HEAD = new DeviceRgb(237, 242, 240);
    private static final Color DANGER = new DeviceRgb(166, 27, 27);

    static {
        // The register is under the AGPL itself: iText need not remind of it in the log and on the console.
        EventManager.acknowledgeAgplUsageDisableWarningMessage();
    }

    private final Sheet sheet;
    private final PdfFont regular = font("Regular");
    private final PdfFont semiBold = font("SemiBold");

    private PdfPrinter(Sheet sheet) {
        this.sheet = sheet;
    }

    static byte[] print(Sheet sheet) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new PdfPrinter(sheet).printTo(file);
        return file.toByteArray();
    }

    private void printTo(ByteArrayOutputStream file) {
        PdfWriter writer = new PdfWriter(file, new WriterProperties().setFullCompressionMode(true));
        try (PdfDocument pdf = new PdfDocument(writer);
                Document paper = new Document(pdf, PageSize.A4, false)) {
            describe(pdf);
            paper.setMargins(MARGIN, MARGIN, MARGIN + 14, MARGIN);
            paper.setFont(regular).setFontSize(TEXT).setFontColor(INK);
            fill(paper);
            number(pdf);
        }
    }

    private void describe(PdfDocument pdf) {
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString(sheet.language().toLanguageTag(), PdfEncodings.UNICODE_BIG));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        PdfDocumentInfo info = pdf.getDocumentInfo();
        info.setTitle(sheet.subject());
    }

    private void fill(Document paper) {
        paper.add(heading(sheet.title(), 15, StandardRoles.H1));
        paper.add(facts());
        for (Sheet.Part part : sheet.parts()) {
            if (part instanceof Sheet.Grid grid) {
                add(paper, grid);
            } else if (part instanceof Sheet.Notes notes) {
                notes.lines()
                        .forEach(
                                line -> paper.add(text(line).setFontColor(QUIET).setMarginTop(4)));
            }
        }
        if (sheet.signature() != null) {
            paper.add(signature());
        }
    }

    private Paragraph heading(String words, float size, String role) {
        Paragraph heading = text(words)
                .setFont(semiBold)
                .setFontSize(size)
                .setMarginTop(size)
                .setMarginBottom(5)
                .setKeepWithNext(true);
        heading.getAccessibilityProperties().setRole(role);
        return heading;
    }

    private Table facts() {
        Table table = new Table(UnitValue.createPercentArray(new float[] {26, 74})).useAllAvailableWidth();
        for (Sheet.Fact fact : sheet.facts()) {
            Cell label = cell(fact.label()).setFontColor(QUIET).setBorder(Border.NO_BORDER);
            label.getAccessibilityProperties().setRole(StandardRoles.TH);
            table.addCell(label);
            table.addCell(value(fact).setBorder(Border.NO_BORDER));
        }
        return table.setMarginBottom(8);
    }

    private Cell value(Sheet.Fact fact) {
        Cell cell = cell(fact.value());
        return fact.warning() ? cell.setFont(semiBold).setFontColor(DANGER) : cell;
    }

    private void add(Document paper, Sheet.Grid grid) {
        if (grid.title() != null) {
            paper.add(heading(grid.title(), 11, StandardRoles.H2));
        }
        if (grid.rows().isEmpty()) {
            paper.add(text(grid.empty()).setFontColor(QUIET));
        } else {
            paper.add(table(grid));
        }
    }

    private Table table(Sheet.Grid grid) {
        Table table = new Table(UnitValue.createPercentArray(widths(grid)))
                .useAllAvailableWidth()
                .setFixedLayout();
        for (int column = 0; column < grid.head().size(); column++) {
            table.addHeaderCell(place(cell(grid.head().get(column)), grid, column)
                    .setFont(semiBold)
                    .setBackgroundColor(HEAD));
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            addRow(table, grid, row);
        }
        return table;
    }

    private float[] widths(Sheet.Grid grid) {
        float available = PageSize.A4.getWidth() - 2 * MARGIN;
        Columns columns = new Columns(available, grid.widths());
        for (int column = 0; column < grid.head().size(); column++) {
            need(columns, column, semiBold, grid.head().get(column));
            for (List<String> row : grid.rows()) {
                need(columns, column, regular, row.get(column));
            }
        }
        return columns.widths();
    }

    private void need(Columns columns, int column, PdfFont font, String words) {
        Columns.pieces(printable(words))
                .forEach(piece -> columns.need(column, font.getWidth(piece, TEXT) + 2 * PADDING + SPARE));
    }

    private void addRow(Table table, Sheet.Grid grid, int row) {
        List<String> words = grid.rows().get(row);
        boolean total = grid.total() && row == grid.rows().size() - 1;
        for (int column = 0; column < words.size(); column++) {
            Cell cell = place(cell(words.get(column)), grid, column);
            table.addCell(total ? cell.setFont(semiBold).setBorderTop(new SolidBorder(QUIET, 1)) : cell);
        }
    }

    private static Cell place(Cell cell, Sheet.Grid grid, int column) {
        return cell.setTextAlignment(column >= grid.numbersFrom() ? TextAlignment.RIGHT : TextAlignment.LEFT);
    }

    private Cell cell(String words) {
        return new Cell()
                .add(text(words))
                .setKeepTogether(true)
                .setBorder(Border.NO_BORDER)
                .setBorderBottom(new SolidBorder(LINE, 0.5f))
                .setPadding(PADDING);
    }

    private Paragraph text(String words) {
        return new Paragraph(printable(words)).setMargin(0).setMultipliedLeading(1.2f);
    }

    /** Signs the font has not are shown as a box with their code, so that nothing is lost unseen. */
    private String printable(String words) {
        StringBuilder printable = new StringBuilder();
        words.codePoints().forEach(sign -> {
            if (sign == '\n' || regular.containsGlyph(sign)) {
                printable.appendCodePoint(sign);
            } else {
                printable.append(String.format("[U+%04X]", sign));
            }
        });
        return printable.toString();
    }

    private Paragraph signature() {
        return text(sheet.signature()).setMarginTop(28).setKeepTogether(true);
    }

    private void number(PdfDocument pdf) {
        int pages = pdf.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            foot(pdf.getPage(page), MessageFormat.format(sheet.pageOf(), page, pages));
        }
    }

    private void foot(PdfPage page, String number) {
        PdfCanvas drawing = new PdfCanvas(page);
        drawing.openTag(new CanvasArtifact());
        try (Canvas foot = new Canvas(drawing, page.getPageSize())) {
            foot.setFont(regular).setFontSize(7.5f).setFontColor(QUIET);
            float width = page.getPageSize().getWidth() - 2 * MARGIN;
            foot.add(text(sheet.footer()).setFixedPosition(MARGIN, 24, width - NUMBER));
            foot.add(text(number)
                    .setTextAlignment(TextAlignment.RIGHT)
                    .setFixedPosition(MARGIN + width - NUMBER, 24, NUMBER));
        }
        drawing.closeTag();
    }

    private static PdfFont font(String weight) {
        try (InputStream file = PdfPrinter.class.getResourceAsStream("fonts/IBMPlexSans-" + weight + ".ttf")) {
            return PdfFontFactory.createFont(
                    file.readAllBytes(), PdfEncodings.IDENTITY_H, PdfFontFactory.EmbeddingStrategy.FORCE_EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts of the printed report cannot be read", e);
        }
    }
}
