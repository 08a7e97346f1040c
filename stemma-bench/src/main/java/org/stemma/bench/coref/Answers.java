package org.stemma.bench.coref;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.Mention;
import org.stemma.news.Report;
import org.stemma.text.Span;

/**
 * What was found, laid over the gold mentions: a gold mention is found where one of ours has the same head word. Ours that answer to no
 * gold mention are left out, since the set marks neither every name nor, after the first sentences, every mention.
 */
final class Answers {
    /** The chain that holds each gold mention that was found, by {@link GoldMention#place}. */
    private final Map<String, String> entityOf = new HashMap<>();

    private final List<GoldMention> gold;

    private Answers(List<GoldMention> gold) {
        this.gold = gold;
    }

    /** Of entities. A mention of several entities ("both leaders") counts for none. */
    static Answers of(List<GoldMention> gold, List<Report> reports, List<Entity> entities) {
        Map<String, Report> byId = reports.stream().collect(Collectors.toMap(Report::id, Function.identity()));
        Map<String, Map<Span, String>> heads = new HashMap<>();
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                Report report = byId.get(mention.passage().article());
                if (report != null) {
                    heads.computeIfAbsent(report.id(), id -> new HashMap<>())
                            .putIfAbsent(head(report, mention), entity.id() + " " + entity.name());
                }
            }
        }
        Answers answers = new Answers(gold);
        for (GoldMention mention : gold) {
            heads.getOrDefault(mention.document(), Map.of()).entrySet().stream()
                    .filter(entry -> entry.getKey().overlaps(mention.head()))
                    .min(Map.Entry.comparingByKey())
                    .ifPresent(entry -> answers.entityOf.put(mention.place(), entry.getValue()));
        }
        return answers;
    }

    private static Span head(Report report, Mention mention) {
        var tokens = report.analysis().sentences().get(mention.sentence()).tokens();
        for (int i = mention.end() - 1; i > mention.first(); i--) {
            int above = tokens.get(i).head();
            if (above < mention.first() || above >= mention.end()) {
                return tokens.get(i).span();
            }
        }
        return tokens.get(mention.first()).span();
    }

    /** The baseline on the same gold mentions: equal strings are one; pronouns are nobody's. */
    static Answers ofStrings(List<GoldMention> gold, boolean heads) {
        Answers answers = new Answers(gold);
        for (GoldMention mention : gold) {
            if (mention.kind() == GoldMention.Kind.NAME || mention.kind() == GoldMention.Kind.NOMINAL) {
                answers.entityOf.put(
                        mention.place(), (heads ? mention.headWord() : mention.text()).toLowerCase(Locale.ROOT));
            }
        }
        return answers;
    }

    /** The mentions that another answer has a chain for, in this answer's chains; what this one lacks stands alone. */
    Answers among(Answers other) {
        Answers some = new Answers(gold);
        for (GoldMention mention : gold) {
            if (other.entityOf.containsKey(mention.place())) {
                String chain = entityOf.get(mention.place());
                some.entityOf.put(mention.place(), chain == null ? "alone " + mention.place() : chain);
            }
        }
        return some;
    }

    /** The same answers to some of the mentions only. */
    Answers of(List<GoldMention> some) {
        Answers answers = new Answers(some);
        answers.entityOf.putAll(entityOf);
        return answers;
    }

    @Nullable
    String entityOf(GoldMention mention) {
        return entityOf.get(mention.place());
    }

    /** Chains of the gold mentions found. */
    List<Set<GoldMention>> found() {
        return chains(
                gold.stream().filter(m -> entityOf.containsKey(m.place())).toList(),
                m -> entityOf.getOrDefault(m.place(), ""));
    }

    /** Chains of all gold mentions; those not found are chains of one. */
    List<Set<GoldMention>> all() {
        return chains(gold, m -> entityOf.getOrDefault(m.place(), "alone " + m.place()));
    }

    static List<Set<GoldMention>> truth(List<GoldMention> gold) {
        return chains(gold, GoldMention::chain);
    }

    private static List<Set<GoldMention>> chains(List<GoldMention> mentions, Function<GoldMention, String> name) {
        Map<String, Set<GoldMention>> chains = new LinkedHashMap<>();
        mentions.forEach(mention -> chains.computeIfAbsent(name.apply(mention), n -> new LinkedHashSet<>())
                .add(mention));
        return List.copyOf(chains.values());
    }
}
