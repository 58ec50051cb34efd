package org.demarche.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.Progress;
import org.demarche.Task;
import org.demarche.Visible;
import org.demarche.report.ArticleRow;
import org.demarche.report.FinishedReport;
import org.demarche.report.ReportFile;
import org.demarche.report.RunRecord;
import org.demarche.report.SentenceRow;
import org.demarche.table.TableException;

/**
 * A finished report as pages: {@code index.html}, {@code articles/ID.html}, {@code plots/NAME.svg}. Equal reports give
 * equal bytes. Sentences are read once and held for one page only.
 */
public final class ReportPages {

    /** The page to begin with. */
    public static final String INDEX = "index.html";

    private static final String STAGE = "writing pages";

    /** What is shown. */
    interface Source {
        RunRecord run();

        List<Task> tasks();

        List<ArticleRow> articles() throws TableException;

        void sentences(Consumer<SentenceRow> to) throws TableException;
    }

    /**
     * How much a page holds.
     *
     * @param articles of a list
     * @param sentences of an article
     */
    record Limits(int articles, int sentences) {
        static final Limits DEFAULT = new Limits(IndexPages.MOST_ARTICLES, ArticlePages.MOST_SENTENCES);
    }

    private final Source source;
    private final PageFolder folder;
    private final Limits limits;
    private final Progress progress;

    private ReportPages(Source source, PageFolder folder, Limits limits, Progress progress) {
        this.source = source;
        this.folder = folder;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * Writes the pages beside their place and puts them there when they are whole; older pages of ours give way.
     *
     * @throws TableException if the report cannot be read to its end
     * @throws FileAlreadyExistsException if something stands there that is no page of ours
     * @throws IOException if a page cannot be written; what stood there is then as it was
     */
    public static void write(FinishedReport report, Progress progress) throws TableException, IOException {
        Source source = new Source() {
            @Override
            public RunRecord run() {
                return report.run();
            }

            @Override
            public List<Task> tasks() {
                return report.tasks();
            }

            @Override
            public List<ArticleRow> articles() throws TableException {
                return report.articles();
            }

            @Override
            public void sentences(Consumer<SentenceRow> to) throws TableException {
                report.sentences(to);
            }
        };
        write(source, report.folder().resolve(ReportFile.PAGES), Limits.DEFAULT, progress);
    }

    /**
     * To be asked before any long work.
     *
     * @throws FileAlreadyExistsException if something stands in the report's folder where its pages are to be, and is none of ours
     */
    public static void requireReplaceable(Path report) throws IOException {
        PageFolder.requireOurs(report.resolve(ReportFile.PAGES));
    }

    static void write(Source source, Path target, Limits limits, Progress progress) throws TableException, IOException {
        PageFolder folder = PageFolder.open(target);
        try {
            new ReportPages(source, folder, limits, progress).write();
            folder.publish();
        } catch (UncheckedIOException e) {
            folder.discard();
            throw e.getCause();
        } catch (IOException | TableException e) {
            folder.discard();
            throw e;
        }
    }

    private void write() throws TableException, IOException {
        List<ArticleRow> articles = source.articles();
        Set<String> ids = new HashSet<>();
        for (ArticleRow row : articles) {
            require(row.articleId().matches("a[a-z]{12}") && ids.add(row.articleId()), "article_id", row.articleId());
        }
        List<ArticleRow> scored =
                articles.stream().filter(row -> row.tally().sentences() > 0).toList();
        Signs signs = new Signs(source.tasks());
        RunSums sums = new RunSums(signs);
        String foot = "Made by " + source.run().program() + ".";
        ArticlePages pages = new ArticlePages(folder, signs, scored, foot, limits.sentences());
        Walk walk = new Walk(scored, pages, sums);
        source.sentences(walk);
        walk.end();
        new IndexPages(folder, source.run(), signs, sums, articles, scored, foot, limits.articles()).write();
    }

    /** Takes the sentences to their articles. */
    private final class Walk implements Consumer<SentenceRow> {

        private final List<ArticleRow> scored;
        private final ArticlePages pages;
        private final RunSums sums;
        private int at = -1;

        Walk(List<ArticleRow> scored, ArticlePages pages, RunSums sums) {
            this.scored = scored;
            this.pages = pages;
            this.sums = sums;
        }

        @Override
        public void accept(SentenceRow row) {
            try {
                if (at < 0 || !scored.get(at).articleId().equals(row.articleId())) {
                    next(row);
                }
                require(row.sentenceId().matches("[a-z0-9-]{1,80}"), "sentence_id", row.sentenceId());
                sums.add(scored.get(at), row, pages.add(row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void next(SentenceRow row) throws IOException {
            at++;
            if (at == scored.size() || !scored.get(at).articleId().equals(row.articleId())) {
                throw new IOException(
                        "sentences.csv and articles.csv do not name the same articles in the same order, at "
                                + Visible.of(row.article(), 100));
            }
            pages.begin();
            progress.at(STAGE, at, scored.size());
        }

        void end() throws IOException {
            pages.end();
            progress.at(STAGE, scored.size(), scored.size());
        }
    }

    /** Ids become names of files and anchors, and the report may be a stranger's. */
    private static void require(boolean ours, String column, String id) throws IOException {
        if (!ours) {
            throw new IOException(column + " " + Visible.of(id, 100) + " is none of this program's");
        }
    }
}
