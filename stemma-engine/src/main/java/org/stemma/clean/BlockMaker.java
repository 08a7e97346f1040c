package org.stemma.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
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
    private final List<Box> containers;
    private final Comments comments;
    private final String title;

    private BlockMaker(Page page, List<Box> containers, Comments comments, @Nullable String title) {
        this.page = page;
        this.containers = containers;
        this.comments = comments;
        this.title = title == null ? "" : Titles.folded(title);
    }

    /** The blocks of a page, in its order. */
    static List<Block> blocks(Page page, List<Box> containers, Comments comments, @Nullable String title) {
        BlockMaker maker = new BlockMaker(page, containers, comments, title);
        List<Verdict> verdicts = new ArrayList<>();
        for (Piece piece : page.pieces()) {
            verdicts.add(maker.verdict(piece));
        }
        BodyTrimmer.trim(page, verdicts);
        List<Block> blocks = new ArrayList<>();
        int end = 0;
        for (Piece piece : page.pieces()) {
            Verdict verdict = verdicts.get(piece.index());
            Block block = new Block(verdict.role(), piece.text(), verdict.why());
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
        if (!title.isEmpty()
                && kind != Furniture.COMMENTS
                && Titles.folded(piece.string()).equals(title)) {
            return new Verdict(Role.TITLE, "equals the title");
        }
        if (kind != null) {
            return new Verdict(role(kind), "in a part called " + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (!Box.hold(containers, piece.index())) {
            return new Verdict(outside(piece), "outside the article's text");
        }
        if (piece.linkDensity() > 0.6 && piece.words() < 30) {
            return new Verdict(Role.NAVIGATION, "nothing but links");
        }
        if (heading) {
            return new Verdict(Role.HEADING, "heading in the article's text");
        }
        if (piece.box().isIn("li")) {
            return new Verdict(Role.LIST_ITEM, "list item in the article's text");
        }
        if (isDateAlone(piece.string())) {
            return new Verdict(Role.METADATA, "a date and nothing else");
        }
        return new Verdict(Role.BODY, "in the article's text");
    }

    /** A weekday, "Published" or a clock may stand beside the date. */
    private static boolean isDateAlone(String text) {
        return text.length() <= LONGEST_DATE_LINE
                && WrittenDate.first(text)
                        .filter(d -> text.length() - d.span().length() <= BESIDE_DATE)
                        .isPresent();
    }

    private static Role outside(Piece piece) {
        if (piece.linkDensity() > 0.5 || piece.box().isIn("nav", "header", "footer")) {
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
