package org.demarche.score;

/** Files that grow during a run, under names that nobody takes for a report. */
enum Staged {
    SENTENCES("sentences.csv.part"),
    ARTICLES("articles.csv.part"),
    ACTORS("actors.csv.part"),
    EXPLANATIONS("explanations.csv.part"),
    REJECTED("rejected.csv.part"),
    INPUTS("inputs.jsonl.part");

    private final String fileName;

    Staged(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
