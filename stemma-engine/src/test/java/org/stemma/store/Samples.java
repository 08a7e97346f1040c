package org.stemma.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Claim;
import org.stemma.news.Comment;
import org.stemma.news.Credit;
import org.stemma.news.Description;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Flag;
import org.stemma.news.Lineage;
import org.stemma.news.Location;
import org.stemma.news.Mention;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Name;
import org.stemma.news.Passage;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
import org.stemma.news.Quantity;
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
import org.stemma.news.TimeExpression;
import org.stemma.news.Token;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;
import org.stemma.text.Toponym;

/** Records with every field filled, and others with every optional field empty. */
final class Samples {
    private static final Method METHOD = new Method("sample", 3);

    private Samples() {}

    /** A capture of two lines: a title and a body. */
    static Capture capture(String file, String title, String body) {
        String text = title + "\n" + body;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Capture(
                ContentId.of("capture", bytes),
                file,
                null,
                Capture.Form.SCRAPE,
                new Capture.Content(bytes),
                "UTF-8",
                "detection",
                text,
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    /** Its report: the first line the title, every sentence of the second a sentence without tokens. */
    static Report report(Capture capture) {
        String text = capture.text();
        return report(capture, text.substring(0, text.indexOf('\n')));
    }

    /** Its report, with a headline of another's choice. */
    static Report report(Capture capture, String headline) {
        return report(capture, headline, ContentId.of("article", capture.id()));
    }

    static Report report(Capture capture, String headline, String id) {
        String text = capture.text();
        int end = text.indexOf('\n');
        AlignedText title = AlignedText.copy(text, new Span(0, end));
        AlignedText body = AlignedText.copy(text, new Span(end + 1, text.length()));
        Article article = new Article(
                id,
                capture.id(),
                capture.file(),
                null,
                text,
                headline,
                List.of(),
                null,
                null,
                null,
                null,
                "en",
                List.of(new Block(Role.TITLE, title, "first line"), new Block(Role.BODY, body, "a line")),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
        return new Report(article, new Analysis(id, "en", List.of(), List.of(), List.of(), METHOD));
    }

    static Dossier dossier(List<Report> reports) {
        List<String> ids = reports.stream().map(Report::id).sorted().toList();
        String title = String.valueOf(reports.getFirst().article().title());
        Story story = new Story(
                ContentId.of("story", ids.toArray(String[]::new)), title, ids, Why.of(1, "all", "all"), METHOD);
        return new Dossier(story, reports, Lineage.EMPTY, List.of(), List.of(), List.of(), List.of());
    }

    /** A capture with every field filled, its text with a bell, an emoji and half a surrogate pair. */
    static Capture fullCapture() {
        String text = "Flood in Orrin 🌊\nThe dam held 1.50 metres, said Tova Lind on Monday. \ud83c";
        byte[] bytes = {0, (byte) 0xff, 65, 13, 10, 7};
        return new Capture(
                ContentId.of("capture", bytes),
                "folder/ä page.html",
                "https://orrin.example/flood",
                Capture.Form.HTML,
                new Capture.Content(bytes),
                "windows-1252",
                "meta",
                text,
                stamp(null),
                new Capture.Given("7", "Flood", "2031-04-07", "Orrin Post"),
                List.of(new Flag(Flag.Kind.ENCODING_REPAIRED, "one unit")));
    }

    static Report fullReport() {
        Capture capture = fullCapture();
        String text = capture.text();
        String id = ContentId.of("article", capture.id());
        AlignedText line = AlignedText.copy(text, new Span(18, text.length()));
        Passage passage = Passage.of(id, text, new Span(18, 30));
        Source source = new Source("Wire", Source.Kind.AGENCY, "wire.example");
        Article article = new Article(
                id,
                capture.id(),
                capture.file(),
                capture.url(),
                text,
                "Flood in Orrin 🌊",
                List.of("Ana Berg"),
                source,
                stamp(passage),
                stamp(null),
                capture.captured(),
                "en",
                List.of(new Block(Role.BODY, line, "prose")),
                List.of(new Comment("Zed", "2 h", "no", passage)),
                List.of(new Credit(source, Credit.Part.TEXT, passage)),
                capture.flags(),
                METHOD);
        return new Report(article, analysis(id, line));
    }

    private static Analysis analysis(String id, AlignedText line) {
        Span span = new Span(18, 21);
        Sentence sentence = new Sentence(
                0,
                0,
                Role.BODY,
                line,
                List.of(new Token(0, span, "The", "the", "DT", -1, "det")),
                List.of(new Name(EntityType.PLACE, 0, 1, span, "The")));
        return new Analysis(
                id,
                "en",
                List.of(sentence),
                List.of(new TimeExpression(
                        0, span, "Monday", TimeExpression.Kind.DATE, day(), "P1D", "published 2031-04-07")),
                List.of(new Quantity(
                        0,
                        span,
                        "1.50 metres",
                        Quantity.Kind.MEASURE,
                        Quantity.Hedge.EXACT,
                        new BigDecimal("1.50"),
                        null,
                        "m",
                        "dam",
                        "height")),
                METHOD);
    }

    static Dossier fullDossier() {
        Report report = fullReport();
        String id = report.id();
        Passage passage = report.article().passage(new Span(18, 30));
        Why why = new Why(0.3, List.of(new Why.Part("feature", 0.1, "note")));
        Statement statement = new Statement(
                "statement-1",
                passage,
                0,
                "the dam held",
                "hold",
                List.of(new Statement.Argument("agent", "the dam", "entity-1")),
                Polarity.NEGATIVE,
                Modality.ASSERTED,
                Statement.Stance.DENIES,
                List.of(new Statement.Attribution(Statement.Attribution.Kind.OUTLET, "Orrin Post", null, null)),
                List.of(0),
                List.of(0),
                true);
        Quote.Version version = new Quote.Version(
                passage,
                passage,
                null,
                passage,
                Quote.Kind.DIRECT,
                Quote.Stance.DENIAL,
                "say",
                "x",
                null,
                null,
                0.7,
                Quote.Attitude.ASSERTION,
                new Quote.Setting(passage, null, When.day(LocalDate.of(2026, 3, 1))),
                List.of(new Quote.Relay("Orrin Wire", null, passage)));
        return new Dossier(
                new Story("story-0011223344556677", "Flood", List.of(id), why, METHOD),
                List.of(report),
                new Lineage(
                        List.of(new Lineage.Edge(
                                id,
                                id,
                                Lineage.Kind.COPY,
                                true,
                                0.25,
                                List.of(new Reuse(passage, passage, 1)),
                                why,
                                METHOD)),
                        List.of(new Lineage.Origin("origin-1", List.of(id), null)),
                        report.article().credits()),
                List.of(new Entity(
                        "entity-1",
                        "the dam",
                        List.of("the dam"),
                        EntityType.FACILITY,
                        null,
                        new Location(
                                12.5,
                                -3.25,
                                "Orrin",
                                Toponym.Kind.TOWN,
                                "FRA",
                                "FR-IDF",
                                42,
                                Why.of(0.5, "people", "")),
                        List.of(new Description("old")),
                        List.of(new Mention(passage, 0, 0, 1, Mention.Kind.NAME, "dam")),
                        why,
                        METHOD)),
                List.of(new Quote(
                        "quote-1",
                        Quote.Kind.DIRECT,
                        Quote.Attitude.ASSERTION,
                        "Tova Lind",
                        null,
                        List.of(version),
                        List.of(new Quote.Variation(
                                0, 0, Quote.Variation.Type.TRIMMED, List.of(new Quote.Edit("x y", "x")))),
                        why,
                        METHOD)),
                List.of(event(passage, why)),
                List.of(new Claim(
                        "claim-1",
                        "the dam held",
                        Claim.State.DENIED,
                        1,
                        List.of(statement),
                        List.of(),
                        List.of(),
                        List.of(),
                        why,
                        METHOD)));
    }

    private static Event event(Passage passage, Why why) {
        return new Event(
                "event-1",
                new Event.Code(PloverType.AID, "humanitarian", List.of("economic"), "073"),
                "hold",
                null,
                new Event.Participant("the dam", "entity-1", "VOS", Sector.GOV),
                day(),
                new Event.Place("Orrin", "entity-2", null),
                null,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Event.Standing.AFFAIR,
                List.of(new Event.Mention(passage, passage)),
                1,
                why,
                METHOD);
    }

    private static When day() {
        return When.day(LocalDate.of(2031, 4, 7));
    }

    private static Stamp stamp(@org.jspecify.annotations.Nullable Passage evidence) {
        return new Stamp("2031-04-07T10:00Z", day(), Stamp.Basis.META, evidence, "a note");
    }
}
