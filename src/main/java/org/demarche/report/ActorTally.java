package org.demarche.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.Attribution;
import org.demarche.Task;

/**
 * Sums over the sentences of one article that carry the stance of one side towards one other.
 *
 * @param actor the side, never empty
 * @param towards the other; empty where the sentences name none
 * @param tally their sums
 */
public record ActorTally(String actor, String towards, Tally tally) {

    private record Pair(String actor, String towards) {}

    /**
     * In the order in which the article brings them in. Sentences whose actor is not told, and rows of tables, are in
     * none.
     *
     * @param rows of one article
     */
    public static List<ActorTally> of(List<SentenceRow> rows, List<Task> tasks) {
        Map<Pair, Tally> tallies = new LinkedHashMap<>();
        for (SentenceRow row : rows) {
            Attribution told = row.attribution().orElse(Attribution.NONE);
            if (!told.actor().isEmpty()) {
                Pair pair = new Pair(told.actor(), told.towards());
                tallies.put(pair, tallies.getOrDefault(pair, Tally.none(tasks)).plus(row.scored()));
            }
        }
        return tallies.entrySet().stream()
                .map(entry ->
                        new ActorTally(entry.getKey().actor(), entry.getKey().towards(), entry.getValue()))
                .toList();
    }
}
