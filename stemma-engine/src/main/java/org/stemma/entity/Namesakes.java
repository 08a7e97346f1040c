package org.stemma.entity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.EntityType;
import org.stemma.news.Namesake;
import org.stemma.news.Portrait;
import org.stemma.news.Why;

/**
 * Which names of a store may be the same one's: a proposal to a reader, who decides.
 *
 * <p>The names must fit ({@link Fit}); roles, the others of their stories, states and days speak for it besides, and the score is their sum.
 * Gender and state can contradict; what a reader said of the two is final. Linear in the others, each pair by itself but for the question
 * whether a short name fits one full name alone.
 */
final class Namesakes {
    /** What two names alone never reach unless they are the same but for their spelling. Set by eye on ten stories of BASIL. */
    private static final double SHOWN = 0.5;

    /** More of them are no help. */
    private static final int MOST = 5;

    private static final double ROLE = 0.25;
    private static final double COMPANION = 0.1;
    private static final int MOST_COMPANIONS = 2;
    private static final double STATE = 0.05;
    private static final double SOLE = 0.15;
    private static final double AMBIGUOUS = -0.15;
    private static final double SAME_WEEKS = 0.15;
    private static final double SAME_YEAR = 0.05;

    /** A family name that many bear says little. */
    private static final double COMMON_NAME = -0.15;

    private static final int WEEKS = 30;
    private static final int YEAR = 365;

    private final List<Portrait> all;
    private final List<OfNames> corrections;

    private Namesakes(List<Portrait> all, List<OfNames> corrections) {
        this.all = all;
        this.corrections = corrections;
    }

    /** The likeliest first; none of which a reader has spoken. */
    static List<Namesake> of(Portrait one, List<Portrait> others, List<OfNames> corrections) {
        List<Portrait> all = new ArrayList<>(others);
        all.add(one);
        Namesakes namesakes = new Namesakes(all, corrections);
        return others.stream()
                .flatMap(other -> namesakes.compared(one, other).stream())
                .sorted(Comparator.comparingDouble(
                                (Namesake namesake) -> -namesake.why().score())
                        .thenComparing(namesake -> namesake.other().name())
                        .thenComparing(namesake -> namesake.other().id()))
                .limit(MOST)
                .toList();
    }

    private Optional<Namesake> compared(Portrait one, Portrait other) {
        Fit fit = contradict(one, other) ? null : Fit.of(one, other);
        if (fit == null || CorrectionDesk.said(one.name(), other.name(), corrections) != null) {
            return Optional.empty();
        }
        List<Why.Part> parts = new ArrayList<>();
        parts.add(new Why.Part("name", fit.worth(), fit.note()));
        if (fit.shorter() != null) {
            weighShort(fit.shorter(), parts);
        }
        role(one, other).ifPresent(parts::add);
        company(one, other, fit.shorter()).ifPresent(parts::add);
        days(one, other).ifPresent(parts::add);
        Set<String> states = shared(one.countries(), other.countries());
        if (!states.isEmpty()) {
            parts.add(new Why.Part(
                    "state", STATE, "both of " + Lands.nameOf(states.iterator().next())));
        }
        double score = Math.min(1, parts.stream().mapToDouble(Why.Part::value).sum());
        parts.sort(Comparator.comparingDouble(part -> -part.value()));
        return score < SHOWN ? Optional.empty() : Optional.of(new Namesake(other, new Why(score, parts)));
    }

    private static boolean contradict(Portrait one, Portrait other) {
        boolean states = !one.countries().isEmpty()
                && !other.countries().isEmpty()
                && shared(one.countries(), other.countries()).isEmpty();
        return states || one.type() != other.type() || one.id().equals(other.id());
    }

    /** A family name that one full name of the store has, or that anybody may have. */
    private void weighShort(Portrait shorter, List<Why.Part> parts) {
        long full = all.stream()
                .filter(other -> !other.equals(shorter) && other.type() == shorter.type())
                .map(other -> Fit.of(shorter, other))
                .filter(fit -> fit != null && shorter.equals(fit.shorter()))
                .count();
        boolean common = shorter.type() == EntityType.PERSON
                && Acquaintances.isCommon(PersonName.parse(shorter.name()).family());
        if (common) {
            parts.add(new Why.Part("common", COMMON_NAME, "many are called “" + shorter.name() + "”"));
        } else if (full == 1) {
            parts.add(new Why.Part("sole", SOLE, "no other name in these stories has “" + shorter.name() + "” in it"));
        } else {
            parts.add(new Why.Part(
                    "several", AMBIGUOUS, "other names in these stories have “" + shorter.name() + "” in them"));
        }
    }

    private static Optional<Why.Part> role(Portrait one, Portrait other) {
        Set<String> theirs = roles(other);
        return roles(one).stream()
                .filter(role -> theirs.stream()
                        .anyMatch(
                                their -> Lexicon.ENGLISH.takesUp(role, their) || Lexicon.ENGLISH.takesUp(their, role)))
                .findFirst()
                .map(role -> new Why.Part("role", ROLE, "both are called " + role));
    }

    private static Set<String> roles(Portrait portrait) {
        Set<String> roles = new TreeSet<>();
        portrait.roles()
                .forEach(text -> Spelling.words(Spelling.fold(text)).stream()
                        .filter(Lexicon.ENGLISH::isRole)
                        .forEach(roles::add));
        return roles;
    }

    /** Others that both stand beside; each other's names are no company, nor whoever else the short name may mean. */
    private static Optional<Why.Part> company(Portrait one, Portrait other, @Nullable Portrait shorter) {
        Set<String> both = shared(one.company(), other.company());
        both.removeIf(name -> name.equals(one.name())
                || name.equals(other.name())
                || !name.contains(" ")
                || (shorter != null && name.contains(shorter.name())));
        if (both.isEmpty()) {
            return Optional.empty();
        }
        List<String> some = both.stream().limit(MOST_COMPANIONS).toList();
        return Optional.of(
                new Why.Part("company", COMPANION * some.size(), "both beside " + String.join(" and ", some)));
    }

    private static Optional<Why.Part> days(Portrait one, Portrait other) {
        LocalDate later = latest(one.first(), other.first());
        LocalDate sooner = one.last() == null || other.last() == null
                ? null
                : one.last().isBefore(other.last()) ? one.last() : other.last();
        if (later == null || sooner == null) {
            return Optional.empty();
        }
        long apart = ChronoUnit.DAYS.between(sooner, later);
        return apart <= WEEKS
                ? Optional.of(new Why.Part("days", SAME_WEEKS, "in stories of the same weeks"))
                : apart <= YEAR
                        ? Optional.of(new Why.Part("days", SAME_YEAR, "in stories less than a year apart"))
                        : Optional.empty();
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    private static Set<String> shared(Collection<String> some, Collection<String> others) {
        Set<String> shared = new TreeSet<>(some);
        shared.retainAll(others);
        return shared;
    }
}
