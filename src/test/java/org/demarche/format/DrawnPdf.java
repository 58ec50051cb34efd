package org.demarche.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A PDF document that a test draws line by line, on pages of 595 by 842 points. */
final class DrawnPdf implements AutoCloseable {

    private static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);

    DrawnPdf() {
        document.addPage(page);
    }

    DrawnPdf page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    DrawnPdf title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    /** @param y of the first line from the top; each further line stands 12 points lower */
    DrawnPdf lines(double x, double y, double size, String... lines) throws IOException {
        return lines(PLAIN, x, y, size, lines);
    }

    DrawnPdf bold(double x, double y, double size, String... lines) throws IOException {
        return lines(BOLD, x, y, size, lines);
    }

    private DrawnPdf lines(PDFont font, double x, double y, double size, String... lines) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            for (int i = 0; i < lines.length; i++) {
                content.beginText();
                content.setFont(font, (float) size);
                content.newLineAtOffset((float) x, (float) (842 - y - 1.2 * size * i));
                content.showText(lines[i]);
                content.endText();
            }
        }
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    byte[] locked() throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        return bytes();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
