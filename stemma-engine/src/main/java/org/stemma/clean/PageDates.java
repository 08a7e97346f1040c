package org.stemma.clean;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.DateClaim.Place;
import org.stemma.clean.DateFinder.Label;
import org.stemma.news.Capture;
import org.stemma.news.Passage;
import org.stemma.news.Precision;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * Finds when a page was published and when it was changed. All places where a page says so are read: what came with the
 * capture, JSON-LD, meta elements, time elements and microdata, the address, lines of text; {@link DateClaims} weighs them.
 * Dates of comments, of copyright notices, of other articles, and of the future never count.
 *
 * <p>The HTTP header Last-Modified tells when the page was last changed, not the article: it bounds every date from above, and
 * is the date of the change only where nothing else tells one.
 */
final class PageDates {
    private static final List<String> PUBLISHED_METAS = Lexicon.lines("published-metas.txt");
    private static final List<String> UPDATED_METAS = Lexicon.lines("updated-metas.txt");
    private static final Pattern OTHER_META =
            Pattern.compile("publish|pubdate|upload|release|created|[:._-]date|date$");
    /** The snapshots of web archives carry their own day in the address. */
    private static final Pattern ARCHIVED =
            Pattern.compile("^https?://[^/]{3,60}/(?:web/)?((?:19|20)\\d{6})\\d{6}[a-z_]{0,4}/");

    private final Page page;
    private final Metadata metadata;
    private final String article;
    private final DateClaims claims;
    /** Where in the source the data of scripts stand. */
    private final IdentityHashMap<Element, Integer> scripts = new IdentityHashMap<>();

    private boolean monthFirst;

    PageDates(
            Page page,
            Metadata metadata,
            Capture capture,
            String article,
            @Nullable String canonical,
            PageZones zones,
            Comments comments,
            boolean monthFirst) {
        this.page = page;
        this.metadata = metadata;
        this.article = article;
        this.monthFirst = monthFirst;
        String address = capture.url() == null ? "" : capture.url();
        String url = canonical == null ? address : canonical;
        this.claims = new DateClaims(latest(capture, address));
        given(capture.given());
        fromJson("datePublished", Label.PUBLISHED);
        fromJson("dateModified", Label.UPDATED);
        uploaded();
        fromMetas(PUBLISHED_METAS, Label.PUBLISHED);
        fromMetas(UPDATED_METAS, Label.UPDATED);
        fromUrl(ARCHIVED.matcher(url).replaceFirst("https://"));
        this.monthFirst = DateOrder.isMonthFirst(page, claims.days(), monthFirst);
        new DateMarks(page, metadata.marks(), zones, comments, this.monthFirst, this::claim).read();
        fromOtherMetas();
        fromScripts();
        fromPicture();
    }

    @Nullable
    Stamp published() {
        return claims.published();
    }

    @Nullable
    Stamp updated() {
        return claims.updated();
    }

    /** A day of publication that is not believed, since only systems tell it that know none; null if there is none. */
    @Nullable
    Stamp template() {
        return claims.template();
    }

    /** The last day that a date on the page can have, as far as anything says: no page tells of its future. */
    private static @Nullable LocalDate latest(Capture capture, String address) {
        Stamp captured = capture.captured();
        if (captured != null) {
            return captured.when().latest();
        }
        Matcher archived = ARCHIVED.matcher(address);
        String told = archived.find() ? archived.group(1) : capture.given().lastModified();
        DateReader.Dated dated = told == null ? null : DateReader.one(told.strip(), false);
        return dated == null ? null : dated.when().latest();
    }

    private void given(Capture.Given given) {
        if (given.published() != null) {
            claim(Label.PUBLISHED, given.published(), Stamp.Basis.GIVEN, null, "given with the record", Place.GIVEN);
        }
        if (given.updated() != null) {
            claim(Label.UPDATED, given.updated(), Stamp.Basis.GIVEN, null, "given with the record", Place.GIVEN);
        }
        if (given.lastModified() != null) {
            claim(
                    Label.UPDATED,
                    given.lastModified(),
                    Stamp.Basis.HTTP_HEADER,
                    null,
                    "Last-Modified: the page's last change, the article's at the latest",
                    Place.HEADER);
        }
    }

    private void fromJson(String property, Label label) {
        for (String value : metadata.ofArticles(property)) {
            claim(
                    label,
                    value,
                    Stamp.Basis.JSON_LD,
                    inScript(value),
                    "JSON-LD " + property + " of the article",
                    Place.JSON_ARTICLE);
        }
        String any = metadata.ofAny(property);
        if (any != null) {
            claim(label, any, Stamp.Basis.JSON_LD, inScript(any), "JSON-LD " + property, Place.JSON_ANY);
        }
    }

    /** A video's date: the article's where the video is the article. */
    private void uploaded() {
        String value = metadata.ofAny("uploadDate");
        if (value != null) {
            claim(Label.PUBLISHED, value, Stamp.Basis.JSON_LD, inScript(value), "JSON-LD uploadDate", Place.OTHER_META);
        }
    }

    private @Nullable Span inScript(String value) {
        for (Element script : metadata.marks().jsonLd()) {
            String data = script.data();
            int within = data.indexOf(value);
            if (within >= 0) {
                int start = scripts.computeIfAbsent(script, s -> page.source().indexOf(data));
                if (start >= 0) {
                    return new Span(start + within, start + within + value.length());
                }
            }
        }
        return null;
    }

    private void fromMetas(List<String> names, Label label) {
        for (String name : names) {
            Element meta = metadata.metaElement(name);
            if (meta != null && holdsDigit(meta.attr("content"))) {
                claim(
                        label,
                        meta.attr("content"),
                        Stamp.Basis.META,
                        attribute(meta),
                        "meta " + name,
                        isVague(name) ? Place.VAGUE_META : Place.META);
            }
        }
    }

    /** Dublin Core's and plain dates are as often the page's as the article's. */
    private static boolean isVague(String name) {
        return name.equals("date")
                || name.startsWith("dc.")
                || name.startsWith("dcterms.")
                || name.contains("creat")
                || name.equals("timestamp");
    }

    /** Metas by other names, if the name speaks of a date of publishing. */
    private void fromOtherMetas() {
        for (Element meta : metadata.marks().metas()) {
            if (!holdsDigit(meta.attr("content"))) {
                continue;
            }
            String name = (meta.attr("property") + meta.attr("name") + meta.attr("itemprop")).toLowerCase(Locale.ROOT);
            if (OTHER_META.matcher(name).find()
                    && !name.contains("modif")
                    && !name.contains("update")
                    && !name.contains("expir")) {
                claim(
                        Label.PUBLISHED,
                        meta.attr("content"),
                        Stamp.Basis.META,
                        attribute(meta),
                        "meta " + name,
                        Place.OTHER_META);
            }
        }
    }

    /** Whether a value can be a date at all. */
    private static boolean holdsDigit(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Span attribute(Element meta) {
        return page.find(meta.attr("content"), meta);
    }

    private void fromScripts() {
        ScriptDates.Told told = ScriptDates.first(page.source(), page.scripts());
        if (told != null) {
            claim(Label.PUBLISHED, told.date(), Stamp.Basis.META, null, "script data " + told.key(), Place.SCRIPT);
        }
    }

    private void fromUrl(String url) {
        UrlDates.days(url)
                .forEach(day -> claim(
                        Label.PUBLISHED, When.day(day), Stamp.Basis.URL, null, "date in the address", Place.URL_DAY));
        When month = UrlDates.month(url);
        if (month != null) {
            claim(Label.PUBLISHED, month, Stamp.Basis.URL, null, "month in the address", Place.URL_MONTH);
        }
    }

    /** The folder that the leading picture was put into: only where nothing else tells. */
    private void fromPicture() {
        String picture = metadata.meta("og:image");
        if (picture == null) {
            return;
        }
        List<LocalDate> days = UrlDates.days(picture);
        When month = UrlDates.month(picture);
        if (!days.isEmpty()) {
            claim(
                    Label.PUBLISHED,
                    When.day(days.getFirst()),
                    Stamp.Basis.INFERRED,
                    null,
                    "day in the picture's address",
                    Place.PICTURE);
        } else if (month != null && month.precision() == Precision.MONTH) {
            claim(Label.PUBLISHED, month, Stamp.Basis.INFERRED, null, "month in the picture's address", Place.PICTURE);
        }
    }

    private void claim(Label label, String value, Stamp.Basis basis, @Nullable Span span, String note, Place place) {
        DateReader.Dated dated = DateReader.one(value.strip(), monthFirst);
        if (dated != null) {
            claim(label, dated.when(), basis, span, note, place);
        }
    }

    private void claim(Label label, When when, Stamp.Basis basis, @Nullable Span span, String note, Place place) {
        Passage evidence = span == null ? null : Passage.of(article, page.source(), span);
        claims.add(label, new Stamp(when.value(), when, basis, evidence, note), place);
    }
}
