package org.stemma.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Claim;

/**
 * What a search found.
 *
 * @param facets by which it can be narrowed
 * @param lists what was found, a list for each kind of thing
 * @param answers to a question, the best first; null if none was asked
 * @param meanings how much of what they mean is known; null if all of it is, or nothing is to be
 * @param store where all that is kept
 */
record SearchPage(
        Asked asked,
        List<Facet> facets,
        List<Hits> lists,
        @Nullable List<Answered> answers,
        @Nullable String meanings,
        String store)
        implements View {
    SearchPage {
        facets = List.copyOf(facets);
        lists = List.copyOf(lists);
        answers = answers == null ? null : List.copyOf(answers);
    }

    /** By what a search is narrowed. */
    record Facet(String key, String label, List<Choice> choices) {
        Facet {
            choices = List.copyOf(choices);
        }
    }

    /** A value; {@code count} how many things have it, 0 where that is not told. */
    record Choice(String value, String label, long count, boolean chosen) {}

    /**
     * Things of one kind.
     *
     * @param total how many there are
     * @param more the address of those that follow, null if none do
     */
    record Hits(
            Asked.Scope scope,
            List<Hit> hits,
            long total,
            @Nullable String more) {
        Hits {
            hits = List.copyOf(hits);
        }
    }

    /**
     * One thing that was found.
     *
     * @param state of a claim, null of anything else
     * @param speaker who said it, null if it is no quote or nobody is known
     * @param told what else must be known of it: "≤ 3 origins", "reported speech"
     * @param by what it was found by, where meanings are known; empty elsewhere
     * @param head the title of an article, empty of anything else
     * @param story id, null if it is in none
     */
    record Hit(
            Marked text,
            Claim.@Nullable State state,
            @Nullable NameLink speaker,
            List<String> told,
            String by,
            String head,
            @Nullable String story,
            String title,
            Cited cited) {
        Hit {
            told = List.copyOf(told);
        }
    }

    /** A name with the address of its page, empty if it has none. */
    record NameLink(String name, String address) {}

    /** A claim that bears on a question, with all that is said for and against it. */
    record Answered(
            String claim,
            String text,
            Claim.State state,
            int origins,
            String story,
            String title,
            List<Stand> stands,
            List<Note> notes) {
        Answered {
            stands = List.copyOf(stands);
            notes = List.copyOf(notes);
        }
    }

    /** Those who stand to a claim in one way: who assert it, who deny it. */
    record Stand(String name, boolean against, List<Said> said) {
        Stand {
            said = List.copyOf(said);
        }
    }

    /** The same words of one or several articles. */
    record Said(String text, String by, List<Cited> cited) {
        Said {
            cited = List.copyOf(cited);
        }
    }

    /** In what statements differ. */
    record Note(boolean conflict, String kind, String values) {}

    @Override
    public String template() {
        return "search.jte";
    }

    /** Whether nothing at all was found. */
    boolean isVain() {
        return lists.stream().allMatch(list -> list.hits().isEmpty()) && (answers == null || answers.isEmpty());
    }
}
