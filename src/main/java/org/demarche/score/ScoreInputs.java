package org.demarche.score;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.demarche.table.TableOptions;

/** What a run is asked to score. Can be listed again and again; the order is always the same. */
public final class ScoreInputs implements Iterable<Input> {

    private final InputListing listing;
    private final List<Path> arguments;
    private final List<String> inputColumns;
    private final TableOptions options;

    private ScoreInputs(InputListing listing, List<Path> arguments, TableOptions options) {
        this.listing = listing;
        this.arguments = List.copyOf(arguments);
        this.inputColumns = TableReading.inputColumns(listing.tables(), options);
        this.options = options;
    }

    /**
     * @param arguments files, folders and tables
     * @param output the report's folder, which is never an input
     * @throws ScoreException if one is missing, two have one name, or there is nothing at all
     */
    public static ScoreInputs of(List<Path> arguments, Path output, TableOptions options) throws ScoreException {
        ScoreInputs inputs = new ScoreInputs(new InputListing(arguments, Optional.of(output)), arguments, options);
        if (!inputs.iterator().hasNext()) {
            throw new ScoreException(
                    ScoreException.Kind.USAGE,
                    "no file in " + inputs.names() + "; give files (.txt, .html), folders of them, or tables (.csv)");
        }
        return inputs;
    }

    @Override
    public Iterator<Input> iterator() {
        return listing.iterator();
    }

    long count() {
        long count = 0;
        for (Iterator<Input> i = iterator(); i.hasNext(); i.next()) {
            count++;
        }
        return count;
    }

    List<String> names() {
        return arguments.stream().map(InputListing::topName).toList();
    }

    List<String> inputColumns() {
        return inputColumns;
    }

    TableOptions options() {
        return options;
    }
}
