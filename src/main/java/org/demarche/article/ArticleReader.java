package org.demarche.article;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Article;
import org.demarche.article.ArticleReading.Failed;
import org.demarche.article.ArticleReading.Read;
import org.demarche.format.Format;
import org.demarche.format.FormatReader;
import org.demarche.format.FormatReading;

/**
 * Reads articles by content alone. Reaches for no other file and no network, whatever the content asks for. Text and
 * HTML are read here, {@linkplain Format other formats} in a process that is started when the first of them comes, and
 * that {@link #close} ends. Safe for any number of threads.
 */
public final class ArticleReader implements AutoCloseable {

    /** Blocks beyond this number are left out, with a note: a file of millions of one-letter lines is no article. */
    static final int MOST_BLOCKS = 50_000;

    private final FormatReader formats = new FormatReader();

    /**
     * Takes time linear in the content and some thirty times its size in memory.
     *
     * @param content a whole file
     */
    public ArticleReading read(byte[] content) {
        Optional<ArticleReading> failure = Magic.failureOf(content);
        if (failure.isPresent()) {
            return failure.get();
        }
        return Format.of(content)
                .map(format -> article(formats.read(format, content)))
                .orElseGet(() -> readText(content));
    }

    /** Ends the process that read other formats, if there is one. */
    @Override
    public void close() {
        formats.close();
    }

    private static ArticleReading article(FormatReading reading) {
        if (reading instanceof FormatReading.Written written) {
            return article(DocumentText.content(written), written.notes());
        }
        if (reading instanceof FormatReading.Posted posted) {
            return readPosted(posted);
        }
        FormatReading.Unread unread = (FormatReading.Unread) reading;
        return new Failed(failure(unread.reason()), unread.note());
    }

    private static Failure failure(FormatReading.Reason reason) {
        return switch (reason) {
            case NO_TEXT -> Failure.NO_TEXT;
            case ENCRYPTED -> Failure.ENCRYPTED;
            case CORRUPT -> Failure.CORRUPT;
            case OFFICE -> Failure.OFFICE;
            case BOMB -> Failure.BOMB;
            case TOO_DEEP -> Failure.TOO_DEEP;
            case TIMEOUT -> Failure.TIMEOUT;
            case OOM -> Failure.OOM;
            case CRASH -> Failure.CRASH;
        };
    }

    private static ArticleReading readText(byte[] content) {
        Optional<Decoded> decoded = Decoder.decode(content);
        if (decoded.isEmpty()) {
            return new Failed(Failure.BINARY, "not text: holds bytes that no text has");
        }
        Markup markup = Markup.of(Characters.clean(decoded.get().head(Markup.HEAD)));
        return switch (markup) {
            case XML -> new Failed(Failure.XML, "XML that is not HTML; save it as text or HTML");
            case HTML -> readPage(decoded.get().reader(), decoded.get().notes());
            case NONE ->
                article(
                        PlainText.read(Characters.clean(decoded.get().text())),
                        decoded.get().notes());
        };
    }

    private static ArticleReading readPosted(FormatReading.Posted posted) {
        Optional<Decoded> decoded = Decoder.decode(posted.content(), posted.charset());
        if (decoded.isEmpty()) {
            return new Failed(Failure.BINARY, "a mail whose text holds bytes that no text has");
        }
        String text = Characters.clean(decoded.get().text());
        List<String> notes = decoded.get().with(posted.notes()).notes();
        return posted.html()
                ? readPage(new StringReader(text), notes)
                : article(MailText.content(posted.title(), text), notes);
    }

    private static ArticleReading readPage(Reader page, List<String> notes) {
        try {
            return article(HtmlPage.read(page), notes);
        } catch (RuntimeException e) { // a fault of the parser's must cost one file, not the batch
            return new Failed(
                    Failure.CORRUPT, "the HTML parser gave up: " + e.getClass().getSimpleName());
        }
    }

    private static ArticleReading article(Content content, List<String> decoding) {
        if (content.blocks().stream().noneMatch(block -> Characters.hasLetter(block.text()))) {
            return new Failed(Failure.EMPTY, emptiness(content));
        }
        List<String> notes = new ArrayList<>(decoding);
        notes.addAll(content.notes());
        Mojibake.note(content.blocks()).ifPresent(notes::add);
        return new Read(new Article(content.facts(), content.blocks(), content.omissions(), notes));
    }

    private static String emptiness(Content content) {
        return content.furniture() == 0 ? "no text in it" : "nothing but page furniture in it";
    }
}
