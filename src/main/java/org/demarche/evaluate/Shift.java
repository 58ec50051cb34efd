package org.demarche.evaluate;

/**
 * How far one figure of a document moves from one model to another.
 *
 * @param measure {@code hardline_share}, {@code balance} or {@code mean}, as the report of articles has them
 * @param documents those that have the figure under both models
 * @param first its mean over these documents under the first model
 * @param second its mean under the second
 * @param difference the mean of second − first
 */
public record Shift(String measure, long documents, double first, double second, Interval difference) {}
