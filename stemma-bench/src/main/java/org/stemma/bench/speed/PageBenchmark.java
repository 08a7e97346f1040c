package org.stemma.bench.speed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.stemma.clean.Cleaner;
import org.stemma.intake.Intake;
import org.stemma.news.Capture;
import org.stemma.news.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article pages of WCXB, from bytes to text, on one thread: one operation is the whole set. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class PageBenchmark {
    /** Where the set lies. */
    @Param("../shared/benchmarks/extraction-wcxb")
    public String corpus = "";

    private final List<byte[]> pages = new ArrayList<>();
    private final Cleaner cleaner = new Cleaner();

    /** Reads the pages into memory. */
    @Setup
    public void read() {
        try (Stream<Path> truths = Files.list(Path.of(corpus, "ground-truth"))) {
            for (Path truth : truths.sorted().toList()) {
                JsonNode type = JsonMapper.shared().readTree(truth.toFile()).at("/_internal/page_type");
                if (type.path("primary").asString("").equals("article")
                        || type.asString("").equals("article")) {
                    pages.add(unpacked(truth));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + corpus, e);
        }
    }

    private byte[] unpacked(Path truth) throws IOException {
        String name = String.valueOf(truth.getFileName()).replace(".json", ".html.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(corpus, "html", name)))) {
            return in.readAllBytes();
        }
    }

    /** Parsing alone: what every extractor pays. */
    @Benchmark
    public int jsoupParse() throws IOException {
        int elements = 0;
        for (byte[] page : pages) {
            elements += Jsoup.parse(new ByteArrayInputStream(page), null, "").childNodeSize();
        }
        return elements;
    }

    /** Mozilla's Readability on the JVM; it takes decoded text. */
    @Benchmark
    public int readability4j() {
        int length = 0;
        for (byte[] page : pages) {
            String text = new Readability4J("http://localhost/", new String(page, StandardCharsets.UTF_8))
                    .parse()
                    .getTextContent();
            length += text == null ? 0 : text.length();
        }
        return length;
    }

    /** Stemma: intake and cleaner, with title, authors, dates, comments and roles. */
    @Benchmark
    public int stemma() {
        int blocks = 0;
        for (byte[] page : pages) {
            Pages received = new Pages();
            new Intake(new ByteArrayInputStream(page)).read(List.of("-"), new Intake.Options(false), received);
            for (Capture capture : received.captures) {
                blocks += cleaner.clean(capture).getFirst().blocks().size();
            }
        }
        return blocks;
    }

    private static final class Pages implements Intake.Receiver {
        private final List<Capture> captures = new ArrayList<>();

        @Override
        public void captured(Capture capture) {
            captures.add(capture);
        }

        @Override
        public void refused(Refused refused) {
            throw new IllegalStateException("Refused: " + refused);
        }
    }
}
