package org.demarche.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.Problem;
import org.demarche.Visible;
import org.demarche.table.TableException;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/** Turns the rows of a list of names into names, and tells every row that is none. */
final class SidesReader {

    private static final List<String> COLUMNS = List.of("side", "name", "kind");
    private static final int MOST_NAMES = 100_000;
    private static final int LONGEST = 100;
    private static final int MOST_PROBLEMS = 1_000;

    private final String file;
    private final int[] places;
    private final List<SideName> names;
    private final Map<String, String> sides = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SidesReader(String file, int[] places, List<SideName> known) {
        this.file = file;
        this.places = places;
        this.names = new ArrayList<>(known);
        known.forEach(name -> sides.put(name.bare(), name.side()));
    }

    /**
     * @param known names that the table adds to
     * @return the known names and those of the table, in that order
     */
    static List<SideName> read(TableReader table, String file, List<SideName> known)
            throws TableException, SidesException {
        SidesReader reader = new SidesReader(file, places(table.header(), file), known);
        for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
            reader.add(next.get());
        }
        reader.requireCountryNames();
        if (!reader.problems.isEmpty()) {
            throw new SidesException(reader.problems);
        }
        return reader.names;
    }

    private static int[] places(List<String> header, String file) throws SidesException {
        List<String> written =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int[] places = COLUMNS.stream().mapToInt(written::indexOf).toArray();
        if (Arrays.stream(places).anyMatch(place -> place < 0)) {
            throw new SidesException(List.of(new Problem(
                    Problem.Severity.FATAL,
                    file,
                    1,
                    "",
                    "columns " + Visible.of(String.join(", ", header), LONGEST),
                    "expected " + String.join(", ", COLUMNS))));
        }
        return places;
    }

    private void add(TableRecord next) {
        if (next instanceof TableRecord.Row row) {
            add(row);
        } else if (next instanceof TableRecord.Rejected rejected) {
            tell(rejected.problem());
        }
    }

    private void add(TableRecord.Row row) {
        String side = row.cells().get(places[0]).strip();
        String written = row.cells().get(places[1]).strip();
        String kindWritten = row.cells().get(places[2]).strip();
        Optional<NameKind> kind = NameKind.of(kindWritten);
        if (kind.isEmpty()) {
            tell(row.line(), "kind", kindWritten, "expected one of " + NameKind.all());
            return;
        }
        SideName name = SideName.of(kind.get() == NameKind.FIXED ? "" : side, written, kind.get());
        Optional<String> fault = fault(name);
        if (fault.isPresent()) {
            tell(row.line(), "name", written, fault.get());
            return;
        }
        sides.put(name.bare(), name.side());
        names.add(name);
    }

    private Optional<String> fault(SideName name) {
        if (name.bare().isEmpty()
                || name.bare().length() > LONGEST
                || !Character.isLetter(name.bare().charAt(0))) {
            return Optional.of("expected a name of at most " + LONGEST + " characters that begins with a letter");
        }
        if (name.kind() != NameKind.FIXED && name.side().isEmpty()) {
            return Optional.of("expected a side in the column side");
        }
        if (names.size() >= MOST_NAMES) {
            return Optional.of("expected at most " + MOST_NAMES + " names");
        }
        String owner = sides.getOrDefault(name.bare(), name.side());
        return owner.equals(name.side())
                ? Optional.empty()
                : Optional.of("expected a name of one side only; it is listed for "
                        + (owner.isEmpty() ? "no side (fixed)" : owner));
    }

    private void requireCountryNames() {
        Set<String> withCountry = new HashSet<>();
        names.stream().filter(name -> name.kind() == NameKind.COUNTRY).forEach(name -> withCountry.add(name.side()));
        names.stream()
                .filter(name -> name.kind() != NameKind.FIXED)
                .map(SideName::side)
                .distinct()
                .filter(side -> !withCountry.contains(side))
                .forEach(side -> tell(0, "side", side, "expected a row of kind country for it"));
    }

    private void tell(long line, String column, String found, String expected) {
        tell(new Problem(
                Problem.Severity.FATAL, file, line, column, "\"" + Visible.of(found, LONGEST) + "\"", expected));
    }

    private void tell(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
