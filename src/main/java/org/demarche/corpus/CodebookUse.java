package org.demarche.corpus;

import java.util.List;
import java.util.Optional;
import org.demarche.Problem;
import org.demarche.Visible;

/**
 * Which version of a codebook annotated rows say that they follow, in their column {@code codebook} or by the
 * {@code codebook.yaml} of their folder.
 *
 * @param first the first that is said
 * @param other the first that is not that one
 * @param silent how many rows say none
 * @param firstSilent the first of these
 */
public record CodebookUse(Optional<Said> first, Optional<Said> other, long silent, Optional<AnnotatedRow> firstSilent) {

    /** A version and where it stands. */
    public record Said(String version, String file, long line) {

        CorpusException refused(String expected) {
            return CorpusException.refused(
                    problem(Problem.Severity.FATAL, expected).toString());
        }

        private Problem problem(Problem.Severity severity, String expected) {
            return new Problem(severity, file, line, ColumnName.CODEBOOK, "version " + shown(), "expected " + expected);
        }

        String place() {
            return file + ":" + line;
        }

        private String shown() {
            return Visible.of(version, 40);
        }
    }

    /** The version of all rows; nothing if they say different ones, or some of them none. */
    public Optional<String> version() {
        return other.isEmpty() && silent == 0 ? first.map(Said::version) : Optional.empty();
    }

    /** @throws CorpusException if two versions are said */
    void requireOne() throws CorpusException {
        if (other.isPresent()) {
            throw other.get().refused(expected());
        }
    }

    /** @throws CorpusException if a version is said that is not that one */
    void require(String version, String who) throws CorpusException {
        requireOne();
        if (first.isPresent() && !first.get().version().equals(version)) {
            throw first.get().refused(Visible.of(version, 40) + ", " + who);
        }
    }

    /** What somebody should look at. */
    List<Problem> remarks() {
        if (other.isPresent()) {
            return List.of(other.get().problem(Problem.Severity.WARNING, expected()));
        }
        if (first.isEmpty() || firstSilent.isEmpty()) {
            return List.of();
        }
        return List.of(new Problem(
                Problem.Severity.WARNING,
                firstSilent.get().file(),
                firstSilent.get().line(),
                ColumnName.CODEBOOK,
                silent + " rows that say no version, this one the first",
                "expected " + expected()));
    }

    private String expected() {
        return first.map(said -> said.shown() + ", as " + said.place() + " says")
                .orElse("");
    }

    /** Listens to rows as they are read. */
    static final class Tally {

        private Optional<Said> folder = Optional.empty();
        private Optional<Said> first = Optional.empty();
        private Optional<Said> other = Optional.empty();
        private Optional<AnnotatedRow> firstSilent = Optional.empty();
        private long silent;

        /** What rows follow from here on that say nothing themselves. */
        void enter(Optional<Said> codebook) {
            folder = codebook;
            folder.ifPresent(this::note);
        }

        void note(AnnotatedRow row, Optional<String> cell) {
            if (cell.isPresent()) {
                note(new Said(cell.get(), row.file(), row.line()));
            } else if (folder.isEmpty()) {
                firstSilent = firstSilent.or(() -> Optional.of(row));
                silent++;
            }
        }

        private void note(Said said) {
            if (first.isEmpty()) {
                first = Optional.of(said);
            } else if (other.isEmpty() && !first.get().version().equals(said.version())) {
                other = Optional.of(said);
            }
        }

        CodebookUse use() {
            return new CodebookUse(first, other, silent, firstSilent);
        }
    }
}
