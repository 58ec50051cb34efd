package org.demarche.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Commons CSV in its strict mode, given the text of one record at a time so that it cannot lose more than that. */
final class RecordParser {

    private final CSVFormat format;

    RecordParser(char delimiter) {
        format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }

    /** The cells, or nothing if the text is not exactly one well-formed record. */
    Optional<List<String>> parse(String record) {
        try (CSVParser parser = CSVParser.parse(record, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
