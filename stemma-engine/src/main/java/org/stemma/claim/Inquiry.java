package org.stemma.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Participant.Match;
import org.stemma.news.Answer;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Quantity;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Statement.Attribution;
import org.stemma.news.Why;
import org.stemma.text.Span;

/**
 * Finds the claims that bear on a question: each statement is held against it by what share of the question's words it has, rare words
 * of the story counting more, entities and classes of predicates in the place of words. A state is told by who leads or governs it, and
 * whoever a statement is attributed to says it. Where the question parses into propositions, its verb and its agent must be told too.
 *
 * <p>A claim answers as well as the best of its statements. Costs reading all clauses of the story's reports once more.
 */
final class Inquiry {
    /** Least share of the question's words that a statement must have; set on the 42 questions of eval/questions.tsv. */
    private static final double LEAST = 0.6;
    /** What is left of the share where the question's own verb is missing: the statement tells something else of the same people. */
    private static final double OTHER_PREDICATE = 0.75;
    /** What is left where the verb stands in the sentence, but tells another clause of it. */
    private static final double PREDICATE_BESIDE = 0.9;
    /** What is left where someone else plays the part that the question names. */
    private static final double OTHER_PARTY = 0.5;
    /** What is left where the question asks for an amount, a time or a place and the statement gives none. */
    private static final double NOTHING_ASKED_FOR = 0.8;

    /** "What does she say about it": everything that is attributed is said. */
    private static final Set<String> SAYING = Set.of("say", "tell", "think", "claim", "report");

    /** What telling much else costs: of two statements that answer alike the one comes first that tells little besides. */
    private static final double BREVITY = 0.1;

    private final Cast cast;
    private final Set<String> words = new TreeSet<>();
    private final List<Proposition> asked;
    private final Asks asks;
    private final Map<String, Proposition> told = new TreeMap<>();
    private final Weights weights;
    private final Dossier dossier;
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    /** What kind of thing a question asks for. */
    private enum Asks {
        WHETHER,
        AMOUNT,
        TIME,
        PLACE
    }

    /**
     * How well a statement answers.
     *
     * @param score share of the question that it tells, 0 to 1
     * @param rank the score, less for what it tells besides
     */
    private record Fit(double score, double rank, Set<String> shared, Set<String> missing) {}

    Inquiry(Report question, Dossier dossier) {
        this.dossier = dossier;
        dossier.reports().forEach(report -> reports.put(report.id(), report));
        dossier.entities().forEach(entity -> keys.put(entity.id(), Cast.keyOf(entity)));
        List<Report> all = new ArrayList<>(dossier.reports());
        all.add(question);
        this.cast = new Cast(all, Acquainted.with(question, dossier.entities()));
        for (Report report : dossier.reports()) {
            new PropositionFinder(report, cast, dossier.quotes(), dossier.lineage())
                    .propositions()
                    .forEach(p -> told.put(p.id(), p));
        }
        this.weights = new Weights(List.copyOf(told.values()));
        this.asked = new PropositionFinder(question, cast, List.of(), dossier.lineage()).propositions();
        this.asks = asks(question);
        question.analysis().sentences().forEach(sentence -> words.addAll(words(question, sentence, sentence.span())));
        words.removeAll(SAYING);
    }

    /** The claims that answer, the best first; of equals the more important. */
    List<Answer> answers() {
        return dossier.claims().stream()
                .map(this::answer)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble((Answer a) -> -a.why().score())
                        .thenComparingDouble(a -> -a.claim().why().score())
                        .thenComparing(a -> a.claim().id()))
                .toList();
    }

    private @Nullable Answer answer(Claim claim) {
        Fit best = claim.statements().stream()
                .map(statement -> told.get(statement.id()))
                .filter(p -> p != null)
                .map(this::fit)
                .max(Comparator.comparingDouble(Fit::rank))
                .orElse(null);
        if (best == null || best.score() < LEAST) {
            return null;
        }
        List<Why.Part> parts = new ArrayList<>();
        parts.add(new Why.Part("shared", best.shared().size(), String.join(", ", readable(best.shared()))));
        if (!best.missing().isEmpty()) {
            parts.add(new Why.Part("not told", best.missing().size(), String.join(", ", readable(best.missing()))));
        }
        return new Answer(dossier.story().id(), claim, new Why(best.rank(), parts));
    }

    private Fit fit(Proposition statement) {
        Set<String> own = words(statement);
        Set<String> missing = new TreeSet<>(words);
        Set<String> shared = new TreeSet<>();
        double all = 0;
        double covered = 0;
        for (String word : words) {
            double weight = weights.of(word);
            all += weight;
            if (own.contains(word) || isStoodFor(word, statement) || isCounted(word, statement)) {
                covered += weight;
                shared.add(word);
            }
        }
        missing.removeAll(shared);
        double share = all == 0 ? 0 : covered / all;
        double beside = own.stream()
                .filter(word -> !shared.contains(word))
                .mapToDouble(weights::of)
                .sum();
        double brief = covered + beside == 0 ? 0 : covered / (covered + beside);
        double score = share * parts(statement);
        return new Fit(score, score * (1 - BREVITY + BREVITY * brief), shared, missing);
    }

    /** The words of a statement: those it is compared by, those that show it, and who is said to say or deny it. */
    private Set<String> words(Proposition statement) {
        Set<String> own = new TreeSet<>(statement.terms());
        Report report = reports.get(statement.article());
        if (report != null) {
            Sentence sentence =
                    report.analysis().sentences().get(statement.statement().sentence());
            own.addAll(words(report, sentence, statement.statement().passage().span()));
        }
        statement.statement().attribution().stream()
                .map(Attribution::entity)
                .filter(Objects::nonNull)
                .map(keys::get)
                .filter(Objects::nonNull)
                .forEach(own::add);
        if (statement.denies()) {
            own.add("deny");
        }
        return own;
    }

    private Set<String> words(Report report, Sentence sentence, Span span) {
        Tree tree = new Tree(sentence);
        List<Integer> inside = IntStream.range(0, tree.size())
                .filter(token -> span.contains(tree.token(token).span()))
                .boxed()
                .toList();
        return new Participants(report.id(), tree, cast).terms(inside, true);
    }

    /** "How much money", "how many people": an amount of them tells of them. */
    private boolean isCounted(String word, Proposition statement) {
        return asks == Asks.AMOUNT
                && statement.quantities().stream()
                        .anyMatch(q -> (q.kind() == Quantity.Kind.MONEY && word.equals("money"))
                                || (q.counted() != null && word.equals(Participants.canonical(q.counted()))));
    }

    /** How far who does what to whom agrees with the question, from 0 to 1. */
    private double parts(Proposition statement) {
        double factor = 1;
        Set<String> told = words(statement);
        boolean same = asked.isEmpty()
                || asked.stream()
                        .map(question -> question.clause())
                        .anyMatch(clause -> Lexicon.ENGLISH.isCommon(clause.lemma())
                                || Predicates.isCopula(clause.lemma())
                                || SAYING.contains(clause.lemma())
                                || told.contains(Participants.canonical(clause.lemma()))
                                || isThemeOf(statement, clause));
        boolean own = asked.stream()
                .flatMap(question -> question.clause().classes().stream())
                .anyMatch(statement.clause().classes()::contains);
        factor *= own ? 1 : same ? PREDICATE_BESIDE : OTHER_PREDICATE;
        boolean other = asked.stream().anyMatch(question -> Parts.agent(question, statement) == Match.OTHER);
        factor *= other ? OTHER_PARTY : 1;
        return factor * (gives(statement) ? 1 : NOTHING_ASKED_FOR);
    }

    private static boolean isThemeOf(Proposition statement, Clause asked) {
        Clause.Theme theme = statement.clause().theme();
        return theme != null && theme.classes().stream().anyMatch(asked.classes()::contains);
    }

    private boolean gives(Proposition statement) {
        return switch (asks) {
            case WHETHER -> true;
            case AMOUNT -> statement.quantities().stream().anyMatch(q -> q.kind() != Quantity.Kind.ORDINAL);
            case TIME -> !statement.times().isEmpty();
            case PLACE -> statement.clause().in("place").findAny().isPresent();
        };
    }

    /** "Syria" by "the Syrian president", and the reverse. */
    private boolean isStoodFor(String word, Proposition statement) {
        String state = Cast.isKey(word) ? cast.stateOf(word) : null;
        if (state == null) {
            return false;
        }
        Set<String> states = new HashSet<>();
        statement.clause().participants().forEach(p -> add(states, p.state()));
        Clause.Theme theme = statement.clause().theme();
        if (theme != null) {
            theme.participants().forEach(p -> add(states, p.state()));
        }
        return states.contains(state);
    }

    private static void add(Set<String> states, @Nullable String state) {
        if (state != null) {
            states.add(state);
        }
    }

    private static Asks asks(Report question) {
        for (Sentence sentence : question.analysis().sentences()) {
            String text = " " + sentence.text().text().toLowerCase(java.util.Locale.ROOT) + " ";
            if (text.contains(" how many ") || text.contains(" how much ")) {
                return Asks.AMOUNT;
            }
            if (text.startsWith(" when ") || text.contains(" what day ") || text.contains(" what date ")) {
                return Asks.TIME;
            }
            if (text.startsWith(" where ")) {
                return Asks.PLACE;
            }
        }
        return Asks.WHETHER;
    }

    /** Words as a reader knows them: names for the keys of entities. */
    private List<String> readable(Collection<String> terms) {
        Map<String, String> names = new HashMap<>();
        dossier.entities().forEach(entity -> names.put(Cast.keyOf(entity), entity.name()));
        return terms.stream()
                .map(term -> names.getOrDefault(term, term.substring(term.indexOf(':') + 1)))
                .distinct()
                .toList();
    }
}
