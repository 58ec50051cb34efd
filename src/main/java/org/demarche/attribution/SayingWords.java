package org.demarche.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.Problem;
import org.demarche.Visible;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/**
 * The verbs and nouns of saying: {@code saying.csv}, with the columns {@code word} (a verb in its base form), {@code kind}
 * and {@code forms} (the other forms of a verb, if they are not regular; of {@code speak about} those of its first word). Immutable.
 */
public final class SayingWords {

    private static final String STANDARD = "/saying.csv";
    private static final List<String> COLUMNS = List.of("word", "kind", "forms");
    private static final int LONGEST = 60;
    private static final int MOST = 20_000;

    private final Map<String, SayingKind> kinds;

    private SayingWords(Map<String, SayingKind> kinds) {
        this.kinds = new HashMap<>(kinds); // not Map.copyOf, which is slow to say that a word is not there
    }

    /** An empty list. */
    static SayingWords none() {
        return new SayingWords(Map.of());
    }

    /** The list that comes with the program. */
    public static SayingWords standard() {
        try (InputStream in = SayingWords.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("no " + STANDARD + " in the program");
            }
            return read(TableReader.open(STANDARD, in, TableOptions.DEFAULT), STANDARD, Map.of());
        } catch (TableException | SayingWordsException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * This list and the rows of a table; a row of a word that is known gives it another kind.
     *
     * @throws TableException if the file cannot be read as a table
     * @throws SayingWordsException if a row is no word of a kind that there is
     */
    public SayingWords plus(Path file) throws TableException, SayingWordsException {
        try (TableReader table = TableReader.open(file, TableOptions.DEFAULT)) {
            return read(table, file.toString(), kinds);
        }
    }

    /** @param form in lower case, with straight apostrophes */
    Optional<SayingKind> kind(String form) {
        return Optional.ofNullable(kinds.get(form));
    }

    boolean isVerb(String form) {
        SayingKind kind = kinds.get(form);
        return kind == SayingKind.SAY || kind == SayingKind.THAT || kind == SayingKind.MIND;
    }

    private static SayingWords read(TableReader table, String file, Map<String, SayingKind> known)
            throws TableException, SayingWordsException {
        Map<String, SayingKind> kinds = new HashMap<>(known);
        int[] places = places(table.header(), file);
        for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
            if (next.get() instanceof TableRecord.Rejected rejected) {
                throw new SayingWordsException(rejected.problem());
            }
            if (next.get() instanceof TableRecord.Row row) {
                add(row, places, file, kinds);
            }
        }
        return new SayingWords(kinds);
    }

    private static int[] places(List<String> header, String file) throws SayingWordsException {
        List<String> written =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int[] places = COLUMNS.stream().mapToInt(written::indexOf).toArray();
        if (Arrays.stream(places).anyMatch(place -> place < 0)) {
            String found = "columns " + Visible.of(String.join(", ", header), LONGEST);
            throw new SayingWordsException(
                    new Problem(Problem.Severity.FATAL, file, 1, "", found, "expected " + String.join(", ", COLUMNS)));
        }
        return places;
    }

    private static void add(TableRecord.Row row, int[] places, String file, Map<String, SayingKind> kinds)
            throws SayingWordsException {
        String word = row.cells().get(places[0]).strip().toLowerCase(Locale.ROOT);
        String kindWritten = row.cells().get(places[1]).strip();
        String forms = row.cells().get(places[2]).strip().toLowerCase(Locale.ROOT);
        Optional<SayingKind> kind = SayingKind.of(kindWritten);
        if (kind.isEmpty()) {
            throw refused(file, row.line(), "kind", kindWritten, "expected one of " + SayingKind.all());
        }
        if (word.isEmpty() || word.length() > LONGEST || forms.length() > LONGEST * 2 || kinds.size() > MOST) {
            throw refused(file, row.line(), "word", word, "expected a word of at most " + LONGEST + " characters");
        }
        kinds.put(word, kind.get());
        if (kind.get() != SayingKind.NOUN && kind.get() != SayingKind.SOURCE) {
            int blank = word.indexOf(' ');
            String verb = blank < 0 ? word : word.substring(0, blank);
            String behind = blank < 0 ? "" : word.substring(blank);
            List<String> others = forms.isEmpty() ? Inflection.of(verb) : List.of(forms.split("\\s+", -1));
            others.forEach(form -> kinds.put(form + behind, kind.get()));
        }
    }

    private static SayingWordsException refused(String file, long line, String column, String found, String expected) {
        return new SayingWordsException(new Problem(
                Problem.Severity.FATAL, file, line, column, "\"" + Visible.of(found, LONGEST) + "\"", expected));
    }
}
