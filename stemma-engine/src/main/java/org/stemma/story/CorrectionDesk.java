package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Correction.OfStories.Kind;
import org.stemma.news.Story;
import org.stemma.news.Why;

/**
 * Applies what readers corrected about stories, in the order given, so that of two that contradict each other the later holds.
 *
 * <p>It is done to finished gatherings, so that reports which come later gather by likeness as ever, around what was joined or on the
 * nearer side of what was parted. A story that a correction means is the one that holds most of the articles named; so a report that
 * has gone elsewhere since does not take that other story along. Linear in the articles for each correction.
 */
final class CorrectionDesk {
    private final List<OfStories> corrections;
    private final Function<Portrait, Gathering> alone;
    private final List<Draft> drafts = new ArrayList<>();

    /** A story in the making. */
    private static final class Draft {
        private Gathering gathering;
        private @Nullable String title;
        private final List<Why.Part> reasons;

        private Draft(Gathering gathering, List<Why.Part> reasons) {
            this.gathering = gathering;
            this.reasons = new ArrayList<>(reasons);
        }

        private Set<String> among(List<String> articles) {
            Set<String> held = new HashSet<>(articles);
            held.retainAll(gathering.members().stream().map(Portrait::id).toList());
            return held;
        }

        private void because(String feature, String note) {
            reasons.addFirst(new Why.Part(feature, 1, note));
        }
    }

    /** A gathering as corrected: what readers say of it goes before what else its story tells. */
    record Corrected(Gathering gathering, @Nullable String title, List<Why.Part> reasons) {
        Story told(Story found) {
            List<Why.Part> parts = new ArrayList<>(reasons);
            parts.addAll(found.why().parts());
            return new Story(
                    found.id(),
                    title == null ? found.title() : title,
                    found.articles(),
                    new Why(found.why().score(), parts),
                    found.method());
        }
    }

    /** @param alone an article as a gathering of its own */
    CorrectionDesk(List<OfStories> corrections, Function<Portrait, Gathering> alone) {
        this.corrections = corrections;
        this.alone = alone;
    }

    /** The gatherings as corrected; used once. */
    List<Corrected> applied(List<Gathering> gatherings) {
        gatherings.stream()
                .sorted(Comparator.comparing(Gathering::id))
                .forEach(gathering -> drafts.add(new Draft(gathering, List.of())));
        for (OfStories correction : corrections) {
            switch (correction.kind()) {
                case MERGE -> merge(correction);
                case SPLIT -> split(correction);
                case MOVE -> move(correction);
                case RENAME -> {}
            }
        }
        // What was joined or parted since keeps its title where most of its reports are.
        corrections.stream().filter(c -> c.kind() == Kind.RENAME).forEach(this::rename);
        return drafts.stream()
                .map(draft -> new Corrected(draft.gathering, draft.title, List.copyOf(draft.reasons)))
                .toList();
    }

    private Optional<Draft> home(List<String> articles) {
        return drafts.stream()
                .filter(draft -> !draft.among(articles).isEmpty())
                .max(Comparator.comparingInt(
                                (Draft draft) -> draft.among(articles).size())
                        .thenComparing(draft -> draft.gathering.id(), Comparator.reverseOrder()));
    }

    private void merge(OfStories correction) {
        List<Draft> homes = correction.stories().stream()
                .flatMap(articles -> home(articles).stream())
                .toList();
        if (homes.size() < 2) {
            return;
        }
        Draft one = homes.getFirst();
        for (Draft other : homes.stream().distinct().skip(1).toList()) {
            drafts.remove(other);
            one.gathering = one.gathering.and(other.gathering);
            one.reasons.addAll(other.reasons);
        }
        correction.stories().forEach(articles -> take(articles, one));
        one.because("merged by a reader", "a reader says that " + homes.size() + " stories are one");
    }

    private void move(OfStories correction) {
        home(correction.stories().getLast()).ifPresent(target -> {
            List<String> going = correction.stories().getFirst();
            take(going, target);
            int here = target.among(going).size();
            if (here > 0) {
                target.because(
                        "moved by a reader", "a reader says that " + reports(here) + " belong" + s(here) + " here");
            }
        });
    }

    private void take(List<String> articles, Draft target) {
        for (Draft draft : List.copyOf(drafts)) {
            Set<String> going = draft == target ? Set.of() : draft.among(articles);
            if (!going.isEmpty()) {
                List<Portrait> staying = new ArrayList<>();
                for (Portrait member : draft.gathering.members()) {
                    if (going.contains(member.id())) {
                        target.gathering = target.gathering.and(alone.apply(member));
                    } else {
                        staying.add(member);
                    }
                }
                if (staying.isEmpty()) {
                    drafts.remove(draft);
                } else {
                    draft.gathering = gathered(staying);
                }
            }
        }
    }

    private void split(OfStories correction) {
        for (Draft draft : List.copyOf(drafts)) {
            List<List<Portrait>> parts = parts(draft.gathering, correction);
            if (parts.size() > 1) {
                drafts.remove(draft);
                for (List<Portrait> part : parts) {
                    Draft parted = new Draft(gathered(part), draft.reasons);
                    parted.because("split by a reader", "a reader says that not all of these reports are of one story");
                    drafts.add(parted);
                }
            }
        }
    }

    /** The sides of a split that a gathering has, each with those that nobody named and that are nearer to it than to the others. */
    private List<List<Portrait>> parts(Gathering gathering, OfStories correction) {
        List<List<Portrait>> parts = new ArrayList<>();
        List<Portrait> unnamed = new ArrayList<>(gathering.members());
        for (List<String> side : correction.stories()) {
            List<Portrait> named = gathering.members().stream()
                    .filter(member -> side.contains(member.id()))
                    .toList();
            if (!named.isEmpty()) {
                parts.add(new ArrayList<>(named));
                unnamed.removeAll(named);
            }
        }
        List<Gathering> middles = parts.size() < 2
                ? List.of()
                : parts.stream().map(this::gathered).toList();
        for (Portrait member : middles.isEmpty() ? List.<Portrait>of() : unnamed) {
            Gathering single = alone.apply(member);
            int nearest = IntStream.range(0, parts.size())
                    .boxed()
                    .max(Comparator.comparingDouble(
                                    (Integer part) -> middles.get(part).pull(single))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            parts.get(nearest).add(member);
        }
        return parts;
    }

    private void rename(OfStories correction) {
        home(correction.stories().getFirst()).ifPresent(draft -> {
            draft.title = correction.title();
            draft.reasons.removeIf(part -> part.feature().equals("titled by a reader"));
            draft.because("titled by a reader", "a reader gave this story its title");
        });
    }

    private Gathering gathered(List<Portrait> members) {
        return members.stream().map(alone).reduce(Gathering::and).orElseThrow();
    }

    private static String reports(int count) {
        return count + (count == 1 ? " report" : " reports");
    }

    private static String s(int count) {
        return count == 1 ? "s" : "";
    }
}
