package org.demarche.review;

import java.util.List;
import java.util.Optional;

/**
 * A row of a sheet with what became of it.
 *
 * @param reviewer whose it is
 * @param originals the sentence that it belongs to; those that it could be, if that is a conflict
 * @param review what it says, as far as that is understood
 * @param cause why it ended so
 * @param found the same in words
 * @param todo what to do about it; empty if nothing
 */
record JudgedRow(
        SheetRow row,
        String reviewer,
        List<Original> originals,
        Review review,
        Outcome outcome,
        Cause cause,
        String found,
        String todo) {

    JudgedRow {
        originals = List.copyOf(originals);
    }

    JudgedRow by(String name) {
        return new JudgedRow(row, name, originals, review, outcome, cause, found, todo);
    }

    JudgedRow as(Outcome other, Cause reason, String why, String advice) {
        return new JudgedRow(row, reviewer, originals, review, other, reason, why, advice);
    }

    /** The sentence, if there is no doubt about it. */
    Optional<Original> original() {
        return originals.size() == 1 ? Optional.of(originals.get(0)) : Optional.empty();
    }

    /** Whether it is of a sheet of conflicts, and so decides about other rows. */
    boolean settles() {
        return row.cell(SheetForm.SETTLES).isPresent();
    }

    /** Whether somebody said something, or seems to have in a cell for something else, that cannot be used as it is. */
    boolean isQuestion(SheetForm form) {
        return switch (outcome) {
            case CONFLICT -> row.saysSomething(form) || cause == Cause.FAULT || cause == Cause.OVERWRITTEN;
            case UNMATCHED -> row.saysSomething(form);
            case ACCEPTED, UNCHANGED -> false;
        };
    }

    /** {@code a.csv:17}. */
    String place() {
        return row.sheet() + ":" + row.line();
    }
}
