package org.demarche.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.Problem;
import org.demarche.Progress;
import org.demarche.Sentence;
import org.demarche.report.Outcome;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;

/**
 * The sentences that a run would score, without scoring them. Rows of annotated tables that are marked as no sentences
 * are left out.
 *
 * @param documents what belongs together, under a name each: an article; the rows of a table with one document, or
 *     without it one group; a row without either. In the order of reading
 * @param failures inputs and rows that could not be read, one line each
 * @param passedBy how many inputs are none of articles and tables
 */
public record InputSentences(Map<String, List<Sentence>> documents, List<String> failures, int passedBy) {

    private static final String DOCUMENT = "document";
    private static final String GROUP = "group";
    private static final String CONTENT = "content";
    private static final String ARTICLE = "article";

    /** Columns in which {@code none} marks what is no sentence. */
    private static final Set<String> LABELS = Set.of("stance", "sentiment");

    private static final String NO_SENTENCE = "none";

    public InputSentences {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        failures = List.copyOf(failures);
    }

    /**
     * @param paths files, folders and tables, as for a run
     * @throws ScoreException if one is missing, two have one name, a table cannot be read, or no sentence was found
     */
    public static InputSentences read(List<Path> paths, TableOptions options, Progress progress) throws ScoreException {
        InputListing listing = new InputListing(paths, Optional.empty());
        Gathering gathering = new Gathering(options, TableReading.inputColumns(listing.tables(), options));
        long seen = 0;
        try (DocumentReading documents = DocumentReading.withoutSpeakers()) {
            for (Input input : listing) {
                progress.at("reading articles", seen++, -1);
                gathering.add(input, documents);
            }
        }
        progress.at("reading articles", seen, seen);
        if (gathering.documents.isEmpty()) {
            throw new ScoreException(
                    ScoreException.Kind.DATA,
                    "no sentence in "
                            + paths.stream().map(InputListing::topName).toList()
                            + "; expected articles (.txt, .html, .pdf, .docx and more), folders of them, or tables (.csv)");
        }
        return new InputSentences(gathering.documents, gathering.failures, gathering.passedBy);
    }

    public long sentences() {
        return documents.values().stream().mapToLong(List::size).sum();
    }

    private static final class Gathering {

        private final TableOptions options;
        private final List<String> given;
        private final List<String> columns;
        private final Map<String, List<Sentence>> documents = new LinkedHashMap<>();
        private final List<String> failures = new ArrayList<>();
        private int passedBy;

        Gathering(TableOptions options, List<String> given) {
            this.options = options;
            this.given = given;
            this.columns = given.stream()
                    .map(column -> column.strip().toLowerCase(Locale.ROOT))
                    .toList();
        }

        void add(Input input, DocumentReading reading) throws ScoreException {
            if (input instanceof Input.TableFile table) {
                addTable(table);
            } else if (input instanceof Input.ArticleFile article) {
                addArticle(reading.read(article));
            } else if (input instanceof Input.Passed passed && passed.outcome().kind() == Outcome.Kind.FAILED) {
                failures.add(passed.name() + ": " + passed.outcome().written());
            } else {
                passedBy++;
            }
        }

        private void addArticle(ReadInput read) {
            if (read.outcome().kind() == Outcome.Kind.SCORED) {
                documents.put("article " + read.name(), read.sentences());
            } else {
                failures.add(read.name() + ": " + read.outcome().written() + ", " + read.note());
            }
        }

        private void addTable(Input.TableFile table) throws ScoreException {
            Optional<String> obstacle = TableReading.obstacle(table, options);
            if (obstacle.isPresent()) {
                throw new ScoreException(ScoreException.Kind.DATA, table.name() + ": " + obstacle.get());
            }
            try (TableReading reading = TableReading.open(table, options, given)) {
                ReadInput part;
                do {
                    part = reading.next();
                    addRows(part);
                } while (!part.last());
            } catch (TableException | IOException e) {
                throw new ScoreException(
                        ScoreException.Kind.DATA, table.name() + ": changed while it was read; run again");
            }
        }

        private void addRows(ReadInput part) {
            part.rejected().stream().map(Problem::toString).forEach(failures::add);
            for (int i = 0; i < part.sentences().size(); i++) {
                List<String> cells = part.inputCells().get(i);
                Sentence sentence = part.sentences().get(i);
                if (isSentence(cells)) {
                    String name = cell(cells, DOCUMENT)
                            .map(document -> "document " + document)
                            .or(() -> cell(cells, GROUP).map(group -> "group " + group))
                            .orElseGet(() -> "row " + part.name() + " " + sentence.position());
                    documents.computeIfAbsent(name, any -> new ArrayList<>()).add(sentence);
                }
            }
        }

        private boolean isSentence(List<String> cells) {
            return cell(cells, CONTENT).map(ARTICLE::equalsIgnoreCase).orElse(true)
                    && LABELS.stream()
                            .flatMap(label -> cell(cells, label).stream())
                            .noneMatch(NO_SENTENCE::equalsIgnoreCase);
        }

        private Optional<String> cell(List<String> cells, String column) {
            int place = columns.indexOf(column);
            return place < 0
                    ? Optional.empty()
                    : Optional.of(cells.get(place).strip()).filter(cell -> !cell.isEmpty());
        }
    }
}
