package org.demarche.review;

import java.util.List;

/**
 * To which sentence a row belongs.
 *
 * @param outcome {@link Outcome#ACCEPTED} if that is beyond doubt, else {@link Outcome#CONFLICT} or {@link Outcome#UNMATCHED}
 * @param originals the sentence; those that it could be if there is doubt, perhaps none
 * @param by what told the sentence, or why it is not told
 * @param todo what to do about a doubt
 * @param alone whether one cell alone told it, so that it holds only in a sheet where no cells were moved apart
 * @param apart whether two of its cells belong to two sentences: a sign that columns were moved apart
 */
record Match(Outcome outcome, List<Original> originals, String by, String todo, boolean alone, boolean apart) {

    Match {
        originals = List.copyOf(originals);
    }

    static Match sure(Original original, String by) {
        return new Match(Outcome.ACCEPTED, List.of(original), by, "", false, false);
    }

    static Match alone(Original original, String by) {
        return new Match(Outcome.ACCEPTED, List.of(original), by, "", true, false);
    }

    static Match doubt(List<Original> originals, String found, String todo) {
        return new Match(Outcome.CONFLICT, originals, found, todo, false, false);
    }

    static Match apart(List<Original> originals, String found) {
        return new Match(
                Outcome.CONFLICT,
                originals,
                found,
                "look which sentence was meant; were some columns sorted or moved without the others?",
                false,
                true);
    }

    static Match none(String found, String todo) {
        return new Match(Outcome.UNMATCHED, List.of(), found, todo, false, false);
    }
}
