package org.demarche.report;

import org.demarche.explain.Explanation;

/**
 * A row of {@code explanations.csv}: why one sentence got its label of one task.
 *
 * @param sentenceId as in {@code sentences.csv}
 * @param article the article's name
 * @param text the sentence
 * @param explanation with the prediction that is explained
 */
public record ExplanationRow(String sentenceId, String article, String text, Explanation explanation) {}
