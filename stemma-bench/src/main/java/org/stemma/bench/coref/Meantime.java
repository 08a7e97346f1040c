package org.stemma.bench.coref;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.coref.GoldMention.Kind;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The English part of MEANTIME (Minard et al. 2016): Wikinews with chains of entities, within and across documents.
 *
 * <p>Chains are instances of the corpus: the marks that tell whether a mention was annotated within its document or only across
 * documents are taken off. Mentions stand on tokens; the articles are set as running text by {@link MeantimeText}.
 */
public final class Meantime {
    private static final Set<String> FIRST_PERSON =
            Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");

    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "him",
            "his",
            "himself",
            "she",
            "her",
            "hers",
            "herself",
            "it",
            "its",
            "itself",
            "they",
            "them",
            "their",
            "theirs",
            "themselves",
            "who",
            "whom",
            "whose",
            "which",
            "that",
            "this",
            "these",
            "those",
            "one",
            "you",
            "your",
            "some",
            "all",
            "both",
            "what");

    private Meantime() {}

    /** All articles with at least one mention, by name. */
    public static List<GoldArticle> read(Path corpus) {
        Map<String, MeantimeText> texts = new TreeMap<>();
        for (String row : rows(corpus.resolve("meantime.conll.gz"))) {
            String[] cells = row.split("\t", -1);
            if (cells.length > 3 && !row.startsWith("#")) {
                texts.computeIfAbsent(cells[0], MeantimeText::new).add(Integer.parseInt(cells[1]), cells[3]);
            }
        }
        Map<String, List<GoldMention>> mentions = mentions(corpus, texts);
        List<GoldArticle> articles = new ArrayList<>();
        mentions.forEach((document, marked) -> {
            MeantimeText text = texts.get(document);
            if (text != null) {
                articles.add(new GoldArticle(document.substring(0, document.indexOf('/')), text.article(), marked));
            }
        });
        return articles;
    }

    private static Map<String, List<GoldMention>> mentions(Path corpus, Map<String, MeantimeText> texts) {
        Map<String, Map<String, GoldMention>> byDocument = new TreeMap<>();
        for (JsonNode node : json(corpus.resolve("entities_mentions.json.gz"))) {
            String document = node.path("conll_doc_key").asString();
            MeantimeText text = texts.get(document);
            GoldMention mention = text == null ? null : mention(node, document, text);
            if (mention != null) {
                byDocument
                        .computeIfAbsent(document, d -> new LinkedHashMap<>())
                        .putIfAbsent(mention.head().start() + " " + mention.chain(), mention);
            }
        }
        Map<String, List<GoldMention>> sorted = new TreeMap<>();
        byDocument.forEach((document, marked) -> sorted.put(document, oneAHead(marked.values())));
        return sorted;
    }

    /** Of mentions of several chains on one head word, the first named: the scorer wants one chain a mention. */
    private static List<GoldMention> oneAHead(Iterable<GoldMention> marked) {
        Map<Integer, GoldMention> byHead = new HashMap<>();
        marked.forEach(mention -> byHead.merge(
                mention.head().start(), mention, (a, b) -> a.chain().compareTo(b.chain()) <= 0 ? a : b));
        return byHead.values().stream()
                .sorted(Comparator.comparing(GoldMention::head))
                .toList();
    }

    private static @Nullable GoldMention mention(JsonNode node, String document, MeantimeText text) {
        String chain = node.path("coref_chain").asString();
        Span head = text.token(
                node.path("sent_id").asInt(), node.path("mention_head_id").asInt());
        String word = node.path("mention_head").asString();
        if (head == null) {
            return null;
        }
        return new GoldMention(
                document,
                chain.substring(chain.lastIndexOf('_') + 1),
                node.path("mention_full_type").asString(),
                kind(word, node.path("mention_head_pos").asString()),
                head,
                word,
                node.path("tokens_str").asString());
    }

    private static Kind kind(String word, String part) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (FIRST_PERSON.contains(lower) && !word.equals("US")) {
            return Kind.FIRST_PERSON;
        }
        if (PRONOUNS.contains(lower)) {
            return Kind.PRONOUN;
        }
        boolean name = part.equals("PROPN") || Character.isUpperCase(word.charAt(0)) || part.equals("NUM");
        return name ? Kind.NAME : Kind.NOMINAL;
    }

    private static JsonNode json(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<String> rows(Path file) {
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return rows.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
