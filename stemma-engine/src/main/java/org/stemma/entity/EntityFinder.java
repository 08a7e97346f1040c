package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * One person, place or body under all its names.
 *
 * <p>Rules in the order of their safety, each abstaining where it is unsure, as in the sieves of Raghunathan et al. (2010):
 * names over all reports of the story, then descriptions by role and state, then pronouns. Nothing is learned, and what
 * joined two names stands in the entity's {@code why}.
 *
 * <p>A capital ("Moscow") is a place with its state's code, also where it stands for the government; the buildings that name a
 * body ("the Kremlin") are organisations with the code; peoples ("Syrian") are groups with the code and never the state
 * itself. Thread-safe. Quadratic in the distinct names of a story.
 */
public final class EntityFinder {
    /** The entities of one story's reports, with their mentions by name, description and pronoun; in any order of reports. */
    public List<Entity> find(List<Report> reports) {
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparing(Report::id)).toList();
        List<Use> uses = Missed.added(sorted, Names.in(sorted));
        List<Cluster> persons = People.described(
                uses.stream().filter(use -> use.type() == EntityType.PERSON).toList());
        List<Cluster> bodies = Bodies.cluster(
                uses.stream().filter(use -> use.type() != EntityType.PERSON).toList());
        Descriptions.read(bodies);
        List<Cluster> all = new ArrayList<>(persons);
        all.addAll(bodies);
        Aliases aliases = new Aliases(bodies);
        Map<String, List<Discourse.Named>> named = Discourse.byArticle(all);
        Discourse.Lookup lookup = Discourse.Lookup.of(all);
        for (Report report : sorted) {
            read(new Discourse(report, named.getOrDefault(report.id(), List.of()), lookup), persons, aliases);
        }
        return all.stream()
                .map(Cluster::entity)
                .sorted(Comparator.<Entity>comparingInt(
                                entity -> -entity.mentions().size())
                        .thenComparing(Entity::name)
                        .thenComparing(Entity::id))
                .toList();
    }

    /** From top to bottom, word by word, so that what was taken up can be taken up again. */
    private static void read(Discourse discourse, List<Cluster> persons, Aliases aliases) {
        for (Sentence sentence : discourse.report.analysis().sentences()) {
            if (sentence.role().isRead()) {
                discourse.begin(sentence);
                discourse.describe(sentence);
                for (Token token : sentence.tokens()) {
                    Nominals.link(discourse, sentence, token, persons, aliases);
                    BodyNominals.link(discourse, sentence, token);
                    States.link(discourse, sentence, token);
                    Pairs.link(discourse, sentence, token);
                    Pronouns.link(discourse, sentence, token);
                    Relatives.link(discourse, sentence, token);
                    discourse.pass(sentence, token.index());
                }
            }
        }
    }
}
