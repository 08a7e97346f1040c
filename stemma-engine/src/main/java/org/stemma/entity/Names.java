package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * Every use of a name in a story's reports, with the type that the story as a whole gives it.
 *
 * <p>A tagger that sees one sentence calls the same name now a person, now a body; so each folded form gets one type by vote,
 * a gazetteer of states, peoples and seats overrules the vote, and a bare family name goes with the full name beside it.
 */
final class Names {
    private static final Set<String> LEADING = Set.of("the", "a", "an");

    /** Headlines leave words up to this length in small letters: "with", "from". */
    private static final int LONGEST_LITTLE_WORD = 4;

    private Names() {}

    /** In order of article and place. */
    static List<Use> in(List<Report> reports) {
        List<Use> uses = new ArrayList<>();
        for (Report report : reports) {
            for (Sentence sentence : report.analysis().sentences()) {
                for (Name name : sentence.names()) {
                    Use use = trimmed(report, sentence, name);
                    if (use != null) {
                        uses.add(use);
                    }
                }
            }
        }
        return withBodies(retyped(Capitals.grown(withoutHeadlineWords(Acronyms.completed(uses)))));
    }

    /** A headline in capitals makes names of plain words: one of several words must stand in running text as well. */
    private static List<Use> withoutHeadlineWords(List<Use> uses) {
        Set<String> running = new HashSet<>();
        uses.stream()
                .filter(use -> use.sentence().role().isProse())
                .map(Use::folded)
                .forEach(running::add);
        return uses.stream()
                .filter(use -> use.sentence().role().isProse()
                        || use.end() - use.first() == 1
                        || use.type() == EntityType.PERSON
                        || running.contains(use.folded())
                        || !isCapitalised(use.sentence()))
                .toList();
    }

    private static boolean isCapitalised(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> token.form().length() > LONGEST_LITTLE_WORD)
                .allMatch(token -> Character.isUpperCase(token.form().charAt(0))
                        || !Character.isLetter(token.form().charAt(0)));
    }

    /** Without possessive ending, without "Libya's" before the person. */
    private static @Nullable Use trimmed(Report report, Sentence sentence, Name name) {
        int first = name.first();
        int end = name.end();
        List<Token> tokens = sentence.tokens();
        while (end > first && isDressing(tokens.get(end - 1).form())) {
            end--;
        }
        for (int i = first; i < end - 1; i++) {
            if (name.type() == EntityType.PERSON && tokens.get(i).tag().equals("POS")) {
                first = i + 1;
            }
        }
        while (first < end - 1 && LEADING.contains(tokens.get(first).form().toLowerCase(Locale.ROOT))) {
            first++;
        }
        if (first >= end) {
            return null;
        }
        boolean whole = first == name.first() && end == name.end();
        Span span = whole ? name.span() : sentence.span(first, end);
        String text = whole ? name.text() : sentence.read(first, end);
        return isNoName(text, name.type()) ? null : new Use(report, sentence, first, end, span, text, name.type());
    }

    /** A possessive ending or a mark. */
    private static boolean isDressing(String form) {
        boolean mark = form.chars().noneMatch(Character::isLetterOrDigit) && !form.equals(")");
        return mark || form.equals("’s") || form.equals("'s");
    }

    /** A single letter, a legislator's tag ("R-Ohio"), or a title without a name ("Communications Director"). */
    private static boolean isNoName(String text, EntityType type) {
        List<String> words = Spelling.words(Spelling.fold(text));
        boolean letter =
                words.isEmpty() || (words.getFirst().length() == 1 && (words.size() == 1 || text.charAt(1) == '-'));
        boolean title = type == EntityType.PERSON && !words.isEmpty() && Lexicon.ENGLISH.isTitle(words.getLast());
        return letter || title;
    }

    private static List<Use> retyped(List<Use> uses) {
        Map<String, Map<EntityType, Integer>> votes = new HashMap<>();
        for (Use use : uses) {
            votes.computeIfAbsent(use.folded(), form -> new TreeMap<>()).merge(use.type(), 1, Integer::sum);
            if (isBehindIn(use)) {
                votes.computeIfAbsent(use.folded(), form -> new TreeMap<>()).merge(EntityType.PLACE, 1, Integer::sum);
            }
        }
        Set<String> families = familyNames(uses, votes);
        List<Use> typed = new ArrayList<>();
        for (Use use : uses) {
            String form = use.folded();
            EntityType told = told(use);
            boolean family =
                    told == null && families.contains(form) && !isSurelyNoPerson(votes.getOrDefault(form, Map.of()));
            typed.add(use.as(
                    told != null
                            ? told
                            : family ? EntityType.PERSON : winner(votes.getOrDefault(form, Map.of()), use)));
        }
        return typed;
    }

    /** What the gazetteer says a name is, whatever the tagger thinks; null if it says nothing. */
    private static @Nullable EntityType told(Use use) {
        boolean person = use.type() == EntityType.PERSON;
        if (Lands.seat(use.text()) != null) {
            return EntityType.ORGANISATION;
        }
        if (person && (Spelling.words(use.folded()).size() > 1 || isPartOfLongerName(use))) {
            return null;
        }
        if (Lands.state(use.text()) != null || (!person && Lands.around(use.text()) != null)) {
            return EntityType.PLACE;
        }
        return !person && Lands.people(use.text()) != null ? EntityType.GROUP : null;
    }

    /** "Jordan" in "Michael Jordan", which the tagger cut. */
    private static boolean isPartOfLongerName(Use use) {
        return use.first() > 0 && use.sentence().tokens().get(use.first() - 1).isProperNoun();
    }

    /** One is in a place, whatever a tagger calls it; a body that one may be in ("Congress") is named more often without. */
    private static boolean isBehindIn(Use use) {
        return use.end() - use.first() == 1
                && use.first() > 0
                && use.sentence().role().isProse()
                && use.sentence().tokens().get(use.first() - 1).form().equalsIgnoreCase("in");
    }

    private static Set<String> familyNames(List<Use> uses, Map<String, Map<EntityType, Integer>> votes) {
        Set<String> families = new HashSet<>();
        for (Use use : uses) {
            PersonName name = PersonName.parse(use.text());
            if (winner(votes.getOrDefault(use.folded(), Map.of()), use) == EntityType.PERSON && name.isFull()) {
                families.add(name.family());
            }
        }
        return families;
    }

    private static boolean isSurelyNoPerson(Map<EntityType, Integer> votes) {
        return votes.getOrDefault(EntityType.PLACE, 0) > votes.getOrDefault(EntityType.PERSON, 0) + 1;
    }

    private static EntityType winner(Map<EntityType, Integer> votes, Use use) {
        return votes.entrySet().stream()
                .max(Map.Entry.<EntityType, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(use.type());
    }

    /** Makes a body of a family name before a collective noun: "the Okoro government" speaks of no single person. */
    private static List<Use> withBodies(List<Use> uses) {
        List<Use> result = new ArrayList<>();
        for (Use use : uses) {
            boolean person = use.type() == EntityType.PERSON;
            if (!person || PersonName.parse(use.text()).isFull()) {
                result.add(use);
                continue;
            }
            List<Token> tokens = use.sentence().tokens();
            String next =
                    use.end() < tokens.size() ? tokens.get(use.end()).form().toLowerCase(Locale.ROOT) : "";
            if (Lexicon.ENGLISH.isCollective(next)) {
                EntityType type = Lexicon.ENGLISH.isBody(next) ? EntityType.ORGANISATION : EntityType.GROUP;
                Span span = use.sentence().span(use.first(), use.end() + 1);
                String text = use.sentence().read(use.first(), use.end() + 1);
                result.add(new Use(use.report(), use.sentence(), use.first(), use.end() + 1, span, text, type));
            } else {
                result.add(use);
            }
        }
        return result;
    }

    /** A person's name as it stands, without the titles before it. */
    static String withoutTitle(String text) {
        String rest = text;
        int space = rest.indexOf(' ');
        while (space > 0 && Lexicon.ENGLISH.isTitle(Spelling.fold(rest.substring(0, space)))) {
            rest = rest.substring(space + 1).strip();
            space = rest.indexOf(' ');
        }
        return rest;
    }
}
