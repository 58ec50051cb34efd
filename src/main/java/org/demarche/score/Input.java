package org.demarche.score;

import java.nio.file.Path;
import org.demarche.report.Outcome;

/** Something to score, or something seen that is not scored. */
sealed interface Input permits Input.ArticleFile, Input.TableFile, Input.Passed {

    /** Unique among the inputs, safe to print, the same wherever the folder lies. */
    String name();

    Path path();

    /** A document. */
    record ArticleFile(String name, Path path) implements Input {}

    /** A table with a sentence in each row. */
    record TableFile(String name, Path path) implements Input {}

    /** Seen and passed by, with the reason. */
    record Passed(String name, Path path, Outcome outcome) implements Input {}
}
