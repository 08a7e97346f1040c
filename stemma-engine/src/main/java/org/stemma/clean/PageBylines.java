package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.Signatures.Kind;
import org.stemma.clean.Signatures.Signer;
import org.stemma.news.Source;

/**
 * Finds who signed a page. Every place that may tell makes a list of names: JSON-LD, meta elements, elements called an
 * author's, lines that begin with "By". The list with the most support wins: by its place, by what its names look like, by
 * being seen beside the headline or behind the text, by the other places that tell the same.
 */
final class PageBylines {
    /** Meta elements that name authors, with their weight. */
    private static final Map<String, Double> METAS = metas();

    /** What twitter:label1 says above the author in twitter:data1. */
    private static final Set<String> WRITTEN = Set.of(
            "written by",
            "geschrieben von",
            "verfasst von",
            "écrit par",
            "escrito por",
            "scritto da",
            "geschreven door",
            "skriven av",
            "skrevet av",
            "skrevet af",
            "napisane przez",
            "автор",
            "написано автором",
            "yazan",
            "author",
            "autor",
            "kirjoittanut",
            "διαχειριστής",
            "作者",
            "投稿者",
            "ditulis oleh",
            "escrit per",
            "napsal",
            "szerző");

    // Weights of places, calibrated on the look-at halves.
    private static final double JSON = 2.0;
    private static final double ELEMENT = 1.0;
    private static final double LINE = 1.0;
    private static final double HEAD = 1.5;
    private static final double TAIL = 0.3;
    private static final double FAR = -2.0;
    private static final double PRECISE = 0.4;
    private static final double LOOSE = -0.6;
    private static final double INTRODUCED = 0.5;
    private static final double SEEN = 1.0;
    private static final double AGREED = 0.7;
    private static final double LEAST = 0.5;

    /** Parts of a page that may frame its headline. */
    private static final Set<Furniture> HARMLESS = Set.of(Furniture.NAVIGATION, Furniture.SOCIAL);

    /** A line of a byline has no more words. */
    private static final int MOST_LINE_WORDS = 25;

    /** Elements of equal names within so many units of source sign together. */
    private static final int TOGETHER = 1500;

    private record Candidate(List<Signer> signers, double weight, boolean visible) {}

    private final Page page;
    private final Metadata metadata;
    private final SiteName site;
    private final PageZones zones;
    private final String title;
    private final List<Candidate> candidates = new ArrayList<>();
    private final StringBuilder seen = new StringBuilder();
    private final Map<String, Set<Candidate>> byName = new HashMap<>();

    private PageBylines(Page page, Metadata metadata, SiteName site, PageZones zones, @Nullable String title) {
        this.page = page;
        this.metadata = metadata;
        this.site = site;
        this.zones = zones;
        this.title = title == null ? "" : Titles.folded(title);
    }

    private static Map<String, Double> metas() {
        Map<String, Double> metas = new LinkedHashMap<>();
        metas.put("author", 1.7);
        metas.put("article:author", 1.7);
        metas.put("citation_author", 2.0);
        metas.put("parsely-author", 1.7);
        metas.put("sailthru.author", 1.6);
        metas.put("cxenseparse:author", 1.6);
        metas.put("authors", 1.5);
        metas.put("article.author", 1.5);
        metas.put("article:author_name", 1.6);
        metas.put("shareaholic:article_author_name", 1.5);
        metas.put("byl", 1.6);
        metas.put("bt:author", 1.5);
        metas.put("dc.creator", 1.2);
        metas.put("dcterms.creator", 1.2);
        metas.put("dc:creator", 1.2);
        metas.put("dc.contributor", 0.8);
        metas.put("creator", 0.8);
        metas.put("article:publisher_author", 0.8);
        return metas;
    }

    /** Who signed, in order, and what of the metadata tells otherwise. */
    record Signed(List<String> names, @Nullable String contradiction) {
        Signed {
            names = List.copyOf(names);
        }
    }

    /** The names; empty if nobody signed. */
    static Signed find(Page page, Metadata metadata, SiteName site, PageZones zones, @Nullable String title) {
        return new PageBylines(page, metadata, site, zones, title).find();
    }

    private Signed find() {
        fromJson();
        fromMetas();
        fromElements();
        fromLines();
        Candidate best = null;
        double most = LEAST;
        for (Candidate candidate : candidates) {
            double support = candidate.weight() + kinds(candidate.signers()) + support(candidate);
            if (support > most) {
                most = support;
                best = candidate;
            }
        }
        if (best == null) {
            return new Signed(List.of(), null);
        }
        List<String> names = fuller(best).signers().stream().map(Signer::name).toList();
        return new Signed(names, best.visible() ? contradiction(names) : null);
    }

    /** Persons whom JSON-LD names, and the page's own byline does not. */
    private @Nullable String contradiction(List<String> names) {
        String signed = Titles.folded(String.join(" ", names));
        List<String> told = signers(metadata.named("author")).stream()
                .filter(s -> s.kind() == Kind.PERSON)
                .map(Signer::name)
                .toList();
        boolean agrees = told.stream().anyMatch(name -> signed.contains(Titles.folded(name)));
        return told.isEmpty() || agrees
                ? null
                : "author: JSON-LD tells " + String.join(", ", told) + ", the page is signed "
                        + String.join(", ", names);
    }

    private void add(List<Signer> signers, double weight, boolean visible) {
        List<Signer> known = new ArrayList<>();
        Set<String> folded = new HashSet<>();
        for (Signer signer : signers) {
            if (!isAgency(signer.name()) && folded.add(Titles.folded(signer.name()))) {
                known.add(signer);
            }
        }
        boolean persons = known.stream().anyMatch(s -> s.kind() == Kind.PERSON);
        if (persons) {
            known.removeIf(s -> s.kind() == Kind.SITE || s.kind() == Kind.BODY || s.kind() == Kind.LOGIN);
        }
        if (!known.isEmpty()) {
            Candidate candidate = new Candidate(List.copyOf(known), weight, visible);
            candidates.add(candidate);
            known.forEach(s -> byName.computeIfAbsent(Titles.folded(s.name()), n -> new HashSet<>())
                    .add(candidate));
        }
    }

    private static boolean isAgency(String name) {
        return NewsSources.LEXICON
                .named(name)
                .filter(s -> s.kind() == Source.Kind.AGENCY)
                .isPresent();
    }

    private void fromJson() {
        add(signers(metadata.named("author")), JSON, false);
        add(signers(metadata.named("creator")), JSON - 0.8, false);
    }

    private List<Signer> signers(List<JsonLd.Named> names) {
        List<Signer> signers = new ArrayList<>();
        for (JsonLd.Named name : names) {
            for (Signer signer : Signatures.read(name.name(), site)) {
                boolean body = name.organisation() && signer.kind() != Kind.SITE;
                signers.add(body ? new Signer(signer.name(), Kind.BODY) : signer);
            }
        }
        return signers;
    }

    private void fromMetas() {
        METAS.forEach((name, weight) -> {
            List<Signer> signers = new ArrayList<>();
            metadata.metas(name).forEach(value -> signers.addAll(Signatures.read(inOrder(value, name), site)));
            add(signers, weight, false);
        });
        for (int i = 1; i <= 2; i++) {
            String label = metadata.meta("twitter:label" + i);
            String value = metadata.meta("twitter:data" + i);
            if (label != null
                    && value != null
                    && WRITTEN.contains(label.toLowerCase(Locale.ROOT).replaceFirst("[:：]$", ""))) {
                add(Signatures.read(value, site), 1.6, false);
            }
        }
    }

    /** Citations have the family name first. */
    private static String inOrder(String name, String meta) {
        String[] parts = name.split(",\\s*");
        return meta.startsWith("citation") && parts.length == 2 ? parts[1] + " " + parts[0] : name;
    }

    private void fromElements() {
        String together = "";
        int from = 0;
        List<Signer> signers = new ArrayList<>();
        double weight = 0;
        for (Element element : metadata.marks().authors()) {
            int offset = PageZones.offset(page, element);
            PageZones.Zone zone = zones.of(offset);
            String text = PartedText.of(element, Signatures.LONGEST);
            if (text == null || text.isBlank() || isForeign(element, offset, zone)) {
                continue;
            }
            if (zone == PageZones.Zone.HEAD || zone == PageZones.Zone.TAIL) {
                seen.append(Titles.folded(text)).append(' ');
            }
            String key = element.normalName() + " " + element.className() + " " + zone;
            List<Signer> own = Signatures.read(text, site);
            if (!key.equals(together) || offset > from + TOGETHER) {
                add(signers, weight, true);
                signers = new ArrayList<>();
                together = key;
                weight = weight(element, text, zone);
            }
            from = offset;
            signers.addAll(own);
        }
        add(signers, weight, true);
    }

    private static double weight(Element element, String text, PageZones.Zone zone) {
        String names = PageMarks.names(element);
        String property = PageMarks.property(element);
        boolean precise = property.contains("author")
                || element.attr("rel").contains("author")
                || names.contains("author")
                || names.contains("byline");
        boolean loose = !precise
                && (names.contains("credit")
                        || names.contains("poster")
                        || names.contains("username")
                        || names.contains("firma"));
        return ELEMENT
                + (precise ? PRECISE : loose ? LOOSE : 0)
                + (Introductions.isIntroduced(text) ? INTRODUCED : 0)
                + (zone == PageZones.Zone.HEAD
                        ? HEAD
                        : zone == PageZones.Zone.FAR ? FAR : zone == PageZones.Zone.TAIL ? TAIL : 0);
    }

    /** Whether an element belongs to a comment, a teaser, a form. Between headline and text nothing does. */
    private boolean isForeign(Element element, int offset, PageZones.Zone zone) {
        Furniture kind = page.furniture(element);
        if (PageMarks.leadsToAuthor(element) && !zones.isBeforeText(offset) && zone != PageZones.Zone.TAIL) {
            // A link in the running text leads to whom it tells of.
            return true;
        }
        if (kind == null || kind == Furniture.BYLINE || kind == Furniture.AUTHOR) {
            return false;
        }
        boolean near = zones.isBelowTitle(offset);
        return switch (kind) {
            case CAPTION, ADVERT, LEGAL -> true;
            case COMMENTS -> !near;
            default -> !near && zone != PageZones.Zone.HEAD;
        };
    }

    private void fromLines() {
        List<Piece> pieces = page.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int offset = page.place(i).start();
            PageZones.Zone zone = zones.of(offset);
            boolean near = zone == PageZones.Zone.HEAD || zone == PageZones.Zone.TAIL;
            if (!near || piece.words() > MOST_LINE_WORDS || isForeign(page.furniture(piece), offset)) {
                continue;
            }
            String folded = Titles.folded(piece.string());
            if (isTitle(folded)) {
                continue;
            }
            seen.append(folded).append(' ');
            double weight = LINE + (zone == PageZones.Zone.HEAD ? HEAD : TAIL);
            String line = piece.string();
            if (Introductions.isIntroduction(line) && i + 1 < pieces.size()) {
                String next = pieces.get(i + 1).string();
                add(sure(Signatures.read(line + " " + next, site), line + " " + next), weight, true);
            } else if (Introductions.isIntroduced(line) && !Words.endsSentence(line)) {
                add(sure(Signatures.read(line, site), line), weight, true);
            } else if (DateFinder.isDated(line)) {
                add(persons(Signatures.read(line.split("[|•·/]", 2)[0], site)), weight - 1, true);
            }
        }
    }

    /** Whether a line is a heading or repeats the title. */
    private boolean isTitle(String folded) {
        return !title.isEmpty() && (title.contains(folded) || folded.contains(title));
    }

    /** Of a line that begins with "By": its names; what is no person's only where the line holds nothing else. */
    private static List<Signer> sure(List<Signer> signers, String line) {
        int words = Piece.words(line);
        return signers.stream()
                .filter(s -> s.kind() == Kind.PERSON || (s.kind() != Kind.LOGIN && words <= Piece.words(s.name()) + 3))
                .toList();
    }

    private static List<Signer> persons(List<Signer> signers) {
        return signers.stream()
                .filter(s -> s.kind() == Kind.PERSON && Signatures.isFullName(s.name()))
                .toList();
    }

    private boolean isForeign(@Nullable Furniture kind, int offset) {
        return kind != null
                && kind != Furniture.BYLINE
                && kind != Furniture.AUTHOR
                && !(zones.of(offset) == PageZones.Zone.HEAD && HARMLESS.contains(kind))
                && !(zones.isBelowTitle(offset) && kind != Furniture.CAPTION && kind != Furniture.ADVERT);
    }

    private static double kinds(List<Signer> signers) {
        return signers.stream()
                .mapToDouble(s -> switch (s.kind()) {
                    case PERSON -> 2;
                    case NICKNAME -> 0.8;
                    case BODY -> 0;
                    case SITE -> -0.6;
                    case LOGIN -> -0.8;
                })
                .average()
                .orElse(0);
    }

    private double support(Candidate candidate) {
        String first = Titles.folded(candidate.signers().getFirst().name());
        if (!candidate.visible() && seen.indexOf(first) >= 0) {
            return SEEN;
        }
        // The candidate itself is one of them.
        return byName.getOrDefault(first, Set.of()).size() > 1 ? AGREED : 0;
    }

    private static Set<String> folded(Candidate candidate) {
        Set<String> names = new HashSet<>();
        candidate.signers().forEach(s -> names.add(Titles.folded(s.name())));
        return names;
    }

    /** A list of persons that begins like the best one and goes on, from a place nearly as good. */
    private Candidate fuller(Candidate best) {
        Candidate fullest = best;
        for (Candidate other : candidates) {
            boolean begins = other.signers().size() > fullest.signers().size()
                    && other.weight() > best.weight() - 1
                    && other.signers().stream().allMatch(s -> s.kind() == Kind.PERSON)
                    && folded(other).containsAll(folded(best));
            fullest = begins ? other : fullest;
        }
        return fullest;
    }
}
