package org.stemma.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Credit;
import org.stemma.news.Method;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** Invented reports for the tests of this room: paragraphs, an outlet, a day, a credit. */
final class Invented {
    private final String id;
    private final String text;
    private @Nullable Source outlet;
    private @Nullable Stamp published;
    private @Nullable String url;
    private final List<Credit> credits = new ArrayList<>();

    private Invented(String id, String text) {
        this.id = id;
        this.text = text;
    }

    static Invented report(String id, String... paragraphs) {
        return new Invented(id, String.join("\n\n", paragraphs));
    }

    Invented outlet(String name, Source.Kind kind) {
        outlet = new Source(name, kind, null);
        return this;
    }

    Invented at(String address) {
        url = address;
        return this;
    }

    Invented on(String day) {
        published = new Stamp(day, When.day(LocalDate.parse(day)), Stamp.Basis.GIVEN, null, "");
        return this;
    }

    Invented crediting(String name, Source.Kind kind, Credit.Part part) {
        Span first = new Span(0, Math.min(5, text.length()));
        credits.add(new Credit(new Source(name, kind, null), part, org.stemma.news.Passage.of(id, text, first)));
        return this;
    }

    Report done() {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            Span span = new Span(at, at + paragraph.length());
            blocks.add(new Block(Role.BODY, AlignedText.copy(text, span), "invented"));
            at = span.end() + 2;
        }
        Method method = new Method("invented", 1);
        Article article = new Article(
                id, id, id, url, text, null, List.of(), outlet, published, null, null, "en", blocks, List.of(),
                credits, List.of(), method);
        return new Report(article, new Analysis(id, "en", List.of(), List.of(), List.of(), method));
    }
}
