package org.stemma.bench.hostile;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page or a text that repeats one thing, which some mechanism of a reader may look at again for each repetition.
 *
 * @param name what is repeated, in words
 * @param isPage whether it is HTML
 * @param head stands once, before the repetitions
 * @param unit stands again and again; {@value #NUMBER} in it is the repetition's number
 */
public record HostilePage(String name, boolean isPage, String head, String unit) {
    private static final String NUMBER = "{n}";

    /** Pages. */
    public static final List<HostilePage> PAGES = List.of(
            page("nested boxes", "<div>"),
            page("nested boxes with text", "<div>word "),
            page("nested boxes of many classes", "<div class='c{n} comment-{n} nav{n}'><p>Some words stand here.</p>"),
            page("unclosed marks", "<b><i>"),
            page("unclosed marks in paragraphs", "<p><b><i>Some words stand here. "),
            page("unclosed fonts", "<font color={n}>word "),
            page("unclosed list items", "<ul><li>word "),
            page("list items without ends", "<li>word "),
            page("nested quotations", "<blockquote>word "),
            page("nested tables", "<table><tr><td>word "),
            page("text in tables", "<table>word<tr>"),
            page("marks in tables", "<table><b><tr>word"),
            page("marks in cells", "<table><td><b>"),
            page("tables in fonts", "<font><table>"),
            page("marks in one table", "<table>", "<b>word</b><tr>"),
            page("ends of marks in boxes", "<div><b>", "</div><b>"),
            page("boxes in an anchor", "<a href='x'>", "<div>word "),
            page("boxes in a mark", "<p>", "<b><div></b>word "),
            page("definitions", "<dl><dd>word "),
            page("one table", "<tr><td>word<td>12<td>3.4</tr>"),
            page("one attribute", "<p title='", "word "),
            page("attributes", "<p ", "a{n}=1 "),
            page("anchors", "<a href='/story/{n}'>A headline of six words here</a> "),
            page("anchors in paragraphs", "<p><a href='/story/{n}'>A headline of six words here</a></p>"),
            page("unclosed anchors", "<a href='/story/{n}'>word "),
            page("one line", "word "),
            page("one word", "a"),
            page("spaces", " "),
            page("line ends", "\n"),
            page("breaks", "<br>"),
            page("breaks with text", "word<br>"),
            page("digits and slashes", "1/2/"),
            page("digits", "1234567890"),
            page("dates in a line", "12 March 2024, "),
            page("dates in paragraphs", "<p>Published 12 March 2024 at 10:{n}</p>"),
            page("time elements", "<time datetime='2024-03-12T10:00:00Z'>12 March</time> "),
            page("credits in a line", "(AP) "),
            page("credits in paragraphs", "<p>LONDON (Reuters) - Some words, Reuters reported, stand here.</p>"),
            page("bylines", "<p class=byline>By Ann Lee and Bo Cole</p>"),
            page("names in a line", "Ann Lee, Bo Cole and "),
            page("signed author in a line", "<p class=byline>By ", "Ann Lee and "),
            page("headings", "<h1>A headline of six words {n}</h1>"),
            page("the same heading", "<h2>A headline of six words here</h2>"),
            page("one title", "<title>", "word | - "),
            page("metadata", "<meta property='og:title' content='Title {n}'><meta name=author content='Ann Lee {n}'>"),
            page(
                    "JSON-LD blocks",
                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"a{n}\"}</script>"),
            page("nested JSON-LD", "<script type='application/ld+json'>", "{\"a\":["),
            page(
                    "one JSON-LD list",
                    "<script type='application/ld+json'>[0",
                    ",{\"@type\":\"Person\",\"name\":\"A{n}\"}"),
            page("unclosed comments", "<!-- word "),
            page("comments", "<!-- word -->"),
            page("unclosed scripts", "<script>word "),
            page("scripts", "<script>word</script>"),
            page("hidden scripts", "<noscript><div><p>word</p></div></noscript>"),
            page("CDATA", "<![CDATA[ word "),
            page("entities", "&amp;"),
            page("broken entities", "&amp&#x&#1;&not"),
            page("unknown entities", "&abcdefghijklmnopqrstuvwxyz"),
            page("angle brackets", "<"),
            page("ends of nothing", "</p></div></b>"),
            page("ends of the page", "</body></html>word "),
            page("quotation marks", "“‘\"'"),
            page(
                    "comments of readers",
                    "<div class=comment id=comment-{n}><b class=author>Ann</b> <time>1 May 2024</time><p>I think so.</p></div>"),
            page(
                    "nested comments of readers",
                    "<div class=comment id=comment-{n}><b class=author>Ann</b> <time>1 May 2024</time><p>I think so.</p>"),
            page(
                    "captions",
                    "<figure><img src=a{n}.jpg><figcaption>A boat in a harbour (AP Photo/Ann Lee)</figcaption></figure>"),
            page(
                    "paragraphs",
                    "<p>The council of the town said on Monday that it would build bridge {n} next year.</p>"),
            page(
                    "the same paragraph",
                    "<p>The council of the town said on Monday that it would build a bridge next year.</p>"),
            page("list items", "<ul><li>word {n}</li></ul>"),
            page(
                    "embedded posts",
                    "<blockquote class=twitter-tweet><p>Some words</p>&mdash; Ann (@ann) <a href=x>May 1</a></blockquote>"),
            page("options", "<select><option>word"),
            page("forms", "<form><input value={n}><label>word</label>"),
            page("drawings", "<svg><g><text>word"),
            page("templates", "<template><p>word"),
            page("soft hyphens", "\u00ad"),
            page("marks that combine", "a\u0301\u0302\u0303"),
            page("ideographs", "\u4e2d\u6587\u3002"),
            page("pairs of surrogates", "\ud83c\udf0a"),
            page("frames", "<frameset><frame>"),
            page(
                    "section of a live blog",
                    "<div class=liveblog-post><time>10:0{n}</time><h2>Word {n}</h2><p>Some words stand here.</p></div>"),
            page(
                    "posts of a forum",
                    "<div class=post id=post{n}><a class=username>ann{n}</a><div class=message>Some words.</div></div>"));

    /** Texts, as scrapers leave them. */
    public static final List<HostilePage> TEXTS = List.of(
            text("one line", "word "),
            text("one word", "a"),
            text("lines", "word\n"),
            text("spaces", " "),
            text("line ends", "a\n\n"),
            text("digits and slashes", "1/2/"),
            text("lines of dates", "12 March 2024\n"),
            text("dates in a line", "12 March 2024, "),
            text("credits in a line", "(AP) "),
            text("lines of credits", "LONDON (Reuters) - Some words, Reuters reported, stand here.\n"),
            text("bylines", "By Ann Lee and Bo Cole\n"),
            text("names in a line", "Ann Lee, Bo Cole and "),
            text("comments", "7 Comments\nAnn Lee\nI think so too, and more.\nReply\n"),
            text("numbered comments", "Ann{n}\n{n} hours ago\nI think so too, and more of it.\nReply Share\n"),
            text("paragraphs", "The council of the town said on Monday that it would build bridge {n} next year.\n"),
            text(
                    "the same paragraph",
                    "The council of the town said on Monday that it would build a bridge next year.\n"),
            text("the same sentence", "The council of the town said on Monday that it would build a bridge. "),
            text("links", "Home > News > World\nShare\nFacebook\nTwitter\n"),
            text("list items", "• word {n}\n"),
            text("questions and answers", "Q: word {n}?\nA: word.\n"),
            text("metadata", "date 2024-03-12\nauthor Ann Lee\ntitle Word {n}\n"),
            text("colons", "a: "),
            text("bars", "word | "),
            text("dashes", "- — "),
            text("quotation marks", "“‘\"'"),
            text("brackets", "([{"),
            text("entities", "&amp;"),
            text("addresses", "https://a.example/{n} "),
            text("mail addresses", "a@b.example "),
            text("stops", "..."),
            text("capitals", "WORD "),
            text("ideographs", "\u4e2d\u6587\u3002"),
            text("soft hyphens", "\u00ad"),
            text("error pages", "403 Forbidden\n"),
            text("table rows", "a\t1\t2\n"));

    /** All of both. */
    public static List<HostilePage> all() {
        return Stream.concat(PAGES.stream(), TEXTS.stream()).toList();
    }

    private static HostilePage page(String name, String unit) {
        return page(name, "", unit);
    }

    private static HostilePage page(String name, String head, String unit) {
        return new HostilePage(name, true, "<!DOCTYPE html><html><body>" + head, unit);
    }

    private static HostilePage text(String name, String unit) {
        return new HostilePage(name, false, "", unit);
    }

    /** The page, as long as asked for or a unit longer. */
    public String of(int length) {
        StringBuilder page = new StringBuilder(length + head.length() + unit.length()).append(head);
        for (int i = 0; page.length() < length; i++) {
            page.append(unit.replace(NUMBER, Integer.toString(i)));
        }
        return page.toString();
    }
}
