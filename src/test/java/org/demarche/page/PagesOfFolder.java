package org.demarche.page;

import java.nio.file.Path;
import org.demarche.Progress;
import org.demarche.report.FinishedReport;

/** Makes the pages of a report folder again: {@code java -cp … org.demarche.page.PagesOfFolder DIR}. */
final class PagesOfFolder {

    private PagesOfFolder() {}

    public static void main(String[] folders) throws Exception {
        for (String folder : folders) {
            long start = System.nanoTime();
            ReportPages.write(FinishedReport.open(Path.of(folder)), Progress.NONE);
            System.out.printf("%s: %d ms%n", folder, (System.nanoTime() - start) / 1_000_000);
        }
    }
}
