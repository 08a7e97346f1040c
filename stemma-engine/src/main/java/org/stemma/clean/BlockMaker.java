package org.stemma.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.stemma.news.Block;
import org.stemma.news.Role;

/** Gives every piece of a page its role. Rules in order; the first that speaks decides, and says why. Linear. */
final class BlockMaker {
    /** What a rule says of a piece. */
    record Verdict(Role role, String why) {}

    /** What makers of pages call the line below a headline. */
    private static final Set<String> DEK_NAMES =
            Set.of("dek", "deck", "standfirst", "strapline", "subheadline", "subhead", "subtitle", "subtitel");

    private static final int FEWEST_DEK_WORDS = 5;
    private static final int LONGEST_DATE_LINE = 60;

    /** Units: "Wednesday, " and a clock with its zone, or "Published on ". */
    private static final int BESIDE_DATE = 22;

    private final Page page;
    private final Body body;
    private final Comments comments;
    private final Declared declared;

    private BlockMaker(Page page, Body body, Comments comments, Declared declared) {
        this.page = page;
        this.body = body;
        this.comments = comments;
        this.declared = declared;
    }

    /** The blocks of a page, in its order. */
    static List<Block> blocks(Page page, Body body, Comments comments, Declared declared) {
        BlockMaker maker = new BlockMaker(page, body, comments, declared);
        List<Verdict> verdicts = new ArrayList<>();
        for (Piece piece : page.pieces()) {
            verdicts.add(maker.verdict(piece));
        }
        LiveBlogs.mark(page, declared, verdicts);
        EmbeddedPosts.mark(page, verdicts);
        Tables tables = Tables.mark(page, verdicts);
        BodyTrimmer.trim(page, verdicts);
        List<Block> blocks = new ArrayList<>();
        int end = 0;
        for (int next = 0; next < page.pieces().size(); ) {
            Piece piece = page.pieces().get(next);
            List<Piece> together = tables.together(piece);
            next += together.size();
            Verdict verdict = verdicts.get(piece.index());
            Block block = new Block(verdict.role(), Tables.text(together), verdict.why());
            // Text that the parser moved (out of a broken table, say) may stand out of order: blocks never overlap.
            if (block.span().start() >= end && !block.span().isEmpty()) {
                blocks.add(block);
                end = block.span().end();
            }
        }
        return blocks;
    }

    private Verdict verdict(Piece piece) {
        Verdict ofComments = comments.verdict(piece);
        if (ofComments != null) {
            return ofComments;
        }
        Furniture kind = page.furniture(piece);
        boolean heading = Page.isHeading(piece.element());
        if (kind != Furniture.COMMENTS && declared.isTitle(piece)) {
            return new Verdict(Role.TITLE, "equals the title");
        }
        if (kind == Furniture.CAPTION) {
            return new Verdict(Role.CAPTION, "in a part called caption");
        }
        if (body.holds(piece)) {
            return text(piece, heading);
        }
        if (kind != null) {
            return new Verdict(
                    role(kind), "in a part called " + kind.name().toLowerCase(Locale.ROOT) + "; " + body.why(piece));
        }
        return new Verdict(outside(piece), body.why(piece));
    }

    private Verdict text(Piece piece, boolean heading) {
        String why = body.why(piece);
        if (heading) {
            return new Verdict(Role.HEADING, "heading " + why);
        }
        if (piece.box().isIn(Tags.LI)) {
            return new Verdict(Role.LIST_ITEM, "list item " + why);
        }
        return isDateAlone(piece.string())
                ? new Verdict(Role.METADATA, "a date and nothing else")
                : new Verdict(Role.BODY, why);
    }

    /** A weekday, "Published" or a clock may stand beside the date. */
    private static boolean isDateAlone(String text) {
        return text.length() <= LONGEST_DATE_LINE
                && WrittenDate.first(text)
                        .filter(d -> text.length() - d.span().length() <= BESIDE_DATE)
                        .isPresent();
    }

    private static Role outside(Piece piece) {
        if (piece.linkDensity() > 0.5 || piece.box().isIn(Tags.NAV | Tags.HEADER | Tags.FOOTER)) {
            return Role.NAVIGATION;
        }
        return piece.words() >= FEWEST_DEK_WORDS && isCalledDek(piece.element()) ? Role.DEK : Role.OTHER;
    }

    private static boolean isCalledDek(Element element) {
        return Furniture.names(element.className()).stream().anyMatch(words -> !Collections.disjoint(words, DEK_NAMES));
    }

    private static Role role(Furniture kind) {
        return switch (kind) {
            case BYLINE, AUTHOR -> Role.BYLINE;
            case CAPTION -> Role.CAPTION;
            case COMMENTS -> Role.OTHER;
            case LEGAL -> Role.LEGAL;
            case NAVIGATION, RELATED, SOCIAL -> Role.NAVIGATION;
            case ADVERT, HIDDEN, SUBSCRIBE -> Role.OTHER;
        };
    }
}
