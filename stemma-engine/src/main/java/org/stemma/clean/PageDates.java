package org.stemma.clean;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Passage;
import org.stemma.news.Precision;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * Finds when a page was published and when it was changed. All places where a page says so are read: JSON-LD, meta elements,
 * time elements and microdata, the address, lines of text. The most trusted place wins; another that disagrees is noted. Dates of
 * comments, of copyright notices, of other articles, and of the future never count.
 */
final class PageDates {
    private static final List<String> PUBLISHED_METAS = Lexicon.lines("published-metas.txt");
    private static final List<String> UPDATED_METAS = Lexicon.lines("updated-metas.txt");
    private static final Pattern URL_DAY = Pattern.compile(
            "[/_.-]((?:19|20)\\d\\d)(?:([/_-])(\\d{1,2})\\2(\\d{1,2})|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?!\\d)");

    private static final Pattern OTHER_META =
            Pattern.compile("publish|pubdate|upload|release|created|[:._-]date|date$");
    private static final Pattern SCRIPT_DATE = Pattern.compile(
            "\"(datePublished|published_?[aA]t|publish_?[dD]ate|publicationDate|created_?[aA]t|dateCreated|date_published)\"\\s{0,3}:\\s{0,3}\"((?:19|20)\\d\\d-\\d\\d-\\d\\d[^\"]{0,30})\"");

    /** Rank of metas that may mean another date than the article's: behind labelled lines, before bare ones. */
    private static final int VAGUE = 11;

    /** What a date's class may be called. */
    private static final String DATE_CLASSES =
            "[itemprop=datePublished], [itemprop=dateCreated], [class*=date], [class*=Date], [id*=date],"
                    + " [class*=published], [class*=posted], [class*=time], [class*=Time], [class*=meta], [class*=byline], .submitted, .info";

    private static final Pattern URL_MONTH = Pattern.compile("/((?:19|20)\\d\\d)/(0[1-9]|1[0-2])/");

    /** A date element holds little else. */
    private static final int LONGEST_DATE_TEXT = 120;

    /** Units of source around title and text in which a date is likely the article's. */
    private static final int NEAR = 3000;

    /** What a date far from title and text loses in rank. */
    private static final int FAR = 20;

    private final Page page;
    private final Metadata metadata;
    private final String article;
    private final String url;
    private final Span region;
    private final boolean monthFirst;
    private final DateClaims claims;

    PageDates(
            Page page,
            Metadata metadata,
            Capture capture,
            String article,
            @Nullable String url,
            Span region,
            boolean monthFirst) {
        this.page = page;
        this.metadata = metadata;
        this.article = article;
        this.url = url == null ? "" : url;
        LocalDate captured =
                capture.captured() == null ? null : capture.captured().when().latest();
        this.claims = new DateClaims(captured);
        this.region = region;
        this.monthFirst = monthFirst;
        given(capture.given().published());
        fromJson("datePublished", DateFinder.Label.PUBLISHED);
        fromJson("dateModified", DateFinder.Label.UPDATED);
        fromMetas(PUBLISHED_METAS, DateFinder.Label.PUBLISHED);
        fromMetas(UPDATED_METAS, DateFinder.Label.UPDATED);
        fromElements();
        fromUrl();
        fromLines();
        fromOtherMetas();
        fromScripts();
    }

    @Nullable
    Stamp published() {
        return claims.best(DateFinder.Label.PUBLISHED);
    }

    @Nullable
    Stamp updated() {
        return claims.best(DateFinder.Label.UPDATED);
    }

    private void given(@Nullable String published) {
        if (published != null) {
            claim(DateFinder.Label.PUBLISHED, published, Stamp.Basis.GIVEN, null, "given with the record", 0);
        }
    }

    private void fromJson(String property, DateFinder.Label label) {
        for (String value : metadata.ofArticles(property)) {
            claim(label, value, Stamp.Basis.JSON_LD, inScript(value), "JSON-LD " + property + " of the article", 1);
        }
        String any = metadata.ofAny(property);
        if (any != null) {
            claim(label, any, Stamp.Basis.JSON_LD, inScript(any), "JSON-LD " + property, 3);
        }
    }

    private @Nullable Span inScript(String value) {
        for (Element script : page.document().select("script[type*=ld+json]")) {
            int within = script.data().indexOf(value);
            int start = within < 0 ? -1 : page.source().indexOf(script.data());
            if (start >= 0) {
                return new Span(start + within, start + within + value.length());
            }
        }
        return null;
    }

    private void fromMetas(List<String> names, DateFinder.Label label) {
        for (String name : names) {
            Element meta = metadata.metaElement(name);
            if (meta != null) {
                claim(
                        label,
                        meta.attr("content"),
                        Stamp.Basis.META,
                        attribute(meta, "content"),
                        "meta " + name,
                        isVague(name) ? VAGUE : 2);
            }
        }
    }

    /** Dublin Core's and plain dates are as often the page's as the article's. */
    private static boolean isVague(String name) {
        return name.equals("date") || name.startsWith("dc.") || name.startsWith("dcterms.") || name.equals("created");
    }

    /** Metas by other names, if the name speaks of a date of publishing. */
    private void fromOtherMetas() {
        for (Element meta : page.document().select("meta[content]")) {
            String name = (meta.attr("property") + meta.attr("name")).toLowerCase(Locale.ROOT);
            if (OTHER_META.matcher(name).find() && !name.contains("modif") && !name.contains("update")) {
                claim(
                        DateFinder.Label.PUBLISHED,
                        meta.attr("content"),
                        Stamp.Basis.META,
                        attribute(meta, "content"),
                        "meta " + name,
                        13);
            }
        }
    }

    /** The page's own data, which its script would show. */
    private void fromScripts() {
        for (Element script : page.document().select("script")) {
            Matcher matcher = SCRIPT_DATE.matcher(script.data());
            if (matcher.find()) {
                claim(
                        DateFinder.Label.PUBLISHED,
                        matcher.group(2),
                        Stamp.Basis.META,
                        null,
                        "script data " + matcher.group(1),
                        14);
            }
        }
    }

    private @Nullable Span attribute(Element element, String name) {
        return page.find(element.attr(name), element);
    }

    private void fromElements() {
        for (Element element :
                page.document().select("time, [itemprop=dateModified], abbr.published, " + DATE_CLASSES)) {
            if (isForeign(element)) {
                continue;
            }
            String machine = machine(element);
            String text = element.text();
            if (text.length() > LONGEST_DATE_TEXT && machine == null) {
                continue;
            }
            DateFinder.Label label = label(element, text);
            int rank = rank(element, label) + (isNear(page.reach(element).start()) ? 0 : FAR);
            DateFinder.Label as = label == DateFinder.Label.NONE ? DateFinder.Label.PUBLISHED : label;
            if (machine != null) {
                String name =
                        element.hasAttr("datetime") ? "datetime" : element.hasAttr("content") ? "content" : "title";
                claim(
                        as,
                        machine,
                        Stamp.Basis.TIME_ELEMENT,
                        attribute(element, name),
                        element.normalName() + " element",
                        rank);
            } else if (!text.isBlank() && label != DateFinder.Label.OTHER) {
                fromText(element, text, as, rank);
            }
        }
    }

    private void fromText(Element element, String text, DateFinder.Label label, int rank) {
        for (DateFinder.Found found : DateFinder.inLine(text, monthFirst)) {
            DateFinder.Label one = found.label() == DateFinder.Label.NONE ? label : found.label();
            Span span = page.find(found.date().of(text), element);
            claim(one, found.when(), Stamp.Basis.TIME_ELEMENT, span, "date element", rank);
        }
    }

    private boolean isNear(int offset) {
        return region.isEmpty() || (offset >= region.start() - NEAR && offset <= region.end() + NEAR);
    }

    private @Nullable String machine(Element element) {
        for (String name : List.of("datetime", "content")) {
            if (!element.attr(name).isBlank()) {
                return element.attr(name);
            }
        }
        String title = element.attr("title");
        return !title.isBlank() && title.length() < LONGEST_DATE_TEXT && DateReader.one(title, monthFirst) != null
                ? title
                : null;
    }

    /** Whether an element stands in a part of the page that is about something else. */
    private boolean isForeign(Element element) {
        Furniture kind = page.furniture(element);
        return kind != null && kind != Furniture.BYLINE && kind != Furniture.AUTHOR && kind != Furniture.SOCIAL;
    }

    private DateFinder.Label label(Element element, String text) {
        String names = (element.attr("itemprop") + " " + element.className()).toLowerCase(Locale.ROOT);
        if (names.contains("modif") || names.contains("updated")) {
            return DateFinder.Label.UPDATED;
        }
        if (names.contains("datepublished") || names.contains("published") || element.hasAttr("pubdate")) {
            return DateFinder.Label.PUBLISHED;
        }
        List<DateFinder.Found> found = DateFinder.inLine(text, monthFirst);
        return found.isEmpty() ? DateFinder.Label.NONE : found.getFirst().label();
    }

    private static int rank(Element element, DateFinder.Label label) {
        if (element.attr("itemprop").startsWith("date")) {
            return 4;
        }
        boolean time = element.normalName().equals("time");
        if (label == DateFinder.Label.NONE) {
            return time ? 7 : 9;
        }
        return time ? 5 : 6;
    }

    private void fromUrl() {
        Matcher matcher = URL_DAY.matcher(url);
        while (matcher.find()) {
            String month = matcher.group(3) == null ? matcher.group(5) : matcher.group(3);
            String day = matcher.group(4) == null ? matcher.group(6) : matcher.group(4);
            String value = matcher.group(1) + "-" + month + "-" + day;
            claim(DateFinder.Label.PUBLISHED, value, Stamp.Basis.URL, null, "date in the address", 5);
        }
        Matcher month = URL_MONTH.matcher(url);
        if (month.find()) {
            YearMonth when = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
            When days = new When(when.toString(), when.atDay(1), when.atEndOfMonth(), Precision.MONTH, false, null);
            claim(DateFinder.Label.PUBLISHED, days, Stamp.Basis.URL, null, "month in the address", 40);
        }
    }

    private void fromLines() {
        for (Piece piece : page.pieces()) {
            Furniture kind = page.furniture(piece);
            if (kind == Furniture.COMMENTS || piece.text().length() > 4 * LONGEST_DATE_TEXT) {
                continue;
            }
            boolean foreign = kind != null && kind != Furniture.BYLINE && kind != Furniture.AUTHOR;
            int far = isNear(piece.text().original().start()) ? 0 : FAR;
            for (DateFinder.Found found : DateFinder.inLine(piece.string(), monthFirst)) {
                fromLine(piece, found, kind, far + (foreign ? FAR : 0));
            }
        }
    }

    private void fromLine(Piece piece, DateFinder.Found found, @Nullable Furniture kind, int handicap) {
        Span span = piece.text().toOriginal(found.date());
        boolean signed = kind == Furniture.BYLINE || kind == Furniture.AUTHOR;
        boolean leads = found.date().start() == 0;
        DateFinder.Label label = found.label() == DateFinder.Label.NONE ? DateFinder.Label.PUBLISHED : found.label();
        int rank;
        if (found.label() == DateFinder.Label.UPDATED) {
            rank = 8;
        } else if (found.label() == DateFinder.Label.PUBLISHED) {
            rank = 6;
        } else if (found.alone() || (signed && piece.text().length() <= LONGEST_DATE_TEXT)) {
            rank = 10;
        } else if (piece.text().length() <= LONGEST_DATE_TEXT / 2 || leads) {
            rank = 12;
        } else {
            return;
        }
        claim(label, found.when(), Stamp.Basis.TEXT_LINE, span, "line of text", rank + handicap);
    }

    private void claim(
            DateFinder.Label label, String value, Stamp.Basis basis, @Nullable Span span, String note, int rank) {
        DateReader.Dated dated = DateReader.one(value.strip(), monthFirst);
        if (dated != null) {
            claim(label, dated.when(), basis, span, note, rank);
        }
    }

    private void claim(
            DateFinder.Label label, When when, Stamp.Basis basis, @Nullable Span span, String note, int rank) {
        Passage evidence = span == null ? null : Passage.of(article, page.source(), span);
        claims.add(label, new Stamp(when.value(), when, basis, evidence, note), rank);
    }
}
