package org.demarche.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.Article;
import org.demarche.Block;
import org.demarche.Omission;
import org.demarche.Sentence;
import org.demarche.article.ArticleReader;
import org.demarche.article.ArticleReading;
import org.demarche.attribution.Attributor;
import org.demarche.language.ForeignPassages;
import org.demarche.language.Language;
import org.demarche.language.LanguageDetector;
import org.demarche.report.Outcome;
import org.demarche.sentence.SentenceSplitter;
import org.demarche.storage.Digest;

/**
 * Reads documents: the bytes of each once, hashed, then blocks, then sentences, then who speaks in
 * them. Whatever is wrong becomes an outcome; what is not English is passed by, a whole article or a long passage.
 */
final class DocumentReading implements AutoCloseable {

    /** No article is larger; what is, is a mistake or an attack. */
    private static final int LARGEST = 16 << 20;

    private static final int MOST_SENTENCES = 100_000;

    private final ArticleReader articles = new ArticleReader();
    private final SentenceSplitter sentences = new SentenceSplitter();
    private final LanguageDetector languages = new LanguageDetector();
    private final ForeignPassages passages = new ForeignPassages(languages);
    private final Optional<Attributor> attributor;

    private DocumentReading(Optional<Attributor> attributor) {
        this.attributor = attributor;
    }

    static DocumentReading withSpeakers() {
        return new DocumentReading(Optional.of(Attributor.standard()));
    }

    /** Cheaper, for those who do not ask who speaks. */
    static DocumentReading withoutSpeakers() {
        return new DocumentReading(Optional.empty());
    }

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
        Article whole = ((ArticleReading.Read) reading).article();
        Optional<Language> other = languages.otherThanEnglish(whole.text());
        if (other.isPresent()) {
            return ReadInput.without(
                    name,
                    sha256,
                    Outcome.skipped("language-" + other.get().code()),
                    "reads like " + other.get().name() + "; only English is scored");
        }
        Article article = withoutForeignPassages(whole);
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
                article.text(),
                split,
                attributor.map(each -> each.attribute(split)).orElse(List.of()),
                article.omissions(),
                String.join("; ", article.notes()));
    }

    private Article withoutForeignPassages(Article article) {
        List<Optional<Language>> foreign = passages.of(article.blocks());
        List<Block> english = new ArrayList<>();
        List<Omission> omissions = new ArrayList<>(article.omissions());
        SortedSet<String> names = new TreeSet<>();
        for (int i = 0; i < foreign.size(); i++) {
            Block block = article.blocks().get(i);
            Optional<Language> language = foreign.get(i);
            if (language.isEmpty()) {
                english.add(block);
            } else {
                omissions.add(new Omission(
                        Omission.Kind.LANGUAGE, "language " + language.get().code(), block.text()));
                names.add(language.get().name());
            }
        }
        if (names.isEmpty()) {
            return article;
        }
        int left = foreign.size() - english.size();
        List<String> notes = new ArrayList<>(article.notes());
        notes.add(left + (left == 1 ? " paragraph" : " paragraphs") + " in " + String.join(" and ", names)
                + " left out; only English is scored");
        return new Article(article.facts(), english, omissions, notes);
    }
}
