package org.stemma.clean;

import static org.stemma.clean.PieceFeature.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a piece's {@link PieceFeature}s. All of them are written in one go, group by group, since a call for each of
 * them takes longer than what it works out. Not thread-safe. Cost: constant for a piece.
 */
final class PieceValues {
    /** A piece of fewer words is no sentence. */
    private static final int LOOSE = 10;

    /** The density from which a piece is but a link, with a few words beside it perhaps. */
    private static final double BARE_LINK = 0.85;

    private static final double MOSTLY_LINKED = 0.5;

    /** A piece of this density, beside another one, is a link. */
    private static final double LINKED = 0.6;

    private final PieceFacts facts;
    private final double[] values;

    PieceValues(PieceFacts facts, double[] values) {
        this.facts = facts;
        this.values = values;
    }

    /** Writes the values of a piece over those of the piece before. */
    void weigh(Piece piece) {
        set(ALWAYS, true);
        lengths(piece);
        links(piece);
        wording(piece, facts.wording(piece));
        says(piece, piece.notices());
        boolean heading = Page.isHeading(piece.element());
        tags(piece, piece.box(), heading);
        parts(piece.box());
        names(facts.page().furniture(piece), facts.isChosen(piece));
        chosen(piece, facts.isChosen(piece));
        page(piece, facts.isChosen(piece));
        home(piece, facts.home(), piece.shelf());
        boxes(piece, piece.shelf());
        places(piece.index());
        neighbours(facts.beside(piece, -1), facts.beside(piece, 1), heading);
    }

    private void set(PieceFeature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private void set(PieceFeature feature, boolean holds) {
        values[feature.ordinal()] = holds ? 1 : 0;
    }

    private void lengths(Piece piece) {
        int words = piece.words();
        set(WORDS_2, words <= 2);
        set(WORDS_5, words > 2 && words <= 5);
        set(WORDS_9, words > 5 && words <= 9);
        set(WORDS_20, words > 9 && words <= 20);
        set(WORDS, facts.logOfWords(piece) / 5);
        set(COMMAS, Math.min(1, 5.0 * piece.commas() / (1 + words)));
    }

    private void links(Piece piece) {
        double density = piece.linkDensity();
        Box shelf = piece.shelf();
        Box outer = shelf == null ? null : shelf.parent();
        Box outermore = outer == null ? null : outer.parent();
        set(LINK_DENSITY, density);
        set(LINK_ALONE, density > BARE_LINK);
        set(LINK_SHORT, density > MOSTLY_LINKED && piece.words() < LOOSE);
        set(LINKS_AROUND, facts.linkDensity(piece, 2));
        set(LINKS_WIDELY_AROUND, facts.linkDensity(piece, 6));
        set(LINKS_IN_BOX, facts.linkDensity(piece.box().parent()));
        set(LINKS_IN_SHELF, facts.linkDensity(shelf));
        set(LINKS_IN_OUTER_BOX, facts.linkDensity(outer));
        set(LINKS_IN_OUTERMORE_BOX, facts.linkDensity(outermore));
    }

    private void wording(Piece piece, Wording wording) {
        set(STOP, wording.stop());
        set(STOP_SHORT, wording.stop() && piece.words() < LOOSE);
        set(TRAILS, wording.trails());
        set(COLON, wording.colon());
        set(LOWER, wording.lower());
        set(MARK, wording.mark());
        set(CAPITALS, piece.words() > 2 ? wording.capitals() : 0);
        set(SHOUTED, wording.shouted());
        set(DIGITS, wording.digits());
        set(PARTED, wording.parted());
        set(COPYRIGHT, wording.copyright());
        set(ADDRESS, wording.address());
        set(DATED, wording.dated());
        set(REPEATED, wording.repeated());
    }

    private void says(Piece piece, Set<WebPhrases.Kind> said) {
        boolean related = said.contains(WebPhrases.Kind.RELATED);
        boolean teaser = said.contains(WebPhrases.Kind.TEASER);
        set(SAYS_SHARE, said.contains(WebPhrases.Kind.SHARE));
        set(SAYS_COOKIE, said.contains(WebPhrases.Kind.COOKIE));
        set(SAYS_NEWSLETTER, said.contains(WebPhrases.Kind.NEWSLETTER));
        set(SAYS_ADVERT, said.contains(WebPhrases.Kind.ADVERT));
        set(
                SAYS_COMMENTS,
                said.contains(WebPhrases.Kind.COMMENTFORM)
                        || said.contains(WebPhrases.Kind.COMMENTHEADER)
                        || said.contains(WebPhrases.Kind.COMMENTTOOL));
        set(SAYS_RELATED, related);
        set(SAYS_NAVIGATION, said.contains(WebPhrases.Kind.NAVIGATION));
        set(SAYS_LEGAL, said.contains(WebPhrases.Kind.LEGAL));
        set(SAYS_TEASER, teaser);
        set(READ_MORE, piece.linkDensity() > MOSTLY_LINKED && (related || teaser));
    }

    private void tags(Piece piece, Box box, boolean heading) {
        String tag = piece.element().normalName();
        boolean link = piece.linkDensity() > BARE_LINK;
        set(LINK_IN_PARAGRAPH, link && piece.words() > 3 && box.isIn(Tags.P));
        set(LINK_IN_HEADING, link && heading);
        set(LINK_IN_CHOSEN_ITEM, link && box.isIn(Tags.LI) && facts.isChosen(piece));
        set(HEADING, heading);
        set(HEADING_1, heading && tag.charAt(1) == '1');
        set(HEADING_2, heading && tag.charAt(1) == '2');
        set(HEADING_LOW, heading && tag.charAt(1) >= '4');
        set(PARAGRAPH, box.isIn(Tags.P));
        set(ITEM, box.isIn(Tags.LI));
        set(ITEM_LINKED, box.isIn(Tags.LI) && piece.linkDensity() > MOSTLY_LINKED);
        set(CELL, box.isIn(Tags.TD | Tags.TH));
        set(QUOTATION, box.isIn(Tags.BLOCKQUOTE));
        set(CODE, box.isIn(Tags.PRE | Tags.CODE));
        set(DEFINITION, box.isIn(Tags.DL));
        set(INSIDE_LINK, box.isIn(Tags.A));
        set(BARE, !heading && !box.isIn(Tags.P | Tags.LI | Tags.TD | Tags.TH | Tags.PRE | Tags.BLOCKQUOTE | Tags.DL));
        boolean inline = !box.element().equals(piece.element());
        boolean bold = inline && isBold(box.element().normalName());
        set(BOLD, bold);
        set(INLINE, inline && !bold);
    }

    private static boolean isBold(String tag) {
        return tag.equals("strong") || tag.equals("b");
    }

    private void parts(Box box) {
        set(IN_HEADER, box.isIn(Tags.HEADER));
        set(IN_FOOTER, box.isIn(Tags.FOOTER));
        set(IN_NAVIGATION, box.isIn(Tags.NAV));
        set(IN_ASIDE, box.isIn(Tags.ASIDE));
        set(IN_FORM, box.isIn(Tags.FORM));
        set(IN_LABEL, box.isIn(Tags.LABEL));
        set(IN_FIGURE, box.isIn(Tags.FIGURE));
        set(IN_ARTICLE, box.isIn(Tags.ARTICLE));
        set(IN_MAIN, box.isIn(Tags.MAIN));
        set(IN_NOSCRIPT, box.isIn(Tags.NOSCRIPT));
    }

    private void names(@Nullable Furniture called, boolean chosen) {
        set(CALLED_ADVERT, called == Furniture.ADVERT);
        set(CALLED_AUTHOR, called == Furniture.AUTHOR);
        set(CALLED_BYLINE, called == Furniture.BYLINE);
        set(CALLED_CAPTION, called == Furniture.CAPTION);
        set(CALLED_COMMENTS, called == Furniture.COMMENTS);
        set(CALLED_HIDDEN, called == Furniture.HIDDEN);
        set(CALLED_LEGAL, called == Furniture.LEGAL);
        set(CALLED_NAVIGATION, called == Furniture.NAVIGATION);
        set(CALLED_RELATED, called == Furniture.RELATED);
        set(CALLED_SOCIAL, called == Furniture.SOCIAL);
        set(CALLED_SUBSCRIBE, called == Furniture.SUBSCRIBE);
        set(CHOSEN_FURNITURE, chosen && called != null);
    }

    private void chosen(Piece piece, boolean chosen) {
        double told = facts.told(piece);
        set(CANDIDATES, facts.shareOfCandidates(piece));
        set(CHOSEN, chosen);
        set(VOTED, facts.isVoted(piece));
        set(CHOSEN_LOOSE, chosen && piece.words() < LOOSE);
        set(TOLD, told);
        set(NOT_TOLD, facts.declared().tells() && piece.words() >= 5 && told < 0.3);
        set(DESCRIPTION, facts.declared().isDescription(piece));
    }

    private void page(Piece piece, boolean chosen) {
        boolean article = facts.declared().isArticle();
        boolean loose = piece.words() < LOOSE;
        set(PAGE_ARTICLE, article);
        set(PAGE_ARTICLE_LOOSE, article && loose);
        set(PAGE_ARTICLE_OUTSIDE, article && !chosen);
        set(PAGE_LINKS, facts.linkDensityOfPage());
        set(PAGE_LINKS_OUTSIDE, chosen ? 0 : facts.linkDensityOfPage());
        set(PAGE_PROSE, facts.logOfProse() / 8);
        set(PAGE_PROSE_LOOSE, loose ? facts.logOfProse() / 8 : 0);
        set(ALIKE, facts.logOfAlike(piece) / 5);
        set(ALIKE_SHORT, loose ? facts.logOfAlike(piece) / 5 : 0);
    }

    private void home(Piece piece, @Nullable Box home, @Nullable Box shelf) {
        set(ON_HOME, home != null && home.equals(shelf));
        set(IN_HOME, home != null && home.holds(piece.index()));
        set(NEAR_HOME, isNear(home, shelf));
    }

    private static boolean isNear(@Nullable Box home, @Nullable Box shelf) {
        return home != null
                && shelf != null
                && !home.equals(shelf)
                && (home.equals(shelf.parent()) || shelf.equals(home.parent()) || home.parent() == shelf.parent());
    }

    private void boxes(Piece piece, @Nullable Box shelf) {
        Box outer = shelf == null ? null : shelf.parent();
        Box outermore = outer == null ? null : outer.parent();
        double onShelf = facts.onShelf(piece);
        set(SHELF, Math.log(1 + onShelf) / 7);
        set(SHELF_SHARE, onShelf / (1 + facts.allProse()));
        set(SHELF_EMPTY, onShelf == 0);
        set(BOX_PROSE, facts.proseShare(shelf));
        set(OUTER_BOX_PROSE, facts.proseShare(outer));
        set(OUTERMORE_BOX_PROSE, facts.proseShare(outermore));
        set(PROSE_AROUND, facts.proseShare(piece, 2));
        set(PROSE_WIDELY_AROUND, facts.proseShare(piece, 6));
    }

    private void places(int index) {
        int title = facts.title();
        int first = facts.firstProse();
        int last = facts.lastProse();
        double before = facts.prose(first, index);
        set(BEFORE_TITLE, title >= 0 && index < title);
        set(NO_TITLE, title < 0);
        set(RIGHT_AFTER_TITLE, title >= 0 && index > title && index <= title + 4);
        set(BEFORE_PROSE, index < first);
        set(AFTER_PROSE, index > last);
        set(FAR_BEFORE_PROSE, Math.clamp((first - index) / 20.0, 0, 1));
        set(FAR_AFTER_PROSE, Math.clamp((index - last) / 20.0, 0, 1));
        set(START, before < 60 && index >= first);
        set(END, index <= last && facts.prose(index + 1, last + 1) < 60);
        set(DONE, Math.clamp(before / (1 + facts.prose(first, last + 1)), 0, 1));
        set(ON_PAGE, (double) index / facts.page().pieces().size());
    }

    private void neighbours(@Nullable Piece before, @Nullable Piece after, boolean heading) {
        boolean proseBefore = before != null && before.isProse();
        boolean proseAfter = after != null && after.isProse();
        boolean linkAfter = after != null && after.linkDensity() > LINKED;
        set(SAYS_ANYTHING_BEFORE, before != null && !before.notices().isEmpty());
        set(SAYS_ANYTHING_AFTER, after != null && !after.notices().isEmpty());
        set(PROSE_BEFORE, proseBefore);
        set(PROSE_AFTER, proseAfter);
        set(PROSE_BOTH, proseBefore && proseAfter);
        set(LINK_BEFORE, before != null && before.linkDensity() > LINKED);
        set(LINK_AFTER, linkAfter);
        set(HEADING_BEFORE, before != null && Page.isHeading(before.element()));
        set(HEADING_AFTER, after != null && Page.isHeading(after.element()));
        set(HEADING_OF_PROSE, heading && proseAfter);
        set(HEADING_OF_LINKS, heading && linkAfter);
    }
}
