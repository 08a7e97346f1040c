package org.stemma.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.stemma.bench.FlatPage.Line;
import org.stemma.bench.FlatPage.Origin;
import org.stemma.text.Span;

/**
 * Makes a scrape of a page: block elements and breaks end lines, inline elements join, scripts and styles go, hidden elements
 * stay. A share of the pages gets the dirt of real scrapes; which, and where, follows from the seed.
 */
final class PageFlattener {
    /** What a scraper does to the lines. */
    enum Dirt {
        NONE,
        /** A blank line between blocks. */
        GAPS,
        /** Some lines run into the next without a space. */
        GLUED,
        /** The lines of one element in one line. */
        MERGED,
        /** A path glued to the title above everything, and the title once more. */
        TITLE_REPEATED,
        /** What stands above the title is lost, and what stands far below the text. */
        CROPPED
    }

    private static final Set<String> DROPPED = Set.of("script", "style", "template", "svg", "head", "iframe", "object");
    private static final Pattern COMMENTS =
            Pattern.compile("\\bcomments?(?:[-_]?(?:list|body|text|content|thread|area|section|entry|container))?\\b");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    /** Of the lines of a page with this dirt, the share that is glued to the next. */
    private static final double GLUED = 0.06;
    /** Text of more than this is no comment section but a page about comments. */
    private static final double MAX_COMMENTS = 0.8;

    private final Dirt dirt;
    private final Random random;
    private final List<Raw> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Set<Origin> origins = EnumSet.noneOf(Origin.class);
    private final IdentityHashMap<Element, Integer> sections = new IdentityHashMap<>();
    private int section;

    private record Raw(String text, Set<Origin> origins, int section) {}

    private PageFlattener(Dirt dirt, long seed) {
        this.dirt = dirt;
        this.random = new Random(seed);
    }

    /** The dirt of a page in a measured set: three in five have none but perhaps blank lines. */
    static Dirt dirtOf(long seed) {
        int draw = new Random(seed * 31 + 7).nextInt(10);
        return switch (draw) {
            case 0, 1, 2, 3 -> Dirt.NONE;
            case 4, 5 -> Dirt.GAPS;
            case 6 -> Dirt.GLUED;
            case 7 -> Dirt.MERGED;
            case 8 -> Dirt.TITLE_REPEATED;
            default -> Dirt.CROPPED;
        };
    }

    static FlatPage flatten(String html, Dirt dirt, long seed) {
        PageFlattener flattener = new PageFlattener(dirt, seed);
        Document document = Jsoup.parse(html);
        if (flattener.random.nextBoolean() && !document.title().isBlank()) {
            flattener.lines.add(new Raw(document.title().strip(), Set.of(), -1));
        }
        flattener.read(document.body());
        flattener.soil(document);
        return flattener.page();
    }

    private void read(Element body) {
        NodeTraversor.filter(
                new org.jsoup.select.NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof Element element && DROPPED.contains(element.normalName())) {
                            return FilterResult.SKIP_ENTIRELY;
                        }
                        enter(node);
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        leave(node);
                        return FilterResult.CONTINUE;
                    }
                },
                body);
        flush();
    }

    private void enter(Node node) {
        if (node instanceof TextNode text) {
            String plain = text.getWholeText().replaceAll("\\s+", " ");
            if (line.isEmpty() && !plain.isBlank()) {
                origins.addAll(originsOf(text));
                Element block = blockAround(text);
                section = block == null || block.parent() == null
                        ? 0
                        : sections.computeIfAbsent(block.parent(), e -> sections.size() + 1);
            }
            line.append(plain);
        } else if (node instanceof Element element && endsLine(element)) {
            flush();
        } else if (node instanceof Element element && isCell(element) && !line.isEmpty()) {
            line.append('\t');
        }
    }

    private void leave(Node node) {
        if (node instanceof Element element && endsLine(element)) {
            flush();
        }
    }

    private static boolean endsLine(Element element) {
        return (element.isBlock() && !isCell(element))
                || element.normalName().equals("br")
                || element.normalName().equals("option");
    }

    /** Cells stand in one line with a tab between, as a browser copies them. */
    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static @org.jspecify.annotations.Nullable Element blockAround(TextNode text) {
        Element around = text.parent();
        while (around != null && (!around.isBlock() || isCell(around))) {
            around = around.parent();
        }
        return around;
    }

    private static Set<Origin> originsOf(TextNode text) {
        Set<Origin> origins = EnumSet.noneOf(Origin.class);
        for (Element e = text.parent(); e != null; e = e.parent()) {
            String name = e.normalName();
            if (HEADING.matcher(name).matches()) {
                origins.add(Origin.HEADING);
            } else if (name.equals("li")) {
                origins.add(Origin.LIST_ITEM);
            } else if (name.equals("figcaption")) {
                origins.add(Origin.CAPTION);
            }
            if (!name.equals("body") && !name.equals("html") && isComments(e)) {
                origins.add(Origin.COMMENT);
            }
        }
        return origins;
    }

    private static boolean isComments(Element element) {
        String names = element.id() + " " + element.className();
        return names.length() < 200
                && COMMENTS.matcher(names.toLowerCase(java.util.Locale.ROOT)).find();
    }

    private void flush() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            lines.add(new Raw(text, EnumSet.copyOf(withNone(origins)), section));
        }
        line.setLength(0);
        origins.clear();
    }

    private static Set<Origin> withNone(Set<Origin> origins) {
        Set<Origin> copy = EnumSet.noneOf(Origin.class);
        copy.addAll(origins);
        return copy;
    }

    private void soil(Document document) {
        long comments =
                lines.stream().filter(l -> l.origins().contains(Origin.COMMENT)).count();
        if (comments > MAX_COMMENTS * lines.size()) {
            lines.replaceAll(l -> new Raw(l.text(), Set.of(), l.section()));
        }
        Element headline = document.selectFirst("h1");
        String title = headline == null ? "" : headline.text().strip();
        if (dirt == Dirt.TITLE_REPEATED && !title.isEmpty()) {
            lines.addFirst(new Raw(title, Set.of(Origin.HEADING), -3));
            lines.addFirst(new Raw("Home News " + title, Set.of(), -2));
        }
        if (dirt == Dirt.CROPPED) {
            crop(title);
        }
    }

    private void crop(String title) {
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().equals(title)) {
                first = i;
            }
        }
        lines.subList(0, first).clear();
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().length() > 150) {
                last = i;
            }
        }
        int end = Math.min(lines.size(), last + 1 + random.nextInt(12));
        lines.subList(end, lines.size()).clear();
    }

    private FlatPage page() {
        StringBuilder text = new StringBuilder();
        List<Line> flat = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int start = text.length();
            text.append(lines.get(i).text());
            flat.add(new Line(new Span(start, text.length()), lines.get(i).origins()));
            boolean same = i + 1 < lines.size()
                    && lines.get(i).section() == lines.get(i + 1).section();
            text.append(parting(same));
        }
        return new FlatPage(text.toString(), flat);
    }

    private String parting(boolean sameSection) {
        return switch (dirt) {
            case GAPS -> "\n\n";
            case GLUED -> random.nextDouble() < GLUED ? "" : "\n";
            case MERGED -> sameSection ? " " : "\n";
            case NONE, TITLE_REPEATED, CROPPED -> "\n";
        };
    }
}
