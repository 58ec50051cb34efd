package org.demarche.trend;

import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.ArticleFacts;

/**
 * Which sentences of a report are put together: those of an actor, towards a counterpart, in a month; each of these may be
 * left open.
 *
 * @param actor the side whose stance a sentence tells, never empty
 * @param towards whom; the empty name where the sentence names nobody
 * @param month of the article's date, {@code 2031-05}
 */
public record Group(Optional<String> actor, Optional<String> towards, Optional<String> month) {

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}.*");
    private static final int MONTH = 7;

    /** Every sentence. */
    public static final Group ALL = new Group(Optional.empty(), Optional.empty(), Optional.empty());

    public static Group of(String actor) {
        return new Group(Optional.of(actor), Optional.empty(), Optional.empty());
    }

    public static Group of(String actor, String towards) {
        return new Group(Optional.of(actor), Optional.of(towards), Optional.empty());
    }

    public Group in(String month) {
        return new Group(actor, towards, Optional.of(month));
    }

    /** The month of an article, if it tells its date. */
    public static Optional<String> month(ArticleFacts facts) {
        return DATED.matcher(facts.date()).matches() ? Optional.of(facts.date().substring(0, MONTH)) : Optional.empty();
    }

    /** The name by which its draws are seeded: where {@link By} has the group too, as it is seeded there. */
    String seedName() {
        if (actor.isEmpty()) {
            return month.map(in -> By.MONTH.name() + " " + in).orElse(By.ALL.name() + " " + Trend.EVERYTHING);
        }
        return By.ACTOR.name() + " " + actor.get()
                + towards.map(to -> " → " + to).orElse("")
                + month.map(in -> " in " + in).orElse("");
    }
}
