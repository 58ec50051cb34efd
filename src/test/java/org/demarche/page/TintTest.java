package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.report.Ink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TintTest {

    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):#([0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allThatIsReadHasTheContrastOfWcagAa(boolean dark) {
        Map<String, Integer> colours = colours(dark);
        List<String> pairs = new ArrayList<>(List.of("text/ground", "muted/ground"));
        for (Tint tint : Tint.values()) {
            pairs.add("text/" + tint.word() + "-back"); // a sentence
            pairs.add("ground/" + tint.word() + "-ink"); // the mark of a sure one
            pairs.add(tint.word() + "-ink/" + tint.word() + "-back"); // the mark of one to check
            pairs.add(tint.word() + "-ink/ground"); // the mark of one out of scope, bars
        }

        assertThat(pairs).hasSize(26).allSatisfy(pair -> {
            int between = pair.indexOf('/');
            int first = colours.getOrDefault(pair.substring(0, between), 0);
            int second = colours.getOrDefault(pair.substring(between + 1), 0);
            assertThat(contrast(first, second)).as(pair).isGreaterThanOrEqualTo(4.5);
        });
    }

    private static Map<String, Integer> colours(boolean dark) {
        Map<String, Integer> colours = new HashMap<>();
        for (String line : (Ink.rules() + Tint.rules()).lines().toList()) {
            if (line.contains("@media") == dark) {
                Matcher variable = VARIABLE.matcher(line);
                while (variable.find()) {
                    colours.put(variable.group(1), Integer.parseInt(variable.group(2), 16));
                }
            }
        }
        return colours;
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
