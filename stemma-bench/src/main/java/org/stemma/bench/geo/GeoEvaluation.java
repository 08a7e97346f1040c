package org.stemma.bench.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.bench.geo.GeoText.Kind;
import org.stemma.bench.geo.GeoText.Mark;
import org.stemma.entity.EntityFinder;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Location;
import org.stemma.news.Mention;
import org.stemma.news.Name;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.text.Span;
import org.stemma.text.Toponym;
import org.stemma.text.Toponyms;

/**
 * Geotagging and geocoding on LGL, GeoVirus and GeoWebNews, with the measures of Gritta, Pilehvar and Collier, "A pragmatic guide
 * to geoparsing evaluation" (2020): tags by span, places by the share within 161 km and by the area under the curve of errors.
 *
 * <p>Each text is a story of its own. Placed are the names that were tagged, and, to measure the placing alone, the
 * marked names; beside them stands the place of most inhabitants.
 */
public final class GeoEvaluation implements Evaluation {
    @Override
    public String name() {
        return "geo";
    }

    @Override
    public String about() {
        return "places: names tagged (F1 by spans), placed within 161 km (LGL, GeoVirus, GeoWebNews)";
    }

    @Override
    public String corpus() {
        return "benchmarks/geo-pragmatic";
    }

    @Override
    public Scores measure(Path corpus) {
        Stemma stemma = new Stemma();
        List<GeoText> texts = GeoSets.read(corpus);
        return score(texts, text -> stemma.report(text.article()));
    }

    /** A place found in a text; a metonym is the name of a capital that stands for the state. */
    private record Found(Span span, String text, Entity entity, boolean metonym) {}

    /** The counts of a set's half. */
    private static final class Half {
        final GeoTally tags = new GeoTally();
        final GeoTally all = new GeoTally();
        final GeoTally given = new GeoTally();
        final GeoTally bare = new GeoTally();
        final GeoTally population = new GeoTally();
    }

    static Scores score(List<GeoText> texts, Function<GeoText, Report> reader) {
        Map<String, Half> halves = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        for (GeoText text : texts) {
            Report report = reader.apply(text);
            Half half = halves.computeIfAbsent((text.isUnseen() ? "" : "looked at: ") + text.set(), key -> new Half());
            judge(text, report, half, text.isUnseen() ? new ArrayList<>() : errors);
        }
        write(errors);
        Scores scores = new Scores(Map.of(), List.of());
        for (Map.Entry<String, Half> entry : halves.entrySet()) {
            print(entry.getKey(), entry.getValue());
            scores = add(scores, entry.getKey(), entry.getValue());
        }
        return scores;
    }

    private static Scores add(Scores scores, String set, Half half) {
        Scores more = scores.and(set + " tag F1", half.tags.exactF1())
                .and(set + " tag F1, overlapping", half.tags.lenientF1())
                .and(set + " tagged within 161 km", half.tags.near())
                .and(set + " given within 161 km", half.given.near())
                .and(set + " given, 1 - area", 1 - half.given.area())
                .and(set + " most people within 161 km", half.population.near())
                .and(set + " most people, 1 - area", 1 - half.population.area());
        if (set.endsWith(GeoSets.LGL)) {
            more = more.and(set + " given without host within 161 km", half.bare.near());
        }
        return !set.endsWith(GeoSets.GEO_VIRUS) ? more.and(set + " all names tag F1", half.all.exactF1()) : more;
    }

    private static void print(String set, Half half) {
        System.out.printf(
                Locale.ROOT,
                "    %-24s tags P %.3f R %.3f; tagged: %d placed %.3f, right of them %.3f; given: %d placed %.3f, right of them"
                        + " %.3f, mean %.0f km, area %.3f; most people: mean %.0f km%n",
                set,
                half.tags.precision(),
                half.tags.recall(),
                half.tags.places(),
                half.tags.locatedShare(),
                half.tags.nearOfLocated(),
                half.given.places(),
                half.given.locatedShare(),
                half.given.nearOfLocated(),
                half.given.mean(),
                half.given.area(),
                half.population.mean());
    }

    private static void judge(GeoText text, Report report, Half half, List<String> errors) {
        List<Found> found = found(report);
        tags(text, found, half.tags, false, errors);
        tags(text, found, half.all, true, new ArrayList<>());
        for (Mark mark : text.marks()) {
            if (mark.kind() == Kind.PLACE && mark.latitude() != null) {
                found.stream()
                        .filter(f -> f.span().overlaps(mark.span()))
                        .findFirst()
                        .ifPresent(f -> place(mark, f.entity().location(), half.tags));
            }
        }
        List<Found> placed = found(given(report, text));
        List<Found> bare = text.set().equals(GeoSets.LGL) ? found(given(withoutUrl(report), text)) : List.of();
        for (Mark mark : text.marks()) {
            if (mark.kind() == Kind.PLACE && mark.latitude() != null && mark.longitude() != null) {
                Location location = location(placed, mark);
                place(mark, location, half.given);
                place(mark, location(bare, mark), half.bare);
                Toponym largest = largest(mark.name());
                if (largest == null) {
                    half.population.unplaced();
                } else {
                    half.population.error(largest.kilometresTo(mark.latitude(), mark.longitude()));
                }
                boolean place = placed.stream().anyMatch(f -> f.span().overlaps(mark.span()));
                note(text, mark, location, place ? "unplaced" : "no place", errors);
            }
        }
    }

    private static void tags(GeoText text, List<Found> found, GeoTally tally, boolean all, List<String> errors) {
        List<Mark> wanted = text.marks().stream()
                .filter(m -> m.kind() == Kind.PLACE || (all && m.kind() == Kind.ASSOCIATED))
                .toList();
        boolean metonyms = all || !text.set().equals(GeoSets.GEO_WEB_NEWS);
        List<Found> counted = found.stream()
                .filter(f -> metonyms || !f.metonym())
                .filter(f -> text.marks().stream()
                        .noneMatch(m -> !wanted.contains(m)
                                && m.span().overlaps(f.span())
                                && wanted.stream().noneMatch(w -> w.span().overlaps(f.span()))))
                .toList();
        tally.tags(wanted.size(), counted.size());
        for (Found f : counted) {
            boolean same = wanted.stream().anyMatch(m -> m.span().equals(f.span()));
            boolean overlaps = wanted.stream().anyMatch(m -> m.span().overlaps(f.span()));
            tally.right(same, overlaps);
            if (!same) {
                errors.add(line(
                        overlaps ? "span" : "spurious",
                        text,
                        f.span(),
                        f.text(),
                        f.entity().name()));
            }
        }
        for (Mark mark : wanted) {
            if (found.stream().anyMatch(f -> f.span().overlaps(mark.span()))) {
                tally.covered();
            } else {
                errors.add(line("missed", text, mark.span(), mark.name(), ""));
            }
        }
    }

    private static void place(Mark mark, @Nullable Location location, GeoTally tally) {
        if (location == null || mark.latitude() == null || mark.longitude() == null) {
            tally.unplaced();
        } else {
            tally.error(away(mark, location));
        }
    }

    private static double away(Mark mark, Location location) {
        Double latitude = mark.latitude();
        Double longitude = mark.longitude();
        return latitude == null || longitude == null
                ? GeoTally.FARTHEST_KM
                : Toponym.kilometres(location.latitude(), location.longitude(), latitude, longitude);
    }

    /** Tagged names of places, in order. */
    private static List<Found> found(Report report) {
        List<Found> found = new ArrayList<>();
        for (Entity entity : new EntityFinder().find(List.of(report))) {
            for (Mention mention : entity.mentions()) {
                boolean metonym = mention.kind() == Mention.Kind.METONYM;
                if (entity.type() == EntityType.PLACE && (metonym || mention.kind() == Mention.Kind.NAME)) {
                    found.add(new Found(mention.passage().span(), mention.text(), entity, metonym));
                }
            }
        }
        found.sort(Comparator.comparingInt(f -> f.span().start()));
        return found;
    }

    private static @Nullable Location location(List<Found> found, Mark mark) {
        return found.stream()
                .filter(f -> f.span().overlaps(mark.span()))
                .findFirst()
                .map(f -> f.entity().location())
                .orElse(null);
    }

    private static @Nullable Toponym largest(String name) {
        return Toponyms.named(name).stream()
                .max(Comparator.comparing((Toponym t) -> t.kind() == Toponym.Kind.COUNTRY)
                        .thenComparingLong(Toponym::population))
                .orElse(null);
    }

    private static Report withoutUrl(Report report) {
        Article a = report.article();
        Article bare = new Article(
                a.id(),
                a.capture(),
                a.file(),
                null,
                a.original(),
                a.title(),
                a.byline(),
                null,
                a.published(),
                a.updated(),
                a.captured(),
                a.language(),
                a.blocks(),
                a.comments(),
                a.credits(),
                a.flags(),
                a.method());
        return new Report(bare, report.analysis());
    }

    /** The report as if exactly the marked names had been tagged as places, and other names as before where they stand apart. */
    private static Report given(Report report, GeoText text) {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : report.analysis().sentences()) {
            List<Name> names = new ArrayList<>();
            for (Mark mark : text.marks()) {
                int first = sentence.tokenAt(mark.span());
                boolean apart = names.stream().noneMatch(n -> n.span().overlaps(mark.span()));
                if (first >= 0 && apart && sentence.span().contains(mark.span()) && mark.kind() != Kind.IGNORED) {
                    int end = first + 1;
                    while (end < sentence.tokens().size()
                            && sentence.tokens().get(end).span().overlaps(mark.span())) {
                        end++;
                    }
                    names.add(new Name(
                            EntityType.PLACE,
                            first,
                            end,
                            mark.span(),
                            mark.span().of(text.text())));
                }
            }
            for (Name name : sentence.names()) {
                boolean apart = names.stream().noneMatch(n -> n.first() < name.end() && name.first() < n.end());
                if (apart && name.type() != EntityType.PLACE) {
                    names.add(name);
                }
            }
            names.sort(Comparator.comparingInt(Name::first));
            sentences.add(new Sentence(
                    sentence.index(), sentence.block(), sentence.role(), sentence.text(), sentence.tokens(), names));
        }
        Analysis a = report.analysis();
        return new Report(
                report.article(),
                new Analysis(a.article(), a.language(), sentences, a.times(), a.quantities(), a.method()));
    }

    private static void note(GeoText text, Mark mark, @Nullable Location location, String none, List<String> errors) {
        if (location == null) {
            errors.add(line(none, text, mark.span(), mark.name(), mark.latitude() + " " + mark.longitude()));
        } else if (away(mark, location) > GeoTally.NEAR_KM) {
            String told = String.format(
                    Locale.ROOT,
                    "%.0f km: %s %s %s %s | %s %s | %s",
                    away(mark, location),
                    location.name(),
                    location.kind(),
                    location.country(),
                    location.region(),
                    mark.latitude(),
                    mark.longitude(),
                    location.why().parts());
            errors.add(line("misplaced", text, mark.span(), mark.name(), told));
        }
    }

    private static String line(String kind, GeoText text, Span span, String name, String told) {
        int from = Math.max(0, span.start() - 60);
        int to = Math.min(text.text().length(), span.end() + 60);
        String around = text.text().substring(from, to).replaceAll("\\s+", " ");
        return String.join("\t", kind, text.set(), text.item(), name, told, around);
    }

    private static void write(List<String> errors) {
        try {
            Path file = Path.of("target", "geo-errors.tsv");
            Files.createDirectories(Path.of("target"));
            Files.write(file, errors, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
