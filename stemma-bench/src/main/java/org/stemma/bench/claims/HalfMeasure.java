package org.stemma.bench.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.claims.GoldPair.Label;
import org.stemma.news.Claim;
import org.stemma.news.Difference;

/** One half of the gold set held against what the pipeline found, with what went wrong and what nobody has judged yet. */
final class HalfMeasure {
    private final Map<String, ToldStory> stories;
    private final Map<String, FoundClaims> found = new HashMap<>();
    private final PairTally pairs = new PairTally();
    private final DifferenceTally differences = new DifferenceTally();
    private final List<String> faults = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();
    private final PlaceFit fit = new PlaceFit();
    private int placesFound;
    private int places;
    private int statesFound;
    private int statesRight;
    private int states;

    HalfMeasure(ClaimGold gold, Map<String, ToldStory> stories) {
        this.stories = stories;
        stories.forEach((id, story) -> found.put(id, new FoundClaims(story)));
        gold.pairs().forEach(this::countPair);
        gold.states().forEach(this::countState);
        gold.stories().forEach(id -> countShown(told(id), gold));
    }

    PairTally pairs() {
        return pairs;
    }

    DifferenceTally differences() {
        return differences;
    }

    /** The pairs' places at which a statement was found. */
    Share placesFound() {
        return new Share(placesFound, places);
    }

    /** How well the statements are cut as the places are. */
    PlaceFit fit() {
        return fit;
    }

    /** The judged states whose claim was found at all. */
    Share statesFound() {
        return new Share(statesFound, states);
    }

    /** The found ones whose state is one that the editor would give. */
    Share stateAccuracy() {
        return new Share(statesRight, statesFound);
    }

    /** What went wrong, with the words: for the half that may be looked at. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The differences shown that no judged pair decides, as places only. */
    List<String> unjudged() {
        return List.copyOf(unjudged);
    }

    private FoundClaims claims(String story) {
        FoundClaims claims = found.get(story);
        if (claims == null) {
            throw new IllegalArgumentException("No such story: " + story);
        }
        return claims;
    }

    private ToldStory told(String story) {
        ToldStory told = stories.get(story);
        if (told == null) {
            throw new IllegalArgumentException("No such story: " + story);
        }
        return told;
    }

    private void countPair(GoldPair pair) {
        FoundClaims claims = claims(pair.story());
        for (Place place : List.of(pair.one(), pair.other())) {
            places++;
            placesFound += claims.at(place).isEmpty() ? 0 : 1;
            fit.count(told(pair.story()), place);
        }
        boolean joined = claims.joining(pair.one(), pair.other()) != null;
        List<Difference> shown = claims.between(pair.one(), pair.other());
        pairs.count(pair, joined);
        differences.countWanted(pair, shown);
        if (pair.isOneClaim() && !joined) {
            fault("missed", pair, null);
        } else if (pair.label() == Label.DIFFERENT && joined) {
            fault("merged", pair, null);
        } else if (pair.label() == Label.CONFLICT && shown.isEmpty()) {
            fault("no conflict shown", pair, null);
        }
    }

    private void countState(GoldState state) {
        states++;
        Claim claim = claim(state);
        if (claim == null) {
            return;
        }
        statesFound++;
        boolean right = state.states().contains(claim.state());
        statesRight += right ? 1 : 0;
        if (!right) {
            ToldStory story = told(state.story());
            faults.add(String.join(
                    "\t",
                    "state " + claim.state() + " for " + state.states(),
                    state.story(),
                    state.places().getFirst().cells(),
                    story.words(state.places().getFirst())));
        }
    }

    /** The claim that holds most of a judged claim's places, the more important first. */
    private @Nullable Claim claim(GoldState state) {
        Map<Claim, Integer> votes = new HashMap<>();
        for (Place place : state.places()) {
            claims(state.story()).at(place).forEach(c -> votes.merge(c, 1, Integer::sum));
        }
        Claim most = null;
        for (Claim claim : told(state.story()).claims()) {
            if (votes.getOrDefault(claim, 0) > (most == null ? 0 : votes.getOrDefault(most, 0))) {
                most = claim;
            }
        }
        return most;
    }

    private void countShown(ToldStory story, ClaimGold gold) {
        FoundClaims claims = claims(story.id());
        List<GoldPair> there =
                gold.pairs().stream().filter(p -> p.story().equals(story.id())).toList();
        for (Claim claim : story.claims()) {
            for (Difference difference : claim.differences()) {
                List<GoldPair> judged = there.stream()
                        .filter(p -> claims.isBetween(difference, p.one(), p.other()))
                        .toList();
                Verdict verdict = Verdict.of(difference.type(), difference.conflict(), judged);
                differences.countShown(verdict, difference.conflict());
                if (verdict == Verdict.UNJUDGED) {
                    unjudged.add(line(difference, story));
                } else if (verdict == Verdict.WRONG) {
                    fault("wrongly shown", judged.getFirst(), difference);
                }
            }
        }
    }

    /** As a line of the gold set, with the label left open. */
    private static String line(Difference difference, ToldStory story) {
        return String.join(
                "\t",
                story.id(),
                story.place(difference.left()).cells(),
                story.place(difference.right()).cells(),
                difference.conflict() ? "conflict?" : "compatible?",
                difference.type().name());
    }

    private void fault(String kind, GoldPair pair, @Nullable Difference shown) {
        ToldStory story = told(pair.story());
        String wanted = pair.label().name().toLowerCase(Locale.ROOT) + (pair.type() == null ? "" : " " + pair.type());
        String instead = shown == null ? "" : " for " + shown.type() + (shown.conflict() ? " in conflict" : "");
        faults.add(String.join(
                "\t",
                kind + instead,
                wanted,
                pair.story(),
                pair.one().cells(),
                pair.other().cells(),
                story.words(pair.one()),
                story.words(pair.other())));
    }
}
