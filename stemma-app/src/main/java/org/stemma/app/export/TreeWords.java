package org.stemma.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.CreditItem;
import org.stemma.account.Account.DateItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.app.export.FamilyTree.Branch;
import org.stemma.app.export.FamilyTree.Family;
import org.stemma.news.Lineage;
import org.stemma.news.Why;

/** The words of a family tree, the same in every format. */
final class TreeWords {
    /** Seconds and what is finer say nothing to a reader. */
    private static final Pattern CLOCK = Pattern.compile("^(.{10})T(\\d\\d:\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?(.*)$");

    /** Columns of a text's beginning that stand for its headline. */
    private static final int BEGINNING = 80;

    /** The greatest confidence short of certainty that two digits show. */
    private static final double ALMOST = 0.99;

    static final String LEGEND =
            "→ text flows that way; no arrowhead: the direction is undetermined. Shares are of the lower article's text. Origins are counted at"
                    + " most: an unknown relation is not independence.";

    private TreeWords() {}

    /** What stands over a family. */
    static String heading(int number, Family family) {
        return "Origin " + number + " · " + AccountPage.plural(family.branches().size(), "article");
    }

    /** What stands over the articles that are a family each. */
    static String alone(int articles, boolean first) {
        String all = AccountPage.plural(articles, "article")
                + (articles == 1 ? ", its own origin" : ", each its own origin");
        return first ? "Nothing copied · " + all : "Tied to no other text · " + all;
    }

    /** "Outlet · date"; the file where no outlet is known. */
    static String place(ArticleItem article) {
        return name(article) + " · " + date(article.published());
    }

    static String name(ArticleItem article) {
        return article.outlet() == null ? file(article.file()) : article.outlet();
    }

    /** The headline; else how the text begins. */
    static String title(ArticleItem article) {
        if (article.title() != null) {
            return article.title();
        }
        return article.blocks().stream()
                .filter(b -> b.role().isProse())
                .findFirst()
                .map(b -> "(no title) " + Columns.cut(b.text(), BEGINNING))
                .orElse("(no title)");
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String date(@Nullable DateItem date) {
        if (date == null) {
            return "undated";
        }
        var parts = CLOCK.matcher(date.value());
        if (!parts.matches()) {
            return date.value();
        }
        String zone = parts.group(3).equals("Z") ? "UTC" : parts.group(3);
        return (parts.group(1) + " " + parts.group(2) + " " + zone).strip();
    }

    /** A branch on one line: "→ copy, 100 %, confidence 1.00 · Outlet · date · title · credits AP (text)". */
    static String branch(Branch branch, FamilyTree tree) {
        List<String> parts = new ArrayList<>();
        EdgeItem edge = branch.edge();
        if (edge != null) {
            parts.add(arrow(edge) + " " + relation(edge) + ", " + confidence(edge));
        }
        parts.add(place(branch.article()));
        parts.add(title(branch.article()));
        notes(branch, tree).forEach(note -> parts.add(note.text()));
        String credits = credits(branch.article());
        if (!credits.isEmpty()) {
            parts.add(credits);
        }
        return String.join(" · ", parts);
    }

    static String arrow(EdgeItem edge) {
        return edge.directed() ? "→" : "—";
    }

    /** "partial copy, 54 %, direction undetermined". */
    static String relation(EdgeItem edge) {
        StringBuilder words = new StringBuilder(AccountPage.word(edge.kind().name()));
        if (edge.share() > 0) {
            words.append(", ").append(percent(edge.share()));
        }
        return words + (edge.directed() ? "" : ", direction undetermined");
    }

    /** A share as a reader takes it: all only where it is all. */
    static String percent(double share) {
        long rounded = Math.round(share * 100);
        boolean almost = rounded == 100 && share < 1;
        return (almost ? 99 : rounded) + " %";
    }

    /** As {@link #percent}: 1 only where it is certain. */
    static String confidence(EdgeItem edge) {
        double score = edge.why().score();
        return String.format(Locale.ROOT, "confidence %.2f", score < 1 ? Math.min(score, ALMOST) : score);
    }

    /**
     * A relation that no branch shows, told beside an article.
     *
     * @param edges what it rests on
     */
    record Note(String text, boolean derives, List<EdgeItem> edges) {
        Note {
            edges = List.copyOf(edges);
        }
    }

    /** The relations that no branch shows; an article's house is named once. */
    static List<Note> notes(Branch branch, FamilyTree tree) {
        String article = branch.article().id();
        List<Note> notes = new ArrayList<>();
        List<EdgeItem> house = new ArrayList<>();
        for (EdgeItem edge : branch.others()) {
            if (edge.kind() == Lineage.Kind.SAME_FAMILY) {
                house.add(edge);
            } else {
                notes.add(new Note(other(edge, tree, article), edge.kind().derives(), List.of(edge)));
            }
        }
        if (!house.isEmpty()) {
            String others = house.stream()
                    .map(e -> tree.number(e.from().equals(article) ? e.to() : e.from()))
                    .sorted()
                    .map(n -> "[" + n + "]")
                    .collect(Collectors.joining(" "));
            notes.add(new Note("same publisher family as " + others, false, house));
        }
        return notes;
    }

    private static String other(EdgeItem edge, FamilyTree tree, String article) {
        boolean derived = edge.to().equals(article);
        String number = "[" + tree.number(derived ? edge.from() : edge.to()) + "]";
        String tail = edge.share() > 0 ? ", " + percent(edge.share()) : "";
        String unsure = edge.directed() ? "" : ", direction undetermined";
        return switch (edge.kind()) {
            case CITES ->
                edge.directed() ? "cites " + number + tail : "cites, or is cited by, " + number + tail + unsure;
            case SAME_FAMILY -> "same publisher family as " + number + tail;
            case SAME_AGENCY -> "same agency behind it as " + number + tail + unsure;
            case COPY, PARTIAL_COPY, REWRITE ->
                (edge.directed() ? "also from " : "also shares text with ") + number + ", "
                        + AccountPage.word(edge.kind().name()) + tail + unsure;
        };
    }

    /** "credits Reuters (picture), AFP (statement)"; empty where it credits nobody. */
    static String credits(ArticleItem article) {
        Map<String, TreeSet<String>> parts = new TreeMap<>();
        for (CreditItem credit : article.credits()) {
            parts.computeIfAbsent(credit.source(), s -> new TreeSet<>())
                    .add(AccountPage.word(credit.part().name()));
        }
        if (parts.isEmpty()) {
            return "";
        }
        return parts.entrySet().stream()
                .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                .collect(Collectors.joining(", ", "credits ", ""));
    }

    /** What an edge's score is made of, a line each. */
    static List<String> why(EdgeItem edge) {
        List<String> lines = new ArrayList<>();
        for (Why.Part part : edge.why().parts()) {
            lines.add(decimal(part.value()) + "  " + part.feature() + ": " + part.note());
        }
        if (edge.kind() != Lineage.Kind.SAME_FAMILY && !edge.passages().isEmpty()) {
            lines.add(edge.passages().size() + "  passages that stand in both");
        }
        return lines;
    }

    private static String decimal(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    /** Every article of a tree that is the only one of its family. */
    static List<Branch> singles(List<Family> families) {
        return families.stream()
                .filter(f -> f.branches().size() == 1)
                .map(f -> f.branches().getFirst())
                .toList();
    }
}
