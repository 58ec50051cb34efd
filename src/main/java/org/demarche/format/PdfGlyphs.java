package org.demarche.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of one page in the order in which it was drawn. Text that runs another way than most is left out. */
final class PdfGlyphs extends PDFTextStripper {

    /** A page of a newspaper has 30,000. */
    private static final int MOST = 200_000;

    private static final int BOLD_WEIGHT = 600;

    private final Map<Double, List<Glyph>> byDirection = new TreeMap<>();
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private final Set<Place> taken = new HashSet<>();
    private int seen;

    /**
     * Where a character stands, in a grid as fine as its width asks for: bold type is sometimes feigned by drawing a
     * character twice, a hair apart.
     */
    private record Place(String text, double near, long column, long row) {}

    /** @param page from 1 */
    static List<Glyph> of(PDDocument document, int page) throws IOException {
        PdfGlyphs glyphs = new PdfGlyphs();
        glyphs.setStartPage(page);
        glyphs.setEndPage(page);
        glyphs.writeText(document, Writer.nullWriter());
        return glyphs.byDirection.values().stream()
                .reduce((a, b) -> b.size() > a.size() ? b : a)
                .orElse(List.of());
    }

    private PdfGlyphs() {}

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty() || ++seen > MOST) {
            return;
        }
        Glyph glyph = new Glyph(
                text,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                Math.abs(position.getFontSizeInPt()),
                position.getWidthOfSpace(),
                isBold(position.getFont()));
        if (glyph.size() > 0 && (text.isBlank() || isNew(glyph))) {
            byDirection
                    .computeIfAbsent((double) position.getDir(), any -> new ArrayList<>())
                    .add(glyph);
        }
    }

    @Override
    protected void writePage() {
        // the layout is ours to find
    }

    private boolean isNew(Glyph glyph) {
        double near = Math.max(0.2, glyph.width() / 3);
        long column = Math.round(glyph.x() / near);
        long row = Math.round(glyph.y() / near);
        for (long c = column - 1; c <= column + 1; c++) {
            for (long r = row - 1; r <= row + 1; r++) {
                if (taken.contains(new Place(glyph.text(), near, c, r))) {
                    return false;
                }
            }
        }
        taken.add(new Place(glyph.text(), near, column, row));
        return true;
    }

    private boolean isBold(PDFont font) {
        return bold.computeIfAbsent(font, PdfGlyphs::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
    }
}
