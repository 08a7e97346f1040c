package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Countries;
import org.stemma.text.Span;

/**
 * Finds the countries, capitals, peoples and government houses of {@link Countries} and the names of
 * {@code known-names.tsv} in a sentence, also in pairs that a hyphen
 * joins ("Lisbon-Madrid") and before or behind a hyphenated word ("U.S.-led", "pro-German").
 */
final class Gazetteer {
    /** "Islamic State of Iraq and the Levant" has seven words, "Saint Vincent and the Grenadines" five. */
    private static final int LONGEST = 7;

    private static final Set<String> SIDES = Set.of(
            "North",
            "South",
            "East",
            "West",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Central",
            "Northeastern",
            "Northwestern",
            "Southeastern",
            "Southwestern",
            "Upper",
            "Lower");

    private static final Map<String, String> KNOWN = Lexicon.table("known-names.tsv");

    /** The names of countries in a sentence, the longest at each place. */
    List<FoundName> find(Draft draft) {
        List<FoundName> names = new ArrayList<>();
        int at = 0;
        while (at < draft.words().size()) {
            FoundName name = longest(draft, at);
            if (name != null) {
                names.add(name);
                at = name.end();
            } else {
                addParts(draft, at, names);
                at++;
            }
        }
        return names;
    }

    private static @Nullable FoundName longest(Draft draft, int first) {
        int last = Math.min(draft.words().size(), first + LONGEST);
        if (!startsName(draft.form(first))) {
            return null;
        }
        for (int end = last; end > first; end--) {
            Span span = NameEdges.core(draft.text(), draft.span(first, end));
            EntityType type = span.isEmpty() ? null : type(span.of(draft.text()));
            if (type != null && !isShouted(draft, span)) {
                return draft.name(type, span);
            }
        }
        return null;
    }

    private static boolean startsName(String form) {
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }

    /** "US" in a line that is all in capitals is the pronoun as likely as not. */
    private static boolean isShouted(Draft draft, Span span) {
        return span.length() == 2 && draft.text().equals(draft.text().toUpperCase(java.util.Locale.ROOT));
    }

    /** The type of a name that the gazetteer holds, null of any other. */
    static @Nullable EntityType type(String name) {
        if (name.regionMatches(true, 0, "the ", 0, 4)) {
            return null;
        }
        String known = KNOWN.get(name.replace('’', '\''));
        if (known != null) {
            return EntityType.valueOf(known);
        }
        Optional<Countries.Kind> kind = Countries.kindOf(name);
        return kind.map(Gazetteer::type).orElseGet(() -> isPart(name) ? EntityType.PLACE : null);
    }

    /** Whether a name is a side of a land or town: "Western Norway". */
    private static boolean isPart(String name) {
        int blank = name.indexOf(' ');
        return blank > 0
                && SIDES.contains(name.substring(0, blank))
                && Countries.kindOf(name.substring(blank + 1))
                        .filter(kind -> kind != Countries.Kind.DEMONYM && kind != Countries.Kind.GOVERNMENT)
                        .isPresent();
    }

    /**
     * Whether a name may be added where the parser saw none. Countries and known names may unless the parser takes them for a
     * verb or the like; towns and regions only where it takes them for proper nouns: "Nice", "Tyre" and "Java" are words too.
     */
    static boolean isAddable(Draft draft, FoundName name) {
        boolean several = name.end() - name.first() > 1;
        boolean part = name.span().length() < draft.form(name.first()).length();
        String tag = draft.tagAt(name.first());
        boolean town = Countries.kindOf(name.span().of(draft.text()))
                .filter(kind -> kind == Countries.Kind.PLACE)
                .isPresent();
        boolean noun = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("FW") || tag.equals("RB");
        return !isPartysState(draft.text(), name.span())
                && (several || part || tag.startsWith("NNP") || (noun && !town));
    }

    /** "D-Calif." tells a party's seat and locates nothing. */
    private static boolean isPartysState(String text, Span span) {
        int party = span.start() - 2;
        boolean dotted = text.startsWith(".", span.end()) || span.of(text).endsWith(".");
        return dotted
                && party >= 0
                && text.charAt(party + 1) == '-'
                && "DRI".indexOf(text.charAt(party)) >= 0
                && (party == 0 || !Character.isLetterOrDigit(text.charAt(party - 1)));
    }

    private static EntityType type(Countries.Kind kind) {
        return switch (kind) {
            case COUNTRY, CAPITAL, PLACE -> EntityType.PLACE;
            case DEMONYM -> EntityType.GROUP;
            case GOVERNMENT -> EntityType.ORGANISATION;
        };
    }

    /** Names inside one word, parted from the rest by a hyphen, dash or slash. */
    private static void addParts(Draft draft, int word, List<FoundName> names) {
        String form = draft.form(word);
        int from = 0;
        for (int i = 0; i <= form.length(); i++) {
            if (i == form.length() || "-–—/‑".indexOf(form.charAt(i)) >= 0) {
                boolean inner = from > 0 || i < form.length();
                EntityType type = inner && i > from ? type(form.substring(from, i)) : null;
                if (type != null && startsName(form.substring(from, i))) {
                    Span span = new Span(from, i)
                            .shift(draft.words().get(word).span().start());
                    names.add(new FoundName(type, word, word + 1, span));
                }
                from = i + 1;
            }
        }
    }
}
