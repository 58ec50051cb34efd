package org.demarche.side;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;

/**
 * Who can act in a sentence about foreign affairs, and by what names: countries and some blocs. A list of names, not of
 * states: that a side is on it says nothing of its status. Immutable.
 */
public final class Sides {

    private static final String STANDARD = "/sides.csv";

    private final List<SideName> names;
    private final Map<String, Side> sides;
    private final Map<Character, List<Spelling>> spellings;

    private Sides(List<SideName> names) {
        this.names = List.copyOf(names);
        this.sides = sides(names);
        this.spellings = spellings(names);
    }

    /** The list that comes with the program. */
    public static Sides standard() {
        try (InputStream in = Sides.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("no " + STANDARD + " in the program");
            }
            return new Sides(
                    SidesReader.read(TableReader.open(STANDARD, in, TableOptions.DEFAULT), STANDARD, List.of()));
        } catch (TableException | SidesException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * This list and the rows of a table with the columns {@code side}, {@code name} and {@code kind}. A row of a side
     * that is known adds to its names.
     *
     * @throws TableException if the file cannot be read as a table
     * @throws SidesException if a row is not a name of a side, or is the name of another side already
     */
    public Sides plus(Path file) throws TableException, SidesException {
        try (TableReader table = TableReader.open(file, TableOptions.DEFAULT)) {
            return new Sides(SidesReader.read(table, file.toString(), names));
        }
    }

    /** In the order of their names. */
    public Collection<Side> all() {
        return sides.values();
    }

    /** @throws IllegalArgumentException if there is no such side */
    public Side named(String side) {
        return Optional.ofNullable(sides.get(side)).orElseThrow(() -> new IllegalArgumentException("no side " + side));
    }

    /** The names of sides in one sentence, in the order of the text; they do not overlap. */
    public List<Mention> mentions(String text) {
        return MentionFinder.find(this, text);
    }

    /** The names that the text has at this place, longest first; what follows them is not looked at. */
    List<Spelling> at(String text, int place) {
        return spellings.getOrDefault(text.charAt(place), List.of()).stream()
                .filter(spelling -> text.startsWith(spelling.text(), place))
                .toList();
    }

    private static Map<String, Side> sides(List<SideName> names) {
        Map<String, List<SideName>> bySide = new TreeMap<>();
        names.stream().filter(name -> name.kind() != NameKind.FIXED).forEach(name -> bySide.computeIfAbsent(
                        name.side(), side -> new ArrayList<>())
                .add(name));
        Map<String, Side> sides = new LinkedHashMap<>();
        bySide.forEach((side, ofSide) -> sides.put(side, new Side(side, ofSide)));
        return sides;
    }

    /** By first character, longest first. */
    private static Map<Character, List<Spelling>> spellings(List<SideName> names) {
        Map<String, List<SideName>> asListed = new LinkedHashMap<>();
        names.forEach(name ->
                asListed.computeIfAbsent(name.bare(), text -> new ArrayList<>()).add(name));
        Map<Character, List<Spelling>> byStart = new HashMap<>();
        asListed.forEach((text, meanings) -> {
            add(byStart, new Spelling(text, false, meanings));
            String capitals = text.toUpperCase(Locale.ROOT);
            if (!asListed.containsKey(capitals)) {
                add(byStart, new Spelling(capitals, true, meanings));
            }
        });
        byStart.values()
                .forEach(some -> some.sort(Comparator.comparingInt(
                                (Spelling spelling) -> spelling.text().length())
                        .reversed()));
        return byStart;
    }

    private static void add(Map<Character, List<Spelling>> byStart, Spelling spelling) {
        byStart.computeIfAbsent(spelling.text().charAt(0), start -> new ArrayList<>())
                .add(spelling);
    }
}
