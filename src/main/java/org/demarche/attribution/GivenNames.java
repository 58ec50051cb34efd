package org.demarche.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.attribution.Figure.Gender;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/** Which pronoun a given name goes with, where one is common enough to tell: {@code given-names.csv}. */
final class GivenNames {

    private static final String LIST = "/given-names.csv";
    private static final Map<String, Gender> GENDERS = read();

    private GivenNames() {}

    /** @param name in lower case */
    static Gender gender(String name) {
        return GENDERS.getOrDefault(name, Gender.UNKNOWN);
    }

    private static Map<String, Gender> read() {
        Map<String, Gender> genders = new HashMap<>();
        try (InputStream in = GivenNames.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("no " + LIST + " in the program");
            }
            TableReader table = TableReader.open(LIST, in, TableOptions.DEFAULT);
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                if (next.get() instanceof TableRecord.Row row) {
                    genders.put(row.cells().get(0), row.cells().get(1).equals("f") ? Gender.FEMALE : Gender.MALE);
                }
            }
        } catch (TableException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(genders);
    }
}
