package org.demarche.tune;

/**
 * All that a tuner needs to go on from the end of an epoch. Arrays are not copied on the way in or out.
 *
 * @param epochs that are done
 * @param values of all parameters
 * @param first moments of Adam
 * @param second moments of Adam
 */
@SuppressWarnings("ArrayRecordComponent") // stored and taken up again, never compared
public record TuneState(int epochs, float[] values, float[] first, float[] second) {}
