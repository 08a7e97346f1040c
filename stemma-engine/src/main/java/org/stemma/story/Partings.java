package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Parts stories that hold two affairs of one kind: two arrests at one club, two fights of one boxer, two elections.
 *
 * <p>While texts are gathered, each of two such affairs looks like the other's next report; only the whole shows that they fall in two.
 * So a finished story is cut in its two least like halves ({@link Bisection}), and stays parted if the halves have little in common
 * but what all have, and the less so the more their opening persons are the same: one person's affair goes on through phases that
 * share few words.
 */
final class Partings {
    /** Texts that both halves need: fewer differ by chance. */
    private static final int LEAST_TEXTS = 4;
    /** The share of the story that both halves need: a few reports aside are the story's edge, not another affair. */
    private static final double LEAST_SHARE = 0.25;
    /**
     * Greatest likeness of the halves, weighed by their persons. On the odd topics of ECB+ two affairs of one kind lie at 0.31 and below, 15 of
     * 16, single affairs that fall in halves of this size at 0.39 and above, 28 of 29.
     */
    private static final double MOST = 0.35;
    /** What likeness counts for if the openings name wholly other persons, and if they name the same as much more. */
    private static final double STRANGERS = 0.5;

    private final Map<String, Gathering> textOf = new HashMap<>();

    /** @param texts what the stories are made of */
    Partings(List<Gathering> texts) {
        texts.forEach(text -> text.members().forEach(member -> textOf.put(member.id(), text)));
    }

    List<Gathering> part(List<Gathering> stories) {
        List<Gathering> parted = new ArrayList<>();
        stories.forEach(story -> part(story, parted));
        return parted;
    }

    private void part(Gathering story, List<Gathering> parted) {
        Bisection.Halves halves = story.units() < 2 * LEAST_TEXTS ? null : Bisection.of(texts(story));
        if (halves != null && halves.smaller() >= Math.max(LEAST_TEXTS, LEAST_SHARE * story.units())) {
            Gathering left = gathered(halves.left());
            Gathering right = gathered(halves.right());
            double persons = Contrast.between(left, right, Principals::persons).likeness();
            if (halves.likeness() * (STRANGERS + persons) <= MOST) {
                part(left, parted);
                part(right, parted);
                return;
            }
        }
        parted.add(story);
    }

    private List<Gathering> texts(Gathering story) {
        return story.members().stream()
                .flatMap(member -> Stream.ofNullable(textOf.get(member.id())))
                .distinct()
                .sorted(Comparator.comparing(Gathering::id))
                .toList();
    }

    private static Gathering gathered(List<Gathering> texts) {
        return texts.stream().reduce(Gathering::and).orElseThrow();
    }
}
