package org.demarche.head;

/**
 * What training found.
 *
 * @param head the parameters of the best epoch
 * @param epochs the epoch they are from, counted from 1
 * @param heldLoss the mean cross entropy (natural logarithm, 0 or more) on the held-out rows after that epoch; each row
 *     counts with the weight of its label if the settings ask for class weights
 */
public record HeadFit(Head head, int epochs, double heldLoss) {}
