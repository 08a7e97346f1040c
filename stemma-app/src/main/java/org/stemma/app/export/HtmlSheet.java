package org.stemma.app.export;

import java.util.List;
import java.util.Locale;
import org.stemma.account.Account.EdgeItem;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.app.export.Outline.Tone;
import org.stemma.news.Quote;

/** One HTML page that needs nothing from elsewhere: style inline, no script, readable in print and in the dark. */
final class HtmlSheet implements Sheet {
    private static final String STYLE = """
            :root{--ink:#1b1b1b;--soft:#5a5a5a;--line:#ddd8cf;--paper:#fbfaf7;--good:#1d6b3a;--warn:#7a5200;--bad:#a3201d;--plain:#2b4c7e}
            @media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--soft:#a8a49c;--line:#3a3833;--paper:#171614;--good:#7fce9b;--warn:#e0b35a;--bad:#f08a80;--plain:#9bbcf0}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 Georgia,"Times New Roman",serif}
            main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
            h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem;text-wrap:balance}
            .sub,.hint{color:var(--soft);font-family:system-ui,sans-serif;font-size:.85rem;margin:0 0 1rem}
            h2{font:600 .8rem/1.2 system-ui,sans-serif;letter-spacing:.08em;text-transform:uppercase;border-top:1px solid var(--line);padding-top:1rem;margin:2.2rem 0 .6rem}
            ul{list-style:none;margin:0;padding:0}
            li{margin:.55rem 0;overflow-wrap:anywhere}
            li ul{border-left:2px solid var(--line);margin:.4rem 0 .8rem;padding-left:.9rem;font-size:.95rem}
            .mark{font:600 .72rem/1 system-ui,sans-serif;letter-spacing:.02em;margin-right:.45rem;white-space:nowrap}
            .good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.plain{color:var(--plain)}
            a.to{font:.72rem/1 ui-monospace,monospace;color:var(--soft);text-decoration:none;white-space:nowrap}
            a.to:hover,a.to:focus{color:var(--plain);text-decoration:underline}
            ul.tree{border:0;padding:0;margin:.5rem 0 1rem}
            ul.tree ul{border:0;margin:0;padding:0 0 0 1.4rem;font-size:1em}
            ul.tree li{margin:0;padding:.3rem 0}
            ul.tree ul>li{position:relative}
            ul.tree ul>li::before{content:"";position:absolute;left:-1rem;top:0;bottom:0;border-left:2px solid var(--line)}
            ul.tree ul>li:last-child::before{bottom:auto;height:1.1rem}
            ul.tree ul>li::after{content:"";position:absolute;left:-1rem;top:1.05rem;width:.75rem;border-top:2px solid var(--line)}
            ul.tree ul>li.unsure::after{border-top-style:dotted}
            .tree small{display:block;color:var(--soft);font:.78rem/1.45 system-ui,sans-serif}
            .tree .head{font-size:.95rem;line-height:1.35;display:block}
            li.variation{margin:.2rem 0 .5rem 1.1rem;font-size:.93em;color:var(--soft)}
            del{color:var(--bad);text-decoration-thickness:1px}ins{color:var(--good);text-decoration-thickness:1px;text-underline-offset:.15em}
            li:target{background:color-mix(in srgb,var(--plain) 12%,transparent)}
            @media print{body{background:#fff;color:#000;font-size:11pt}main{max-width:none;padding:0}}
            """;

    private final StringBuilder out = new StringBuilder();
    private String title = "";
    private boolean inList;
    private boolean inItem;
    private boolean inUnder;
    private int page;

    @Override
    public void title(String text, String subtitle) {
        closeList();
        page++;
        title = title.isEmpty() ? text : title;
        out.append("<h1>")
                .append(escape(text))
                .append("</h1>\n<p class=\"sub\">")
                .append(escape(subtitle))
                .append("</p>\n");
    }

    @Override
    public void section(String heading, String hint) {
        closeList();
        out.append("<h2>").append(escape(heading)).append("</h2>\n");
        if (!hint.isEmpty()) {
            out.append("<p class=\"hint\">").append(escape(hint)).append("</p>\n");
        }
    }

    @Override
    public void item(Mark mark, String text, List<Pointer> pointers) {
        openItem("");
        line(mark, text, pointers);
    }

    @Override
    public void under(Mark mark, String text, List<Pointer> pointers) {
        openUnder();
        out.append("<li>");
        line(mark, text, pointers);
        out.append("</li>\n");
    }

    private void openUnder() {
        if (!inUnder) {
            out.append("\n<ul>");
            inUnder = true;
        }
    }

    @Override
    public void variation(Mark mark, List<Quote.Edit> edits, List<Pointer> pointers) {
        openUnder();
        out.append("<li class=\"variation\">");
        mark(mark);
        for (Quote.Edit edit : edits) {
            if (edit.before().equals(edit.after())) {
                out.append(escape(edit.before())).append(' ');
            } else {
                tagged("del", edit.before());
                tagged("ins", edit.after());
            }
        }
        pointers(pointers);
        out.append("</li>\n");
    }

    private void tagged(String tag, String text) {
        if (!text.isEmpty()) {
            out.append('<').append(tag).append('>').append(escape(text));
            out.append("</").append(tag).append("> ");
        }
    }

    @Override
    public void source(int number, String text) {
        openItem(" id=\"" + anchor(number) + "\"");
        line(new Mark("[" + number + "]", Tone.PLAIN), text, List.of());
    }

    @Override
    public void family(String heading, FamilyTree tree, FamilyTree.Family family) {
        openItem("");
        out.append("<span class=\"mark plain\">").append(escape(heading)).append("</span>\n<ul class=\"tree\">");
        List<FamilyTree.Branch> branches = family.branches();
        for (int i = 0; i < branches.size(); i++) {
            int depth = branches.get(i).depth();
            int next = i + 1 < branches.size() ? branches.get(i + 1).depth() : 0;
            branch(branches.get(i), tree);
            out.append(next > depth ? "\n<ul>" : "</li>\n" + "</ul></li>\n".repeat(depth - next));
        }
        out.append("</ul>");
    }

    private void branch(FamilyTree.Branch branch, FamilyTree tree) {
        EdgeItem edge = branch.edge();
        out.append(edge != null && !edge.directed() ? "<li class=\"unsure\">" : "<li>");
        out.append("<small><a class=\"to\" href=\"#")
                .append(anchor(branch.number()))
                .append("\">[");
        out.append(branch.number()).append("]</a> ");
        out.append(escape(TreeWords.place(branch.article())));
        if (edge != null) {
            Tone tone = edge.kind().derives() ? Tone.WARN : Tone.PLAIN;
            out.append(" <span class=\"mark ")
                    .append(tone.name().toLowerCase(Locale.ROOT))
                    .append("\">");
            out.append(escape(TreeWords.arrow(edge) + " " + TreeWords.relation(edge)))
                    .append("</span> ");
            out.append(escape(TreeWords.confidence(edge)));
        }
        out.append("</small><span class=\"head\">").append(escape(TreeWords.title(branch.article())));
        out.append("</span>");
        TreeWords.notes(branch, tree)
                .forEach(note ->
                        out.append("<small>").append(escape(note.text())).append("</small>"));
        String credits = TreeWords.credits(branch.article());
        out.append(credits.isEmpty() ? "" : "<small>" + escape(credits) + "</small>");
    }

    @Override
    public String finish() {
        closeList();
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + escape(title) + "</title>\n<style>\n" + STYLE + "</style></head>\n<body><main>\n" + out
                + "</main></body></html>\n";
    }

    private void openItem(String attributes) {
        closeItem();
        if (!inList) {
            out.append("<ul>\n");
            inList = true;
        }
        out.append("<li").append(attributes).append('>');
        inItem = true;
    }

    private void line(Mark mark, String text, List<Pointer> pointers) {
        mark(mark);
        out.append(escape(text));
        pointers(pointers);
    }

    private void mark(Mark mark) {
        if (!mark.text().isEmpty()) {
            out.append("<span class=\"mark ")
                    .append(mark.tone().name().toLowerCase(Locale.ROOT))
                    .append("\">");
            out.append(escape(mark.text())).append("</span>");
        }
    }

    private void pointers(List<Pointer> pointers) {
        for (Pointer pointer : pointers) {
            out.append(" <a class=\"to\" href=\"#")
                    .append(anchor(pointer.article()))
                    .append("\" title=\"");
            out.append(escape(pointer.passage().quote())).append("\">");
            out.append(escape(pointer.text())).append("</a>");
        }
    }

    private String anchor(int number) {
        return "s" + page + "-" + number;
    }

    private void closeItem() {
        if (inUnder) {
            out.append("</ul>");
            inUnder = false;
        }
        if (inItem) {
            out.append("</li>\n");
            inItem = false;
        }
    }

    private void closeList() {
        closeItem();
        if (inList) {
            out.append("</ul>\n");
            inList = false;
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
