package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.Cleaner;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Passage;
import org.stemma.news.Stamp;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;

/**
 * Damaged pages and texts through the cleaner: none may throw, take longer than two seconds, or give a span that does not fit. The seed is
 * printed; a case is made again from the seed and its number.
 */
final class FuzzEvaluation implements Evaluation {
    private static final int CASES = 20_000;
    private static final long SEED = 20_261_122;

    /** The limit that an issue of the project sets for a page. */
    private static final long LONGEST_MILLIS = 2_000;

    private final Cleaner cleaner = new Cleaner();

    @Override
    public String name() {
        return "fuzz-clean";
    }

    @Override
    public String about() {
        return CASES + " damaged pages and texts, from the seed " + SEED + ": no exception, none above "
                + LONGEST_MILLIS / 1000 + " s, every span fits (1 or 0)";
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
        List<String> pages = pages(corpus);
        // The first call loads the language model.
        cleaner.clean(capture(pages, 0));
        cleaner.clean(capture(pages, 10));
        int faults = 0;
        for (int i = 0; i < CASES; i++) {
            String fault = fault(capture(pages, i));
            if (fault != null) {
                faults++;
                System.out.printf("    case %d of seed %d: %s%n", i, SEED, fault);
            }
        }
        return Scores.of("no fault in " + CASES, faults == 0 ? 1 : 0);
    }

    private static List<String> pages(Path corpus) {
        try (Stream<Path> files = Files.list(corpus)) {
            List<String> pages = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (!file.toString().endsWith(".json")) {
                    pages.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + corpus, e);
        }
    }

    /** The capture of a case: what was a page may be read as a text and the other way round. */
    private static Capture capture(List<String> pages, int number) {
        Mutations mutations = new Mutations(SEED + number);
        String text = mutations.of(pages.get(number % pages.size()), pages.get((number / 7 + 3) % pages.size()));
        Capture.Form[] forms = Capture.Form.values();
        boolean page = text.contains("<p");
        Capture.Form form =
                number % 10 == 0 ? forms[number / 10 % forms.length] : page ? Capture.Form.HTML : Capture.Form.SCRAPE;
        return new Capture(
                ContentId.of("capture", text),
                "case " + number,
                null,
                form,
                new Capture.Content(new byte[0]),
                "UTF-8",
                "made",
                text,
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    /** What is wrong with the cleaning of a capture; null if nothing. */
    private @Nullable String fault(Capture capture) {
        FutureTask<List<Article>> task = new FutureTask<>(() -> cleaner.clean(capture));
        Thread worker = Thread.ofPlatform().daemon().start(task);
        try {
            for (Article article : task.get(LONGEST_MILLIS, TimeUnit.MILLISECONDS)) {
                String misfit = misfit(article);
                if (misfit != null) {
                    return misfit;
                }
            }
            return null;
        } catch (TimeoutException e) {
            return "took more than " + LONGEST_MILLIS + " ms, in " + top(worker.getStackTrace());
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            return cause + " in " + top(cause.getStackTrace());
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String top(StackTraceElement[] frames) {
        return Stream.of(frames)
                .filter(f -> f.getClassName().startsWith("org.stemma"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("code of others");
    }

    private static @Nullable String misfit(Article article) {
        int end = 0;
        for (Block block : article.blocks()) {
            if (block.span().start() < end
                    || block.span().end() > article.original().length()) {
                return "a block overlaps the one before or the end: " + block.role() + " " + block.span();
            }
            end = block.span().end();
            for (AlignedText.Run run : block.text().runs()) {
                if (run.length() == run.originalLength() && run.length() > 1 && !isCopy(article, block, run)) {
                    return "a run does not copy its original: " + run + ": " + block;
                }
            }
        }
        return passages(article).stream()
                .filter(p -> !article.original().startsWith(p.quote(), p.start())
                        || p.end() - p.start() != p.quote().length())
                .findFirst()
                .map(p -> "a passage does not quote its original: " + p)
                .orElse(null);
    }

    /** Unit by unit the same, but that a space may stand for white space and controls of any kind. */
    private static boolean isCopy(Article article, Block block, AlignedText.Run run) {
        for (int i = 0; i < run.length(); i++) {
            char read = block.text().text().charAt(run.start() + i);
            char original = article.original().charAt(run.originalStart() + i);
            if (read != original && !(read == ' ' && !Character.isLetterOrDigit(original))) {
                return false;
            }
        }
        return true;
    }

    private static List<Passage> passages(Article article) {
        List<Passage> passages = new ArrayList<>();
        article.comments().forEach(c -> passages.add(c.passage()));
        article.credits().forEach(c -> passages.add(c.passage()));
        Stream.of(article.published(), article.updated(), article.captured())
                .filter(s -> s != null && s.evidence() != null)
                .map(Stamp::evidence)
                .forEach(passages::add);
        return passages;
    }
}
