package org.stemma.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/** Parts two names that a hyphen joins, "the Venn-Orun summit", where the article or the gazetteer knows each by itself. */
final class NamePairs {
    private static final Pattern PAIR = Pattern.compile("(\\p{Lu}[\\p{L}.’']+)[-–/](\\p{Lu}[\\p{L}.’']+)");

    private NamePairs() {}

    /** The two names, or none if it is one name. */
    static List<FoundName> parts(Draft draft, FoundName name, NameVotes votes) {
        Matcher pair = PAIR.matcher(name.span().of(draft.text()));
        if (!pair.matches() || votes.isSurname(pair.group()) || Gazetteer.type(pair.group()) != null) {
            return List.of();
        }
        EntityType first = type(pair.group(1), votes);
        EntityType second = type(pair.group(2), votes);
        boolean person = first == EntityType.PERSON || second == EntityType.PERSON;
        boolean two = votes.isSurname(pair.group(1)) && votes.isSurname(pair.group(2));
        boolean doubleName = first == second && name.type() == EntityType.PERSON && !two;
        FoundName one = first == null ? null : part(draft, name, first, pair, 1);
        FoundName other = second == null ? null : part(draft, name, second, pair, 2);
        return person && !doubleName && one != null && other != null ? List.of(one, other) : List.of();
    }

    private static @Nullable EntityType type(String form, NameVotes votes) {
        EntityType known = Gazetteer.type(form);
        return known != null ? known : votes.type(form) == EntityType.PERSON ? EntityType.PERSON : null;
    }

    private static @Nullable FoundName part(Draft draft, FoundName name, EntityType type, Matcher pair, int group) {
        Span span =
                new Span(pair.start(group), pair.end(group)).shift(name.span().start());
        return draft.name(type, span);
    }
}
