package org.stemma.app.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Claim;
import org.stemma.news.Credit;
import org.stemma.news.Description;
import org.stemma.news.Difference;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Flag;
import org.stemma.news.Lineage;
import org.stemma.news.Mention;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Reuse;
import org.stemma.news.Role;
import org.stemma.news.Sector;
import org.stemma.news.Sentence;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.Statement;
import org.stemma.news.Story;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.store.Store;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/** Stories of an invented harbour, every text of which is an attempt at the page that shows it. */
final class HostileNews {
    /** Markup and an override of direction, wherever a text of a source may stand. */
    static final String MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> \u202Egnp.exe";

    private static final Method METHOD = new Method("test", 1);
    private static final Why WHY = Why.of(1, MARKUP, MARKUP);
    private static final LocalDate DAY = LocalDate.of(2031, 5, 1);

    private HostileNews() {}

    /** Fills a store with some stories of two articles each, a day apart. */
    static List<Dossier> write(Path store, int stories) {
        List<Dossier> dossiers = new ArrayList<>();
        try (Store open = Store.open(store)) {
            for (int i = 0; i < stories; i++) {
                Dossier dossier = dossier(i);
                for (Report report : dossier.reports()) {
                    open.add(capture(report.article()), List.of(report));
                }
                dossiers.add(dossier);
            }
            open.save(dossiers);
        }
        return dossiers;
    }

    /** Gives the first story of a store another title. */
    static void rename(Path store, String title) {
        Dossier old = dossier(0);
        try (Store open = Store.open(store)) {
            Story story = new Story(old.story().id(), title, old.story().articles(), WHY, METHOD);
            open.place(
                    List.of(new Dossier(
                            story,
                            old.reports(),
                            old.lineage(),
                            old.entities(),
                            old.quotes(),
                            old.events(),
                            old.claims())),
                    List.of());
        }
    }

    private static Dossier dossier(int number) {
        Article first = article(number, "Post", "javascript:alert(3)");
        Article second = article(number, "Herald", "https://herald.example/velm#top");
        Statement holds = statement(first, Statement.Stance.SUPPORTS);
        Statement denied = statement(second, Statement.Stance.DENIES);
        List<String> ids = List.of(first.id(), second.id());
        return new Dossier(
                new Story(ContentId.of("story", "" + number), "Harbour " + number + MARKUP, ids, WHY, METHOD),
                List.of(report(first), report(second)),
                new Lineage(
                        List.of(new Lineage.Edge(
                                first.id(),
                                second.id(),
                                Lineage.Kind.COPY,
                                true,
                                0.9,
                                List.of(shared(first, second)),
                                WHY,
                                METHOD)),
                        List.of(new Lineage.Origin(ContentId.of("origin", "" + number), ids, first.id())),
                        List.of()),
                List.of(entity(first)),
                List.of(quote(first)),
                List.of(event(first, number)),
                List.of(new Claim(
                        ContentId.of("claim", "" + number),
                        holds.text(),
                        Claim.State.DENIED,
                        1,
                        List.of(holds, denied),
                        List.of(new Difference(
                                Difference.Type.POLARITY,
                                holds.passage(),
                                denied.passage(),
                                true,
                                "open " + MARKUP + " | shut")),
                        List.of(),
                        List.of(),
                        WHY,
                        METHOD)));
    }

    private static Reuse shared(Article first, Article second) {
        return new Reuse(
                first.passage(new Span(0, first.original().length())),
                second.passage(new Span(0, second.original().length())),
                0.9);
    }

    private static Article article(int number, String outlet, @Nullable String url) {
        String text = "The harbour " + number + " of the " + outlet + " is open " + MARKUP + " and no ship waits.";
        Span all = new Span(0, text.length());
        String capture = ContentId.of("capture", text);
        Block body = new Block(Role.BODY, AlignedText.copy(text, all), "given");
        Article bare = new Article(
                ContentId.of("article", text),
                capture,
                "texts/" + MARKUP + ".txt",
                url,
                text,
                MARKUP,
                List.of(MARKUP),
                new Source(outlet + MARKUP, Source.Kind.OUTLET, null),
                stamp(number),
                null,
                null,
                "en",
                List.of(body),
                List.of(),
                List.of(),
                List.of(new Flag(Flag.Kind.GLUED_TEXT, MARKUP)),
                METHOD);
        Credit credit = new Credit(new Source(MARKUP, Source.Kind.AGENCY, null), Credit.Part.TEXT, bare.passage(all));
        return new Article(
                bare.id(),
                capture,
                bare.file(),
                url,
                text,
                MARKUP,
                bare.byline(),
                bare.outlet(),
                bare.published(),
                null,
                null,
                "en",
                bare.blocks(),
                bare.comments(),
                List.of(credit),
                bare.flags(),
                METHOD);
    }

    /** Every fifth story has no day. */
    private static @Nullable Stamp stamp(int number) {
        LocalDate day = DAY.plusDays(number / 2);
        return number % 5 == 4 ? null : new Stamp(day.toString(), When.day(day), Stamp.Basis.META, null, MARKUP);
    }

    private static Capture capture(Article article) {
        byte[] bytes = article.original().getBytes(StandardCharsets.UTF_8);
        return new Capture(
                article.capture(),
                article.file(),
                article.url(),
                Capture.Form.SCRAPE,
                new Capture.Content(bytes),
                "UTF-8",
                "given",
                article.original(),
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    private static Report report(Article article) {
        Sentence sentence =
                new Sentence(0, 0, Role.BODY, article.blocks().getFirst().text(), List.of(), List.of());
        return new Report(article, new Analysis(article.id(), "en", List.of(sentence), List.of(), List.of(), METHOD));
    }

    private static Statement statement(Article article, Statement.Stance stance) {
        return new Statement(
                ContentId.of("statement", article.id()),
                article.passage(new Span(0, article.original().length())),
                0,
                article.original(),
                "be",
                List.of(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                stance,
                List.of(new Statement.Attribution(Statement.Attribution.Kind.SPEAKER, MARKUP, null, null)),
                List.of(),
                List.of(),
                false);
    }

    private static Entity entity(Article article) {
        return new Entity(
                ContentId.of("entity", article.id()),
                "Tova " + MARKUP,
                List.of("Tova " + MARKUP, MARKUP),
                EntityType.PERSON,
                null,
                null,
                List.of(new Description(MARKUP)),
                List.of(new Mention(article.passage(new Span(4, 11)), 0, 1, 2, Mention.Kind.NAME, MARKUP)),
                WHY,
                METHOD);
    }

    private static Quote quote(Article article) {
        Quote.Version version = new Quote.Version(
                article.passage(new Span(0, 20)),
                article.passage(new Span(4, 20)),
                article.passage(new Span(0, 3)),
                article.passage(new Span(0, 3)),
                Quote.Kind.DIRECT,
                Quote.Stance.NEUTRAL,
                "say",
                MARKUP,
                MARKUP,
                ContentId.of("entity", article.id()),
                0.9,
                Quote.Attitude.ASSERTION,
                Quote.Setting.UNTOLD,
                List.of());
        return new Quote(
                ContentId.of("quote", article.id()),
                Quote.Kind.DIRECT,
                Quote.Attitude.ASSERTION,
                MARKUP,
                ContentId.of("entity", article.id()),
                List.of(version),
                List.of(),
                WHY,
                METHOD);
    }

    /** Two parties meet; every third time nobody knows when. */
    private static Event event(Article article, int number) {
        LocalDate day = DAY.plusDays(number);
        String id = ContentId.of("entity", article.id());
        Passage sentence = article.passage(new Span(0, article.original().length()));
        return new Event(
                ContentId.of("event", article.id()),
                new Event.Code(PloverType.CONSULT, MARKUP, List.of(), "040"),
                "meet",
                new Event.Participant("Tova " + MARKUP, id, null, Sector.GOV),
                new Event.Participant("Guild " + MARKUP, null, null, null),
                number % 3 == 2 ? null : When.day(day),
                null,
                null,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Event.Standing.AFFAIR,
                List.of(new Event.Mention(sentence, article.passage(new Span(4, 11)))),
                1,
                WHY,
                METHOD);
    }
}
