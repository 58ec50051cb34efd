package org.demarche.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.Attribution;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.SpecFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code spec/attributions/*.yaml}; the head of {@code direct.yaml} says how a case is written. */
final class AttributionSpecTest {

    private static final Attributor ATTRIBUTOR = Attributor.standard();

    /** @param told for each sentence speaker, voice and actor, and where it is given whom it is towards */
    record Case(String id, String why, List<Sentence> article, List<List<String>> told) {

        @Override
        public String toString() {
            return id;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void attributesAsTheSpecSays(Case spec) {
        List<Attribution> attributions = ATTRIBUTOR.attribute(spec.article());

        List<List<String>> told = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution one = attributions.get(i);
            List<String> all = List.of(one.speaker(), one.voice().written(), one.actor(), one.towards());
            told.add(all.subList(0, spec.told().get(i).size()));
        }
        assertThat(told).as(spec.why()).isEqualTo(spec.told());
    }

    @Test
    void everyCaseHasItsOwnName() throws IOException {
        assertThat(cases().map(Case::id)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }

    static Stream<Case> cases() throws IOException {
        return SpecFiles.cases("attributions").map(AttributionSpecTest::caseOf);
    }

    private static Case caseOf(Map<String, String> entry) {
        List<Sentence> article = new ArrayList<>();
        List<List<String>> told = new ArrayList<>();
        for (String line : entry.get("article").strip().split("\n", -1)) {
            String[] parts = line.strip().split(" => ", -1);
            Section section = parts[0].startsWith("# ")
                    ? Section.TITLE
                    : parts[0].startsWith("> ") ? Section.QUOTE : Section.BODY;
            String text = parts[0].replaceFirst("^(?:#|>|\\d+\\.) ", "");
            article.add(new Sentence(article.size() + 1, section, text));
            told.add(Stream.of(parts[1].split("\\|", -1))
                    .map(String::strip)
                    .map(name -> name.equals("-") ? "" : name)
                    .toList());
        }
        return new Case(entry.get("id"), entry.get("why"), article, told);
    }
}
