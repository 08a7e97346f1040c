package org.stemma.bench.speakers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.PlainArticle;
import org.stemma.news.Article;
import org.stemma.news.Entity;
import org.stemma.news.Quote;
import org.stemma.text.Span;

/**
 * The sources that PolNeAR marks (Newell, Margolin and Ruths 2018) as a truth of speakers. A speaker with an entity is right if the marked source
 * holds the last word of one of its names; one without an entity if its source overlaps the marked one, or stands in it where it goes on. What the set cannot judge is left out: marked
 * sources that are pronouns, or descriptions which we took up as an entity.
 */
final class SpanTruth {
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "who", "i", "we", "you", "him", "her", "them", "which", "that");

    private static final String PACKED = ".gz";

    private record Marked(
            Span content, Span source, @Nullable Span cue) {}

    private final String set;
    private final boolean unseen;
    private final Path folder;
    private final Map<String, Path> annotations = new TreeMap<>();

    /** Of one annotator an article: the first by name. */
    SpanTruth(String set, boolean unseen, Path folder) throws IOException {
        this.set = set;
        this.unseen = unseen;
        this.folder = folder;
        try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
            files.sorted().forEach(file -> {
                String name = stem(file);
                annotations.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
            });
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName()).replace(PACKED, "");
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The training part comes packed, file by file. */
    private static String text(Path file) throws IOException {
        boolean packed = file.toString().endsWith(PACKED);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = packed ? new GZIPInputStream(bytes) : bytes) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    boolean isUnseen() {
        return unseen;
    }

    /** Every so many-th article. */
    List<Article> articles(int step) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("text"))) {
            List<Path> sorted = files.sorted().toList();
            for (int i = 0; i < sorted.size(); i += step) {
                articles.add(PlainArticle.titled(stem(sorted.get(i)), text(sorted.get(i))));
            }
        }
        return articles;
    }

    List<Verdict> judge(Found found) throws IOException {
        String article = found.report().id();
        Path file = annotations.get(article);
        if (file == null) {
            throw new IllegalStateException("No annotation of " + article);
        }
        String text = found.report().article().original();
        List<Verdict> verdicts = new ArrayList<>();
        List<Marked> marks = read(file);
        for (Quote.Version version : found.versions()) {
            Span content = version.content().span();
            Marked marked = marks.stream()
                    .filter(m -> Found.isSame(content, m.content()) && isSameCue(version, m))
                    .max(Comparator.comparingDouble(m -> Found.likeness(content, m.content())))
                    .orElse(null);
            Entity entity = found.speaker(version);
            Boolean right = marked == null ? null : isRight(version, entity, marked.source(), text);
            if (marked != null && right != null) {
                String wanted = marked.source().of(text);
                verdicts.add(new Verdict(set, unseen, article + " " + content, wanted, version, right, true));
            }
        }
        return verdicts;
    }

    /** Of attributions within one another, the cue tells which is meant; words that go on without a cue of their own have none. */
    private static boolean isSameCue(Quote.Version version, Marked marked) {
        return version.cue() == null
                || (marked.cue() != null && version.cue().span().overlaps(marked.cue()));
    }

    /** Null where the set cannot tell. */
    private static @Nullable Boolean isRight(
            Quote.Version version, @Nullable Entity entity, Span source, String original) {
        String wanted = source.of(original);
        if (PRONOUNS.contains(wanted.strip().toLowerCase(Locale.ROOT))) {
            return null;
        }
        boolean overlaps = version.source() != null && version.source().span().overlaps(source);
        if (entity == null) {
            String told = String.valueOf(version.speaker()).toLowerCase(Locale.ROOT);
            boolean same =
                    version.source() == null && wanted.toLowerCase(Locale.ROOT).contains(told);
            return version.speaker() != null && (overlaps || same);
        }
        boolean named =
                entity.names().stream().anyMatch(name -> wanted.contains(name.substring(name.lastIndexOf(' ') + 1)));
        boolean describes = wanted.strip().chars().skip(1).noneMatch(Character::isUpperCase);
        if (named) {
            return true;
        }
        boolean untold = overlaps && describes;
        return untold ? null : Boolean.FALSE;
    }

    private static List<Marked> read(Path file) throws IOException {
        Map<String, Span> spans = new HashMap<>();
        List<Marked> marks = new ArrayList<>();
        List<String> lines = text(file).lines().toList();
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (line.startsWith("T")) {
                spans.put(cells[0], cover(cells[1].substring(cells[1].indexOf(' ') + 1)));
            }
        }
        for (String line : lines) {
            Span content = line.startsWith("E") ? argument(line, "Content:", spans) : null;
            Span source = line.startsWith("E") ? argument(line, "Source:", spans) : null;
            if (content != null && source != null) {
                marks.add(new Marked(content, source, argument(line, "Cue:", spans)));
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
}
