package org.demarche;

/** Told how far a long work has come. Called from any thread. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * @param stage what is being done, for example {@code "encoding"}; stages follow one another
     * @param done steps finished in this stage
     * @param total steps of this stage, or −1 if not known
     */
    void at(String stage, long done, long total);

    /**
     * A figure of the stage that {@link #at} told last.
     *
     * @param figure for example {@code "loss 0.412"}; replaces the one before
     */
    default void figure(String figure) {}
}
