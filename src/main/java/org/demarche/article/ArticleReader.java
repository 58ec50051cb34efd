package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Article;
import org.demarche.article.ArticleReading.Failed;
import org.demarche.article.ArticleReading.Read;

/**
 * Reads text and HTML by content alone. Reaches for no other file and no network, whatever the content asks for.
 * Immutable, safe for any number of threads.
 */
public final class ArticleReader {

    /** Blocks beyond this number are left out, with a note: a file of millions of one-letter lines is no article. */
    static final int MOST_BLOCKS = 50_000;

    /**
     * Takes time linear in the content and some thirty times its size in memory.
     *
     * @param content a whole file
     */
    public ArticleReading read(byte[] content) {
        return Magic.failureOf(content).orElseGet(() -> readText(content));
    }

    private static ArticleReading readText(byte[] content) {
        Optional<Decoded> decoded = Decoder.decode(content);
        if (decoded.isEmpty()) {
            return new Failed(Failure.BINARY, "not text: holds bytes that no text has");
        }
        String text = decoded.get().text();
        String head = Characters.clean(text.substring(0, Math.min(text.length(), Markup.HEAD)));
        if (Markup.isXml(head)) {
            return new Failed(Failure.XML, "XML that is not HTML; save it as text or HTML");
        }
        return Markup.isHtml(head)
                ? readPage(text, decoded.get())
                : article(PlainText.read(Characters.clean(text)), decoded.get());
    }

    private static ArticleReading readPage(String text, Decoded decoded) {
        try {
            return article(HtmlPage.read(text), decoded);
        } catch (RuntimeException e) { // a fault of the parser's must cost one file, not the batch
            return new Failed(
                    Failure.CORRUPT, "the HTML parser gave up: " + e.getClass().getSimpleName());
        }
    }

    private static ArticleReading article(Content content, Decoded decoded) {
        if (content.blocks().stream().noneMatch(block -> Characters.hasLetter(block.text()))) {
            return new Failed(Failure.EMPTY, emptiness(content));
        }
        List<String> notes = new ArrayList<>(decoded.notes());
        notes.addAll(content.notes());
        return new Read(new Article(content.facts(), content.blocks(), content.omissions(), notes));
    }

    private static String emptiness(Content content) {
        return content.furniture() == 0 ? "no text in it" : "nothing but page furniture in it";
    }
}
