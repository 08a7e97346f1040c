package org.stemma.app.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.account.Account.ClaimItem;
import org.stemma.account.Account.EntityItem;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.app.export.Outline.Tone;
import org.stemma.news.Claim;
import org.stemma.news.EntityType;
import org.stemma.news.Passage;

/** Lays out an account: what stands on the page, and in what order. */
final class AccountPage {
    /** What a reader takes in; the JSON has them all. */
    private static final int MOST_ENTITIES = 16;

    private static final int MOST_NAMES = 6;

    private final Account account;
    private final Sheet sheet;
    private final SourceList sources;

    AccountPage(Account account, Sheet sheet) {
        this.account = account;
        this.sheet = sheet;
        this.sources = new SourceList(account, sheet);
    }

    void write() {
        sheet.title(account.title(), subtitle());
        brief();
        differences();
        new Sayings(account, sheet, sources).write();
        new Figures(account, sheet, sources).write();
        new Happenings(account, sheet, sources).write();
        entities();
        sources.write();
    }

    private String subtitle() {
        int articles = account.articles().size();
        return plural(articles, "article") + ", at most " + plural(account.origins(), "independent origin") + ". Story "
                + account.id();
    }

    private void brief() {
        if (account.brief().isEmpty()) {
            return;
        }
        sheet.section(
                "In brief",
                "In the sources' own words. A pointer such as [2:120–240 ← 1] names the article and the characters it rests on,"
                        + " and the article that had them first, if that is another.");
        for (Account.Brief brief : account.brief()) {
            sheet.item(state(brief.state(), brief.origins()), brief.text(), List.of(pointer(brief.passage())));
        }
    }

    private void differences() {
        List<ClaimItem> disputed = disputed(account);
        if (disputed.isEmpty()) {
            return;
        }
        sheet.section("Where the reports differ", "Who reports what; never who is right.");
        ClaimLines lines = new ClaimLines(sheet, sources);
        disputed.forEach(lines::write);
    }

    /** The claims that reports tell otherwise, or did before. */
    static List<ClaimItem> disputed(Account account) {
        return account.claims().stream()
                .filter(c -> c.state() == Claim.State.DISPUTED
                        || c.state() == Claim.State.DENIED
                        || c.state() == Claim.State.SUPERSEDED)
                .toList();
    }

    private void entities() {
        List<EntityItem> shown = account.entities().stream()
                .filter(e -> e.type() == EntityType.PERSON
                        || e.type() == EntityType.ORGANISATION
                        || e.type() == EntityType.PLACE
                        || e.type() == EntityType.FACILITY)
                .limit(MOST_ENTITIES)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        sheet.section("People, places and bodies", "");
        for (EntityItem entity : shown) {
            String also = entity.names().stream()
                    .filter(n -> !n.equals(entity.name()))
                    .limit(MOST_NAMES)
                    .collect(Collectors.joining(", "));
            String described = entity.descriptions().stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            sheet.item(
                    new Mark(word(entity.type().name()), Tone.PLAIN),
                    entity.name()
                            + (entity.country() == null ? "" : " (" + entity.country() + ")")
                            + (also.isEmpty() ? "" : "; also " + also)
                            + (described.isEmpty() ? "" : "; described as " + described)
                            + ". " + plural(entity.mentions(), "mention") + " in "
                            + plural(entity.articles(), "article"),
                    List.of(pointer(entity.passage())));
        }
    }

    /** What a reader does not see here. */
    static void more(Sheet sheet, int rest) {
        if (rest > 0) {
            sheet.more(rest);
        }
    }

    private Pointer pointer(Passage passage) {
        return sources.pointer(passage);
    }

    static Mark state(Claim.State state, int origins) {
        Tone tone = switch (state) {
            case CORROBORATED -> Tone.GOOD;
            case DISPUTED, DENIED -> Tone.BAD;
            case ECHOED, SUPERSEDED -> Tone.WARN;
            case SINGLE_SOURCE -> Tone.PLAIN;
        };
        String count = state == Claim.State.SINGLE_SOURCE || origins == 0 ? "" : ", ≤ " + plural(origins, "origin");
        return new Mark(word(state.name()), count, tone, state);
    }

    /** A constant's name as a reader's word. */
    static String word(@Nullable String constant) {
        return constant == null ? "" : constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
