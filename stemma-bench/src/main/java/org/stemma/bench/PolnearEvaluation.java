package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.entity.EntityFinder;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.quote.QuoteFinder;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/**
 * Quotes against PolNeAR's development part (Newell, Margolin and Ruths 2018), every article a story of its own.
 *
 * <p>A found and a marked content are one if they overlap by half of the shorter. PolNeAR marks a quote that its frame splits as
 * one, and we as two, so several found contents may be right by one marked content, which counts once for recall and for
 * the source. Of these with a marked source, the source is exact if both name the same span, commas and blanks aside. PolNeAR also marks what
 * people think, plan and know, which this system only reports where it is said: recall is bounded by that.
 */
final class PolnearEvaluation implements Evaluation {
    private static final double HALF = 0.5;

    private final int sample;

    /** Of all articles. */
    PolnearEvaluation() {
        this(Integer.MAX_VALUE);
    }

    /** Of so many articles, evenly spread over the sorted files. */
    PolnearEvaluation(int sample) {
        this.sample = sample;
    }

    private record Marked(Span content, @Nullable Span source) {}

    @Override
    public String name() {
        return "polnear";
    }

    @Override
    public String about() {
        return "quotes: overlap of contents, exact sources (PolNeAR dev)";
    }

    @Override
    public String corpus() {
        return "benchmarks/quotes-polnear/dev";
    }

    @Override
    public Scores measure(Path corpus) {
        try (Stream<Path> files = Files.list(corpus.resolve("text"))) {
            List<Path> sorted = files.sorted().toList();
            int step = Math.max(1, sorted.size() / Math.max(1, sample));
            List<Report> reports = new ArrayList<>();
            for (int i = 0; i < sorted.size(); i += step) {
                reports.add(StoryReader.STEMMA.report(article(sorted.get(i))));
            }
            return score(reports, corpus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scores of analysed articles whose files' names are those of the corpus. */
    static Scores score(List<Report> reports, Path corpus) throws IOException {
        int found = 0;
        int marked = 0;
        int right = 0;
        int covered = 0;
        int sourced = 0;
        int exact = 0;
        int overlapping = 0;
        Map<String, Path> annotations = annotations(corpus);
        for (Report report : reports) {
            Path file = annotations.get(stem(StoryReader.name(report.article().file())));
            if (file == null) {
                throw new IllegalStateException(
                        "No annotation of " + report.article().file());
            }
            List<Marked> gold = read(file);
            List<Quote.Version> versions = versions(report);
            marked += gold.size();
            found += versions.size();
            Set<Marked> taken = new HashSet<>();
            for (Quote.Version version : versions) {
                Marked pair = pair(version, gold);
                right += pair == null ? 0 : 1;
                if (pair != null && taken.add(pair)) {
                    sourced += pair.source() == null ? 0 : 1;
                    exact += isExact(version, pair, report) ? 1 : 0;
                    overlapping += overlaps(version, pair) ? 1 : 0;
                }
            }
            covered += taken.size();
        }
        double precision = right / Math.max(1.0, found);
        double recall = covered / Math.max(1.0, marked);
        return Scores.of("content-precision", precision)
                .and("content-recall", recall)
                .and("content-f1", 2 * precision * recall / Math.max(1e-9, precision + recall))
                .and("source-exact", exact / Math.max(1.0, sourced))
                .and("source-overlap", overlapping / Math.max(1.0, sourced));
    }

    private static List<Quote.Version> versions(Report report) {
        List<Report> story = List.of(report);
        return new QuoteFinder()
                .find(story, new EntityFinder().find(story), Lineage.EMPTY).stream()
                        .filter(quote -> quote.kind() != Quote.Kind.SCARE)
                        .flatMap(quote -> quote.versions().stream())
                        .sorted(Comparator.comparing(Quote.Version::content))
                        .toList();
    }

    private static @Nullable Marked pair(Quote.Version version, List<Marked> gold) {
        Span content = version.content().span();
        Marked best = null;
        int most = 0;
        for (Marked mark : gold) {
            int overlap = mark.content().overlap(content);
            boolean half = overlap >= HALF * Math.min(mark.content().length(), content.length());
            if (half && overlap > most) {
                best = mark;
                most = overlap;
            }
        }
        return best;
    }

    private static boolean isExact(Quote.Version version, Marked mark, Report report) {
        Span source = mark.source();
        if (source == null || version.source() == null) {
            return false;
        }
        String wanted = bare(source.of(report.article().original()));
        return bare(version.source().quote()).equals(wanted)
                && version.source().span().overlaps(source);
    }

    private static String bare(String text) {
        String bare = text.strip();
        return bare.endsWith(",") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static boolean overlaps(Quote.Version version, Marked mark) {
        return mark.source() != null
                && version.source() != null
                && version.source().span().overlaps(mark.source());
    }

    /** One annotator an article: the first by name. */
    private static Map<String, Path> annotations(Path corpus) throws IOException {
        Map<String, Path> byStem = new HashMap<>();
        try (Stream<Path> files = Files.list(corpus.resolve("attributions"))) {
            files.sorted().forEach(file -> {
                String name = stem(StoryReader.name(file.toString()));
                byStem.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
            });
        }
        return byStem;
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Marked> read(Path file) throws IOException {
        Map<String, Span> spans = new HashMap<>();
        List<Marked> marks = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (line.startsWith("T")) {
                spans.put(cells[0], cover(cells[1].substring(cells[1].indexOf(' ') + 1)));
            }
        }
        for (String line : lines) {
            Span content = line.startsWith("E") ? argument(line, "Content:", spans) : null;
            if (content != null) {
                marks.add(new Marked(content, argument(line, "Source:", spans)));
            }
        }
        return marks;
    }

    /** "12 20;30 45" as one span. */
    private static Span cover(String parts) {
        Span cover = null;
        for (String part : parts.split(";")) {
            String[] ends = part.split(" ");
            Span span = new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
            cover = cover == null ? span : cover.cover(span);
        }
        return cover == null ? new Span(0, 0) : cover;
    }

    private static @Nullable Span argument(String event, String role, Map<String, Span> spans) {
        for (String part : event.split("\\s+")) {
            if (part.startsWith(role)) {
                return spans.get(part.substring(role.length()));
            }
        }
        return null;
    }

    /** The article of a bare text: a title, then a paragraph a line. */
    private static Article article(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                Role role = blocks.isEmpty() ? Role.TITLE : Role.BODY;
                blocks.add(new Block(
                        role,
                        AlignedText.copy(text, new Span(at, at + line.length())).strip(),
                        "given"));
            }
            at += line.length() + 1;
        }
        String capture = ContentId.of("capture", text.getBytes(StandardCharsets.UTF_8));
        return new Article(
                ContentId.of("article", capture),
                capture,
                file.toString(),
                null,
                text,
                blocks.isEmpty() ? null : blocks.getFirst().text().text(),
                List.of(),
                null,
                null,
                null,
                null,
                "en",
                blocks,
                List.of(),
                List.of(),
                List.of(),
                new Method("given", 1));
    }
}
