package org.demarche.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.demarche.Block;
import org.demarche.Section;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Written;

/** Reads the text of a PDF document: its characters by PDFBox, their layout here. */
final class PdfReader {

    private static final int MOST_PAGES = 2000;
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_HEADING = 150;
    private static final double TITLE_SIZE = 1.15;
    private static final double HEADING_SIZE = 1.08;

    /** Where a PDF ends, a mark says so, perhaps behind some bytes of a transport. */
    private static final String END = "%%EOF";

    private static final int TAIL = 2048;

    private static final Pattern CAPTION = Pattern.compile("(?:Figure|Fig\\.|Table|Chart|Map|Photo) \\d.*");

    /** More of these than one in so many characters: the fonts do not tell which letters they show. */
    private static final int MOST_UNKNOWN = 5;

    static {
        BuiltInFont.use();
    }

    private PdfReader() {}

    static Written read(byte[] content) throws UnreadableException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return read(document, isCutOff(content));
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "a PDF with a password; save it without one");
        } catch (LinkageError e) { // keys of persons need a library that is left out
            throw new UnreadableException(Reason.ENCRYPTED, "a PDF that is encrypted for certain persons");
        } catch (IOException e) {
            throw new UnreadableException(Reason.CORRUPT, "a PDF that is cut off or damaged");
        }
    }

    private static Written read(PDDocument document, boolean cutOff) throws UnreadableException {
        List<List<Line>> pieces = new ArrayList<>();
        int unread = 0;
        int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
        for (int page = 1; page <= pages; page++) {
            try {
                pieces.add(Pieces.of(PdfGlyphs.of(document, page)));
            } catch (IOException | RuntimeException e) { // a broken page costs itself
                pieces.add(List.of());
                unread++;
            }
        }
        long textless = pieces.stream().filter(List::isEmpty).count() - unread;
        return written(document, pieces, unread, textless, cutOff);
    }

    private static Written written(
            PDDocument document, List<List<Line>> pieces, int unread, long textless, boolean cutOff)
            throws UnreadableException {
        requireText(pieces, cutOff || unread > 0 || pieces.isEmpty());
        List<List<List<Line>>> columns = new ArrayList<>();
        List<List<Line>> rows = pieces.stream().map(Rows::of).toList();
        RunningHeads heads = new RunningHeads(rows);
        int leftOut = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Set<Line> off = heads.of(rows.get(i));
            leftOut += off.size();
            List<Line> kept = pieces.get(i).stream()
                    .filter(piece -> off.stream().noneMatch(row -> holds(row, piece)))
                    .toList();
            columns.add(Columns.of(kept).stream().map(Rows::of).toList());
        }
        PageText text = new PageText(columns);
        String stated = Properties.title(statedTitle(document));
        Optional<PageParagraph> title = title(text, stated);
        List<Block> blocks = new ArrayList<>();
        title.ifPresent(paragraph -> blocks.add(new Block(Section.TITLE, paragraph.text())));
        for (PageParagraph paragraph : text.paragraphs()) {
            if (title.isEmpty() || !paragraph.equals(title.get())) {
                blocks.add(new Block(section(paragraph, text.bodySize()), paragraph.text()));
            }
        }
        return new Written(
                title.map(PageParagraph::text).orElse(stated),
                blocks,
                leftOut + text.leftOut(),
                notes(document, pieces.size(), unread, textless, cutOff));
    }

    private static boolean holds(Line row, Line piece) {
        return Math.abs(row.y() - piece.y()) < piece.size() / 2
                && piece.end() > row.start()
                && piece.start() < row.end();
    }

    private static void requireText(List<List<Line>> pages, boolean damaged) throws UnreadableException {
        long characters = 0;
        long letters = 0;
        long unknown = 0;
        for (List<Line> page : pages) {
            for (Line piece : page) {
                characters += piece.text().length();
                letters += piece.text().chars().filter(Character::isLetter).count();
                unknown += piece.text().chars().filter(PdfReader::isUnknown).count();
            }
        }
        if (letters == 0 && damaged) {
            throw new UnreadableException(Reason.CORRUPT, "a PDF that is cut off or damaged; no text could be read");
        }
        if (letters == 0) {
            throw new UnreadableException(
                    Reason.NO_TEXT, "a PDF without text, as of scanned pages; recognise its text (OCR) first");
        }
        if (unknown * MOST_UNKNOWN > characters) {
            throw new UnreadableException(Reason.NO_TEXT, "a PDF whose fonts do not tell which letters they show");
        }
    }

    private static boolean isUnknown(int c) {
        int type = Character.getType(c);
        return c == '\uFFFD'
                || type == Character.PRIVATE_USE
                || type == Character.CONTROL
                || type == Character.UNASSIGNED;
    }

    private static List<String> notes(PDDocument document, int pages, int unread, long textless, boolean cutOff) {
        List<String> notes = new ArrayList<>();
        if (cutOff) {
            notes.add("cut off or damaged; read as far as it goes");
        }
        if (unread > 0) {
            notes.add(unread + " of " + pages + " pages could not be read");
        }
        if (textless > 0) {
            notes.add(textless + " of " + pages + " pages without text");
        }
        if (document.getNumberOfPages() > pages) {
            notes.add("only the first " + pages + " pages were read");
        }
        return notes;
    }

    private static String statedTitle(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        String title = information == null ? null : information.getTitle();
        return title == null ? "" : title;
    }

    /** What the properties name, if it stands on page one; else the largest type of page one. */
    private static Optional<PageParagraph> title(PageText text, String stated) {
        List<PageParagraph> first = text.paragraphs().stream()
                .filter(paragraph -> paragraph.page() == 0
                        && paragraph.text().length() <= LONGEST_TITLE
                        && paragraph.text().indexOf(' ') > 0)
                .toList();
        return first.stream()
                .filter(paragraph ->
                        !stated.isEmpty() && plain(paragraph.text()).equals(plain(stated)))
                .findFirst()
                .or(() -> first.stream()
                        .filter(paragraph -> paragraph.size() >= TITLE_SIZE * text.bodySize())
                        .reduce((a, b) -> b.size() > a.size() + 0.5 ? b : a));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Section section(PageParagraph paragraph, double bodySize) {
        String text = paragraph.text();
        if (CAPTION.matcher(text).matches()) {
            return Section.CAPTION;
        }
        boolean standsOut = paragraph.size() >= HEADING_SIZE * bodySize || paragraph.bold();
        boolean heads = standsOut && text.length() <= LONGEST_HEADING && !text.endsWith(".");
        return heads ? Section.HEADING : Section.BODY;
    }

    private static boolean isCutOff(byte[] content) {
        int from = Math.max(0, content.length - TAIL);
        return !new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains(END);
    }
}
