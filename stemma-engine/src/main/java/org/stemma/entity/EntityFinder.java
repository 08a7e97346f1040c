package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Identity;
import org.stemma.news.Namesake;
import org.stemma.news.Portrait;
import org.stemma.news.Quote;
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
 * <p>A capital ("Moscow") is a place with its state's code where it locates, and a mention of the state where it acts ({@link Metonyms});
 * the houses that name a body ("the Kremlin") are organisations with the code, since a house may quarrel with the rest of its state; peoples
 * ("Syrian") are groups with the code and never the state itself. Thread-safe.
 */
public final class EntityFinder {
    /** The entities of one story's reports, with their mentions by name, description and pronoun; in any order of reports. */
    public List<Entity> find(List<Report> reports) {
        return find(reports, List.of());
    }

    /** As {@link #find(List)}, with what readers corrected, the later before the earlier. */
    public List<Entity> find(List<Report> reports, List<OfNames> corrections) {
        CorrectionDesk desk = new CorrectionDesk(corrections);
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparing(Report::id)).toList();
        List<Use> uses = desk.names(Missed.added(sorted, Names.in(sorted)));
        Set<Use> acting = new HashSet<>(Metonyms.acting(uses));
        List<Use> others = uses.stream().filter(use -> !acting.contains(use)).toList();
        List<Cluster> all = desk.applied(cluster(others), EntityFinder::cluster);
        Metonyms.join(all, uses.stream().filter(acting::contains).toList());
        all.forEach(Cluster::settle);
        List<Cluster> persons =
                all.stream().filter(c -> c.type == EntityType.PERSON).toList();
        List<Cluster> bodies =
                all.stream().filter(c -> c.type != EntityType.PERSON).toList();
        Aliases aliases = new Aliases(bodies);
        Map<String, List<Discourse.Named>> named = Discourse.byArticle(all);
        Discourse.Lookup lookup = Discourse.Lookup.of(all);
        for (Report report : sorted) {
            read(new Discourse(report, named.getOrDefault(report.id(), List.of()), lookup), persons, aliases);
        }
        List<Entity> found = all.stream()
                .map(Cluster::entity)
                .sorted(Comparator.<Entity>comparingInt(
                                entity -> -entity.mentions().size())
                        .thenComparing(Entity::name)
                        .thenComparing(Entity::id))
                .toList();
        return Locations.told(sorted, found);
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

    /**
     * The same entities, in the same order and with the same ids, with the first persons of what they say: "I" in a quote is the speaker.
     * A function of its own, called once the quotes are known, since who speaks is found from the entities.
     */
    public List<Entity> withFirstPersons(List<Entity> entities, List<Report> reports, List<Quote> quotes) {
        return FirstPersons.added(entities, reports, quotes);
    }

    /** Who of one story is who of another; those of one story only are left out. Linear but for namesakes. */
    public List<Identity> across(List<Dossier> dossiers) {
        return Acquaintances.across(dossiers);
    }

    /** Which other names may be the same one's, the likeliest first; none of which readers have said whether they are. */
    public List<Namesake> namesakes(Portrait one, List<Portrait> others, List<OfNames> corrections) {
        return Namesakes.of(one, others, corrections);
    }

    /** Persons by the rules for persons, everything else by those for bodies. */
    private static List<Cluster> cluster(List<Use> uses) {
        List<Cluster> all = new ArrayList<>(cluster(EntityType.PERSON, only(uses, true)));
        all.addAll(cluster(EntityType.OTHER, only(uses, false)));
        return all;
    }

    private static List<Cluster> cluster(EntityType type, List<Use> uses) {
        return type == EntityType.PERSON ? People.described(uses) : Bodies.described(uses);
    }

    private static List<Use> only(List<Use> uses, boolean persons) {
        return uses.stream()
                .filter(use -> persons == (use.type() == EntityType.PERSON))
                .toList();
    }

    /** A report as if nothing in it had been taken for the names that readers said are none. */
    public Report corrected(Report report, List<OfNames> corrections) {
        return new CorrectionDesk(corrections).corrected(report);
    }
}
