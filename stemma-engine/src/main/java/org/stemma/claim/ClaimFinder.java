package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Answer;
import org.stemma.news.Claim;
import org.stemma.news.Correction.OfClaims;
import org.stemma.news.Difference;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Statement;
import org.stemma.news.Why;
import org.stemma.text.ContentId;
import org.stemma.text.Embeddings;

/**
 * Aligns what articles assert and gives each alignment a state. Thread-safe.
 *
 * <p>Sentences become clause-level propositions ({@link ClauseFinder}), propositions are compared by types
 * ({@link Comparison}) and grouped without chaining ({@link Clusters}); differences are typed ({@link Differences}), the state
 * comes from origins ({@link Judge}). Cost: about O(n²) in the statements that share a predicate, and a reading of each sentence ({@link Meanings}).
 */
public final class ClaimFinder {
    private static final Method METHOD = new Method("claim-typed-alignment", 2);

    private final Embeddings embeddings;
    private @Nullable Background background;

    /** @param embeddings asked only where a story has two reports or more */
    public ClaimFinder(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /**
     * The claims of one story's reports, the most important first.
     *
     * @param entities may be empty; names then stand for entities
     * @param quotes may be empty; only the clauses' own verbs of saying then name speakers
     */
    public List<Claim> find(List<Report> reports, List<Entity> entities, List<Quote> quotes, Lineage lineage) {
        return find(reports, entities, quotes, lineage, List.of());
    }

    /** As {@link #find(List, List, List, Lineage)}, and as readers corrected it, in their order. */
    public List<Claim> find(
            List<Report> reports,
            List<Entity> entities,
            List<Quote> quotes,
            Lineage lineage,
            List<OfClaims> corrections) {
        List<Proposition> propositions = propositions(reports, entities, quotes, lineage);
        Weights weights = new Weights(propositions);
        PairValues values = reports.size() > 1 ? values(reports, propositions) : null;
        Comparison comparison = new Comparison(weights, values, PairModel.LEARNT);
        List<Claim> claims = new ArrayList<>();
        List<List<Proposition>> found = new Clusters(propositions, comparison).find();
        for (List<Proposition> members : Corrected.by(corrections, found)) {
            if (isWorthTelling(members)) {
                claims.add(claim(members, weights));
            }
        }
        claims.sort(Comparator.comparingDouble((Claim c) -> c.why().score())
                .reversed()
                .thenComparing(c -> c.statements().getFirst().passage())
                .thenComparing(Claim::id));
        return claims;
    }

    /**
     * The claims of a story that bear on a question, the best first; none if nothing does.
     *
     * @param question read as a report of one sentence or more
     */
    public List<Answer> answers(Report question, Dossier dossier) {
        return new Inquiry(question, dossier).answers();
    }

    /** The propositions of a story as the numbers by which pairs of them are judged: for learning the weights, never needed to find claims. */
    public Study study(Dossier dossier) {
        List<Proposition> propositions =
                propositions(dossier.reports(), dossier.entities(), dossier.quotes(), dossier.lineage());
        PairValues values = values(dossier.reports(), propositions);
        return new Study() {
            @Override
            public List<Statement> statements() {
                return propositions.stream().map(Proposition::statement).toList();
            }

            @Override
            public Map<String, Double> values(int one, int other) {
                return values.of(propositions.get(one), propositions.get(other));
            }

            @Override
            public double chance(int one, int other) {
                Map<String, Double> told = values(one, other);
                return told.isEmpty() ? 0 : PairModel.LEARNT.chance(told);
            }

            @Override
            public List<List<Statement>> groups(Map<String, Double> weights) {
                Comparison comparison = new Comparison(new Weights(propositions), values, new PairModel(weights));
                return new Clusters(propositions, comparison)
                        .find().stream()
                                .map(group -> group.stream()
                                        .map(Proposition::statement)
                                        .toList())
                                .toList();
            }
        };
    }

    /** The statements of a story, and pairs of them as values of named features. Not thread-safe. */
    public interface Study {
        /** By article, then by place. */
        List<Statement> statements();

        /** The same features for every pair that is not plainly unlike, none for one that is. */
        Map<String, Double> values(int one, int other);

        /** How likely the two are one claim, from 0 to 1, as the shipped weights have it. */
        double chance(int one, int other);

        /** The statements as they would be put together by some weights of the features. */
        List<List<Statement>> groups(Map<String, Double> weights);
    }

    private PairValues values(List<Report> reports, List<Proposition> propositions) {
        return new PairValues(new Meanings(reports, propositions, embeddings, background()));
    }

    /** Read when it is first needed, because the model is loaded for it. */
    private synchronized Background background() {
        if (background == null) {
            background = Background.of(embeddings);
        }
        return background;
    }

    private static List<Proposition> propositions(
            List<Report> reports, List<Entity> entities, List<Quote> quotes, Lineage lineage) {
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparing(Report::id)).toList();
        Cast cast = new Cast(
                sorted,
                entities.stream().sorted(Comparator.comparing(Entity::id)).toList());
        List<Quote> said =
                quotes.stream().sorted(Comparator.comparing(Quote::id)).toList();
        List<Proposition> propositions = new ArrayList<>();
        for (Report report : sorted) {
            propositions.addAll(new PropositionFinder(report, cast, said, lineage).propositions());
        }
        return propositions;
    }

    /** A lone fragment without an amount repeats what the clause around it tells. */
    private static boolean isWorthTelling(List<Proposition> members) {
        return members.stream().anyMatch(p -> p.clause().modality() != Modality.QUESTIONED)
                && members.stream()
                        .anyMatch(p -> p.clause().whole() || !p.quantities().isEmpty());
    }

    private static Claim claim(List<Proposition> members, Weights weights) {
        List<Difference> differences = Differences.among(members);
        Judge.Verdict verdict = Judge.of(members, differences);
        double importance = Importance.of(members, verdict, weights);
        List<Statement> statements = members.stream()
                .map(Proposition::statement)
                .sorted(Comparator.comparing(Statement::passage).thenComparing(Statement::id))
                .toList();
        return new Claim(
                ContentId.of("claim", statements.stream().map(Statement::id).toArray(String[]::new)),
                carrier(members, weights).statement().text(),
                verdict.state(),
                verdict.origins(),
                statements,
                differences,
                History.of(members),
                Amounts.of(members),
                new Why(importance, verdict.parts()),
                METHOD);
    }

    /** The statement nearest to all others; it asserts rather than denies, corrects rather than stands
     * corrected, tells what is so rather than what is planned, in a clause of its own rather than an aside or a noun phrase. */
    private static Proposition carrier(List<Proposition> members, Weights weights) {
        return members.stream()
                .max(Comparator.comparing((Proposition p) -> !p.denies())
                        .thenComparing(p -> p.toll() != null && p.toll().corrects())
                        .thenComparing(p -> !p.statement().opinion())
                        .thenComparing(p -> p.clause().modality() == Modality.ASSERTED)
                        .thenComparing(ClaimFinder::isMostOfItsSentence)
                        .thenComparing(p -> p.clause().whole() && !p.aside())
                        .thenComparing(p -> p.clause().whole())
                        .thenComparing(p -> !p.clause().nominal())
                        .thenComparingDouble(p -> nearness(p, members, weights))
                        .thenComparing(Comparator.comparing(
                                        (Proposition p) -> p.statement().passage())
                                .reversed()))
                .orElseThrow();
    }

    /** Only such a sentence can be shown for the claim without telling another. */
    private static boolean isMostOfItsSentence(Proposition p) {
        return 2 * p.statement().text().length() >= p.sentence().length();
    }

    private static double nearness(Proposition proposition, List<Proposition> members, Weights weights) {
        return members.stream()
                .mapToDouble(other -> weights.dice(proposition.terms(), other.terms()))
                .sum();
    }
}
