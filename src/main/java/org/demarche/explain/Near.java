package org.demarche.explain;

import org.demarche.Label;

/**
 * A training sentence that is like the one that is explained.
 *
 * @param id as its annotators call it
 * @param label which label people gave it for the task
 * @param cosine of the angle between the two vectors, −1 to 1
 */
public record Near(String id, String text, Label label, double cosine) {}
