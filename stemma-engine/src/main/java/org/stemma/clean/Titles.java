package org.stemma.clean;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page's headline: of its headings and of the titles that its metadata tell, the one with the most support. Headings
 * gain by rank, by name, and by metadata that tell the same; the site's name is no headline. A kicker or subtitle inside the
 * heading is cut off where the metadata or the elements show its end.
 */
final class Titles {
    /** A heading longer than this is a text. */
    private static final int LONGEST = 400;

    /** Headings in these parts of a page are not the article's. */
    private static final Set<Furniture> FOREIGN = Set.of(
            Furniture.RELATED,
            Furniture.COMMENTS,
            Furniture.SUBSCRIBE,
            Furniture.LEGAL,
            Furniture.ADVERT,
            Furniture.HIDDEN);

    /** What follows a stroke in a headline is its section or its site. */
    private static final Pattern SECTION = Pattern.compile("\\s[|\\uff5c]\\s[^|\\uff5c]{2,80}$");

    /** What makers of pages call the line above a headline, or the one below. */
    private static final Pattern KICKER = Pattern.compile(
            "kicker|overline|over-?title|overhead|roofline|dachzeile|topline|top-line|eyebrow|pre-?title|super-?title|antetitulo|surtitre|cintillo|volanta|spitzmarke|sub-?title|subline|sub-?head|\\bcatch|badge|label|categor|\\bdate|\\btime|sr-only");

    // Weights, calibrated on the look-at halves: a lone h1 that nothing confirms is right twice as often as metadata
    // that
    // tell another title.
    private static final double SAME = 3;
    private static final double BEGINS = 1.5;
    private static final double ALIKE = 1;
    private static final double ADDRESS = 1.5;
    private static final double MOST_OF_ADDRESS = 0.6;
    private static final double LONE = 2.5;
    private static final double SITE = 12;
    private static final double ABROAD = 4;
    private static final double TOLD = 0.8;
    private static final double ROUNDING = 1e-9;

    private static final Evaluator LINK = QueryParser.parse("a[href]");

    private final Page page;
    private final SiteName site;
    private final PageMarks marks;
    private final UrlWords address;
    private final List<Told> told = new ArrayList<>();
    /** The texts of the headings, with bars between their inner elements; long ones are left out. */
    private final IdentityHashMap<Element, String> parted = new IdentityHashMap<>();

    private final Set<String> headings = new HashSet<>();
    private @Nullable String best;
    private double most = Double.NEGATIVE_INFINITY;

    /** A title that metadata tell, with what is asked of it for every heading. */
    private record Told(String title, String folded, String bare, String foldedBare, Set<String> words) {}

    private Titles(Page page, Metadata metadata, SiteName site, String url) {
        this.page = page;
        this.address = UrlWords.of(url);
        this.site = site;
        this.marks = metadata.marks();
        for (Element heading : marks.headings()) {
            String text = PartedText.of(heading, LONGEST);
            if (text != null) {
                parted.put(heading, plain(text));
                headings.add(folded(text));
            }
        }
        String headline = metadata.headline();
        for (String title : new String[] {
            headline == null ? metadata.ofArticle("name") : headline,
            metadata.meta("og:title"),
            metadata.meta("twitter:title"),
            marks.title()
        }) {
            if (title != null && !folded(title).isEmpty()) {
                String plain = plain(title);
                String bare = withoutSite(plain);
                told.add(new Told(plain, folded(plain), bare, folded(bare), Set.copyOf(Words.of(plain))));
            }
        }
    }

    /** The headline, where nothing is known of the site but the page. */
    static @Nullable String find(Page page, Metadata metadata) {
        String url = page.document().baseUri();
        return find(page, metadata, new SiteName(metadata, null, Outlets.host(url)), url);
    }

    static @Nullable String find(Page page, Metadata metadata, SiteName site, @Nullable String url) {
        return new Titles(page, metadata, site, url == null ? "" : url).find();
    }

    /** Letters and digits only, lower case: what two writings of a title have in common. */
    static String folded(String title) {
        byte[] folded = new byte[title.length()];
        int length = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c >= 0x80) {
                String start = new String(folded, 0, length, StandardCharsets.US_ASCII);
                return foldedFrom(title, i, new StringBuilder(title.length()).append(start));
            }
            int small = c | 0x20;
            if ((small >= 'a' && small <= 'z') || (c >= '0' && c <= '9')) {
                folded[length++] = (byte) small;
            }
        }
        return new String(folded, 0, length, StandardCharsets.US_ASCII);
    }

    private static String foldedFrom(String title, int from, StringBuilder folded) {
        for (int i = from; i < title.length(); ) {
            int c = title.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                int small = c | 0x20;
                if (small >= 'a' && small <= 'z') {
                    folded.append((char) small);
                } else if (c >= '0' && c <= '9') {
                    folded.append((char) c);
                }
            } else if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    /** Readable: character references that were escaped twice decoded, one space between words. */
    private static String plain(String title) {
        String decoded = title.indexOf('&') >= 0 ? Parser.unescapeEntities(title, false) : title;
        return decoded.replace('\u00a0', ' ').replace("\u00ad", "").strip();
    }

    private @Nullable String find() {
        long first = marks.headings().stream()
                .filter(h -> h.normalName().equals("h1"))
                .filter(h -> !site.is(h.text().length() > LONGEST ? "" : h.text()))
                .count();
        double order = 0;
        for (Element heading : marks.headings()) {
            String text = parted.get(heading);
            if (text != null && !folded(text).isEmpty()) {
                double rank =
                        rank(heading) + (first == 1 && heading.normalName().equals("h1") ? LONE : 0) - order;
                weigh(heading, text, rank);
                order = Math.min(1, order + 0.05);
            }
        }
        for (Told title : told) {
            long same =
                    told.stream().filter(t -> t.folded().equals(title.folded())).count();
            offer(title.bare(), TOLD + 0.3 * (same + support(title.bare())));
        }
        return best;
    }

    private void weigh(Element heading, String parted, double rank) {
        if (rank + SAME + 0.3 * told.size() + ADDRESS + ROUNDING < most) {
            // Whatever else tells the same, another title has more support already.
            return;
        }
        Furniture kind = page.furniture(heading);
        double weight = rank - (kind != null && FOREIGN.contains(kind) ? ABROAD : 0) - (isHome(heading) ? ABROAD : 0);
        String whole = plain(heading.text());
        Set<String> texts = new LinkedHashSet<>();
        texts.add(whole);
        for (Told title : told) {
            for (String part : new String[] {title.folded(), title.foldedBare()}) {
                String cut = cut(parted, part);
                if (cut != null) {
                    texts.add(cut);
                }
            }
        }
        texts.add(withoutKickers(heading, whole));
        boolean cuttable = texts.size() > 1;
        for (String text : texts) {
            double loss = cuttable && !text.equals(whole) ? 0.3 : 0;
            offer(text, weight - loss + support(text));
        }
    }

    /** Whether a heading is a link to the site's front page. */
    private static boolean isHome(Element heading) {
        Element around = heading.parent();
        Element link = around != null && around.normalName().equals("a") ? around : heading.selectFirst(LINK);
        if (link == null) {
            return false;
        }
        String href = link.attr("href");
        char last = href.isEmpty() ? ' ' : href.charAt(href.length() - 1);
        if (last > ' ' && last < 0x80 && last != '/' && last != '.') {
            // Neither a host's root nor a step up to it.
            return false;
        }
        String path = link.absUrl("href").replaceFirst("^https?://[^/]*", "");
        return !link.attr("href").startsWith("#")
                && (path.isEmpty() ? link.attr("href").equals("/") : path.equals("/"));
    }

    private static double rank(Element heading) {
        String names = PageMarks.names(heading);
        double named = PageMarks.property(heading).contains("headline") || names.contains("headline") ? 1 : 0;
        named += names.contains("entry-title") || names.contains("post-title") || names.contains("article") ? 0.6 : 0;
        return named
                + switch (heading.normalName()) {
                    case "h1" -> 2;
                    case "h2" -> 0.8;
                    case "h3" -> 0.5;
                    default -> 0.2;
                };
    }

    /** How much of the metadata tells this title. */
    private double support(String text) {
        String folded = folded(text);
        if (folded.isEmpty()) {
            return -SITE;
        }
        double support = 0;
        double share = address.shareIn(text);
        Set<String> words = new HashSet<>(Words.of(text));
        for (Told title : told) {
            String whole = title.folded();
            boolean behindSite = whole.length() > folded.length()
                    && whole.endsWith(folded)
                    && site.is(whole.substring(0, whole.length() - folded.length()));
            if (whole.equals(folded) || behindSite || title.foldedBare().equals(folded)) {
                support = Math.max(support, SAME) + 0.3;
            } else if (folded.length() > 3
                    && whole.length() > 3
                    && (whole.startsWith(folded)
                            || folded.startsWith(whole.substring(0, Math.max(3, whole.length() - 3))))) {
                support = Math.max(support, folded.length() * 2 > whole.length() ? BEGINS + 0.5 : BEGINS / 2);
            } else if (words.size() > 2) {
                long common = title.words().stream().filter(words::contains).count();
                support = Math.max(support, common * 10 >= words.size() * 7L ? ALIKE : 0);
            }
        }
        return support + (share >= MOST_OF_ADDRESS ? ADDRESS * share : 0);
    }

    private void offer(String text, double weight) {
        double real = weight - (site.is(text) ? SITE : 0);
        if (real > most && !folded(text).isEmpty()) {
            most = real;
            best = withoutSections(text);
        }
    }

    private static String withoutSections(String text) {
        String rest = text;
        while (SECTION.matcher(rest).find()) {
            String cut = SECTION.matcher(rest).replaceFirst("").strip();
            if (Piece.words(cut) <= 2) {
                return rest;
            }
            rest = cut;
        }
        return rest;
    }

    /**
     * The part of a heading that is exactly a told title, if inner elements end and begin there; null if there
     * is none.
     *
     * @param heading with bars between its inner elements
     * @param wanted the title, folded
     */
    private static @Nullable String cut(String heading, String wanted) {
        String all = folded(heading);
        boolean within = all.length() > wanted.length() && all.contains(wanted);
        if (wanted.length() < 10 || !within) {
            return null;
        }
        int[] at = new int[heading.length() + 1];
        int letters = 0;
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (Character.isLetterOrDigit(c)
                    || (Character.isSurrogate(c)
                            && Character.isLetterOrDigit(
                                    heading.codePointAt(Math.max(0, Character.isLowSurrogate(c) ? i - 1 : i))))) {
                at[letters++] = i;
            }
        }
        int from = all.endsWith(wanted) ? all.length() - wanted.length() : all.indexOf(wanted);
        return from < 0 ? null : between(heading, at[from], at[from + wanted.length() - 1] + 1);
    }

    /** What stands between two offsets of a heading, with its quotation marks, if inner elements end around it. */
    private static @Nullable String between(String heading, int first, int last) {
        int start = first;
        int end = last;
        while (start > 0 && "“\"‘«„¿¡(#".indexOf(heading.charAt(start - 1)) >= 0) {
            start--;
        }
        while (end < heading.length() && ".?!”\"’»)…".indexOf(heading.charAt(end)) >= 0) {
            end++;
        }
        String before = heading.substring(0, start).strip();
        String after = heading.substring(end).strip();
        boolean opens = before.isEmpty() || "\u0001:|".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean closes = after.isEmpty() || after.startsWith("\u0001");
        return opens && closes ? bare(heading.substring(start, end)) : null;
    }

    private static String bare(String parted) {
        return parted.replace(" \u0001 ", " ").replace("\u0001", " ").strip();
    }

    /** A heading's text without the inner elements that are called its kicker, its subtitle or its date. */
    private static String withoutKickers(Element heading, String whole) {
        StringBuilder rest = new StringBuilder(whole);
        for (Element inner : heading.getAllElements()) {
            boolean called = !inner.equals(heading)
                    && (inner.normalName().equals("small")
                            || inner.normalName().equals("time")
                            || KICKER.matcher(PageMarks.names(inner)).find());
            String text = called ? plain(inner.text()) : "";
            int at = text.isEmpty() ? -1 : rest.indexOf(text);
            if (at >= 0) {
                rest.delete(at, at + text.length());
            }
        }
        String cut =
                rest.toString().strip().replaceFirst("^[:|–—/.-]\\s{1,3}", "").strip();
        return folded(cut).isEmpty() ? whole : cut;
    }

    /** A title without its site; of three parts or more, of which none is known, the longest. */
    private String withoutSite(String title) {
        String without = site.without(title);
        List<String> parts = SiteName.parts(without);
        for (String part : parts) {
            if (parts.size() > 1 && Piece.words(part) > 1 && headings.contains(folded(part))) {
                return part;
            }
        }
        if (parts.size() < 2 || !without.equals(title)) {
            return without;
        }
        String last = parts.getLast();
        if (parts.size() == 2) {
            boolean shorter = last.length() * 2 < parts.getFirst().length();
            return shorter
                    ? without.substring(0, without.lastIndexOf(last)).replaceFirst("\\s*[|–—·•»«:/~>-]{1,2}\\s*$", "")
                    : without;
        }
        return parts.stream()
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse(without);
    }
}
