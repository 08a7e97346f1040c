package org.stemma.bench.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.EntityType;
import org.stemma.text.Countries;
import org.stemma.text.Span;

/**
 * Of the mentions that re3d annotates, those that are names: re3d marks whoever and whatever is spoken of, pronouns,
 * "civilians", "the people of Mosul", "Foreign Secretary".
 *
 * <p>A name is a mention whose words all have capitals, small words inside of it aside, and which is more than a title. A capital at
 * the start of a sentence says nothing of a word that the set also writes small. Nests are mended so that a name counts once: of
 * names of one type inside another each is accepted; a list of names is several; a name inside a name of another type ("Iraq" in
 * "Government of Iraq") is part of the longer one. A state that acts is an Organisation there and a place with us;
 * peoples ("Syrians") are groups.
 */
final class MentionNames {
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "for", "in", "on", "to", "al", "el", "as", "bin", "ibn", "de", "bu", "ul", "wal");

    private static final Set<String> PRONOUNS = Set.of(
            "i",
            "we",
            "you",
            "he",
            "she",
            "it",
            "they",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "those",
            "this",
            "that",
            "who",
            "both",
            "all",
            "many",
            "some",
            "these",
            "everyone",
            "here",
            "there");

    private static final Set<String> ROLES = Set.of(
            "minister",
            "secretary",
            "president",
            "representative",
            "ambassador",
            "director",
            "commander",
            "chief",
            "spokesman",
            "spokesperson",
            "commissioner",
            "envoy",
            "general",
            "leader",
            "king",
            "chairman");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’.&-]+");

    private final Set<String> small = new HashSet<>();

    /** Takes the words that the set writes small. */
    void learn(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (Character.isLowerCase(word.group().charAt(0))) {
                small.add(word.group());
            }
        }
    }

    /** Annotations that list names are several: "Anbar, Iraq". */
    private static List<GoldName> parts(String text, GoldName name) {
        List<GoldName> parts = new ArrayList<>();
        int start = name.span().start();
        for (int at = start; at <= name.span().end(); at++) {
            if (at == name.span().end() || text.charAt(at) == ',') {
                parts.add(new GoldName(name.type(), new Span(start, at)));
                start = at + 1;
            }
        }
        return parts;
    }

    /** The names among annotations, each with the spans that are accepted for it. */
    List<GoldText.Wanted> names(String text, List<GoldName> annotated) {
        List<GoldName> names = annotated.stream()
                .flatMap(name -> parts(text, name).stream())
                .map(name -> new GoldName(name.type(), BareSpans.bare(text, name.type(), name.span())))
                .filter(name -> isName(text, name))
                .map(name -> new GoldName(type(text, name), name.span()))
                .distinct()
                .sorted(Comparator.comparingInt((GoldName name) -> -name.span().length())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<List<GoldName>> nests = new ArrayList<>();
        for (GoldName name : names) {
            if (!isList(name, names)) {
                place(name, nests);
            }
        }
        return nests.stream().map(GoldText.Wanted::new).toList();
    }

    private static void place(GoldName name, List<List<GoldName>> nests) {
        for (List<GoldName> nest : nests) {
            GoldName outer = nest.getFirst();
            if (outer.span().overlaps(name.span())) {
                if (outer.type() == name.type() || outer.span().equals(name.span())) {
                    nest.add(name);
                }
                return;
            }
        }
        nests.add(new ArrayList<>(List.of(name)));
    }

    /** Whether two names of its own type stand in a name side by side: "Anbar, Iraq". */
    private static boolean isList(GoldName name, List<GoldName> names) {
        List<GoldName> inner = names.stream()
                .filter(other -> other.type() == name.type()
                        && name.span().contains(other.span())
                        && !name.span().equals(other.span()))
                .toList();
        return inner.stream()
                .anyMatch(one -> inner.stream().anyMatch(other -> !other.span().overlaps(one.span())));
    }

    private boolean isName(String text, GoldName name) {
        String form = name.span().of(text);
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(form);
        while (word.find()) {
            words.add(word.group());
        }
        if (words.isEmpty() || !capital(words.getFirst()) || !capital(words.getLast())) {
            return false;
        }
        boolean spelled = words.stream().allMatch(w -> capital(w) || SMALL.contains(w));
        boolean person = name.type() == EntityType.PERSON;
        String last = words.getLast().toLowerCase(Locale.ROOT);
        boolean described = person && (ROLES.contains(last) || words.contains("for") || words.contains("of"));
        boolean shouted = form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
        boolean common = words.size() == 1
                && !shouted
                && (PRONOUNS.contains(last) || (starts(text, name.span()) && small.contains(last)));
        return spelled && !described && !common && form.length() > 1;
    }

    /** Particles with a hyphen count as capitals: "al-Hilla". */
    private static boolean capital(String word) {
        int hyphen = word.indexOf('-');
        boolean particle = hyphen > 0 && hyphen < 4 && hyphen + 1 < word.length();
        return Character.isUpperCase(word.charAt(0))
                || Character.isDigit(word.charAt(0))
                || (particle && Character.isUpperCase(word.charAt(hyphen + 1)));
    }

    /** Whether a span begins a sentence, articles aside. */
    private static boolean starts(String text, Span span) {
        String before = text.substring(Math.max(0, span.start() - 8), span.start());
        return span.start() == 0
                || before.matches("(?s).*[.!?:\"“”\\n]\\s*((The|A|An)\\s+)?")
                || before.matches("(The|A|An)\\s+");
    }

    private static EntityType type(String text, GoldName name) {
        Optional<Countries.Kind> kind = Countries.kindOf(name.span().of(text));
        if (name.type() != EntityType.ORGANISATION || kind.isEmpty()) {
            return name.type();
        }
        return switch (kind.get()) {
            case COUNTRY, CAPITAL, PLACE -> EntityType.PLACE;
            case DEMONYM -> EntityType.GROUP;
            case GOVERNMENT -> EntityType.ORGANISATION;
        };
    }
}
