package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Mention;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.Statement;
import org.stemma.news.Story;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/** A small story, told piece by piece. */
final class Told {
    private static final Method METHOD = new Method("told", 1);
    private static final Why WHY = Why.of(1, "told", "told");

    private final List<Report> reports = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    static Told of(String title, String body, String outlet, String language, @Nullable String day) {
        return new Told().and(title, body, outlet, language, day);
    }

    /** A story of one English article. */
    static Told of(String title, @Nullable String day) {
        return of(title, title + " again.", "Orrin Post", "en", day);
    }

    /** One more article. */
    Told and(String title, String body, String outlet, String language, @Nullable String day) {
        byte[] bytes = (outlet + "\n" + title + "\n" + body).getBytes(StandardCharsets.UTF_8);
        Capture capture = new Capture(
                ContentId.of("capture", bytes),
                title + ".txt",
                null,
                Capture.Form.ARTICLE,
                new Capture.Content(bytes),
                "UTF-8",
                "given",
                body,
                null,
                Capture.Given.NOTHING,
                List.of());
        Block block = new Block(Role.BODY, AlignedText.copy(body, new Span(0, body.length())), "told");
        String id = ContentId.of("article", capture.id());
        Article article = new Article(
                id,
                capture.id(),
                capture.file(),
                null,
                body,
                title,
                List.of(),
                new Source(outlet, Source.Kind.OUTLET, null),
                day == null ? null : new Stamp(day, When.day(LocalDate.parse(day)), Stamp.Basis.GIVEN, null, ""),
                null,
                null,
                language,
                List.of(block),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
        captures.add(capture);
        reports.add(new Report(article, new Analysis(id, language, List.of(), List.of(), List.of(), METHOD)));
        return this;
    }

    private Passage passage() {
        Article article = reports.getFirst().article();
        return article.passage(new Span(0, article.original().length()));
    }

    Told names(EntityType type, String name) {
        String id = ContentId.of("entity", type.name(), name, reports.getFirst().id());
        Mention mention = new Mention(passage(), 0, 0, 1, Mention.Kind.NAME, name);
        entities.add(new Entity(id, name, List.of(name), type, null, null, List.of(), List.of(mention), WHY, METHOD));
        return this;
    }

    private Entity named(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Told claims(String text, Claim.State state) {
        Statement statement = new Statement(
                ContentId.of("statement", text, reports.getFirst().id()),
                passage(),
                0,
                text,
                "tell",
                List.of(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Statement.Stance.SUPPORTS,
                List.of(),
                List.of(),
                List.of(),
                false);
        claims.add(new Claim(
                ContentId.of("claim", statement.id()),
                text,
                state,
                1,
                List.of(statement),
                List.of(),
                List.of(),
                List.of(),
                WHY,
                METHOD));
        return this;
    }

    Told quotes(String speaker, String words) {
        Quote.Version version = new Quote.Version(
                passage(),
                passage(),
                null,
                null,
                Quote.Kind.DIRECT,
                Quote.Stance.NEUTRAL,
                "say",
                words,
                speaker,
                named(speaker).id(),
                1,
                Quote.Attitude.ASSERTION,
                Quote.Setting.UNTOLD,
                List.of());
        quotes.add(new Quote(
                ContentId.of("quote", words, reports.getFirst().id()),
                Quote.Kind.DIRECT,
                Quote.Attitude.ASSERTION,
                speaker,
                named(speaker).id(),
                List.of(version),
                List.of(),
                WHY,
                METHOD));
        return this;
    }

    Told event(PloverType type, String actor, String recipient, @Nullable String day) {
        events.add(new Event(
                ContentId.of(
                        "event",
                        type.name(),
                        actor,
                        recipient,
                        reports.getFirst().id()),
                new Event.Code(type, "", List.of(), "010"),
                "do",
                new Event.Participant(actor, named(actor).id(), null, null),
                new Event.Participant(recipient, named(recipient).id(), null, null),
                day == null ? null : When.day(LocalDate.parse(day)),
                null,
                null,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Event.Standing.AFFAIR,
                List.of(new Event.Mention(passage(), passage())),
                1,
                WHY,
                METHOD));
        return this;
    }

    Dossier dossier() {
        List<String> ids = reports.stream().map(Report::id).sorted().toList();
        Story story = new Story(
                ContentId.of("story", ids.toArray(String[]::new)),
                String.valueOf(reports.getFirst().article().title()),
                ids,
                WHY,
                METHOD);
        return new Dossier(story, reports, Lineage.EMPTY, entities, quotes, events, claims);
    }

    /** Puts its articles into a store, without their story. */
    Told add(Store store) {
        for (int i = 0; i < captures.size(); i++) {
            store.add(captures.get(i), List.of(reports.get(i)));
        }
        return this;
    }

    /** Puts it into a store; its id. */
    String into(Store store) {
        add(store);
        Dossier dossier = dossier();
        store.place(List.of(dossier), List.of());
        return dossier.story().id();
    }

    List<Report> reports() {
        return reports;
    }

    List<Capture> captures() {
        return captures;
    }
}
