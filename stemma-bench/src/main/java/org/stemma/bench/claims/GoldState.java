package org.stemma.bench.claims;

import java.util.List;
import java.util.Set;
import org.stemma.news.Claim;

/**
 * The state that an editor gives a claim.
 *
 * @param states those that can be defended, mostly one
 * @param places where the claim's statements stand
 */
record GoldState(String story, Set<Claim.State> states, List<Place> places) {
    GoldState {
        states = Set.copyOf(states);
        places = List.copyOf(places);
    }
}
