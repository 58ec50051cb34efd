package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@link LineHead} sees of a line: its words, the shapes of its words, its length, its end, its place. */
final class LineFeatures {

    private static final int LONGEST = 160;
    private static final int FARTHEST = 3;
    private static final int LENGTH_STEP = 20;
    private static final int MOST_SHAPES = 6;
    private static final String STOPS = ".?!\"”’»";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+|\\p{N}+|[^\\p{L}\\p{N}\\s]");

    private static final Pattern ONLY_WORDS = Pattern.compile("[\\p{L}\\p{M} ,'’“”\"-]+\\??");

    private LineFeatures() {}

    /**
     * What is long is text; a line that ends in a colon says who speaks or what follows; one of words alone, without a
     * stop, may be a heading or a caption.
     */
    static boolean canBeFurniture(String line) {
        return line.length() <= LONGEST
                && !line.endsWith(":")
                && !ONLY_WORDS.matcher(line).matches();
    }

    /** @return each feature once */
    static List<String> of(List<String> lines, int place) {
        String line = lines.get(place);
        List<String> words =
                WORD.matcher(line).results().map(MatchResult::group).toList();
        List<String> features = new ArrayList<>();
        features.add("bias");
        features.add("first " + Math.min(place, FARTHEST));
        features.add("last " + Math.min(lines.size() - 1 - place, FARTHEST));
        features.add("length " + line.length() / LENGTH_STEP);
        features.add("words " + Math.min(words.size(), 2 * MOST_SHAPES));
        features.add("ends " + (STOPS.indexOf(line.charAt(line.length() - 1)) >= 0));
        features.add("capitals " + (4 * capitalised(words) / Math.max(1, words.size())));
        String before = "^";
        StringBuilder shapes = new StringBuilder("shapes");
        for (int i = 0; i < words.size(); i++) {
            String word = bare(words.get(i));
            features.add("word " + word);
            features.add("pair " + before + " " + word);
            if (i < MOST_SHAPES) {
                features.add(shapes.append(' ').append(shape(words.get(i))).toString());
            }
            before = word;
        }
        features.add("pair " + before + " $");
        return features.stream().distinct().toList();
    }

    private static long capitalised(List<String> words) {
        return words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .count();
    }

    private static String bare(String word) {
        return Character.isDigit(word.codePointAt(0)) ? "0" : word.toLowerCase(Locale.ROOT);
    }

    /** {@code X} for capitals, {@code Xx} for a capital and more, {@code x}, {@code 0}, or the sign itself. */
    private static String shape(String word) {
        int first = word.codePointAt(0);
        if (Character.isDigit(first)) {
            return "0";
        }
        if (!Character.isLetter(first)) {
            return word;
        }
        if (!Character.isUpperCase(first)) {
            return "x";
        }
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? "X" : "Xx";
    }
}
