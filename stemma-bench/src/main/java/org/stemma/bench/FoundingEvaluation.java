package org.stemma.bench;

import static org.stemma.bench.Outcome.share;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.stemma.bench.Outcome.Copy;
import org.stemma.bench.Outcome.Place;
import org.stemma.news.Claim;
import org.stemma.news.EntityType;
import org.stemma.text.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must come out of the founding example, by {@code eval/founding.json}: an acceptance list, not a measure of accuracy
 * on unseen stories, since the rooms were built with these five pages in sight.
 */
final class FoundingEvaluation implements Evaluation {
    /** A stretch of a seed, with what is wanted of it. */
    record Mark(String file, int start, int end, String speaker, String value) {
        Place place() {
            return new Place(file, new Span(start, end));
        }
    }

    record Dispute(List<Mark> versions) {}

    record Reach(String first, String last) {}

    record Wanted(
            List<Mark> quotes,
            Map<String, List<String>> persons,
            List<String> sharaa,
            List<Mark> dates,
            Dispute dispute,
            List<Mark> numbers,
            Map<String, String> published,
            List<Copy> edges,
            int origins,
            int stories,
            Reach timeline) {}

    @Override
    public String name() {
        return "founding";
    }

    @Override
    public String about() {
        return "the founding example's acceptance list: share of each kind that comes out (the rooms were built with it in sight)";
    }

    @Override
    public String corpus() {
        return "seeds";
    }

    @Override
    public Scores measure(Path corpus) {
        Wanted wanted = JsonMapper.builder()
                .build()
                .readValue(Path.of("eval/founding.json").toFile(), Wanted.class);
        StoryReader read = StoryReader.of(List.of(corpus.toString()));
        Outcome outcome = new Outcome(read);
        return Scores.of("one story", read.accounts().size() == wanted.stories() ? 1 : 0)
                .and("origins", outcome.account().origins() <= wanted.origins() ? 1 : 0)
                .and("lineage F1", outcome.lineage(wanted.edges()))
                .and(
                        "published",
                        share(wanted.published().entrySet(), e -> outcome.isPublished(e.getKey(), e.getValue())))
                .and("quotes found", share(wanted.quotes(), q -> outcome.quote(q.place()) != null))
                .and(
                        "speakers right",
                        share(wanted.quotes(), q -> Outcome.isSpeaker(outcome.quote(q.place()), q.speaker())))
                .and(
                        "persons apart",
                        share(wanted.persons().entrySet(), person -> isOnePerson(outcome, wanted, person)))
                .and("president one entity", outcome.isOneEntity(EntityType.PERSON, wanted.sharaa()) ? 1 : 0)
                .and("dates", share(wanted.dates(), d -> outcome.isTime(d.place(), d.value())))
                .and(
                        "dispute versions",
                        outcome.dispute(wanted.dispute().versions().stream()
                                .map(Mark::place)
                                .toList()))
                .and("numbers", share(wanted.numbers(), n -> isSingleSource(outcome, n.place())))
                .and("timeline reach", reach(outcome, wanted.timeline()))
                .and("furniture kept out", outcome.furnitureKeptOut());
    }

    /** Whether a person is one entity, and that entity no other person as well. */
    private static boolean isOnePerson(Outcome outcome, Wanted wanted, Map.Entry<String, List<String>> person) {
        List<List<String>> names = outcome.account().entities().stream()
                .filter(e -> e.type() == EntityType.PERSON)
                .map(e -> e.names().stream().map(Outcome::fold).toList())
                .filter(n -> isNamed(n, person.getValue()))
                .toList();
        return names.size() == 1
                && wanted.persons().entrySet().stream()
                        .filter(other -> !other.getKey().equals(person.getKey()))
                        .noneMatch(other -> isNamed(names.getFirst(), other.getValue()));
    }

    private static boolean isNamed(List<String> names, List<String> spellings) {
        return names.stream()
                .anyMatch(n -> spellings.stream().map(Outcome::fold).anyMatch(n::contains));
    }

    private static boolean isSingleSource(Outcome outcome, Place place) {
        return outcome.account().numbers().stream()
                .anyMatch(n -> n.state() == Claim.State.SINGLE_SOURCE && outcome.overlaps(n.passage(), place));
    }

    private static double reach(Outcome outcome, Reach wanted) {
        boolean early =
                outcome.account().timeline().stream().anyMatch(t -> t.earliest().compareTo(wanted.first()) <= 0);
        boolean late =
                outcome.account().timeline().stream().anyMatch(t -> t.date().equals(wanted.last()));
        return (early ? 0.5 : 0) + (late ? 0.5 : 0);
    }
}
