package org.stemma.bench.dates;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Halves;
import org.stemma.bench.Scores;
import org.stemma.bench.dates.DateCase.Wanted;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Method;
import org.stemma.news.Precision;
import org.stemma.news.Role;
import org.stemma.news.Stamp;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The date-time cases of Microsoft Recognizers-Text (MIT), English: what a person says to a calendar assistant.
 *
 * <p>A case is exact if exactly the expected expressions are found, each with the expected span (casing aside) and a right value
 * ({@link DateMatch}); a case that expects nothing is exact if nothing is found. Every case counts, also those of modes that
 * contradict each other, of kinds we do not read, and those that the set's own implementations skip. A file named after one kind (
 * DateParser, SetExtractor …) tells only expressions of that kind: ours beside them are not held against us there. The files {@code …Extractor}
 * tell spans alone and are reported apart. The case's reference time is the publication stamp, to the minute; each input is read as
 * an article of one paragraph by the whole of {@link Language}. Errors of the half that may be looked at go to {@code
 * target/dates-errors.tsv}.
 */
public final class DatesEvaluation implements Evaluation {
    private static final Method METHOD = new Method("dates", 1);
    private static final String NO_REFERENCE = "2016-11-07T00:00";

    private final Language language = new Language();
    private final Map<String, Share> files = new TreeMap<>();

    /** Counts of a file's cases. */
    private static final class Share {
        private int cases;
        private int exact;
        private int coarser;
        private int spans;

        void add(Outcome outcome) {
            cases++;
            exact += outcome.isExact() ? 1 : 0;
            coarser += outcome == Outcome.COARSER ? 1 : 0;
            spans += outcome == Outcome.EXACT || outcome == Outcome.COARSER || outcome == Outcome.VALUE ? 1 : 0;
        }

        double exact() {
            return (double) exact / Math.max(1, cases);
        }
    }

    /** How a case ended: the last three are wrong. */
    private enum Outcome {
        EXACT,
        COARSER,
        VALUE,
        SPAN,
        NUMBER;

        boolean isExact() {
            return this == EXACT || this == COARSER;
        }
    }

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public String about() {
        return "times: share of 4,000 date-time cases of Recognizers-Text with exact spans and values (held out: the half never looked at)";
    }

    @Override
    public String corpus() {
        return "benchmarks/dates-recognizers/English";
    }

    @Override
    public Scores measure(Path corpus) {
        files.clear();
        Map<String, Share> halves = new TreeMap<>();
        try (PrintWriter errors = new PrintWriter("target/dates-errors.tsv", StandardCharsets.UTF_8)) {
            for (DateCase one : cases(corpus)) {
                boolean unseen = Halves.isUnseen(one.input());
                List<TimeExpression> found = read(one);
                Outcome outcome = outcome(one, found);
                files.computeIfAbsent(one.file(), f -> new Share()).add(outcome);
                String group = one.isSpanOnly() ? "spans only" : "exact";
                halves.computeIfAbsent(group, g -> new Share()).add(outcome);
                halves.computeIfAbsent(group + (unseen ? ", held out" : ", looked at"), g -> new Share())
                        .add(outcome);
                if (!outcome.isExact() && !unseen) {
                    errors.println(line(one, found, outcome));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write target/dates-errors.tsv", e);
        }
        return scores(halves);
    }

    private Scores scores(Map<String, Share> halves) {
        files.forEach((file, share) -> System.out.printf(
                Locale.ROOT,
                "    %-32s %4d cases  %.3f exact (%d by a coarser unit)  %.3f spans%n",
                file,
                share.cases,
                share.exact(),
                share.coarser,
                (double) share.spans / share.cases));
        Scores scores = Scores.of("exact", share(halves, "exact").exact());
        for (String name : List.of("exact, looked at", "exact, held out", "spans only", "spans only, held out")) {
            scores = scores.and(name, share(halves, name).exact());
        }
        Share all = share(halves, "exact");
        return scores.and("exact, coarser units wrong", (double) (all.exact - all.coarser) / Math.max(1, all.cases))
                .and("spans of all valued cases", (double) all.spans / Math.max(1, all.cases));
    }

    private static Share share(Map<String, Share> halves, String name) {
        return halves.getOrDefault(name, new Share());
    }

    private static List<DateCase> cases(Path corpus) {
        List<DateCase> cases = new ArrayList<>();
        try (Stream<Path> list = Files.list(corpus)) {
            for (Path file :
                    list.filter(p -> p.toString().endsWith(".json.gz")).sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replace(".json.gz", "");
                for (JsonNode one : JsonMapper.builder().build().readTree(text(file))) {
                    cases.add(DateCase.of(name, one));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + corpus, e);
        }
        return cases;
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }

    private List<TimeExpression> read(DateCase one) {
        String text = one.input().isBlank() ? "." : one.input();
        String reference = one.reference().isEmpty() ? NO_REFERENCE : one.reference();
        LocalDate day = LocalDate.parse(reference.substring(0, 10));
        String clock = reference.substring(11, 16);
        When when = new When(day + "T" + clock, day, day, Precision.MINUTE, false, clock);
        Stamp published = new Stamp(when.value(), when, Stamp.Basis.GIVEN, null, "as given");
        Block block = new Block(Role.BODY, AlignedText.copy(text, new Span(0, text.length())), "as given");
        String id = "case";
        Article article = new Article(
                id,
                id,
                id,
                null,
                text,
                null,
                List.of(),
                null,
                published,
                null,
                null,
                "en",
                List.of(block),
                List.of(),
                List.of(),
                List.of(),
                METHOD);
        return language.analyse(article).times();
    }

    private static Outcome outcome(DateCase one, List<TimeExpression> all) {
        List<TimeExpression> found = one.isOfOneKind() ? beside(one, all) : all;
        if (found.size() != one.wanted().size()) {
            return Outcome.NUMBER;
        }
        Outcome outcome = Outcome.EXACT;
        for (int i = 0; i < found.size(); i++) {
            Wanted wanted = one.wanted().get(i);
            if (!phrase(one, found.get(i)).equalsIgnoreCase(wanted.text())) {
                return Outcome.SPAN;
            }
            DateMatch.Verdict verdict =
                    one.isSpanOnly() ? DateMatch.Verdict.EXACT : DateMatch.compare(found.get(i), wanted);
            Outcome value = switch (verdict) {
                case EXACT -> Outcome.EXACT;
                case COARSER -> Outcome.COARSER;
                case WRONG -> Outcome.VALUE;
            };
            outcome = value.compareTo(outcome) > 0 ? value : outcome;
        }
        return outcome;
    }

    /** Ours that touch what is expected, all where nothing is. */
    private static List<TimeExpression> beside(DateCase one, List<TimeExpression> all) {
        List<TimeExpression> near = all.stream()
                .filter(time -> one.wanted().stream().anyMatch(w -> {
                    String ours = phrase(one, time).toLowerCase(Locale.ROOT);
                    String theirs = w.text().toLowerCase(Locale.ROOT);
                    return ours.contains(theirs) || theirs.contains(ours);
                }))
                .toList();
        return one.wanted().isEmpty() ? all : near;
    }

    private static String phrase(DateCase one, TimeExpression found) {
        Span span = found.phrase();
        return (span == null ? found.span() : span).of(one.input());
    }

    private static String line(DateCase one, List<TimeExpression> found, Outcome outcome) {
        StringBuilder ours = new StringBuilder();
        for (TimeExpression time : found) {
            When when = time.when();
            ours.append('[')
                    .append(phrase(one, time))
                    .append('|')
                    .append(time.kind())
                    .append('|')
                    .append(when == null ? "" : when.value())
                    .append('|')
                    .append(time.timex() == null ? "" : time.timex())
                    .append('|')
                    .append(time.duration() == null ? "" : time.duration())
                    .append('|')
                    .append(time.modifier() == null ? "" : time.modifier())
                    .append("] ");
        }
        StringBuilder wanted = new StringBuilder();
        for (Wanted w : one.wanted()) {
            wanted.append('[').append(w.text()).append('|').append(w.type());
            w.candidates()
                    .forEach(c -> wanted.append('|')
                            .append(c.timex())
                            .append(' ')
                            .append(c.modifier())
                            .append(' ')
                            .append(c.value() == null ? c.start() + ".." + c.end() : c.value()));
            wanted.append("] ");
        }
        return String.join("\t", outcome.name(), one.file(), one.reference(), one.input(), ours, wanted)
                .replace('\n', ' ');
    }
}
