package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.news.Correction;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Report;
import org.stemma.news.Sentence;

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
        return find(reports, List.of());
    }

    /** As {@link #find(List)}, with what readers corrected, the later before the earlier. */
    public List<Entity> find(List<Report> reports, List<Correction> corrections) {
        CorrectionDesk desk = new CorrectionDesk(corrections);
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparing(Report::id)).toList();
        List<Use> uses = desk.names(Missed.added(sorted, Names.in(sorted)));
        List<Cluster> all = desk.applied(cluster(uses), EntityFinder::cluster);
        List<Cluster> persons =
                all.stream().filter(c -> c.type == EntityType.PERSON).toList();
        List<Cluster> bodies =
                all.stream().filter(c -> c.type != EntityType.PERSON).toList();
        Aliases aliases = new Aliases(bodies);
        for (Report report : sorted) {
            Ledger ledger = Ledger.of(report, persons);
            for (Sentence sentence : report.analysis().sentences()) {
                if (sentence.role().isRead()) {
                    Nominals.link(ledger, sentence, persons, aliases);
                    Pronouns.link(ledger, sentence);
                }
            }
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

    /** Persons by the rules for persons, everything else by those for bodies. */
    private static List<Cluster> cluster(List<Use> uses) {
        List<Cluster> all = new ArrayList<>(cluster(EntityType.PERSON, only(uses, true)));
        all.addAll(Bodies.cluster(only(uses, false)));
        return all;
    }

    private static List<Cluster> cluster(EntityType type, List<Use> uses) {
        return type == EntityType.PERSON ? People.described(uses) : Bodies.cluster(uses);
    }

    private static List<Use> only(List<Use> uses, boolean persons) {
        return uses.stream()
                .filter(use -> persons == (use.type() == EntityType.PERSON))
                .toList();
    }

    /** A report as if nothing in it had been taken for the names that readers said are none. */
    public Report corrected(Report report, List<Correction> corrections) {
        return new CorrectionDesk(corrections).corrected(report);
    }
}
