package org.demarche.likeness;

import org.demarche.evaluate.Interval;

/**
 * How well some of our sentences are told from all real ones.
 *
 * @param name which, for example a genre
 * @param rows how many sentences of ours
 * @param units how many units they are from
 * @param auc the probability that one of them, drawn at random, looks more like ours than a real one drawn at random;
 *     0.5 if they are not told apart, 1 if always
 */
public record Apart(String name, int rows, int units, Interval auc) {}
