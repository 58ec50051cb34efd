package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.Seed;

/** Tables and articles made up for tests; nothing in them happened. */
final class Invented {

    static final String HEADER = "id,document,text,stance,sentiment";

    private static final List<String> WORDS = List.of(
            "harbour",
            "wheat",
            "border",
            "tariff",
            "embassy",
            "satellite",
            "railway",
            "pension",
            "canal",
            "glacier",
            "textile",
            "copper",
            "orchard",
            "ferry",
            "museum",
            "tribunal",
            "lithium",
            "census",
            "monsoon",
            "vaccine",
            "airport",
            "treaty",
            "senate",
            "quarry",
            "forest",
            "reactor",
            "archive",
            "drought",
            "vineyard",
            "parade");

    private static final List<String> SAYINGS = List.of(
            "The %s and %s office welcomed the offer of talks on %s and %s near %s.|conciliatory|positive",
            "The %s and %s office threatened to punish everybody behind %s and %s near %s.|hardline|negative",
            "The %s and %s office published figures about %s and %s near %s.|analytical|neutral");

    private Invented() {}

    /** A header and three rows, one of each stance, for each of so many documents. */
    static List<String> rows(int documents) {
        Random random = new Seed(7).random();
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int d = 0; d < documents; d++) {
            for (String saying : SAYINGS) {
                String[] parts = saying.split("\\|", -1);
                String text = String.format(parts[0], draw(random));
                rows.add(String.join(",", parts[1].charAt(0) + "" + d, "doc" + d, text, parts[1], parts[2]));
            }
        }
        return rows;
    }

    /** The table of {@link #rows} for 20 documents, with lines behind it. */
    static Path table(Path file, String... more) throws IOException {
        List<String> rows = rows(20);
        Collections.addAll(rows, more);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, String.join("\n", rows) + "\n");
    }

    /** So many articles of some sentences each. */
    static Path articles(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        List<String> rows = rows(count);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder("Talks, day " + i + "\n\n");
            for (int s = 0; s <= i % 7; s++) {
                text.append(rows.get(1 + (3 * i + s) % (3 * count)).split(",", -1)[2])
                        .append(' ');
            }
            Files.writeString(folder.resolve("article-" + i + ".txt"), text.append('\n'));
        }
        return folder;
    }

    private static Object[] draw(Random random) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, random);
        return words.subList(0, 5).toArray();
    }
}
