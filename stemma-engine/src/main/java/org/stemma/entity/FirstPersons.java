package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * The first person within a quote: "I" is the person who speaks, "we" the body that does. "We" of a person is left alone, since it may be
 * anybody's. Of quotes one within the other, the inner one's speaker is meant. Linear in the words of the quotes.
 */
final class FirstPersons {
    private static final Set<String> ONE = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> BODY = Set.of("we", "us", "our", "ours", "ourselves");

    /** A stretch and the id of who says it, empty if unknown. */
    private record Said(Passage content, String speaker) {}

    private FirstPersons() {}

    private static String speaker(Quote quote, Quote.Version version) {
        String own = version.entity();
        String settled = quote.entity();
        return own != null ? own : settled != null ? settled : "";
    }

    /** The entities with their first persons, with ids and order as they were. */
    static List<Entity> added(List<Entity> entities, List<Report> reports, List<Quote> quotes) {
        Map<String, Report> byId = reports.stream().collect(Collectors.toMap(Report::id, Function.identity()));
        Map<String, Entity> speakers = entities.stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        Map<String, List<Mention>> more = new HashMap<>();
        Set<String> taken = new HashSet<>();
        quotes.stream()
                .flatMap(quote ->
                        quote.versions().stream().map(version -> new Said(version.content(), speaker(quote, version))))
                .sorted(Comparator.comparingInt((Said said) ->
                                said.content().end() - said.content().start())
                        .thenComparing(Said::content))
                .forEach(said -> {
                    Report report = byId.get(said.content().article());
                    Entity speaker = speakers.get(said.speaker());
                    if (report != null && speaker != null) {
                        List<Mention> found = found(report, said.content(), speaker.type() == EntityType.PERSON, taken);
                        more.computeIfAbsent(speaker.id(), id -> new ArrayList<>())
                                .addAll(found);
                    }
                });
        return entities.stream()
                .map(entity -> with(entity, more.getOrDefault(entity.id(), List.of())))
                .toList();
    }

    private static Entity with(Entity entity, List<Mention> more) {
        if (more.isEmpty()) {
            return entity;
        }
        List<Mention> all = new ArrayList<>(entity.mentions());
        all.addAll(more);
        return entity.with(all.stream().sorted().toList());
    }

    private static List<Mention> found(Report report, Passage content, boolean person, Set<String> taken) {
        List<Mention> found = new ArrayList<>();
        for (Sentence sentence : report.analysis().sentences()) {
            if (!sentence.span().overlaps(content.span())) {
                continue;
            }
            for (Token token : sentence.tokens()) {
                String form = token.form().toLowerCase(Locale.ROOT);
                boolean first =
                        (person ? ONE : BODY).contains(form) && token.tag().startsWith("PRP");
                if (first
                        && content.span().contains(token.span())
                        && taken.add(report.id() + " " + token.span().start())) {
                    found.add(new Mention(
                            report.article().passage(token.span()),
                            sentence.index(),
                            token.index(),
                            token.index() + 1,
                            Mention.Kind.PRONOUN,
                            token.form()));
                }
            }
        }
        return found;
    }
}
