package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.clean.Cleaner;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Role;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well the roles of a scrape's lines are told, against lines labelled by hand ({@code lines.json} beside the scrapes).
 *
 * <p>A line is right if the block that holds most of it has one of the roles the label accepts, and if what the label cuts off
 * before or after it is in no body block. A blank line is right if no block starts in it.
 */
final class SeedLinesEvaluation implements Evaluation {
    /** What a label of the file means in roles. */
    private static final Map<String, Set<Role>> ROLES = Map.ofEntries(
            Map.entry("title", Set.of(Role.TITLE)),
            Map.entry("dek", Set.of(Role.DEK)),
            Map.entry("byline", Set.of(Role.BYLINE)),
            Map.entry("caption", Set.of(Role.CAPTION)),
            Map.entry("body", Set.of(Role.BODY, Role.LIST_ITEM)),
            Map.entry("heading", Set.of(Role.HEADING)),
            Map.entry("nav", Set.of(Role.NAVIGATION)),
            Map.entry("boilerplate", Set.of(Role.OTHER, Role.NAVIGATION)),
            Map.entry("error_page", Set.of(Role.ERROR_PAGE)),
            Map.entry("comment_header", Set.of(Role.OTHER, Role.NAVIGATION)),
            Map.entry("comment_author", Set.of(Role.COMMENT_AUTHOR)),
            Map.entry("comment_text", Set.of(Role.COMMENT)),
            Map.entry("legal_disclaimer", Set.of(Role.LEGAL)),
            Map.entry("repeated_block", Set.of(Role.REPEATED)),
            Map.entry("blank", Set.of()));

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public String about() {
        return "line roles, cuts, fields and comments of the five raw scrapes, labelled by hand (the cleaner was built with them in sight)";
    }

    @Override
    public String corpus() {
        return "seeds";
    }

    @Override
    public Scores measure(Path corpus) {
        try {
            Tally tally = new Tally();
            tally.read(corpus);
            return tally.scores();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + corpus, e);
        }
    }

    /** What is counted over all scrapes. */
    private static final class Tally {
        private int lines;
        private int blank;
        private int linesRight;
        private int blankRight;
        private int cuts;
        private int cutsRight;
        private int fields;
        private int fieldsRight;
        private int comments;
        private int commentsRight;
        private final List<String> wrong = new ArrayList<>();

        /** Reads every scrape that the folder's {@code lines.json} labels. */
        void read(Path folder) throws IOException {
            JsonNode labels = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("lines.json")));
            for (Map.Entry<String, JsonNode> seed : labels.get("seeds").properties()) {
                String text = Files.readString(folder.resolve(seed.getKey()));
                article(
                        seed.getKey(),
                        new Cleaner()
                                .clean(ScrapeEvaluation.capture(seed.getKey(), text))
                                .getFirst(),
                        seed.getValue());
            }
        }

        private void article(String file, Article article, JsonNode label) {
            int start = 0;
            List<String> text = article.original().lines().toList();
            for (JsonNode line : label.get("lines")) {
                String content = text.get(line.get("line_no").asInt() - 1);
                line(file, article, line, new Span(start, start + content.length()));
                start += content.length() + 1;
            }
            field(file, "title", label.get("title"), article.title());
            field(
                    file,
                    "byline",
                    label.get("byline"),
                    article.byline().isEmpty() ? null : String.join(", ", article.byline()));
            field(
                    file,
                    "date",
                    label.get("date"),
                    article.published() == null ? null : article.published().value());
            comments(file, article, label.get("comments"));
        }

        private void line(String file, Article article, JsonNode label, Span span) {
            String role = label.get("role").asString();
            if (role.equals("blank")) {
                blank++;
                blankRight += article.blocks().stream()
                                .anyMatch(b -> span.contains(b.span().start()))
                        ? 0
                        : 1;
                return;
            }
            Span core = core(label, span);
            Set<Role> accepted = new LinkedHashSet<>(ROLES.getOrDefault(role, Set.of()));
            label.path("accept").forEach(a -> accepted.addAll(ROLES.getOrDefault(a.asString(), Set.of())));
            Optional<Block> block = article.blocks().stream()
                    .filter(b -> b.span().overlap(core) > 0)
                    .max(Comparator.comparingInt(b -> b.span().overlap(core)));
            lines++;
            if (block.isPresent() && accepted.contains(block.get().role())) {
                linesRight++;
            } else {
                wrong.add(file + " line " + label.get("line_no").asInt() + ": " + role + " was read as "
                        + block.map(b -> b.role().name()).orElse("nothing"));
            }
            cut(file, article, label, "prefix", new Span(span.start(), core.start()));
            cut(file, article, label, "suffix", new Span(core.end(), span.end()));
        }

        private static Span core(JsonNode label, Span span) {
            int prefix = label.path("prefix").path("text").asString("").length();
            int suffix = label.path("suffix").path("text").asString("").length();
            return new Span(span.start() + prefix, span.end() - suffix);
        }

        /** Names and credits stay in their own blocks; only the body must be free of what was glued to it. */
        private void cut(String file, Article article, JsonNode label, String side, Span span) {
            if (!label.has(side)) {
                return;
            }
            cuts++;
            boolean inBody = article.blocks().stream()
                    .anyMatch(b -> b.role().isBody()
                            && b.span().overlaps(span)
                            && !b.text().read(span).isBlank());
            if (inBody) {
                wrong.add(file + " line " + label.get("line_no").asInt() + ": the " + side + " is in the body");
            } else {
                cutsRight++;
            }
        }

        private void field(
                String file, String name, JsonNode expected, @org.jspecify.annotations.Nullable String found) {
            fields++;
            String value = expected.isNull() ? null : expected.asString();
            if (java.util.Objects.equals(value, found)) {
                fieldsRight++;
            } else {
                wrong.add(file + ": " + name + " is " + found + ", not " + value);
            }
        }

        private void comments(String file, Article article, JsonNode expected) {
            List<String> found = article.comments().stream()
                    .map(c -> c.author() + ": " + c.text())
                    .toList();
            List<String> wanted = new ArrayList<>();
            expected.forEach(c ->
                    wanted.add(c.get("author").asString() + ": " + c.get("text").asString()));
            comments += Math.max(found.size(), wanted.size());
            for (int i = 0; i < Math.min(found.size(), wanted.size()); i++) {
                commentsRight += found.get(i).equals(wanted.get(i)) ? 1 : 0;
            }
            if (!found.equals(wanted)) {
                wrong.add(file + ": comments are " + found);
            }
        }

        private Scores scores() {
            wrong.forEach(w -> System.out.println("    " + w));
            return Scores.of("lines", share(linesRight + blankRight, lines + blank))
                    .and("lines with text", share(linesRight, lines))
                    .and("cuts", share(cutsRight, cuts))
                    .and("title, byline, date", share(fieldsRight, fields))
                    .and("comments", share(commentsRight, comments));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 1 : part / (double) whole;
        }
    }
}
