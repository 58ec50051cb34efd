package org.demarche.suggest;

import org.demarche.report.SentenceRow;

/**
 * A sentence to be labelled.
 *
 * @param row as the report has it
 * @param why in plain words
 */
public record Suggestion(SentenceRow row, String why) {}
