package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Flag;

/** What a page says of itself beside its text: meta elements and the JSON-LD nodes of its article. Never trusted alone. */
final class Metadata {
    /** Share of a JSON-LD headline's pairs of letters that must stand in the page's titles, or it is another article's. */
    private static final double LEAST_ALIKE = 0.3;

    private final PageMarks marks;
    private final JsonLd jsonLd;
    private final Map<String, List<Element>> metas = new HashMap<>();
    private final List<Flag> flags = new ArrayList<>();

    private Metadata(PageMarks marks) {
        this.marks = marks;
        this.jsonLd = JsonLd.of(marks.jsonLd());
        for (Element meta : marks.metas()) {
            if (!meta.attr("content").isBlank()) {
                for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                    String name = meta.attr(key).toLowerCase(Locale.ROOT).strip();
                    if (!name.isEmpty()) {
                        metas.computeIfAbsent(name, n -> new ArrayList<>()).add(meta);
                    }
                }
            }
        }
        dropForeign();
    }

    static Metadata of(Document document) {
        return new Metadata(PageMarks.of(document));
    }

    /** JSON-LD articles with headlines that nothing else on the page resembles describe other articles. */
    private void dropForeign() {
        Set<String> pairs = new HashSet<>();
        titles().forEach(title -> pairs.addAll(pairs(title)));
        List<String> headlines =
                jsonLd.headlines().stream().filter(h -> !h.isEmpty()).toList();
        if (pairs.isEmpty() || headlines.isEmpty()) {
            return;
        }
        List<String> foreign =
                headlines.stream().filter(h -> alike(h, pairs) < LEAST_ALIKE).toList();
        String own = headlines.stream()
                .filter(h -> !foreign.contains(h))
                .max((a, b) -> Double.compare(alike(a, pairs), alike(b, pairs)))
                .orElse("");
        if (!foreign.isEmpty()) {
            jsonLd.keep(headline -> !foreign.contains(headline));
        }
        if (own.isEmpty()) {
            flags.add(new Flag(
                    Flag.Kind.METADATA_CONTRADICTION,
                    "headline: JSON-LD tells \"" + foreign.getFirst() + "\", the page's title is \""
                            + titles().getFirst() + "\""));
        } else if (alike(own, pairs) >= 2 * LEAST_ALIKE) {
            // A list of teasers tells of other articles; the page's own is the one most like its titles.
            jsonLd.keep(headline -> headline.isEmpty() || alike(headline, pairs) >= alike(own, pairs));
        }
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (String title : new String[] {meta("og:title"), meta("twitter:title"), marks.title()}) {
            if (title != null && !title.isBlank()) {
                titles.add(title);
            }
        }
        marks.headings().stream()
                .filter(h -> h.normalName().equals("h1"))
                .limit(3)
                .map(h -> PartedText.of(h, 300))
                .filter(t -> t != null && !t.isBlank())
                .forEach(titles::add);
        return titles;
    }

    /** The share of a headline's pairs of letters that are among the titles' pairs. */
    private static double alike(String headline, Set<String> pairs) {
        Set<String> own = pairs(headline);
        if (own.isEmpty()) {
            return 1;
        }
        return (double) own.stream().filter(pairs::contains).count() / own.size();
    }

    /** Words of three letters and more, cut into pairs so that other forms of a word and scripts without spaces count too. */
    private static Set<String> pairs(String title) {
        String folded = Titles.folded(title);
        Set<String> pairs = new HashSet<>();
        int step = folded.codePoints().anyMatch(c -> c >= 0x3040) ? 2 : 4;
        for (int i = 0; i + step <= folded.length(); i++) {
            pairs.add(folded.substring(i, i + step));
        }
        return pairs;
    }

    PageMarks marks() {
        return marks;
    }

    /** What of the metadata the page itself contradicts. */
    List<Flag> flags() {
        return flags;
    }

    /** The content of a meta element by its property, name or itemprop in lower case. */
    @Nullable
    String meta(String name) {
        Element meta = metaElement(name);
        return meta == null ? null : meta.attr("content").strip();
    }

    /** The contents of all meta elements of a name, in order. */
    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of()).stream()
                .map(meta -> meta.attr("content").strip())
                .toList();
    }

    @Nullable
    Element metaElement(String name) {
        List<Element> found = metas.get(name);
        return found == null ? null : found.getFirst();
    }

    /** The headline of the JSON-LD article. */
    @Nullable
    String headline() {
        return ofArticle("headline");
    }

    /** The strings of a property of the JSON-LD articles: for persons and bodies their names. */
    List<String> ofArticles(String property) {
        return jsonLd.ofArticles(property).stream().map(JsonLd.Named::name).toList();
    }

    /** The same with what kind of body the names are said to be. */
    List<JsonLd.Named> named(String property) {
        return jsonLd.ofArticles(property);
    }

    @Nullable
    String ofArticle(String property) {
        List<String> values = ofArticles(property);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The first value of a property in any JSON-LD node, such as a WebPage's. */
    @Nullable
    String ofAny(String property) {
        List<JsonLd.Named> values = jsonLd.ofAny(property);
        return values.isEmpty() ? null : values.getFirst().name();
    }
}
