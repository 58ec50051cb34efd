package org.demarche.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.Task;
import org.demarche.storage.Digest;
import org.demarche.table.FormulaEscape;

/** A small report with sentences that spreadsheets and matchers stumble over, and what a reviewer said of some. */
final class ReviewSample {

    static final List<Task> TASKS = List.of(Task.STANCE, Task.SENTIMENT);

    static final List<String> COLUMNS = List.of(
            "sentence_id",
            "article_id",
            "article",
            "position",
            "block",
            "start",
            "end",
            "before",
            "text",
            "after",
            "voice",
            "speaker",
            "actor",
            "towards",
            "stance",
            "stance_confidence",
            "stance_conciliatory",
            "stance_hardline",
            "stance_analytical",
            "stance_possible",
            "sentiment",
            "sentiment_confidence",
            "sentiment_negative",
            "sentiment_neutral",
            "sentiment_positive",
            "sentiment_possible",
            "verdict",
            "needs_review",
            "model",
            "review_stance",
            "review_sentiment",
            "review_speaker",
            "review_note",
            "review_id",
            "reviewer");

    private static final List<List<String>> ARTICLES = List.of(
            List.of(
                    "Ministry rules out talks, for now",
                    "The minister rejected the offer of the other side.",
                    "The minister accepted the offer of the other side.",
                    "“No,” he said.",
                    "=SUM(A1:A9) stood in the annex.",
                    "-5 % is what they want, she said.",
                    "Talks go on.",
                    "It is what it is.",
                    "No.",
                    "She said: \"We don't negotiate; we wait\" – and left."),
            List.of(
                    "Talks go on.",
                    "It is what it is.",
                    "The two sides will meet on 1-2 May in Geneva.",
                    "12.5",
                    "Text",
                    "The ambassador's “quiet” visit 🕊️ surprised nobody 🙂.",
                    "قال الوزير إن المحادثات ستستمر.",
                    "Ο υπουργός μίλησε για ειρήνη.",
                    "It is what it is.",
                    "@minister answered within the hour."),
            List.of(
                    "A long night",
                    "We " + "shall never, never ".repeat(40) + "give up.",
                    "We " + "shall never, never ".repeat(40) + "give in.",
                    "No!",
                    "Naïve façade, déjà vu: the café where Ömer met Ångström.",
                    "+41 is where the call came from.",
                    "The delegation left; nobody said why, how, or when.",
                    "Sanctions will be lifted step by step.",
                    "Sanctions will not be lifted step by step.",
                    "The spokeswoman, Ana Example, called it “a beginning”."),
            List.of(
                    "The spokeswoman, Ana Example, called it “a beginning”.",
                    "They demand, they threaten, they stay.",
                    "Prices rose by 3.5 per cent in May.",
                    "An end to it is in sight.",
                    "'Tis a pity, wrote the paper.",
                    "Nobody moved.",
                    "Both rows, A and B, are right.",
                    "Export licences remain suspended until further notice.",
                    "The door, he added, is open.",
                    "Read more in the weekend edition."));

    private static final List<String> NAMES =
            List.of("news/ministry.html", "news/Genève – été.txt", "2031-05-01.pdf", "news/ministry-2.html");

    private static final String MODEL = "demarche-0123456789ab";

    /** By id; the labels that Anna gave. */
    final Map<String, Map<String, String>> truth = new LinkedHashMap<>();

    final List<Original> originals = new ArrayList<>();

    ReviewSample() {
        for (int a = 0; a < ARTICLES.size(); a++) {
            List<String> article = ARTICLES.get(a);
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (int s = 0; s < article.size(); s++) {
                String articleId = "a" + spelled(NAMES.get(a), 12);
                String id = articleId + "-s" + spelled(Content.of(article.get(s)), 8);
                int count = seen.merge(id, 1, Integer::sum);
                int index = originals.size();
                originals.add(new Original(
                        index,
                        count == 1 ? id : id + "x" + count,
                        articleId,
                        NAMES.get(a),
                        s + 1,
                        article.get(s),
                        s == 0 ? "" : article.get(s - 1),
                        s + 1 == article.size() ? "" : article.get(s + 1),
                        List.of(
                                TASKS.get(0).labels().get(index * 7 % 3).name(),
                                TASKS.get(1).labels().get(index * 5 / 2 % 3).name()),
                        index % 3 == 0 ? "Ana Example" : index % 3 == 1 ? "" : "the minister",
                        index % 3 == 0 ? "Norland" : "",
                        MODEL,
                        Content.of(article.get(s))));
            }
        }
        int[] stances = {1, 4, 6, 7, 11, 14, 16, 18, 21, 22, 27, 28, 30, 33, 36};
        for (int i = 0; i < stances.length; i++) {
            say(
                    stances[i],
                    "stance",
                    List.of("hardline", "conciliatory", "analytical").get(i * 5 / 3 % 3));
        }
        int[] sentiments = {1, 5, 11, 15, 17, 21, 23, 30, 39};
        for (int i = 0; i < sentiments.length; i++) {
            say(
                    sentiments[i],
                    "sentiment",
                    List.of("positive", "negative", "neutral").get(i % 3));
        }
    }

    private void say(int index, String task, String label) {
        truth.computeIfAbsent(originals.get(index).id(), id -> new LinkedHashMap<>())
                .put(task, label);
    }

    Originals report() {
        return new Originals(TASKS, COLUMNS, originals, Map.of(originals.get(0).articleId(), "The Norland Times"));
    }

    /** The sheet as the reviewer saved it, undamaged. */
    Returned sheet() {
        List<List<Returned.Cell>> rows = new ArrayList<>();
        for (Original one : originals) {
            List<Returned.Cell> cells = new ArrayList<>();
            for (String text : List.of(
                    one.id(),
                    one.articleId(),
                    one.article(),
                    String.valueOf(one.position()),
                    "body",
                    "0",
                    "9",
                    one.before(),
                    one.text(),
                    one.after(),
                    "article",
                    one.speaker(),
                    "Iran",
                    "",
                    one.predicted().get(0),
                    "0.7012",
                    "0.7012",
                    "0.1988",
                    "0.1",
                    "hardline | analytical",
                    one.predicted().get(1),
                    "0.5",
                    "0.5",
                    "0.25",
                    "0.25",
                    "neutral",
                    "review",
                    "true",
                    MODEL)) {
                cells.add(new Returned.Cell(FormulaEscape.escape(text), ""));
            }
            Map<String, String> said = truth.getOrDefault(one.id(), Map.of());
            String origin = said.isEmpty() ? "" : one.id();
            cells.add(new Returned.Cell(said.getOrDefault("stance", ""), origin));
            cells.add(new Returned.Cell(said.getOrDefault("sentiment", ""), origin));
            cells.add(Returned.Cell.BLANK);
            cells.add(new Returned.Cell(one.index() == 4 ? "clear, I think" : "", origin));
            cells.add(new Returned.Cell(one.id(), ""));
            cells.add(new Returned.Cell(said.isEmpty() ? "" : "Anna", origin));
            rows.add(cells);
        }
        return new Returned(COLUMNS, rows);
    }

    static String spelled(String content, int letters) {
        return Digest.of(content)
                .chars()
                .limit(letters)
                .mapToObj(c -> String.valueOf("bcdfghjklmnpqrst".charAt(Character.digit(c, 16))))
                .reduce("", String::concat);
    }
}
