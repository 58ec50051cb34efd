package org.demarche.score;

/** What to do about results that are already in the output folder. */
public enum Mode {
    /** Refuse to touch them. */
    FRESH,
    /** Go on where a stopped run was. */
    RESUME,
    /** Replace them when the new ones are complete. */
    OVERWRITE
}
