package org.demarche.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.Progress;
import org.demarche.report.FinishedReport;
import org.demarche.trend.ErrorCounts;

/** Makes the pages of report folders again and tells how long: {@code java -cp … org.demarche.page.PagesOfFolder ERRORS|- DIR…}. */
final class PagesOfFolder {

    private PagesOfFolder() {}

    public static void main(String[] arguments) throws Exception {
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            FinishedReport report = FinishedReport.open(Path.of(folder));
            Optional<ErrorCounts> errors = arguments[0].equals("-")
                    ? Optional.empty()
                    : Optional.of(ErrorCounts.read(Path.of(arguments[0]), ReportPages.task(report)));
            long start = System.nanoTime();
            ReportPages.write(report, errors, Progress.NONE);
            System.out.printf("%s: %d ms%n", folder, (System.nanoTime() - start) / 1_000_000);
        }
    }
}
