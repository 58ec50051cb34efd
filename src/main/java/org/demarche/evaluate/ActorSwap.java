package org.demarche.evaluate;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.Seed;
import org.demarche.side.Mention;
import org.demarche.side.NameKind;
import org.demarche.side.Side;
import org.demarche.side.Sides;

/**
 * Puts one side of a sentence in the place of another, kind of name for kind of name. A model that labels what is said,
 * and not who says it, answers both sentences alike (a test by perturbed names: Ribeiro, Wu, Guestrin, Singh: Beyond
 * Accuracy: Behavioral Testing of NLP Models with CheckList, ACL 2020). Names of persons and bodies are not known and
 * stay, so the swapped sentence may state what never was; whether a word is a person ("Jordan") is not known either.
 */
public final class ActorSwap {

    /** As long as a sentence gets; longer texts are no sentences. */
    private static final int LONGEST = 2_000;

    private final Sides sides;
    private final Seed seed;

    /** @param seed of the choice of another side for sentences that name but one */
    public ActorSwap(Sides sides, Seed seed) {
        this.sides = sides;
        this.seed = seed;
    }

    /**
     * The first two sides of the sentence in each other's place; of a sentence with one side, another side in its
     * place, of those that have the same kinds of names: always the same one for the same text and seed.
     *
     * @param text one sentence
     * @return nothing if the text names no side or is longer than 2,000 characters, or the other side has no name that would fit
     */
    public Optional<String> swap(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<Mention> mentions = sides.mentions(text);
        return exchange(mentions, text).flatMap(exchange -> write(text, mentions, exchange));
    }

    private static Optional<String> write(String text, List<Mention> mentions, Map<String, Side> exchange) {
        return SwapWriter.write(text, mentions, exchange).filter(swapped -> !swapped.equals(text));
    }

    /** For each side that leaves its place the one that takes it. */
    private Optional<Map<String, Side>> exchange(List<Mention> mentions, String text) {
        List<String> named =
                mentions.stream().map(Mention::side).distinct().limit(2).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Side first = sides.named(named.get(0));
        if (named.size() == 1) {
            return another(first, mentions, text).map(other -> Map.of(first.name(), other));
        }
        Side second = sides.named(named.get(1));
        return Optional.of(Map.of(first.name(), second, second.name(), first));
    }

    private Optional<Side> another(Side side, List<Mention> mentions, String text) {
        Set<NameKind> used = EnumSet.noneOf(NameKind.class);
        mentions.forEach(mention -> used.add(mention.use()));
        boolean asBloc = used.contains(NameKind.COUNTRY) || used.contains(NameKind.DEMONYM);
        if (side.isBloc()) {
            used.remove(NameKind.DEMONYM);
        }
        List<Side> others = sides.all().stream()
                .filter(other -> !other.name().equals(side.name()))
                .filter(other -> !asBloc || other.isBloc() == side.isBloc())
                .filter(other -> other.hasAll(used))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(others.get(seed.derive(text).random().nextInt(others.size())));
    }
}
