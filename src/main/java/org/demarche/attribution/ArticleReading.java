package org.demarche.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.Attribution;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Voice;
import org.demarche.side.Sides;

/** Reads one article, sentence by sentence. */
final class ArticleReading {

    /** Who is quoted or reported, and the words that name the source. */
    private record Found(Optional<Figure> speaker, Optional<Phrase> mention, Voice voice) {

        static final Found NOBODY = new Found(Optional.empty(), Optional.empty(), Voice.ARTICLE);
    }

    private final List<Line> lines;
    private final List<Map<Integer, String>> sideAt;
    private final List<Optional<Claim>> claims;
    private final Map<Integer, Claim> claimOfQuotation = new HashMap<>();
    private final Script script;
    private final Resolver resolver;
    private final Actors actors;
    private final IdentityHashMap<Phrase, Optional<Figure>> resolved = new IdentityHashMap<>();
    private Found before = Found.NOBODY;

    ArticleReading(List<Sentence> sentences, Sides sides) {
        List<List<Quotations.Span>> quoted =
                Quotations.of(sentences.stream().map(ArticleReading::text).toList());
        lines = IntStream.range(0, sentences.size())
                .mapToObj(i -> Line.of(i, sentences.get(i), quoted.get(i)))
                .toList();
        sideAt = lines.stream().map(line -> NameFinder.sideWords(line, sides)).toList();
        List<List<Name>> names = lines.stream()
                .map(line -> NameFinder.find(line, sideAt.get(line.number())))
                .toList();
        Cast cast = Cast.of(lines.stream()
                .filter(line -> line.sentence().section() != Section.TITLE
                        && line.sentence().section() != Section.HEADING)
                .flatMap(line -> names.get(line.number()).stream())
                .toList());
        claims = lines.stream().map(ClaimFinder::find).toList();
        script = Script.of(lines, names, cast);
        resolver = new Resolver(cast, sideAt, names);
        actors = new Actors(sideAt, resolver);
        claims.forEach(claim -> claim.ifPresent(this::enterQuotations));
    }

    private static String text(Sentence sentence) {
        String text = sentence.text();
        return text.length() > Tokens.LONGEST ? text.substring(0, Tokens.LONGEST) : text;
    }

    List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        for (Line line : lines) {
            Found found = find(line);
            resolver.pass(line, subject(line), found.speaker());
            before = found;
            readings.add(new Reading(
                    attribution(line, found),
                    found.mention(),
                    found.mention().isPresent() ? claims.get(line.number()) : Optional.empty()));
        }
        return List.copyOf(readings);
    }

    private Attribution attribution(Line line, Found found) {
        Optional<Claim> claim = found.mention().isPresent() ? claims.get(line.number()) : Optional.empty();
        List<String> acting = actors.acting(line, found.speaker(), found.voice(), claim);
        String towards = actors.towards(line, acting);
        String speaker = found.speaker().map(Figure::name).orElse("");
        return new Attribution(speaker, found.voice(), Actors.joined(acting), towards);
    }

    /** A quotation belongs to who is named in one of its sentences, the first that names somebody. */
    private void enterQuotations(Claim claim) {
        Line line = claim.source().line();
        for (int quotation : line.quotation()) {
            if (quotation > 0) {
                claimOfQuotation.putIfAbsent(quotation, claim);
            }
        }
    }

    private Found find(Line line) {
        Optional<Figure> scripted = script.speaker(line.number());
        if (scripted.isPresent()) {
            return new Found(scripted, Optional.empty(), Voice.QUOTED);
        }
        if (line.number() == 0 && Script.speechBy(line) > 0) {
            return Found.NOBODY;
        }
        Found block = line.sentence().section() == Section.QUOTE ? block(line) : Found.NOBODY;
        if (block.speaker().isPresent()) {
            return block;
        }
        Optional<Claim> claim = claims.get(line.number());
        if (claim.isPresent()) {
            Phrase source = claim.get().source();
            return new Found(figure(source), Optional.of(source), isQuoted(line) ? Voice.QUOTED : Voice.REPORTED);
        }
        return line.hasQuotation() && isQuoted(line) ? quoted(line) : block;
    }

    /** A line of a block quotation is whoever's the block is: signed under it, or told in the sentence before it. */
    private Found block(Line line) {
        boolean opens =
                line.number() == 0 || lines.get(line.number() - 1).sentence().section() != Section.QUOTE;
        if (!opens) {
            return new Found(before.speaker(), Optional.empty(), Voice.QUOTED);
        }
        Optional<Figure> signed = signature(line).flatMap(resolver::person);
        if (signed.isPresent()) {
            return new Found(signed, Optional.empty(), Voice.QUOTED);
        }
        boolean told = before.voice() != Voice.ARTICLE;
        Optional<Phrase> source = told ? before.mention() : introducer(line);
        return new Found(told ? before.speaker() : source.flatMap(this::figure), source, Voice.QUOTED);
    }

    /** The last line of the block that begins here, if it is a name behind a dash. */
    private Optional<Line> signature(Line first) {
        int last = first.number();
        while (last + 1 < lines.size() && lines.get(last + 1).sentence().section() == Section.QUOTE) {
            last++;
        }
        Line line = lines.get(last);
        return Set.of("—", "–", "-", "--").contains(line.lower(0)) ? Optional.of(line) : Optional.empty();
    }

    /** The subject of a sentence that ends in a colon. */
    private Optional<Phrase> introducer(Line line) {
        return line.number() == 0
                ? Optional.empty()
                : Optional.of(lines.get(line.number() - 1))
                        .filter(one -> one.lower(one.size() - 1).equals(":"))
                        .flatMap(this::subject);
    }

    /** A quotation without a verb of saying in its sentence: whoever spoke or acted before it, or speaks in the next one. */
    private Found quoted(Line line) {
        Optional<Claim> own = line.quotation().stream()
                .filter(claimOfQuotation::containsKey)
                .map(claimOfQuotation::get)
                .findFirst();
        if (own.isPresent()) {
            return new Found(figure(own.get().source()), own.map(Claim::source), Voice.QUOTED);
        }
        if (before.voice() != Voice.ARTICLE) {
            return new Found(before.speaker(), before.mention(), Voice.QUOTED);
        }
        Optional<Phrase> subject = line.number() > 0 ? subject(lines.get(line.number() - 1)) : Optional.empty();
        Optional<Claim> next = line.number() + 1 < lines.size() ? claims.get(line.number() + 1) : Optional.empty();
        Optional<Phrase> source = subject.filter(phrase -> phrase.isNamed() || phrase.isPronoun())
                .or(() -> introducer(line))
                .or(() -> next.map(Claim::source));
        return new Found(source.flatMap(this::figure), source, Voice.QUOTED);
    }

    /** Once for each phrase, since what a pronoun stands for changes as the article goes on. */
    private Optional<Figure> figure(Phrase phrase) {
        return resolved.computeIfAbsent(phrase, resolver::figure);
    }

    private Optional<Phrase> subject(Line line) {
        int end = line.isWord(line.size() - 1) ? line.size() : line.size() - 1;
        return new Phrases(line).ofClause(end).filter(phrase -> !phrase.isFirstPerson());
    }

    /** Its own words carry it: a whole sentence in marks, or more of them than of the article's. */
    private static boolean isQuoted(Line line) {
        if (line.quotedWords() > line.plainWords()) {
            return line.hasQuotation();
        }
        for (int i = 0; i < line.size(); i++) {
            boolean opens = line.isQuoted(i) && !line.isQuoted(i - 1) && line.isWord(i);
            if (opens && line.isCapitalised(i) && line.quotedWords() >= 3 && isIntroduced(line, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIntroduced(Line line, int first) {
        return first <= 1 || Set.of(",", ":", "said", "says", "added").contains(line.lower(first - 2));
    }
}
