package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws lone pieces to the story that they belong to though they tell it in words of their own: an opinion, an interview, a
 * witness's tale.
 *
 * <p>Such a piece shares little with the reports but the names of the affair. So a lone text goes to a story of three texts or more if it
 * lies nearer to its middle than to any other's by far, and uses several names that hardly any article of another story uses.
 */
final class Satellites {
    /** Texts that a story needs for its own names to be known. */
    private static final int STORY_TEXTS = 3;
    /** Least nearness to the middle of the story; reports of a story lie at 0.3 and more (clustering-basil, 95 of 100). */
    private static final double PULL = 0.15;
    /** By how much the nearest story must be nearer than the next. */
    private static final double CLEARLY = 1.5;
    /** Name words of the story that a piece must use. */
    private static final int OWN_NAMES = 3;
    /** What is told wholly in other words may lie so far off, if it uses ever so many of the names. */
    private static final double FAINT_PULL = 0.1;

    private static final int MANY_NAMES = 6;
    /** A name is the story's own if this share of the other stories' articles at most use it. */
    private static final double OUTSIDE = 0.02;
    /** And if this share of all articles that use it are the story's: else it names what much of the set is about. */
    private static final double INSIDE = 0.5;

    private final Background background;

    Satellites(Background background) {
        this.background = background;
    }

    /** The gatherings with lone texts drawn in. */
    List<Gathering> attach(List<Gathering> gatherings) {
        List<Gathering> stories =
                gatherings.stream().filter(g -> g.units() >= STORY_TEXTS).toList();
        Map<Integer, List<Gathering>> drawn = new HashMap<>();
        List<Gathering> result = new ArrayList<>();
        Map<String, Integer> owners = owners(stories, gatherings);
        for (Gathering gathering : gatherings) {
            if (gathering.units() >= STORY_TEXTS) {
                continue;
            }
            int nearest = gathering.units() == 1 ? nearest(gathering, stories, owners) : -1;
            if (nearest < 0) {
                result.add(gathering);
            } else {
                drawn.computeIfAbsent(nearest, k -> new ArrayList<>()).add(gathering);
            }
        }
        for (int i = 0; i < stories.size(); i++) {
            Gathering story = stories.get(i);
            List<Gathering> pieces = new ArrayList<>(drawn.getOrDefault(i, List.of()));
            pieces.sort(Comparator.comparing(Gathering::id));
            for (Gathering piece : pieces) {
                story = story.and(piece);
            }
            result.add(story);
        }
        return result;
    }

    /** Number of the story that a piece belongs to, -1 if none; only stories of which it uses a name are looked at. */
    private static int nearest(Gathering piece, List<Gathering> stories, Map<String, Integer> owners) {
        Map<Integer, Integer> used = new TreeMap<>();
        Set<String> words = new TreeSet<>();
        piece.members().forEach(m -> words.addAll(m.words().keySet()));
        for (String word : words) {
            Integer owner = owners.get(word);
            if (owner != null && !stories.get(owner).isApart(piece)) {
                used.merge(owner, 1, Integer::sum);
            }
        }
        int best = -1;
        double most = 0;
        double next = 0;
        for (int story : used.keySet()) {
            double pull = stories.get(story).pull(piece);
            next = Math.max(next, Math.min(pull, most));
            best = pull > most ? story : best;
            most = Math.max(most, pull);
        }
        int names = used.getOrDefault(best, 0);
        boolean near = (most >= PULL && names >= OWN_NAMES) || (most >= FAINT_PULL && names >= MANY_NAMES);
        return near && most >= CLEARLY * next ? best : -1;
    }

    /** The name words that one story has nearly for itself, with the story's number. */
    private Map<String, Integer> owners(List<Gathering> stories, List<Gathering> gatherings) {
        List<Set<String>> names = ownNames(stories, users(gatherings));
        Map<String, Integer> owners = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            int story = i;
            names.get(i).forEach(name -> owners.putIfAbsent(name, story));
        }
        return owners;
    }

    private static Map<String, Integer> users(List<Gathering> gatherings) {
        Map<String, Integer> users = new HashMap<>();
        gatherings.forEach(gathering ->
                gathering.members().forEach(m -> m.words().keySet().forEach(w -> users.merge(w, 1, Integer::sum))));
        return users;
    }

    /** For every story the name words that hardly any article of another story uses, and no great many lone ones. */
    private List<Set<String>> ownNames(List<Gathering> stories, Map<String, Integer> everywhere) {
        Map<String, Integer> all = users(stories);
        int articles = stories.stream().mapToInt(Gathering::size).sum();
        return stories.parallelStream()
                .map(story -> ownNames(story, all, OUTSIDE * (articles - story.size()), everywhere))
                .toList();
    }

    private Set<String> ownNames(
            Gathering story, Map<String, Integer> all, double allowed, Map<String, Integer> everywhere) {
        Map<String, Integer> within = users(List.of(story));
        Set<String> own = new TreeSet<>();
        story.members().forEach(m -> own.addAll(m.names().keySet()));
        own.removeIf(name -> {
            int inside = within.getOrDefault(name, 0);
            return inside < 2
                    || background.isCommon(name)
                    || all.getOrDefault(name, 0) - inside > allowed
                    || inside < INSIDE * everywhere.getOrDefault(name, 0);
        });
        return own;
    }
}
