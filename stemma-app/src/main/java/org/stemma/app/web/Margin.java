package org.stemma.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Claim;
import org.stemma.news.Description;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Modality;
import org.stemma.news.Name;
import org.stemma.news.Passage;
import org.stemma.news.Polarity;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Statement;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;
import org.stemma.text.AlignedText;

/** Writes the notes to an article: what was found in it, layer by layer, each at its place. */
final class Margin {
    /** Other articles that one note leads to; the story page has them all. */
    private static final int MOST_WAYS = 6;

    /** Other names and descriptions that tell who is meant. */
    private static final int MOST_NAMES = 5;

    private final Report report;
    private final Article article;
    private final List<Note> notes = new ArrayList<>();

    private Margin(Report report) {
        this.report = report;
        this.article = report.article();
    }

    /** @param telling the story of the article; null if it is in none, so that only what it tells by itself is noted */
    static List<Note> of(Report report, @Nullable Telling telling) {
        Margin margin = new Margin(report);
        margin.roles();
        if (telling != null) {
            Dossier found = telling.found();
            margin.reuse(telling);
            found.quotes().forEach(quote -> margin.quote(quote, telling));
            found.entities().forEach(margin::entity);
            margin.times();
            found.claims().forEach(claim -> margin.claim(claim, telling));
        } else {
            margin.names();
            margin.times();
        }
        return margin.notes;
    }

    private void add(
            Layer layer,
            String kind,
            String head,
            Claim.@Nullable State state,
            Stream<@Nullable String> lines,
            List<Note.Way> ways,
            List<Note.Place> places) {
        if (!places.isEmpty()) {
            List<String> told = lines.filter(Objects::nonNull)
                    .filter(line -> !line.isEmpty())
                    .toList();
            notes.add(new Note(notes.size() + 1, layer, kind, head, state, told, ways, places));
        }
    }

    private void roles() {
        Map<Block, List<Note.Place>> alike = new LinkedHashMap<>();
        for (Block block : article.blocks()) {
            Block sort = new Block(block.role(), AlignedText.EMPTY, block.why());
            alike.computeIfAbsent(sort, s -> new ArrayList<>()).add(Note.Place.of(block.span(), Note.Look.BLOCK));
        }
        alike.forEach((sort, places) -> add(
                Layer.ROLES,
                sort.role().isRead() ? "read" : "not read further",
                word(sort.role()),
                null,
                Stream.of("by: " + sort.why()),
                List.of(),
                places));
    }

    private void reuse(Telling told) {
        for (Shared shared : Shared.in(article, told.found().lineage())) {
            List<Note.Way> ways = new ArrayList<>();
            shared.ties().stream().limit(MOST_WAYS).forEach(tie -> {
                ways.add(way(
                        tie.there(), told, word(tie.kind()) + ", " + Math.round(tie.similarity() * 100) + " % alike"));
                ways.add(new Note.Way(
                        "side by side", BesidePage.address(tie.there().article(), article.id()), ""));
            });
            int more = shared.ties().size() - MOST_WAYS;
            add(
                    Layer.REUSE,
                    shared.flow().words(),
                    shared.ties().size() == 1
                            ? told.outlet(
                                    told.number(shared.ties().getFirst().there().article()))
                            : States.count(shared.ties().size(), "article"),
                    null,
                    Stream.of(more > 0 ? "and " + more + " more" : null),
                    ways,
                    List.of(Note.Place.of(
                            shared.span(), shared.flow() == Shared.Flow.TAKEN ? Note.Look.TAKEN : Note.Look.GIVEN)));
        }
    }

    private void quote(Quote quote, Telling told) {
        List<Passage> others = quote.versions().stream()
                .map(Quote.Version::passage)
                .filter(passage -> !passage.article().equals(article.id()))
                .toList();
        for (Quote.Version version : quote.versions()) {
            if (version.passage().article().equals(article.id())) {
                List<Note.Part> parts = new ArrayList<>();
                part(version.source(), Note.Look.SPEAKER, parts);
                part(version.cue(), Note.Look.CUE, parts);
                part(version.content(), Note.Look.WORDS, parts);
                add(
                        Layer.QUOTES,
                        quoteKind(version),
                        quote.speaker() == null ? "Nobody is named" : quote.speaker(),
                        null,
                        circumstances(version),
                        ways(others, told, ""),
                        List.of(new Note.Place(parts)));
            }
        }
    }

    private static void part(@Nullable Passage passage, Note.Look look, List<Note.Part> parts) {
        if (passage != null) {
            parts.add(new Note.Part(passage.span(), look));
        }
    }

    private static String quoteKind(Quote.Version version) {
        String kind = word(version.kind());
        return version.attitude() == Quote.Attitude.ASSERTION ? kind : kind + ", " + word(version.attitude());
    }

    private Stream<@Nullable String> circumstances(Quote.Version version) {
        Quote.Setting setting = version.setting();
        Passage source = version.source();
        When when = setting.when();
        String chain = version.chain().stream().map(Quote.Relay::name).collect(Collectors.joining(" ← "));
        return Stream.of(
                source == null ? null : "named here “" + article.read(source.span()) + "”",
                setting.addressee() == null
                        ? null
                        : "to " + article.read(setting.addressee().span()),
                setting.occasion() == null
                        ? null
                        : article.read(setting.occasion().span()),
                when == null ? null : Days.span(when.earliest(), when.latest()),
                chain.isEmpty() ? null : "passed on by " + chain,
                version.stance() == Quote.Stance.NEUTRAL ? null : "a " + word(version.stance()));
    }

    private void entity(Entity entity) {
        List<Note.Place> places = entity.mentions().stream()
                .map(mention -> mention.passage())
                .filter(passage -> passage.article().equals(article.id()))
                .map(passage -> Note.Place.of(passage.span(), Note.Look.NAME))
                .toList();
        String names = entity.names().stream()
                .filter(name -> !name.equals(entity.name()))
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        String called = entity.descriptions().stream()
                .map(Description::text)
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        add(
                Layer.NAMES,
                word(entity.type()),
                entity.name(),
                null,
                Stream.of(
                        names.isEmpty() ? null : "also " + names,
                        called.isEmpty() ? null : "called " + called,
                        entity.country() == null ? null : "country " + entity.country()),
                List.of(),
                places);
    }

    /** The names of an article by itself, each spelling for one. */
    private void names() {
        Map<List<String>, List<Note.Place>> alike = new LinkedHashMap<>();
        for (Sentence sentence : report.analysis().sentences()) {
            for (Name name : sentence.names()) {
                alike.computeIfAbsent(List.of(word(name.type()), name.text()), n -> new ArrayList<>())
                        .add(Note.Place.of(name.span(), Note.Look.NAME));
            }
        }
        alike.forEach((name, places) ->
                add(Layer.NAMES, name.getFirst(), name.getLast(), null, Stream.of(), List.of(), places));
    }

    private void times() {
        for (TimeExpression time : report.analysis().times()) {
            When when = time.when();
            add(
                    Layer.TIMES,
                    word(time.kind()),
                    TimeWords.of(time),
                    null,
                    Stream.of(
                            when == null || isDay(when, time) ? null : "EDTF " + time.edtf(),
                            when != null && when.approximate() ? "hedged" : null,
                            time.anchor() == null ? null : "counted from " + time.anchor()),
                    List.of(),
                    List.of(Note.Place.of(time.span(), Note.Look.TIME)));
        }
    }

    /** Whether the day says all. */
    private static boolean isDay(When when, TimeExpression time) {
        return when.earliest().equals(when.latest())
                && when.earliest().toString().equals(time.edtf());
    }

    private void claim(Claim claim, Telling told) {
        List<Passage> others = claim.statements().stream()
                .map(Statement::passage)
                .filter(passage -> !passage.article().equals(article.id()))
                .toList();
        List<Note.Way> ways = new ArrayList<>();
        if (told.isInDispute(claim.id())) {
            ways.add(new Note.Way(
                    "How the reports differ", "/stories/" + told.account().id() + "#" + claim.id(), ""));
        }
        ways.addAll(ways(others, told, ""));
        ways.add(new Note.Way(
                "Correct this claim", ClaimPage.address(told.account().id(), claim.id()), ""));
        for (Statement statement : claim.statements()) {
            if (statement.passage().article().equals(article.id())) {
                add(
                        Layer.CLAIMS,
                        held(statement),
                        claim.text(),
                        claim.state(),
                        Stream.of(
                                claim.statements().size() < 2
                                        ? null
                                        : States.count(claim.statements().size(), "statement") + ", "
                                                + States.origins(claim.origins()),
                                statement.opinion() ? "an opinion or a forecast: never corroborated" : null),
                        ways,
                        List.of(Note.Place.of(statement.passage().span(), Note.Look.CLAIM)));
            }
        }
    }

    /** "denied, by the ministry": how this article has it. */
    private static String held(Statement statement) {
        Set<String> by = statement.attribution().stream()
                .filter(a -> a.kind() != Statement.Attribution.Kind.OUTLET)
                .map(Statement.Attribution::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String how = statement.stance() == Statement.Stance.DENIES
                ? "denied"
                : statement.modality() != Modality.ASSERTED ? word(statement.modality()) : "asserted";
        return how
                + (statement.polarity() == Polarity.NEGATIVE ? ", negated" : "")
                + (by.isEmpty() ? "" : ", by " + String.join(" ← ", by));
    }

    /** Ways to passages of other articles, one for each article. */
    private static List<Note.Way> ways(List<Passage> passages, Telling told, String rest) {
        Map<String, Passage> byArticle = new LinkedHashMap<>();
        passages.forEach(passage -> byArticle.putIfAbsent(passage.article(), passage));
        return byArticle.values().stream()
                .limit(MOST_WAYS)
                .map(passage -> way(passage, told, rest))
                .toList();
    }

    private static Note.Way way(Passage passage, Telling told, String rest) {
        int number = told.number(passage.article());
        return new Note.Way(number + " " + told.outlet(number), ReaderPage.address(passage), rest);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
