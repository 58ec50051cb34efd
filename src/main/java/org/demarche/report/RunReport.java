package org.demarche.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.demarche.storage.Json;

/** Writes {@code run.json}: the run's record, then its inputs one a line, however many they are. */
public final class RunReport {

    private RunReport() {}

    /** @param inputs {@link RunRecord.InputRecord}s as {@link Json#line} wrote them */
    public static void write(Writer to, RunRecord run, Iterator<String> inputs) throws IOException {
        String record = Json.pretty(run).stripTrailing();
        to.write(record.substring(0, record.length() - 1).stripTrailing());
        to.write(",\n  \"inputs\" : [");
        String separator = "\n    ";
        while (inputs.hasNext()) {
            to.write(separator);
            to.write(inputs.next());
            separator = ",\n    ";
        }
        to.write("\n  ]\n}\n");
    }
}
