package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.demarche.Seed;
import org.demarche.side.Sides;
import org.junit.jupiter.api.Test;

final class ActorSwapTest {

    private static final Sides SIDES = Sides.standard();

    @Test
    void theOtherSideDependsOnTextAndSeedAlone() {
        Set<String> swapped = new TreeSet<>();
        for (long seed = 0; seed < 20; seed++) {
            ActorSwap swap = new ActorSwap(SIDES, new Seed(seed));
            swap.swap("Chile left.");
            String once = swap.swap("Iran refused.").orElseThrow();
            assertThat(new ActorSwap(SIDES, new Seed(seed)).swap("Iran refused."))
                    .contains(once);
            swapped.add(once);
        }

        assertThat(swapped).hasSizeGreaterThan(10).doesNotContain("Iran refused.");
    }

    @Test
    void aBlocIsReplacedByABloc() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(new ActorSwap(SIDES, new Seed(seed))
                            .swap("NATO refused.")
                            .orElseThrow())
                    .matches("The (European Union|African Union|Arab League|Gulf Cooperation Council) refused\\."
                            + "|(ASEAN|Mercosur|ECOWAS|OPEC|BRICS) refused\\.");
        }
    }

    @Test
    void aSideThatLacksAKindOfNameDoesNotTakeThePlace() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(new ActorSwap(SIDES, new Seed(seed)).swap("The Kremlin refused."))
                    .hasValueSatisfying(text -> assertThat(text).doesNotContain("Iran", "Chile"));
        }
    }

    @Test
    void aTextLongerThanASentenceIsLeftAlone() {
        assertThat(new ActorSwap(SIDES, new Seed(1)).swap("Iran and the US talk. ".repeat(100)))
                .isEmpty();
    }
}
