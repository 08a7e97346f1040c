package org.stemma.bench.speed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
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
import org.stemma.news.Sentence;
import org.stemma.news.Statement;
import org.stemma.news.Story;
import org.stemma.news.Token;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/** Reports and dossiers of {@link InventedNews} as the pipeline would leave them, without its cost: sentences at full stops, tokens at blanks, and what is found in them drawn by lot. */
final class InventedDossiers {
    /** Statements of each article; an article of 500 words has three times as many, a story's dossier is small here. */
    private static final int STATEMENTS = 5;

    /** Names that turn up in story after story: states, capitals, bodies. */
    private static final int KNOWN_NAMES = 2000;

    private static final int TITLE_WORDS = 9;
    private static final Method METHOD = new Method("invented", 1);
    private static final Why WHY = Why.of(1, "invented", "drawn by lot");
    private static final EntityType[] TYPES = {
        EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP
    };
    private static final String[] COUNTRIES = {"CAL", "VOS", "ORR", "VEL", "TAR"};

    private InventedDossiers() {}

    static Capture capture(Article article) {
        byte[] bytes = article.original().getBytes(StandardCharsets.UTF_8);
        return new Capture(
                article.capture(),
                article.file(),
                null,
                Capture.Form.ARTICLE,
                new Capture.Content(bytes),
                "UTF-8",
                "given",
                article.original(),
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    static Report report(int number) {
        Article bare = InventedNews.article(number);
        String[] words = bare.original().split(" ", TITLE_WORDS + 1);
        Article article = new Article(
                bare.id(),
                bare.capture(),
                bare.file(),
                "https://site" + number % 60 + ".example/" + number,
                bare.original(),
                String.join(" ", List.of(words).subList(0, Math.min(TITLE_WORDS, words.length))),
                List.of(),
                bare.outlet(),
                bare.published(),
                null,
                null,
                bare.language(),
                bare.blocks(),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
        return new Report(article, analysis(article));
    }

    private static Analysis analysis(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        String text = article.original();
        for (int block = 0; block < article.blocks().size(); block++) {
            Block paragraph = article.blocks().get(block);
            int start = paragraph.span().start();
            while (start < paragraph.span().end()) {
                int stop = text.indexOf(". ", start);
                int end = stop < 0 || stop >= paragraph.span().end()
                        ? paragraph.span().end()
                        : stop + 1;
                Span span = new Span(start, end);
                sentences.add(new Sentence(
                        sentences.size(),
                        block,
                        paragraph.role(),
                        AlignedText.copy(text, span),
                        tokens(text, span),
                        List.of()));
                start = end + 1;
            }
        }
        return new Analysis(article.id(), "en", sentences, List.of(), List.of(), METHOD);
    }

    private static List<Token> tokens(String text, Span sentence) {
        List<Token> tokens = new ArrayList<>();
        int at = sentence.start();
        for (String word : sentence.of(text).split(" ")) {
            Span span = new Span(at, at + word.length());
            String lemma = word.toLowerCase(Locale.ROOT);
            tokens.add(new Token(tokens.size(), span, word, lemma, "NN", tokens.size() - 1, "dep"));
            at += word.length() + 1;
        }
        return tokens;
    }

    /** The dossier of a story of these articles. */
    static Dossier dossier(int number, List<Report> reports) {
        Random random = new Random(number);
        List<String> ids = reports.stream().map(Report::id).sorted().toList();
        Story story = new Story(
                ContentId.of("story", ids.toArray(String[]::new)),
                String.valueOf(reports.getFirst().article().title()),
                ids,
                WHY,
                METHOD);
        List<Entity> entities = entities(reports);
        return new Dossier(
                story,
                reports,
                new Lineage(List.of(), List.of(new Lineage.Origin("origin-" + number, ids, null)), List.of()),
                entities,
                quotes(number, reports, entities, random),
                events(number, reports, entities, random),
                claims(number, reports, entities, random));
    }

    private static List<Entity> entities(List<Report> reports) {
        Map<String, List<Mention>> places = new TreeMap<>();
        for (Report report : reports) {
            for (Sentence sentence : report.analysis().sentences()) {
                for (Token token : sentence.tokens()) {
                    if (token.index() > 0 && Character.isUpperCase(token.form().charAt(0))) {
                        String name = token.form().replace(".", "");
                        places.computeIfAbsent(name, k -> new ArrayList<>())
                                .add(new Mention(
                                        report.article().passage(token.span()),
                                        sentence.index(),
                                        token.index(),
                                        token.index() + 1,
                                        Mention.Kind.NAME,
                                        token.form()));
                    }
                }
            }
        }
        Map<String, Entity> entities = new LinkedHashMap<>();
        places.forEach((word, mentions) -> {
            int lot = Math.floorMod(word.hashCode(), KNOWN_NAMES);
            String name = lot % 2 == 0 ? word : "Known " + lot;
            EntityType type = TYPES[lot % TYPES.length];
            String country = lot % 3 == 0 ? COUNTRIES[lot % COUNTRIES.length] : null;
            entities.putIfAbsent(
                    name,
                    new Entity(
                            ContentId.of("entity", name, reports.getFirst().id()),
                            name,
                            List.of(name, word),
                            type,
                            country,
                            null,
                            List.of(),
                            mentions,
                            WHY,
                            METHOD));
        });
        return List.copyOf(entities.values());
    }

    private static Sentence sentence(Report report, Random random) {
        List<Sentence> sentences = report.analysis().sentences();
        return sentences.get(random.nextInt(sentences.size()));
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Quote> quotes(int number, List<Report> reports, List<Entity> entities, Random random) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Report report = one(reports, random);
            Sentence said = sentence(report, random);
            Passage passage = report.article().passage(said.span());
            Entity speaker = one(entities, random);
            Quote.Version version = new Quote.Version(
                    passage,
                    passage,
                    null,
                    null,
                    Quote.Kind.DIRECT,
                    Quote.Stance.NEUTRAL,
                    "say",
                    said.text().text(),
                    speaker.name(),
                    speaker.id(),
                    1,
                    Quote.Attitude.ASSERTION,
                    Quote.Setting.UNTOLD,
                    List.of());
            quotes.add(new Quote(
                    "quote-" + number + "-" + i,
                    Quote.Kind.DIRECT,
                    Quote.Attitude.ASSERTION,
                    speaker.name(),
                    speaker.id(),
                    List.of(version),
                    List.of(),
                    WHY,
                    METHOD));
        }
        return quotes;
    }

    private static List<Event> events(int number, List<Report> reports, List<Entity> entities, Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Report report = one(reports, random);
            Passage passage = report.article().passage(sentence(report, random).span());
            PloverType type = one(List.of(PloverType.values()), random);
            When when = report.article().published() == null
                    ? null
                    : report.article().published().when();
            events.add(new Event(
                    "event-" + number + "-" + i,
                    new Event.Code(type, "", List.of(), "010"),
                    "do",
                    party(one(entities, random)),
                    party(one(entities, random)),
                    when,
                    null,
                    null,
                    Polarity.POSITIVE,
                    Modality.ASSERTED,
                    Event.Standing.AFFAIR,
                    List.of(new Event.Mention(passage, passage)),
                    1,
                    WHY,
                    METHOD));
        }
        return events;
    }

    private static Event.Participant party(Entity entity) {
        return new Event.Participant(entity.name(), entity.id(), entity.country(), null);
    }

    /** A claim of one statement from each article. */
    private static List<Claim> claims(int number, List<Report> reports, List<Entity> entities, Random random) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            List<Statement> statements = new ArrayList<>();
            for (Report report : reports) {
                statements.add(
                        statement("statement-" + number + "-" + i + "-" + statements.size(), report, entities, random));
            }
            Claim.State state = one(List.of(Claim.State.values()), random);
            Passage first = statements.getFirst().passage();
            Passage last = statements.getLast().passage();
            claims.add(new Claim(
                    "claim-" + number + "-" + i,
                    statements.getFirst().text(),
                    state,
                    1,
                    statements,
                    List.of(new Difference(Difference.Type.NUMBER, first, last, true, "3 | 4")),
                    List.of(),
                    List.of(),
                    WHY,
                    METHOD));
        }
        return claims;
    }

    private static Statement statement(String id, Report report, List<Entity> entities, Random random) {
        Sentence told = sentence(report, random);
        Entity about = one(entities, random);
        return new Statement(
                id,
                report.article().passage(told.span()),
                told.index(),
                told.text().text(),
                "do",
                List.of(new Statement.Argument("agent", about.name(), about.id())),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Statement.Stance.SUPPORTS,
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
