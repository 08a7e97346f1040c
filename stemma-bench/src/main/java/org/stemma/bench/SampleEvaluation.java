package org.stemma.bench;

import static org.stemma.bench.Outcome.share;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.bench.Outcome.Copy;
import org.stemma.bench.Outcome.Place;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.EntityType;
import org.stemma.news.Role;
import org.stemma.text.Span;
import tools.jackson.databind.json.JsonMapper;

/** The invented sample story against its {@code truth.json}, whose format {@code samples/README.md} tells. */
final class SampleEvaluation implements Evaluation {
    record Line(int line, Role role, @Nullable List<Role> accept) {}

    record Snippet(String snippet, Role role) {}

    record Said(String file, String text, String speaker) {}

    record Dated(String date, List<String> files) {}

    record Timed(String file, String text, String value) {}

    record Version(String file, String text) {}

    record Dispute(List<Version> versions) {}

    record Named(EntityType type, List<String> names) {}

    record Tree(List<Copy> edges, int origins) {}

    record Truth(
            int stories,
            Map<String, String> published,
            Tree lineage,
            Map<String, List<Line>> lines,
            Map<String, List<Snippet>> snippets,
            List<Said> quotes,
            List<Dated> events,
            List<Timed> times,
            List<Dispute> disputes,
            List<Named> entities,
            List<Version> numbers) {}

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public String about() {
        return "the invented sample story against its truth: share of each kind that is right (written before the rooms ran on it; they were mended with it in sight)";
    }

    @Override
    public String corpus() {
        return "samples/sarrin-dam";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public Scores measure(Path corpus) {
        Truth truth = truth(corpus);
        StoryReader read = StoryReader.of(List.of(corpus.toString()));
        return scores(truth, read, new Outcome(read));
    }

    static Truth truth(Path corpus) {
        return JsonMapper.builder()
                .build()
                .readValue(corpus.resolve("truth.json").toFile(), Truth.class);
    }

    private static Scores scores(Truth truth, StoryReader read, Outcome outcome) {
        return Scores.of("one story", read.accounts().size() == truth.stories() ? 1 : 0)
                .and("origins", outcome.account().origins() <= truth.lineage().origins() ? 1 : 0)
                .and("lineage F1", outcome.lineage(truth.lineage().edges()))
                .and(
                        "published",
                        share(truth.published().entrySet(), e -> outcome.isPublished(e.getKey(), e.getValue())))
                .and("roles", roles(truth, outcome))
                .and("quotes found", share(truth.quotes(), q -> quote(outcome, q) != null))
                .and("speakers right", share(truth.quotes(), q -> Outcome.isSpeaker(quote(outcome, q), q.speaker())))
                .and("no wrong speaker", share(truth.quotes(), q -> !isWrong(outcome, q)))
                .and("entities", share(truth.entities(), e -> outcome.isOneEntity(e.type(), e.names())))
                .and(
                        "times",
                        share(truth.times(), t -> at(outcome, t.file(), t.text(), p -> outcome.isTime(p, t.value()))))
                .and(
                        "timeline",
                        share(dated(truth), d -> outcome.isDated(d.files().getFirst(), d.date())))
                .and("dispute versions", disputes(truth, outcome))
                .and("numbers", share(truth.numbers(), n -> at(outcome, n.file(), n.text(), outcome::isNumber)))
                .and("furniture kept out", outcome.furnitureKeptOut());
    }

    private static boolean at(Outcome outcome, String file, String words, java.util.function.Predicate<Place> holds) {
        Place place = outcome.locate(file, words);
        return place != null && holds.test(place);
    }

    private static Account.@Nullable QuoteItem quote(Outcome outcome, Said said) {
        Place place = outcome.locate(said.file(), said.text());
        return place == null ? null : outcome.quote(place);
    }

    private static boolean isWrong(Outcome outcome, Said said) {
        Account.QuoteItem quote = quote(outcome, said);
        return quote != null && quote.speaker() != null && !Outcome.isSpeaker(quote, said.speaker());
    }

    private static double disputes(Truth truth, Outcome outcome) {
        return truth.disputes().stream()
                .mapToDouble(d -> outcome.dispute(d.versions().stream()
                        .map(v -> outcome.locate(v.file(), v.text()))
                        .filter(Objects::nonNull)
                        .toList()))
                .average()
                .orElse(1);
    }

    /** Each event once for each file that tells it. */
    private static List<Dated> dated(Truth truth) {
        List<Dated> dated = new ArrayList<>();
        truth.events().forEach(e -> e.files().forEach(f -> dated.add(new Dated(e.date(), List.of(f)))));
        return dated;
    }

    private static double roles(Truth truth, Outcome outcome) {
        List<Boolean> right = new ArrayList<>();
        truth.lines().forEach((file, lines) -> {
            Article article = outcome.article(file);
            List<Span> spans = lineSpans(article.original());
            lines.forEach(l -> right.add(isRole(roleAt(article, spans.get(l.line() - 1)), l)));
        });
        truth.snippets().forEach((file, snippets) -> {
            Article article = outcome.article(file);
            for (Snippet snippet : snippets) {
                int end = article.original().indexOf(snippet.snippet())
                        + snippet.snippet().length();
                right.add(roleAt(article, new Span(end - 1, end)) == snippet.role());
            }
        });
        return share(right, Boolean::booleanValue);
    }

    private static boolean isRole(@Nullable Role found, Line line) {
        return found == line.role() || (line.accept() != null && line.accept().contains(found));
    }

    /** The role of the block that holds most of a span. */
    private static @Nullable Role roleAt(Article article, Span span) {
        return article.blocks().stream()
                .filter(b -> b.span().overlaps(span))
                .max(Comparator.comparingInt(b -> b.span().overlap(span)))
                .map(Block::role)
                .orElse(null);
    }

    private static List<Span> lineSpans(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            spans.add(new Span(start, start + line.length()));
            start += line.length() + 1;
        }
        return spans;
    }
}
