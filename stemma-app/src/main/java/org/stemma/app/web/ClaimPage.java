package org.stemma.app.web;

import java.util.List;
import org.stemma.news.Claim;

/**
 * One claim of a story, and what a reader can say of it: which statements are not of it, and which claims are the same.
 *
 * @param words by which others were sought; empty for those with words in common
 * @param others claims that it may be one with
 * @param made corrections of it that hold
 */
record ClaimPage(Telling telling, Claim claim, String words, List<Claim> others, List<CorrectionsPage.Entry> made)
        implements View {
    ClaimPage {
        others = List.copyOf(others);
        made = List.copyOf(made);
    }

    @Override
    public String template() {
        return "claim.jte";
    }

    /** Where a claim is corrected. */
    static String address(String story, String claim) {
        return "/stories/" + story + "/claims/" + claim;
    }

    String story() {
        return telling.account().id();
    }

    String address() {
        return address(story(), claim.id());
    }

    /** What a claim says, as the account tells it. */
    String text(Claim one) {
        return telling.words(one.statements().getFirst().passage());
    }
}
