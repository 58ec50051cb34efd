package org.demarche.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.Section;
import org.demarche.Words;
import org.demarche.attribution.Figure.Kind;

/**
 * Who speaks in the lines of a transcript: whoever the last tag names. An article is a transcript from its first tag on if
 * it has two, or one that can be nothing else.
 */
final class Script {

    private static final int FEWEST_TAGS = 2;
    private static final int FEWEST_IN_FIRST_PERSON = 2;
    private static final int LATEST_BY = 6;
    private static final Set<String> SPEECHES =
            Words.of("remarks speech address statement message letter lecture toast greeting greetings");

    private final List<Optional<Figure>> speakers;

    private Script(List<Optional<Figure>> speakers) {
        this.speakers = speakers;
    }

    /** @return for lines that no tag governs nobody */
    static Script of(List<Line> lines, List<List<Name>> names, Cast cast) {
        List<Optional<SpeakerTag>> tags = lines.stream()
                .map(line -> SpeakerTag.of(line, names.get(line.number())))
                .toList();
        boolean sure = isTranscript(tags.stream().flatMap(Optional::stream).toList());
        List<Optional<Figure>> speakers = new ArrayList<>();
        Optional<Figure> speaker = sure ? Optional.empty() : lecturer(lines, names, cast);
        Optional<Figure> answering = Optional.empty();
        for (Line line : lines) {
            Optional<SpeakerTag> tag = tags.get(line.number());
            if (sure && tag.isPresent()) {
                speaker = Optional.of(
                        tag.get().isAnswer() && answering.isPresent() ? answering.get() : figure(tag.get(), cast));
                answering = tag.get().isQuestion() || tag.get().isModerator() ? answering : speaker;
            }
            speakers.add(isSpoken(line, sure) && !(tag.isPresent() && tag.get().bare()) ? speaker : Optional.empty());
        }
        return new Script(speakers);
    }

    /** Whose speech or statement the article is, by its first line, if it speaks in the first person. */
    private static Optional<Figure> lecturer(List<Line> lines, List<List<Name>> names, Cast cast) {
        int by = lines.isEmpty() ? -1 : speechBy(lines.get(0));
        if (by < 0) {
            return Optional.empty();
        }
        long inFirstPerson = lines.stream().filter(Script::isInFirstPerson).count();
        return names.get(0).stream()
                .filter(name ->
                        name.kind() == Kind.PERSON && name.from() > by && inFirstPerson >= FEWEST_IN_FIRST_PERSON)
                .findFirst()
                .map(name -> {
                    Figure figure = cast.person(name.text(), name.gender());
                    figure.addSides(name.sides());
                    figure.addRole(name.role());
                    figure.addBody(name.body());
                    return figure;
                });
    }

    /** The place of the preposition in {@code Opening remarks by}, {@code Statement from}; negative if the line is no such title. */
    static int speechBy(Line title) {
        for (int i = 1; i < Math.min(title.size(), LATEST_BY); i++) {
            if (Set.of("by", "of", "from").contains(title.lower(i))) {
                return SPEECHES.contains(title.lower(i - 1)) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isInFirstPerson(Line line) {
        return IntStream.range(0, line.size())
                .anyMatch(i -> !line.isQuoted(i)
                        && Set.of("i", "we", "my", "our", "us", "me").contains(line.lower(i)));
    }

    private static boolean isTranscript(List<SpeakerTag> tags) {
        Set<String> texts = new HashSet<>();
        boolean twice = tags.stream().anyMatch(tag -> !texts.add(tag.text()) && tag.mayRecur());
        return tags.size() >= FEWEST_TAGS
                && (twice || tags.stream().filter(SpeakerTag::isSure).count() >= FEWEST_TAGS);
    }

    Optional<Figure> speaker(int line) {
        return speakers.get(line);
    }

    /** {@code (Laughter.)} and headings are nobody's. */
    private static boolean isSpoken(Line line, boolean transcript) {
        Section section = line.sentence().section();
        boolean remark = (line.lower(0).equals("(") || line.lower(0).equals("["))
                && (line.lower(line.size() - 1).equals(")")
                        || line.lower(line.size() - 1).equals("]"));
        boolean title = line.number() == 0 && !transcript;
        return !title
                && section != Section.TITLE
                && section != Section.HEADING
                && section != Section.CAPTION
                && !remark;
    }

    private static Figure figure(SpeakerTag tag, Cast cast) {
        if (tag.isQuestion()) {
            return cast.called("reporter", List.of()).orElseGet(() -> cast.other(Kind.OTHER, "reporter", "reporter"));
        }
        return tag.name()
                .map(name -> cast.person(name.text(), name.gender()))
                .orElseGet(() -> called(tag.text(), cast));
    }

    private static Figure called(String text, Cast cast) {
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT)) || text.indexOf(' ') < 0;
        String name = capitals && !text.contains(".") ? text.toLowerCase(Locale.ROOT) : text;
        return cast.known(text).orElseGet(() -> cast.called(name, Cast.keys(name))
                .orElseGet(() -> cast.other(Kind.OTHER, name, name)));
    }
}
