package org.demarche.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.Progress;
import org.demarche.calibrate.Lines;
import org.demarche.calibrate.Scope;
import org.demarche.encode.Encoded;
import org.demarche.encode.Encoder;
import org.demarche.encode.Passage;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/** Learns what is unlike the corpus, from states of an encoder that tuning left as they were. */
final class ScopeLearning {

    /** Lines of recipes, sport, code, other languages and the like, which came with the program. */
    private static final String OUTSIDE = "/outside.csv";

    // Of held-out sentences so many are taken for outside; of real articles more. Chosen on 80 lines of other things
    // and on
    // real sentences (docs/quality.md).
    private static final double TAIL_OF_FOLDS = 0.01;
    private static final double TAIL_APART = 0.004;

    private static final int FOLDS = 5;

    private ScopeLearning() {}

    /**
     * @param encoded the rows of the corpus
     * @param unit for each of them which rows it must stay together with, from 0 without gaps
     * @param apart rows that say where to draw the line; without any, held-out folds of the corpus do
     */
    static Scope learn(Encoder encoder, Encoded encoded, int[] unit, Optional<SeparateRows> apart) {
        Lines outside = lines(encoder.read(Passage.alone(outside()), Progress.NONE));
        if (apart.isPresent()) {
            return Scope.fit(lines(encoded), outside, lines(apart.get().encoded()), TAIL_APART);
        }
        int folds = (int) Math.min(FOLDS, Arrays.stream(unit).distinct().count());
        int[] fold = Arrays.stream(unit).map(one -> one % folds).toArray();
        return Scope.fit(lines(encoded), fold, outside, TAIL_OF_FOLDS);
    }

    private static Lines lines(Encoded encoded) {
        return new Lines(encoded.lower(), encoded.pieces());
    }

    private static List<String> outside() {
        try (InputStream in = ScopeLearning.class.getResourceAsStream(OUTSIDE)) {
            if (in == null) {
                throw new IllegalStateException("no " + OUTSIDE + " in the program");
            }
            return texts(TableReader.open(OUTSIDE, in, TableOptions.DEFAULT));
        } catch (TableException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(TableReader table) throws TableException {
        int column = table.header().indexOf("text");
        List<String> texts = new ArrayList<>();
        for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
            if (next.get() instanceof TableRecord.Row row) {
                texts.add(row.cells().get(column));
            }
        }
        return texts;
    }
}
