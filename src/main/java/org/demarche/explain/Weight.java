package org.demarche.explain;

import java.util.Optional;
import org.demarche.Label;

/**
 * How much a phrase speaks for the predicted label.
 *
 * @param weight log-odds of the label with the phrase minus those without it: above 0 it spoke for the label, below 0
 *     against it. +0.7 means that the phrase doubles the odds, +2.3 that it makes them tenfold
 * @param otherwise the label that is predicted without the phrase, if it is another one
 */
public record Weight(Phrase phrase, double weight, Optional<Label> otherwise) {}
