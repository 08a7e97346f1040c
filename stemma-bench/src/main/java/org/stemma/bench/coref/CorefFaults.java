package org.stemma.bench.coref;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.bench.coref.GoldMention.Kind;

/** What went wrong at which mention: joined with strangers, or left apart from its own. */
final class CorefFaults {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    Map<String, Integer> counts() {
        return counts;
    }

    List<String> lines() {
        return lines;
    }

    /** Notes the faults of one document or topic. */
    void add(List<GoldMention> gold, Answers answers) {
        Map<String, String> chainOfEntity = majority(
                gold.stream().filter(m -> answers.entityOf(m) != null).toList(),
                m -> String.valueOf(answers.entityOf(m)),
                GoldMention::chain);
        Map<String, String> entityOfChain = majority(
                gold.stream().filter(m -> answers.entityOf(m) != null).toList(),
                GoldMention::chain,
                m -> String.valueOf(answers.entityOf(m)));
        Map<String, GoldMention> firsts = new HashMap<>();
        for (GoldMention mention : gold) {
            String entity = answers.entityOf(mention);
            GoldMention first = firsts.putIfAbsent(mention.chain(), mention);
            String own = entityOfChain.getOrDefault(mention.chain(), "none");
            if (entity != null && !mention.chain().equals(chainOfEntity.get(entity))) {
                note("wrong " + merge(mention.kind()), mention, "in " + entity);
            } else if (entity == null && first != null) {
                note("missed " + missed(mention.kind()), mention, "of " + first.text());
            } else if (entity != null && !entity.equals(own)) {
                note("split " + missed(mention.kind()), mention, "in " + entity + ", not " + own);
            }
        }
    }

    private static String merge(Kind kind) {
        return switch (kind) {
            case NAME -> "merge of names";
            case NOMINAL -> "nominal";
            case PRONOUN -> "pronoun";
            case FIRST_PERSON -> "first person";
        };
    }

    private static String missed(Kind kind) {
        return switch (kind) {
            case NAME -> "name variant";
            case NOMINAL -> "nominal";
            case PRONOUN -> "pronoun";
            case FIRST_PERSON -> "first person";
        };
    }

    private void note(String cause, GoldMention mention, String detail) {
        counts.merge(cause + (mention.isActor() ? "" : " (product, finance)"), 1, Integer::sum);
        lines.add(String.join(
                "\t",
                cause,
                mention.type(),
                mention.document(),
                String.valueOf(mention.head().start()),
                mention.text(),
                detail));
    }

    /** For each group the value that most of its mentions have. */
    private static Map<String, String> majority(
            List<GoldMention> mentions, Function<GoldMention, String> group, Function<GoldMention, String> value) {
        Map<String, Map<String, Long>> counts = mentions.stream()
                .collect(Collectors.groupingBy(
                        group, TreeMap::new, Collectors.groupingBy(value, TreeMap::new, Collectors.counting())));
        Map<String, String> most = new HashMap<>();
        counts.forEach((name, values) -> values.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .ifPresent(entry -> most.put(name, entry.getKey())));
        return most;
    }
}
