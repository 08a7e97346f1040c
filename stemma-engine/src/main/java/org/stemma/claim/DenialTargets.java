package org.stemma.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a denial denies: the nearest statement before it that somebody answers for, in its sentence or the ones before. */
final class DenialTargets {
    /** As many sentences back as "the accusation" may point; the next paragraph but one is another matter. */
    private static final int FARTHEST = 5;

    private final Tree tree;
    private final List<Proposition> here;
    private final List<Proposition> before;

    /**
     * @param here the other statements of the sentence
     * @param before the statements of the sentences before
     */
    DenialTargets(Tree tree, List<Proposition> here, List<Proposition> before) {
        this.tree = tree;
        this.here = here;
        this.before = before;
    }

    /**
     * What a clause denies, null if nothing told fits.
     *
     * @param denier key of the one who denies; nobody denies what he said himself
     */
    @Nullable
    Proposition of(Clause denial, Denials.Kind kind, @Nullable String denier) {
        if (Denials.isAside(tree, denial)) {
            return content(tree.head(denial.predicate()));
        }
        for (Proposition candidate : candidates(denial)) {
            boolean own = denier != null && denier.equals(candidate.speaker());
            if (!own && toldByLiar(candidate, denial) && fits(candidate, denial, kind)) {
                return candidate;
            }
        }
        return kind == Denials.Kind.DENIAL ? pointedAt(denial, denier) : null;
    }

    /** The clause that a noun of saying has for its content. */
    private @Nullable Proposition content(int noun) {
        return here.stream()
                .filter(p -> Accusations.nounOver(tree, p.clause().predicate()) == noun)
                .findFirst()
                .orElse(null);
    }

    private List<Proposition> candidates(Clause denial) {
        int sentence = tree.sentence().index();
        List<Proposition> candidates = new ArrayList<>();
        here.reversed().stream()
                .filter(p -> p.clause().predicate() < denial.predicate())
                .forEach(candidates::add);
        before.reversed().stream()
                .filter(p -> p.statement().sentence() == sentence - 1)
                .forEach(candidates::add);
        return candidates;
    }

    private boolean fits(Proposition candidate, Clause denial, Denials.Kind kind) {
        Clause told = candidate.clause();
        boolean here = candidate.statement().sentence() == tree.sentence().index();
        boolean within = here && told.tokens().contains(denial.predicate());
        if (candidate.denies() || told.nominal() || within) {
            return false;
        }
        if (kind == Denials.Kind.REFUSAL) {
            return isAsked(told);
        }
        boolean answered = candidate.statement().attribution().size() > 1;
        return (Denials.isBeside(tree, denial) && here)
                ? isMain(told)
                : answered || told.classes().contains("accuse");
    }

    /** Whom somebody says to lie must be the one who told it, where both are known. */
    private boolean toldByLiar(Proposition candidate, Clause denial) {
        String speaker = candidate.speaker();
        return !Denials.isSaidToLie(tree, denial)
                || speaker == null
                || denial.in("agent")
                        .allMatch(liar -> liar.entity() == null || liar.entity().equals(speaker));
    }

    private static boolean isAsked(Clause told) {
        return told.classes().contains("request")
                || told.classes().contains("offer")
                || told.modality() == org.stemma.news.Modality.DEMANDED;
    }

    /** "Rejected the accusation": what was denied, or what somebody was accused of, a few sentences before. */
    private @Nullable Proposition pointedAt(Clause denial, @Nullable String denier) {
        boolean names = denial.participants().stream().anyMatch(p -> p.lemma().equals("accusation"));
        int sentence = tree.sentence().index();
        return before.reversed().stream()
                .filter(p -> names && sentence - p.statement().sentence() <= FARTHEST)
                .filter(p -> p.denies() || isAccusation(p))
                .filter(p -> p.denies() || denier == null || !denier.equals(p.speaker()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAccusation(Proposition p) {
        return p.clause().classes().contains("accuse");
    }

    /** Whether a clause is more than an aside of its sentence. */
    private boolean isMain(Clause clause) {
        int outermost =
                clause.frames().isEmpty() ? clause.predicate() : clause.frames().getFirst();
        return !Set.of("relcl", "acl", "advcl").contains(tree.relation(outermost));
    }
}
