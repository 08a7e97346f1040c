package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Analysis;
import org.stemma.news.Lineage;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Quantity;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Statement;
import org.stemma.news.Statement.Argument;
import org.stemma.news.Statement.Attribution;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/** Makes the propositions of one report: clauses with their sources, times, amounts, and the denials among them. */
final class PropositionFinder {
    /** A proposition of fewer compared words says too little to be aligned: "it happened". */
    private static final int FEWEST_TERMS = 2;

    private final Report report;
    private final Cast cast;
    private final List<Quote> quotes;
    private final String origin;
    private final Set<String> spoken;

    PropositionFinder(Report report, Cast cast, List<Quote> quotes, Lineage lineage) {
        this.report = report;
        this.cast = cast;
        this.quotes = quotes;
        this.origin = lineage.originOf(report.id());
        this.spoken = Slots.spoken(report.id(), report.analysis(), cast);
    }

    List<Proposition> propositions() {
        List<Proposition> found = new ArrayList<>();
        for (Sentence sentence : report.analysis().sentences()) {
            if (sentence.role().isProse() && !sentence.tokens().isEmpty()) {
                found.addAll(in(sentence, List.copyOf(found)));
            }
        }
        return found;
    }

    private List<Proposition> in(Sentence sentence, List<Proposition> before) {
        Tree tree = new Tree(sentence);
        Participants participants = new Participants(report.id(), tree, cast);
        List<Clause> clauses = new ClauseFinder(tree, participants).clauses(counted(tree));
        Attributions attributions = new Attributions(report, tree, cast, quotes);
        List<Proposition> found = new ArrayList<>();
        for (Clause told : clauses) {
            Clause clause = Absences.filled(told, sentence, before);
            Set<String> terms = terms(participants, clause);
            if (Denials.kind(tree, clause) == Denials.Kind.NONE && tells(participants, clause, terms)) {
                found.add(proposition(participants, clause, terms, chain(tree, clause, attributions), clauses));
            }
        }
        DenialTargets targets = new DenialTargets(tree, List.copyOf(found), before);
        for (Clause clause : clauses) {
            Denials.Kind denial = Denials.kind(tree, clause);
            if (denial == Denials.Kind.NONE) {
                continue;
            }
            Set<String> terms = terms(participants, clause);
            List<Attribution> chain = denialChain(tree, clause, attributions);
            Proposition target = targets.of(clause, denial, speaker(chain));
            if (target != null) {
                found.add(denial(sentence, clause, target, chain, denial));
            } else if (tells(participants, clause, terms)) {
                found.add(proposition(participants, clause, terms, attributions.of(clause.predicate()), clauses));
            }
        }
        return found;
    }

    private static boolean tells(Participants participants, Clause clause, Set<String> terms) {
        return Character.isLetter(clause.lemma().charAt(0))
                && (terms.size() >= FEWEST_TERMS || isToldAround(participants, clause));
    }

    /** "Voss said he was hit": a bare clause says enough with who says it, or with the clause whose subject it shares. */
    private static boolean isToldAround(Participants participants, Clause clause) {
        List<Integer> shown =
                IntStream.range(clause.first(), clause.end()).boxed().toList();
        return clause.whole()
                && !isAside(participants.tree(), clause)
                && participants.terms(shown, true).size() > FEWEST_TERMS;
    }

    /** The clause's words as compared, without the verbs that only give it its mood. */
    private static Set<String> terms(Participants participants, Clause clause) {
        List<Integer> words = clause.tokens().stream()
                .filter(t -> !clause.frames().contains(t))
                .toList();
        Set<String> terms = new TreeSet<>(participants.terms(words, true));
        terms.add(Participants.canonical(clause.lemma()));
        return terms;
    }

    /** The heads of the nouns that amounts count. */
    private Set<Integer> counted(Tree tree) {
        Set<Integer> heads = new TreeSet<>();
        for (Quantity quantity : report.analysis().quantitiesIn(tree.sentence())) {
            int head = countedHead(tree, quantity);
            if (head >= 0 && tree.token(head).isNoun() && !Calendar.isTime(tree, head)) {
                heads.add(head);
            }
        }
        return heads;
    }

    private static int countedHead(Tree tree, Quantity quantity) {
        if (quantity.kind() == Quantity.Kind.ORDINAL) {
            return -1;
        }
        int at = tree.sentence().tokenAt(quantity.span());
        Set<String> inside = Set.of("nmod", "qmod", "nummod", "num", "compound", "quantmod", "det", "amod");
        for (int steps = 0; at >= 0 && steps < tree.size() && inside.contains(tree.relation(at)); steps++) {
            at = tree.head(at);
        }
        return at;
    }

    private Proposition proposition(
            Participants participants, Clause clause, Set<String> terms, List<Attribution> chain, List<Clause> all) {
        Tree tree = participants.tree();
        Analysis analysis = report.analysis();
        List<TimeExpression> times = analysis.timesIn(tree.sentence()).stream()
                .filter(time -> holds(tree, clause, time.span()))
                .toList();
        List<Quantity> quantities = analysis.quantitiesIn(tree.sentence()).stream()
                .filter(q -> q.kind() != Quantity.Kind.ORDINAL && owns(tree, clause, all, q))
                .toList();
        Toll toll = Toll.of(tree, clause, quantities, context(participants));
        boolean opinion = Opinions.isOpinion(tree, clause, chain);
        Statement statement = statement(
                tree.sentence(),
                clause,
                clause.lemma(),
                chain,
                times.stream().map(analysis.times()::indexOf).toList(),
                quantities.stream().map(analysis.quantities()::indexOf).toList(),
                opinion);
        return new Proposition(
                statement,
                clause,
                terms,
                times.stream().map(TimeExpression::when).filter(w -> w != null).toList(),
                withToll(quantities, toll),
                speaker(chain),
                agencies(chain),
                published(),
                origin,
                toll,
                isAside(tree, clause),
                wording(tree),
                false,
                Slots.of(report.id(), participants, cast, clause, all, analysis, spoken));
    }

    private static boolean isAside(Tree tree, Clause clause) {
        int outermost =
                clause.frames().isEmpty() ? clause.predicate() : clause.frames().getFirst();
        return Set.of("relcl", "acl").contains(tree.relation(outermost));
    }

    private static String wording(Tree tree) {
        return tree.sentence().read(0, tree.size());
    }

    /** The words of a sentence by which its event is known: the compared words, and names as they are written. */
    private static Set<String> context(Participants participants) {
        Tree tree = participants.tree();
        Set<String> context = new TreeSet<>(participants.terms(tree.all(), true));
        tree.all().stream()
                .filter(t -> tree.token(t).isProperNoun() && !Calendar.isTime(tree, t))
                .forEach(t -> context.add(Cast.NAME + tree.lemma(t)));
        return context;
    }

    /** The amounts, the toll with what it counts. */
    private static List<Quantity> withToll(List<Quantity> quantities, @Nullable Toll toll) {
        return toll == null
                ? quantities
                : quantities.stream()
                        .map(q -> q.span().equals(toll.amount().span()) ? toll.amount() : q)
                        .toList();
    }

    private static boolean holds(Tree tree, Clause clause, Span span) {
        int token = tree.sentence().tokenAt(span);
        return token >= 0 && clause.tokens().contains(token);
    }

    /** An amount belongs to the smallest clause that holds it. */
    private static boolean owns(Tree tree, Clause clause, List<Clause> all, Quantity quantity) {
        int token = tree.sentence().tokenAt(quantity.span());
        return token >= 0
                && all.stream()
                        .filter(c -> c.tokens().contains(token))
                        .min(Comparator.comparingInt((Clause c) -> c.tokens().size())
                                .thenComparingInt(Clause::predicate))
                        .filter(smallest -> smallest.predicate() == clause.predicate())
                        .isPresent();
    }

    private Statement statement(
            Sentence sentence,
            Clause clause,
            String predicate,
            List<Attribution> chain,
            List<Integer> times,
            List<Integer> quantities,
            boolean opinion) {
        Span span = sentence.span(clause.first(), clause.end());
        return new Statement(
                ContentId.of(
                        "statement",
                        report.id(),
                        span.start() + "-" + span.end(),
                        clause.predicate() + " " + predicate),
                report.article().passage(span),
                sentence.index(),
                sentence.text().read(span),
                predicate,
                arguments(clause),
                clause.polarity(),
                clause.modality(),
                stance(clause, chain),
                chain,
                times,
                quantities,
                opinion);
    }

    private static List<Argument> arguments(Clause clause) {
        List<Argument> arguments = new ArrayList<>();
        clause.participants().forEach(p -> arguments.add(new Argument(p.part(), p.text(), p.entity())));
        Clause.Theme theme = clause.theme();
        if (theme != null) {
            arguments.add(new Argument("theme", theme.lemma(), null));
            theme.participants().forEach(p -> arguments.add(new Argument("topic", p.text(), p.entity())));
        }
        return arguments;
    }

    private static Statement.Stance stance(Clause clause, List<Attribution> chain) {
        if (clause.modality() == Modality.DENIED) {
            return Statement.Stance.DENIES;
        }
        if (clause.modality() == Modality.QUESTIONED) {
            return Statement.Stance.DOUBTS;
        }
        return chain.size() > 1 ? Statement.Stance.REPORTS : Statement.Stance.SUPPORTS;
    }

    /** A denial states what it denies: it carries the target's content with its own passage and its own source. */
    private Proposition denial(
            Sentence sentence, Clause clause, Proposition target, List<Attribution> chain, Denials.Kind kind) {
        Clause content = target.clause();
        Clause denied = new Clause(
                clause.predicate(),
                content.lemma(),
                content.classes(),
                content.nominal(),
                content.participants(),
                content.theme(),
                Polarity.NEGATIVE,
                Modality.DENIED,
                false,
                clause.whole(),
                clause.tokens(),
                clause.frames(),
                clause.first(),
                clause.end());
        Statement statement = statement(sentence, denied, clause.lemma(), chain, List.of(), List.of(), false);
        return new Proposition(
                statement,
                denied,
                target.terms(),
                target.times(),
                List.of(),
                speaker(chain),
                agencies(chain),
                published(),
                origin,
                null,
                isAside(new Tree(sentence), clause),
                wording(new Tree(sentence)),
                kind == Denials.Kind.REFUSAL,
                Slots.NONE);
    }

    /** Who answers for a clause; of one that is rejected, who rejects it, and not the rumour that it was so. */
    private static List<Attribution> chain(Tree tree, Clause clause, Attributions attributions) {
        List<Attribution> chain = attributions.of(clause.predicate());
        if (clause.modality() != Modality.DENIED) {
            return chain;
        }
        int outermost =
                clause.frames().isEmpty() ? clause.predicate() : clause.frames().getFirst();
        int over = clause.nominal() ? Rejections.overEvent(tree, outermost) : Rejections.over(tree, outermost);
        int denier = Rejections.denier(tree, over < 0 ? outermost : over);
        // A quote of the same words elsewhere tells who said it, not who says that it is not so.
        chain.removeIf(a -> a.kind() != Attribution.Kind.OUTLET && (a.passage() == null || isClaim(a)));
        if (denier >= 0) {
            Attribution by = attributions.by(denier);
            if (chain.stream().noneMatch(a -> a.name().equals(by.name()))) {
                chain.add(by);
            }
        }
        return chain;
    }

    private static boolean isClaim(Attribution attribution) {
        return attribution.kind() == Attribution.Kind.UNNAMED && Attributions.isHearsay(attribution.name());
    }

    private static List<Attribution> denialChain(Tree tree, Clause clause, Attributions attributions) {
        List<Attribution> chain = new ArrayList<>(attributions.of(clause.predicate()));
        if (tree.relation(clause.predicate()).equals("ccomp")) {
            // Who says that it is untrue, or that they lie, stands above.
            return chain;
        }
        // "Sources said he asked, which the office denied": the sources do not answer for the denial.
        chain.removeIf(a -> a.kind() == Attribution.Kind.UNNAMED);
        clause.in("agent")
                .findFirst()
                .map(p -> attributions.by(p.head()))
                .filter(by -> chain.stream().noneMatch(a -> a.name().equals(by.name())))
                .ifPresent(chain::add);
        return chain;
    }

    /** The one whose words the statement renders, for telling echo from corroboration; the unnamed stay unknown. */
    private static @Nullable String speaker(List<Attribution> chain) {
        Attribution last = chain.getLast();
        boolean known = last.kind() == Attribution.Kind.SPEAKER || last.kind() == Attribution.Kind.OFFICE;
        return known ? last.entity() != null ? last.entity() : last.name() : null;
    }

    private static Set<String> agencies(List<Attribution> chain) {
        return chain.stream()
                .filter(a -> a.kind() == Attribution.Kind.AGENCY)
                .map(Attribution::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private @Nullable When published() {
        return report.article().published() == null
                ? null
                : report.article().published().when();
    }
}
