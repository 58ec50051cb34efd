package org.demarche.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.demarche.Article;
import org.demarche.Sentence;
import org.demarche.article.ArticleReader;
import org.demarche.article.ArticleReading;
import org.demarche.attribution.Attributor;
import org.demarche.language.Language;
import org.demarche.language.LanguageDetector;
import org.demarche.report.Outcome;
import org.demarche.sentence.SentenceSplitter;
import org.demarche.storage.Digest;

/**
 * Reads documents: the bytes of each once, hashed, then blocks, then sentences, then who speaks in
 * them. Whatever is wrong becomes an outcome;
 * what is not English is passed by.
 */
final class DocumentReading implements AutoCloseable {

    /** No article is larger; what is, is a mistake or an attack. */
    private static final int LARGEST = 16 << 20;

    private static final int MOST_SENTENCES = 100_000;

    private final ArticleReader articles = new ArticleReader();
    private final SentenceSplitter sentences = new SentenceSplitter();
    private final LanguageDetector languages = new LanguageDetector();
    private final Attributor attributor = Attributor.standard();

    ReadInput read(Input.ArticleFile input) {
        byte[] content;
        try (InputStream in = Files.newInputStream(input.path())) {
            content = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            return ReadInput.without(input.name(), "", Outcome.failed("unreadable"), "the file could not be read");
        }
        if (content.length > LARGEST) {
            return ReadInput.without(
                    input.name(), "", Outcome.failed("too-large"), "more than " + LARGEST + " bytes; split the file");
        }
        return read(input.name(), content);
    }

    @Override
    public void close() {
        articles.close();
    }

    private ReadInput read(String name, byte[] content) {
        String sha256 = Digest.of(content);
        ArticleReading reading = articles.read(content);
        if (reading instanceof ArticleReading.Failed failed) {
            return ReadInput.without(
                    name, sha256, Outcome.failed(failed.failure().written()), failed.note());
        }
        Article article = ((ArticleReading.Read) reading).article();
        String text = article.text();
        Optional<Language> other = languages.otherThanEnglish(text);
        if (other.isPresent()) {
            return ReadInput.without(
                    name,
                    sha256,
                    Outcome.skipped("language-" + other.get().code()),
                    "reads like " + other.get().name() + "; only English is scored");
        }
        List<Sentence> split = sentences.split(article);
        if (split.isEmpty()) {
            return ReadInput.without(name, sha256, Outcome.failed("empty"), "no sentence was found");
        }
        if (split.size() > MOST_SENTENCES) {
            return ReadInput.without(
                    name, sha256, Outcome.failed("too-large"), "more than " + MOST_SENTENCES + " sentences; split it");
        }
        return ReadInput.article(
                name,
                article.facts(),
                sha256,
                text,
                split,
                attributor.attribute(split),
                article.omissions(),
                String.join("; ", article.notes()));
    }
}
