package org.stemma.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Differences.Level;
import org.stemma.claim.Participant.Match;
import org.stemma.news.Difference;
import org.stemma.news.Modality;
import org.stemma.news.Statement.Attribution;

/**
 * One text with one slot filled otherwise: two articles' statements in the same words, of which one has another day, place, party, amount, or
 * the contrary.
 *
 * <p>Design note. What is told alike but for a day or a name is mostly two instances ("visited Velim", "visited Tarvik"), so the likeness of
 * the parts proves nothing: the words must be the same nearly all, every other slot must agree, and only one may part. For names, neither
 * article may speak of the other's: who tells of both tells of two. Where the words are less alike, only what happens once can be known
 * to be one ({@code once.txt}), or a deed whose amount both tell alike.
 *
 * @param left how the first statement fills the slot
 * @param conflict whether both cannot hold
 */
record Contrast(Difference.Type type, String left, String right, boolean conflict) {
    /** Share of the words that two statements have in common, the parting slot apart. By this and the next the looked-at half of the gold set shows no false contrast. */
    private static final double ONE_TEXT = 0.8;

    /** For another name, speaker or day of saying, which ordinary news tells in like words of many. */
    private static final double ONE_UTTERANCE = 0.9;

    /** What two clauses of one sentence that only say "is" or "has" must have in common to be one clause. */
    private static final double HALF = 0.5;

    /** "Visited the province": fewer words in common are anybody's. */
    private static final int FEWEST_WORDS = 3;

    private static final int FEWEST_WORDS_OF_AN_UTTERANCE = 4;

    private static final int FEWEST_WORDS_OF_A_SENTENCE = 5;

    static Optional<Contrast> between(Proposition a, Proposition b) {
        return comparable(a, b) ? Optional.ofNullable(new Pair(a, b).contrast()) : Optional.empty();
    }

    /** Whether two statements are told in the same words. */
    static boolean areOneText(Proposition a, Proposition b) {
        return comparable(a, b) && new Pair(a, b).isOneText();
    }

    /** Whether each names somebody or something of which the other says nothing. */
    static boolean nameOthers(Proposition a, Proposition b) {
        Pair pair = new Pair(a, b);
        return !pair.left.isEmpty() && !pair.right.isEmpty();
    }

    private static boolean comparable(Proposition a, Proposition b) {
        return !a.article().equals(b.article()) && isClause(a) && isClause(b);
    }

    private static boolean isClause(Proposition p) {
        return !p.denies()
                && !p.clause().nominal()
                && p.clause().modality() != Modality.QUESTIONED
                && !p.slots().own().words().isEmpty();
    }

    /** Two statements being compared. */
    private static final class Pair {
        private final Proposition a;
        private final Proposition b;
        private final List<Slots.Filled> left;
        private final List<Slots.Filled> right;

        Pair(Proposition a, Proposition b) {
            this.a = a;
            this.b = b;
            this.left = unmatched(a.slots().own(), b.slots().own());
            this.right = unmatched(b.slots().own(), a.slots().own());
        }

        /** The names of one side that the other has not, under no other name either. */
        private static List<Slots.Filled> unmatched(Slots.Told here, Slots.Told there) {
            List<Slots.Filled> others = there.names().stream()
                    .filter(other -> !here.keys().contains(other.key()))
                    .toList();
            return here.names().stream()
                    .filter(name -> !there.keys().contains(name.key()))
                    .filter(name -> others.stream().noneMatch(other -> Names.mayBeOne(name, other)))
                    .toList();
        }

        /** Whether another name parts the sentences too: then they tell of two instances. */
        private boolean isOtherwiseNamed() {
            Slots.Told here = a.slots().around();
            Slots.Told there = b.slots().around();
            return unmatched(here, there).stream().anyMatch(name -> isBeside(name, left))
                    && unmatched(there, here).stream().anyMatch(name -> isBeside(name, right));
        }

        private static boolean isBeside(Slots.Filled name, List<Slots.Filled> parting) {
            return parting.stream().noneMatch(other -> other.key().equals(name.key()));
        }

        private boolean isOtherwiseDated() {
            return Days.contrast(a.slots().around().days(), b.slots().around().days(), false) != null;
        }

        @Nullable
        Contrast contrast() {
            Contrast once = Instances.contrast(a, b);
            if (once != null) {
                return once;
            }
            List<Contrast> found = Stream.of(polarity(), number(), day(), name(), modality())
                    .filter(contrast -> contrast != null)
                    .toList();
            if (found.size() > 1 || left.size() > 1 || right.size() > 1) {
                return null;
            }
            if (found.isEmpty()) {
                return isUtterance() ? said() : null;
            }
            Contrast only = found.getFirst();
            boolean named = only.type() == Difference.Type.AGENT || only.type() == Difference.Type.PLACE;
            boolean dated = only.type() == Difference.Type.DATE;
            boolean apart =
                    Days.contrast(a.slots().own().days(), b.slots().own().days(), false) != null;
            if ((named && isOtherwiseDated()) || ((named || dated) && isOtherwiseNamed()) || (apart && !dated)) {
                return null;
            }
            boolean alike = named ? isUtterance() : (left.isEmpty() || right.isEmpty()) && isOneText();
            return alike ? only : null;
        }

        /** A name that only one side tells counts as a word that the other has not. */
        private boolean isOneText() {
            return isAlike(words(a, List.of()), words(b, List.of()), ONE_TEXT, FEWEST_WORDS) || isOneSentence();
        }

        private boolean isUtterance() {
            return isAlike(words(a, left), words(b, right), ONE_UTTERANCE, FEWEST_WORDS_OF_AN_UTTERANCE)
                    || isOneSentence();
        }

        /** The sentences are one text, wherever the clauses in them were cut. */
        private boolean isOneSentence() {
            Set<String> here = without(a.slots().around().words(), left);
            Set<String> there = without(b.slots().around().words(), right);
            boolean told = !Parts.isGeneric(a) || isAlike(words(a, left), words(b, right), HALF, 1);
            boolean deed = (areOneDeed() && told) || Parts.areOpposed(a, b);
            return deed && isAlike(here, there, ONE_UTTERANCE, FEWEST_WORDS_OF_A_SENTENCE);
        }

        private boolean areOneDeed() {
            return a.clause().classes().stream().anyMatch(b.clause().classes()::contains);
        }

        /** "Received no request" negates that somebody requested. */
        private boolean isThemeOf(Proposition one, Proposition other) {
            Clause.Theme theme = other.clause().theme();
            return theme != null && one.clause().classes().stream().anyMatch(theme.classes()::contains);
        }

        /** The words around the slot that parts them; of two that tell the reverse, without their predicates. */
        private Set<String> words(Proposition p, List<Slots.Filled> parting) {
            Set<String> words = without(p.slots().own().words(), parting);
            if (Parts.areOpposed(a, b)) {
                words.remove(Participants.canonical(p.clause().lemma()));
            }
            return words;
        }

        private static Set<String> without(Set<String> words, List<Slots.Filled> parting) {
            Set<String> rest = new HashSet<>(words);
            parting.forEach(name -> rest.remove(name.key()));
            return rest;
        }

        private static boolean isAlike(Set<String> some, Set<String> others, double share, int fewest) {
            long shared = some.stream().filter(others::contains).count();
            return shared >= fewest && 2.0 * shared >= share * (some.size() + others.size());
        }

        private @Nullable Contrast polarity() {
            boolean opposed = Parts.areOpposed(a, b);
            boolean turned = Parts.differInPolarity(a, b) != opposed;
            boolean one = opposed || areOneDeed() || isThemeOf(a, b) || isThemeOf(b, a);
            return turned && one && !Universals.areUnlike(a, b)
                    ? new Contrast(Difference.Type.POLARITY, "", "", true)
                    : null;
        }

        private @Nullable Contrast number() {
            return Numbers.best(a, b)
                    .filter(relation -> relation == Numbers.Relation.CONFLICT)
                    .map(relation -> new Contrast(Difference.Type.NUMBER, "", "", true))
                    .orElse(null);
        }

        private @Nullable Contrast day() {
            return Days.nearContrast(a.slots().own().days(), b.slots().own().days(), Days.isSettled(a, b));
        }

        private @Nullable Contrast name() {
            if (left.size() != 1 || right.size() != 1) {
                return null;
            }
            Slots.Filled one = left.getFirst();
            Slots.Filled other = right.getFirst();
            boolean both = a.slots().spoken().contains(other.key())
                    || b.slots().spoken().contains(one.key());
            return both ? null : Names.contrast(one, other);
        }

        /** "Will" and "may": told in the same words, the surer one says more. */
        private @Nullable Contrast modality() {
            Level one = Differences.level(a);
            Level other = Differences.level(b);
            boolean parts = one != other
                    && (one == Level.OPEN || other == Level.OPEN)
                    && one != Level.HELD
                    && other != Level.HELD;
            return parts && !a.aside() && !b.aside()
                    ? new Contrast(
                            Difference.Type.MODALITY,
                            Differences.word(a.clause().modality()),
                            Differences.word(b.clause().modality()),
                            false)
                    : null;
        }

        /** One utterance, said on another day or by another. */
        private @Nullable Contrast said() {
            if (!left.isEmpty() || !right.isEmpty()) {
                return null;
            }
            Contrast day = Days.nearContrast(a.slots().saidOn(), b.slots().saidOn(), false);
            Attribution one = a.statement().attribution().getLast();
            Attribution other = b.statement().attribution().getLast();
            boolean speakers = one.kind() == Attribution.Kind.SPEAKER
                    && other.kind() == Attribution.Kind.SPEAKER
                    && one.entity() != null
                    && other.entity() != null
                    && !one.entity().equals(other.entity())
                    && !Names.shareWord(one.name(), other.name())
                    && !a.slots().spoken().contains(Cast.PERSON + other.entity())
                    && !b.slots().spoken().contains(Cast.PERSON + one.entity());
            if (speakers) {
                return !isOtherwiseDated()
                        ? new Contrast(Difference.Type.ATTRIBUTION, one.name(), other.name(), false)
                        : null;
            }
            return isOtherwiseNamed() ? null : day;
        }
    }

    /** What happens once, or is known by its amount, on two days: told in whatever words. */
    private static final class Instances {
        static @Nullable Contrast contrast(Proposition a, Proposition b) {
            boolean firm = isDone(a) && isDone(b);
            boolean shared = a.clause().classes().stream().anyMatch(b.clause().classes()::contains);
            if (!firm || !shared || (!happensOnce(a, b) && !isKnownByAmount(a, b))) {
                return null;
            }
            Contrast days =
                    Days.contrast(a.slots().own().days(), b.slots().own().days(), true);
            return days != null ? days : saidBefore(a, b);
        }

        /** "Said in 2017 that she repaid it", "repaid it this year". */
        private static @Nullable Contrast saidBefore(Proposition a, Proposition b) {
            Slots here = a.slots();
            Slots there = b.slots();
            Contrast one = here.own().days().isEmpty()
                    ? Days.beforeItWasDone(here.saidOn(), there.own().days())
                    : null;
            Contrast other = there.own().days().isEmpty()
                    ? Days.beforeItWasDone(there.saidOn(), here.own().days())
                    : null;
            return one != null || other == null
                    ? one
                    : new Contrast(
                            other.type(), /* left= */ other.right(), /* right= */ other.left(), other.conflict());
        }

        private static boolean isDone(Proposition p) {
            return p.clause().done() && !p.statement().opinion();
        }

        /** A named one dies, a named thing sinks: once. */
        private static boolean happensOnce(Proposition a, Proposition b) {
            boolean once = Lexicon.ENGLISH.happensOnce(a.clause().lemma())
                    && Lexicon.ENGLISH.happensOnce(b.clause().lemma());
            return once
                    && patients(a).stream()
                            .anyMatch(one -> patients(b).stream().anyMatch(other -> isOneName(one, other)));
        }

        private static List<Participant> patients(Proposition p) {
            return p.clause().in("patient").toList();
        }

        private static boolean isOneName(Participant one, Participant other) {
            return one.key() != null && one.key().equals(other.key());
        }

        /** The same one, as far as it is told, did the same with the same sum: "repaid the fund $60,000". */
        private static boolean isKnownByAmount(Proposition a, Proposition b) {
            boolean amount = a.quantities().stream()
                    .anyMatch(q -> q.kind() == org.stemma.news.Quantity.Kind.MONEY
                            && b.quantities().stream().anyMatch(r -> Numbers.compare(q, r) == Numbers.Relation.AGREE));
            Match agent = Parts.agent(a, b);
            Match patient = Parts.patient(a, b);
            boolean known =
                    (agent == Match.SAME && patient != Match.OTHER) || (agent == Match.OPEN && patient == Match.SAME);
            return amount && known && !Parts.isGeneric(a);
        }
    }
}
