package org.demarche.score;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.demarche.report.Outcome;

/**
 * Lists what lies behind the paths of a command line, in an order that depends on names alone: arguments as given,
 * folders depth first, their entries by name. Holds the entries of the folders on the way down only, so memory does not
 * grow with the number of files altogether. Symbolic links inside folders are not followed, hidden folders not entered.
 */
final class InputListing implements Iterable<Input> {

    private static final Set<String> ARTICLES = Set.of(
            "txt", "html", "htm", "xhtml", "pdf", "docx", "docm", "dotx", "odt", "ott", "rtf", "eml", "mht", "mhtml");
    private static final Set<String> TABLES = Set.of("csv", "tsv");

    private final List<Path> arguments;
    private final Optional<Path> excluded;

    /**
     * @param arguments files and folders
     * @param excluded the output folder if there is one, never an input
     * @throws ScoreException if an argument is missing or two would have the same name
     */
    InputListing(List<Path> arguments, Optional<Path> excluded) throws ScoreException {
        this.arguments = List.copyOf(arguments);
        this.excluded = excluded.map(InputListing::real);
        Set<String> names = new HashSet<>();
        for (Path argument : arguments) {
            if (!Files.exists(argument)) {
                throw new ScoreException(
                        ScoreException.Kind.USAGE, InputName.of(argument) + ": no such file or folder; check the path");
            }
            if (!names.add(topName(argument))) {
                throw new ScoreException(
                        ScoreException.Kind.USAGE,
                        "two inputs would both be called " + topName(argument)
                                + "; rename one or score the folder that holds both");
            }
        }
    }

    /** The tables among the arguments; tables inside folders are passed by. */
    List<Input.TableFile> tables() {
        List<Input.TableFile> tables = new ArrayList<>();
        for (Path argument : arguments) {
            if (top(argument) instanceof Input.TableFile table) {
                tables.add(table);
            }
        }
        return tables;
    }

    @Override
    public Iterator<Input> iterator() {
        return new Walk();
    }

    private boolean isExcluded(Path folder) {
        return excluded.map(real(folder)::equals).orElse(false);
    }

    static String topName(Path argument) {
        return InputName.of(fileName(argument));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static Path fileName(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? Path.of("root") : name;
    }

    private static Input top(Path argument) {
        String name = topName(argument);
        if (!Files.isRegularFile(argument)) {
            return new Input.Passed(name, argument, Outcome.skipped("special"));
        }
        return TABLES.contains(extension(argument))
                ? new Input.TableFile(name, argument)
                : new Input.ArticleFile(name, argument);
    }

    private static Input inFolder(String name, Path file) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return new Input.Passed(name, file, Outcome.failed("unreadable"));
        }
        return passedBy(file, attributes)
                .<Input>map(reason -> new Input.Passed(name, file, Outcome.skipped(reason)))
                .orElseGet(() -> new Input.ArticleFile(name, file));
    }

    private static Optional<String> passedBy(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Optional.of("symlink");
        }
        if (!attributes.isRegularFile()) {
            return Optional.of("special");
        }
        if (isHidden(file)) {
            return Optional.of("hidden");
        }
        if (TABLES.contains(extension(file))) {
            return Optional.of("table");
        }
        return ARTICLES.contains(extension(file)) ? Optional.empty() : Optional.of("type");
    }

    private static boolean isHidden(Path file) {
        return fileName(file).toString().startsWith(".");
    }

    private static String extension(Path file) {
        String name = fileName(file).toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Depth first over one stack of sorted listings. */
    private final class Walk implements Iterator<Input> {

        private record Entry(String name, Path path, boolean argument) {}

        private final Deque<Iterator<Entry>> open = new ArrayDeque<>();
        private Optional<Input> next;

        Walk() {
            open.push(arguments.stream()
                    .map(argument -> new Entry(topName(argument), argument, true))
                    .iterator());
            next = advance();
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public Input next() {
            Input current = next.orElseThrow(NoSuchElementException::new);
            next = advance();
            return current;
        }

        private Optional<Input> advance() {
            while (!open.isEmpty()) {
                if (!open.element().hasNext()) {
                    open.pop();
                    continue;
                }
                Entry entry = open.element().next();
                if (Files.isDirectory(entry.path()) && isExcluded(entry.path())) {
                    continue;
                }
                boolean folder = entry.argument()
                        ? Files.isDirectory(entry.path())
                        : Files.isDirectory(entry.path(), LinkOption.NOFOLLOW_LINKS);
                if (!folder) {
                    return Optional.of(entry.argument() ? top(entry.path()) : inFolder(entry.name(), entry.path()));
                }
                if (!entry.argument() && isHidden(entry.path())) {
                    return Optional.of(new Input.Passed(entry.name(), entry.path(), Outcome.skipped("hidden")));
                }
                try {
                    open.push(entries(entry).iterator());
                } catch (IOException e) {
                    return Optional.of(new Input.Passed(entry.name(), entry.path(), Outcome.failed("unreadable")));
                }
            }
            return Optional.empty();
        }

        private static List<Entry> entries(Entry folder) throws IOException {
            List<Entry> entries = new ArrayList<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path())) {
                for (Path file : files) {
                    entries.add(new Entry(folder.name() + "/" + InputName.of(fileName(file)), file, false));
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            entries.sort(Comparator.comparing(Entry::name));
            return entries;
        }
    }
}
