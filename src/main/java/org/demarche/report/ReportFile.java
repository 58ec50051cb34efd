package org.demarche.report;

/** The files of a report, in the order in which they come into being when a run is complete. */
public enum ReportFile {
    SENTENCES("sentences.csv"),
    ARTICLES("articles.csv"),
    ACTORS("actors.csv"),
    RUN("run.json");

    /** The folder in that of a report where the program keeps what is its own. */
    public static final String WORK = ".demarche";

    /** The folder in that of a report where its pages are. */
    public static final String PAGES = "page";

    private final String fileName;

    ReportFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }
}
