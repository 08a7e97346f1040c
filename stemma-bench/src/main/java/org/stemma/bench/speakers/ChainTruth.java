package org.stemma.bench.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Halves;
import org.stemma.bench.coref.GoldMention;
import org.stemma.news.Entity;
import org.stemma.news.Mention;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * MEANTIME's chains as a truth of speakers: the chain of the mention that heads a quote's source is the speaker's. The entity is right if most
 * of its own names stand in that chain. Sources without a chain, entities without a name in one, and speakers without an entity are left out.
 */
final class ChainTruth {
    private final Found found;
    private final List<GoldMention> mentions;

    private ChainTruth(Found found, List<GoldMention> mentions) {
        this.found = found;
        this.mentions = mentions;
    }

    static List<Verdict> judge(Found found, List<GoldMention> mentions) {
        ChainTruth truth = new ChainTruth(found, mentions);
        List<Verdict> verdicts = new ArrayList<>();
        for (Quote.Version version : found.versions()) {
            Verdict verdict = truth.judge(version);
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    private @Nullable Verdict judge(Quote.Version version) {
        Passage source = version.source();
        GoldMention wanted = source == null ? null : headed(source.span());
        Entity entity = found.speaker(version);
        String chain = entity == null ? null : chain(entity);
        boolean open = wanted == null || (version.speaker() != null && chain == null);
        if (open || wanted == null) {
            return null;
        }
        return new Verdict(
                "meantime",
                Halves.isUnseen(found.report().id()),
                found.report().id() + " " + version.content().span(),
                wanted.chain(),
                version,
                wanted.chain().equals(chain),
                true);
    }

    /** The mention on the word of a source that the rest of it hangs from. */
    private @Nullable GoldMention headed(Span source) {
        for (Sentence sentence : found.report().analysis().sentences()) {
            for (Token token : sentence.tokens()) {
                boolean heads = source.contains(token.span())
                        && (token.head() < 0
                                || !source.contains(
                                        sentence.tokens().get(token.head()).span()));
                GoldMention mention = heads ? at(token.span()) : null;
                if (mention != null) {
                    return mention;
                }
            }
        }
        return null;
    }

    private @Nullable GoldMention at(Span head) {
        return mentions.stream()
                .filter(m -> m.head().overlaps(head))
                .findFirst()
                .orElse(null);
    }

    /** The chain that holds most of an entity's names, null if none holds one. */
    private @Nullable String chain(Entity entity) {
        Map<String, Integer> votes = new HashMap<>();
        for (Mention mention : entity.mentions()) {
            if (mention.kind() == Mention.Kind.NAME) {
                mentions.stream()
                        .filter(m -> m.kind() == GoldMention.Kind.NAME)
                        .filter(m -> mention.passage().span().contains(m.head()))
                        .forEach(m -> votes.merge(m.chain(), 1, Integer::sum));
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
