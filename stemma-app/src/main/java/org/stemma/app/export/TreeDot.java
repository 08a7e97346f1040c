package org.stemma.app.export;

import java.util.List;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.account.Account.Sources;
import org.stemma.app.export.FamilyTree.Branch;
import org.stemma.app.export.FamilyTree.Family;

/** A family tree in the language of Graphviz: articles are nodes, origins clusters, relations edges. */
final class TreeDot {
    /** Columns of a label's line; wider boxes make a graph nobody can read. */
    private static final int LABEL = 32;

    private static final int MOST_LABEL_LINES = 3;

    private TreeDot() {}

    static String write(Sources sources) {
        FamilyTree tree = new FamilyTree(sources.articles(), sources.lineage());
        StringBuilder out = new StringBuilder("digraph lineage {\n");
        out.append("  graph [charset=\"UTF-8\", rankdir=TB, fontname=\"sans-serif\", label=")
                .append(quoted(AccountPage.plural(sources.articles().size(), "article") + ", at most "
                        + AccountPage.plural(sources.origins(), "origin")))
                .append("];\n  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=10];\n")
                .append("  edge [fontname=\"sans-serif\", fontsize=9];\n");
        int number = 0;
        for (Family family : tree.families()) {
            number++;
            out.append("  subgraph \"cluster_").append(number).append("\" {\n    label=");
            out.append(quoted("origin " + number)).append(";\n");
            family.branches().forEach(branch -> node(branch, out));
            out.append("  }\n");
        }
        sources.lineage().edges().stream()
                .filter(e -> tree.number(e.from()) > 0 && tree.number(e.to()) > 0)
                .forEach(edge -> edge(edge, out));
        return out.append("}\n").toString();
    }

    private static void node(Branch branch, StringBuilder out) {
        ArticleItem article = branch.article();
        String head = "[" + branch.number() + "] " + TreeWords.place(article);
        List<String> lines = new java.util.ArrayList<>(Columns.wrap(head, LABEL));
        lines.addAll(Columns.wrap(TreeWords.title(article), LABEL, MOST_LABEL_LINES));
        out.append("    ").append(quoted(article.id())).append(" [label=");
        out.append(quoted(String.join("\n", lines)));
        out.append(", tooltip=").append(quoted(article.file())).append("];\n");
    }

    private static void edge(EdgeItem edge, StringBuilder out) {
        String share = edge.share() > 0 ? " " + TreeWords.percent(edge.share()) : "";
        out.append("  ").append(quoted(edge.from())).append(" -> ").append(quoted(edge.to()));
        out.append(" [label=").append(quoted(AccountPage.word(edge.kind().name()) + share));
        if (!edge.directed()) {
            out.append(", dir=none");
        }
        if (!edge.kind().derives()) {
            out.append(", style=dashed, constraint=false");
        }
        out.append("];\n");
    }

    /** A quoted string whose text Graphviz shows as it is: no escape sequence, no entity, no line break of a source. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '&' -> quoted.append("&amp;");
                case '\n' -> quoted.append("\\n");
                default -> quoted.appendCodePoint(Character.isISOControl(c) ? '\ufffd' : c);
            }
        });
        return quoted.append('"').toString();
    }
}
