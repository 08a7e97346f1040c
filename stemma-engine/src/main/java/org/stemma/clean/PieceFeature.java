package org.stemma.clean;

import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against a piece being the article's text: each a value from about 0 to 1. The weights stand in
 * {@code body-weights.txt} under these names.
 */
enum PieceFeature {
    ALWAYS((f, p) -> is(true)),
    // Length
    WORDS_2((f, p) -> is(p.words() <= 2)),
    WORDS_5((f, p) -> is(p.words() > 2 && p.words() <= 5)),
    WORDS_9((f, p) -> is(p.words() > 5 && p.words() <= 9)),
    WORDS_20((f, p) -> is(p.words() > 9 && p.words() <= 20)),
    WORDS((f, p) -> f.logOfWords(p) / 5),
    // Links
    LINK_DENSITY((f, p) -> p.linkDensity()),
    LINK_ALONE((f, p) -> is(p.linkDensity() > 0.85)),
    LINK_SHORT((f, p) -> is(p.linkDensity() > 0.5 && p.words() < 10)),
    LINKS_AROUND((f, p) -> f.linkDensity(p, 2)),
    LINKS_WIDELY_AROUND((f, p) -> f.linkDensity(p, 6)),
    LINKS_IN_BOX((f, p) -> f.linkDensity(p.box().parent())),
    LINKS_IN_SHELF((f, p) -> f.linkDensity(p.shelf())),
    LINKS_IN_OUTER_BOX((f, p) -> f.linkDensity(outer(p.shelf(), 1))),
    LINKS_IN_OUTERMORE_BOX((f, p) -> f.linkDensity(outer(p.shelf(), 2))),
    // Words
    STOP((f, p) -> is(f.wording(p).stop())),
    STOP_SHORT((f, p) -> is(f.wording(p).stop() && p.words() < 10)),
    TRAILS((f, p) -> is(f.wording(p).trails())),
    COLON((f, p) -> is(f.wording(p).colon())),
    LOWER((f, p) -> is(f.wording(p).lower())),
    MARK((f, p) -> is(f.wording(p).mark())),
    CAPITALS((f, p) -> p.words() > 2 ? f.wording(p).capitals() : 0),
    SHOUTED((f, p) -> is(f.wording(p).shouted())),
    DIGITS((f, p) -> f.wording(p).digits()),
    PARTED((f, p) -> is(f.wording(p).parted())),
    COPYRIGHT((f, p) -> is(f.wording(p).copyright())),
    ADDRESS((f, p) -> is(f.wording(p).address())),
    DATED((f, p) -> is(f.wording(p).dated())),
    REPEATED((f, p) -> is(f.wording(p).repeated())),
    COMMAS((f, p) -> Math.min(1, 5.0 * p.commas() / (1 + p.words()))),
    SAYS_SHARE((f, p) -> is(says(p, WebPhrases.Kind.SHARE))),
    SAYS_COOKIE((f, p) -> is(says(p, WebPhrases.Kind.COOKIE))),
    SAYS_NEWSLETTER((f, p) -> is(says(p, WebPhrases.Kind.NEWSLETTER))),
    SAYS_ADVERT((f, p) -> is(says(p, WebPhrases.Kind.ADVERT))),
    SAYS_COMMENTS((f, p) -> is(says(p, WebPhrases.Kind.COMMENTFORM)
            || says(p, WebPhrases.Kind.COMMENTHEADER)
            || says(p, WebPhrases.Kind.COMMENTTOOL))),
    SAYS_RELATED((f, p) -> is(says(p, WebPhrases.Kind.RELATED))),
    SAYS_NAVIGATION((f, p) -> is(says(p, WebPhrases.Kind.NAVIGATION))),
    SAYS_LEGAL((f, p) -> is(says(p, WebPhrases.Kind.LEGAL))),
    SAYS_TEASER((f, p) -> is(says(p, WebPhrases.Kind.TEASER))),
    READ_MORE((f, p) ->
            is(p.linkDensity() > 0.5 && (says(p, WebPhrases.Kind.RELATED) || says(p, WebPhrases.Kind.TEASER)))),
    LINK_IN_PARAGRAPH(
            (f, p) -> is(p.linkDensity() > 0.85 && p.words() > 3 && p.box().isIn(Tags.P))),
    LINK_IN_HEADING((f, p) -> is(p.linkDensity() > 0.85 && Page.isHeading(p.element()))),
    LINK_IN_CHOSEN_ITEM((f, p) -> is(p.linkDensity() > 0.85 && p.box().isIn(Tags.LI) && f.isChosen(p))),
    SAYS_ANYTHING_BEFORE((f, p) -> is(speaks(f.beside(p, -1)))),
    SAYS_ANYTHING_AFTER((f, p) -> is(speaks(f.beside(p, 1)))),
    // Tags
    HEADING((f, p) -> is(Page.isHeading(p.element()))),
    HEADING_1((f, p) -> is(p.element().normalName().equals("h1"))),
    HEADING_2((f, p) -> is(p.element().normalName().equals("h2"))),
    HEADING_LOW((f, p) -> is(p.element().normalName().compareTo("h4") >= 0 && Page.isHeading(p.element()))),
    PARAGRAPH((f, p) -> is(p.box().isIn(Tags.P))),
    ITEM((f, p) -> is(p.box().isIn(Tags.LI))),
    ITEM_LINKED((f, p) -> is(p.box().isIn(Tags.LI) && p.linkDensity() > 0.5)),
    CELL((f, p) -> is(p.box().isIn(Tags.TD | Tags.TH))),
    QUOTATION((f, p) -> is(p.box().isIn(Tags.BLOCKQUOTE))),
    CODE((f, p) -> is(p.box().isIn(Tags.PRE | Tags.CODE))),
    DEFINITION((f, p) -> is(p.box().isIn(Tags.DL))),
    INSIDE_LINK((f, p) -> is(p.box().isIn(Tags.A))),
    BARE((f, p) -> is(!p.box().isIn(Tags.P | Tags.LI | Tags.TD | Tags.TH | Tags.PRE | Tags.BLOCKQUOTE | Tags.DL)
            && !Page.isHeading(p.element()))),
    BOLD((f, p) -> is(isBold(p))),
    INLINE((f, p) -> is(!p.box().element().equals(p.element()) && !isBold(p))),
    IN_HEADER((f, p) -> is(p.box().isIn(Tags.HEADER))),
    IN_FOOTER((f, p) -> is(p.box().isIn(Tags.FOOTER))),
    IN_NAVIGATION((f, p) -> is(p.box().isIn(Tags.NAV))),
    IN_ASIDE((f, p) -> is(p.box().isIn(Tags.ASIDE))),
    IN_FORM((f, p) -> is(p.box().isIn(Tags.FORM))),
    IN_LABEL((f, p) -> is(p.box().isIn(Tags.LABEL))),
    IN_FIGURE((f, p) -> is(p.box().isIn(Tags.FIGURE))),
    IN_ARTICLE((f, p) -> is(p.box().isIn(Tags.ARTICLE))),
    IN_MAIN((f, p) -> is(p.box().isIn(Tags.MAIN))),
    IN_NOSCRIPT((f, p) -> is(p.box().isIn(Tags.NOSCRIPT))),
    // Names
    CALLED_ADVERT((f, p) -> is(f.page().furniture(p) == Furniture.ADVERT)),
    CALLED_AUTHOR((f, p) -> is(f.page().furniture(p) == Furniture.AUTHOR)),
    CALLED_BYLINE((f, p) -> is(f.page().furniture(p) == Furniture.BYLINE)),
    CALLED_CAPTION((f, p) -> is(f.page().furniture(p) == Furniture.CAPTION)),
    CALLED_COMMENTS((f, p) -> is(f.page().furniture(p) == Furniture.COMMENTS)),
    CALLED_HIDDEN((f, p) -> is(f.page().furniture(p) == Furniture.HIDDEN)),
    CALLED_LEGAL((f, p) -> is(f.page().furniture(p) == Furniture.LEGAL)),
    CALLED_NAVIGATION((f, p) -> is(f.page().furniture(p) == Furniture.NAVIGATION)),
    CALLED_RELATED((f, p) -> is(f.page().furniture(p) == Furniture.RELATED)),
    CALLED_SOCIAL((f, p) -> is(f.page().furniture(p) == Furniture.SOCIAL)),
    CALLED_SUBSCRIBE((f, p) -> is(f.page().furniture(p) == Furniture.SUBSCRIBE)),
    // Places
    CANDIDATES((f, p) -> f.shareOfCandidates(p)),
    CHOSEN((f, p) -> is(f.isChosen(p))),
    VOTED((f, p) -> is(f.isVoted(p))),
    CHOSEN_LOOSE((f, p) -> is(f.isChosen(p) && p.words() < 10)),
    CHOSEN_FURNITURE((f, p) -> is(f.isChosen(p) && f.page().furniture(p) != null)),
    TOLD((f, p) -> f.told(p)),
    NOT_TOLD((f, p) -> is(f.declared().tells() && p.words() >= 5 && f.told(p) < 0.3)),
    DESCRIPTION((f, p) -> is(f.declared().isDescription(p))),
    PAGE_ARTICLE((f, p) -> is(f.declared().isArticle())),
    PAGE_ARTICLE_LOOSE((f, p) -> is(f.declared().isArticle() && p.words() < 10)),
    PAGE_ARTICLE_OUTSIDE((f, p) -> is(f.declared().isArticle() && !f.isChosen(p))),
    PAGE_LINKS((f, p) -> f.linkDensityOfPage()),
    PAGE_LINKS_OUTSIDE((f, p) -> f.isChosen(p) ? 0 : f.linkDensityOfPage()),
    PAGE_PROSE((f, p) -> f.logOfProse() / 8),
    PAGE_PROSE_LOOSE((f, p) -> p.words() < 10 ? f.logOfProse() / 8 : 0),
    ON_HOME((f, p) -> is(f.home() != null && f.home().equals(p.shelf()))),
    IN_HOME((f, p) -> is(f.home() != null && f.home().holds(p.index()))),
    NEAR_HOME((f, p) -> is(isNear(f.home(), p.shelf()))),
    SHELF((f, p) -> Math.log(1 + f.onShelf(p)) / 7),
    SHELF_SHARE((f, p) -> f.onShelf(p) / (1 + f.allProse())),
    SHELF_EMPTY((f, p) -> is(f.onShelf(p) == 0)),
    BOX_PROSE((f, p) -> f.proseShare(p.shelf())),
    OUTER_BOX_PROSE((f, p) -> f.proseShare(outer(p.shelf(), 1))),
    OUTERMORE_BOX_PROSE((f, p) -> f.proseShare(outer(p.shelf(), 2))),
    PROSE_AROUND((f, p) -> f.proseShare(p, 2)),
    PROSE_WIDELY_AROUND((f, p) -> f.proseShare(p, 6)),
    BEFORE_TITLE((f, p) -> is(f.title() >= 0 && p.index() < f.title())),
    NO_TITLE((f, p) -> is(f.title() < 0)),
    RIGHT_AFTER_TITLE((f, p) -> is(f.title() >= 0 && p.index() > f.title() && p.index() <= f.title() + 4)),
    BEFORE_PROSE((f, p) -> is(p.index() < f.firstProse())),
    AFTER_PROSE((f, p) -> is(p.index() > f.lastProse())),
    FAR_BEFORE_PROSE((f, p) -> Math.clamp((f.firstProse() - p.index()) / 20.0, 0, 1)),
    FAR_AFTER_PROSE((f, p) -> Math.clamp((p.index() - f.lastProse()) / 20.0, 0, 1)),
    START((f, p) -> is(f.prose(f.firstProse(), p.index()) < 60 && p.index() >= f.firstProse())),
    END((f, p) -> is(p.index() <= f.lastProse() && f.prose(p.index() + 1, f.lastProse() + 1) < 60)),
    DONE((f, p) ->
            Math.clamp(f.prose(f.firstProse(), p.index()) / (1 + f.prose(f.firstProse(), f.lastProse() + 1)), 0, 1)),
    ON_PAGE((f, p) -> (double) p.index() / f.page().pieces().size()),
    PROSE_BEFORE((f, p) -> is(isProse(f.beside(p, -1)))),
    PROSE_AFTER((f, p) -> is(isProse(f.beside(p, 1)))),
    PROSE_BOTH((f, p) -> is(isProse(f.beside(p, -1)) && isProse(f.beside(p, 1)))),
    LINK_BEFORE((f, p) -> is(isLink(f.beside(p, -1)))),
    LINK_AFTER((f, p) -> is(isLink(f.beside(p, 1)))),
    HEADING_BEFORE((f, p) -> is(isHeading(f.beside(p, -1)))),
    HEADING_AFTER((f, p) -> is(isHeading(f.beside(p, 1)))),
    HEADING_OF_PROSE((f, p) -> is(isHeading(p) && isProse(f.beside(p, 1)))),
    HEADING_OF_LINKS((f, p) -> is(isHeading(p) && isLink(f.beside(p, 1)))),
    ALIKE((f, p) -> f.logOfAlike(p) / 5),
    ALIKE_SHORT((f, p) -> p.words() < 10 ? f.logOfAlike(p) / 5 : 0);

    private final ToDoubleBiFunction<PieceFacts, Piece> value;

    PieceFeature(ToDoubleBiFunction<PieceFacts, Piece> value) {
        this.value = value;
    }

    double of(PieceFacts facts, Piece piece) {
        return value.applyAsDouble(facts, piece);
    }

    private static double is(boolean holds) {
        return holds ? 1 : 0;
    }

    private static boolean says(Piece piece, WebPhrases.Kind kind) {
        return piece.notices().contains(kind);
    }

    private static boolean speaks(@Nullable Piece piece) {
        return piece != null && !piece.notices().isEmpty();
    }

    private static @Nullable Box outer(@Nullable Box box, int steps) {
        Box outer = box;
        for (int i = 0; i < steps && outer != null; i++) {
            outer = outer.parent();
        }
        return outer;
    }

    private static boolean isNear(@Nullable Box home, @Nullable Box shelf) {
        return home != null
                && shelf != null
                && !home.equals(shelf)
                && (home.equals(shelf.parent()) || shelf.equals(home.parent()) || home.parent() == shelf.parent());
    }

    private static boolean isBold(Piece piece) {
        return !piece.box().element().equals(piece.element())
                && (piece.box().element().normalName().equals("strong")
                        || piece.box().element().normalName().equals("b"));
    }

    private static boolean isHeading(@Nullable Piece piece) {
        return piece != null && Page.isHeading(piece.element());
    }

    private static boolean isProse(@Nullable Piece piece) {
        return piece != null && piece.isProse();
    }

    private static boolean isLink(@Nullable Piece piece) {
        return piece != null && piece.linkDensity() > 0.6;
    }
}
