package org.stemma.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/** Adds what the parser missed in a sentence and the rest of the article knows for a name. O(words). */
final class NameMissed {
    /** The longest name that is looked for again, in words. */
    private static final int LONGEST = 6;

    private static final int SHORTEST_ADDED = 3;

    /** Shorter last names (Li, Roh, May) begin sentences as other words too often. */
    private static final int SHORTEST_SURNAME = 4;

    private static final Set<EntityType> ADDED = EnumSet.of(
            EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP, EntityType.FACILITY);

    private NameMissed() {}

    static void add(Draft draft, NameVotes votes, NameUsage words, List<FoundName> names) {
        int at = 0;
        while (at < draft.words().size()) {
            FoundName missed = missed(draft, at, votes, words, names);
            if (missed == null && (words.standsForBody(draft, at) || isShortIs(draft, at, votes))) {
                FoundName body = new FoundName(EntityType.ORGANISATION, at, at + 1, draft.span(at, at + 1));
                missed = NameFinder.isFree(body, names) ? body : null;
            }
            if (missed == null) {
                at++;
            } else {
                names.add(missed);
                at = missed.end();
            }
        }
    }

    /** "IS" where the article names the group in full; in capitals it is hardly the verb. */
    private static boolean isShortIs(Draft draft, int word, NameVotes votes) {
        return draft.form(word).equals("IS") && !draft.isCapital() && votes.knows("Islamic State");
    }

    private static @Nullable FoundName missed(
            Draft draft, int first, NameVotes votes, NameUsage words, List<FoundName> names) {
        if (!canBegin(draft, first)) {
            return null;
        }
        for (int end = Math.min(draft.words().size(), first + LONGEST); end > first; end--) {
            Span span = NameEdges.core(draft.text(), draft.span(first, end));
            String text = span.of(draft.text());
            EntityType type = votes.type(text);
            boolean named = isNamed(draft, end - 1, votes, words);
            if (type != null
                    && named
                    && !words.isThing(text)
                    && ADDED.contains(type)
                    && text.length() >= SHORTEST_ADDED) {
                FoundName name = new FoundName(type, first, end, span);
                return NameFinder.isFree(name, names) ? name : null;
            }
        }
        return null;
    }

    /**
     * Whether a word can be the last of a name that the article has elsewhere: a proper noun, or any noun with a capital or
     * known last name that is no common word of the article. Rare last names get any tag at the start of a sentence.
     */
    private static boolean isNamed(Draft draft, int word, NameVotes votes, NameUsage words) {
        String tag = draft.tagAt(word);
        boolean adjective = tag.startsWith("JJ");
        boolean noun = tag.startsWith("NN") || tag.equals("FW") || (adjective && word > 0);
        String form = draft.form(word);
        boolean surname = !adjective
                && form.length() >= SHORTEST_SURNAME
                && votes.isSurname(form)
                && !SentenceEnd.isStarter(form);
        boolean name = tag.startsWith("NNP") || ((noun || surname) && !words.isCommon(form));
        return name && Character.isUpperCase(lastCapital(draft, word));
    }

    private static boolean canBegin(Draft draft, int word) {
        String form = draft.form(word);
        return Character.isUpperCase(lastCapital(draft, word)) || NameKey.isParticle(form);
    }

    /** The first letter of a word, after a particle: of "al-Sharif" the S. */
    private static char lastCapital(Draft draft, int word) {
        String form = draft.form(word);
        int hyphen = form.indexOf('-');
        boolean particle = hyphen > 0 && hyphen + 1 < form.length() && NameKey.isParticle(form.substring(0, hyphen));
        return form.isEmpty() ? ' ' : form.charAt(particle ? hyphen + 1 : 0);
    }
}
