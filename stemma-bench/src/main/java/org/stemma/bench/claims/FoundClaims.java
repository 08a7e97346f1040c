package org.stemma.bench.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
import org.stemma.news.Passage;
import org.stemma.news.Statement;
import org.stemma.text.Span;

/**
 * What was found at the places of the gold set.
 *
 * <p>Clauses lie within clauses, so several statements can overlap a place. The one that is nearest to it, by intersection over union, is what
 * was found there if it covers half of the place or lies in it by half; and with it all that are as good as it: half of what they and the place hold
 * together is common to both.
 */
final class FoundClaims {
    /** Half: with less of a place or of a statement in the other, they are about different clauses. */
    static final double HALF = 0.5;

    private final ToldStory story;

    FoundClaims(ToldStory story) {
        this.story = story;
    }

    /** The claims with a statement at a place; a statement can stand in one claim only. */
    Set<Claim> at(Place place) {
        double best = 0;
        Claim nearest = null;
        Set<Claim> found = new HashSet<>();
        for (Claim claim : story.claims()) {
            for (Statement statement : claim.statements()) {
                double likeness = likeness(statement.passage(), place);
                if (likeness > best) {
                    best = likeness;
                    nearest = claim;
                }
                if (likeness >= HALF) {
                    found.add(claim);
                }
            }
        }
        if (nearest != null) {
            found.add(nearest);
        }
        return found;
    }

    /** The claim that holds both places, if one does. */
    @Nullable
    Claim joining(Place one, Place other) {
        Set<Claim> both = at(one);
        both.retainAll(at(other));
        return story.claims().stream()
                .filter(both::contains)
                .filter(c -> hasTwo(c, one, other))
                .findFirst()
                .orElse(null);
    }

    /** One statement that spans two places of an article joins nothing. */
    private boolean hasTwo(Claim claim, Place one, Place other) {
        Statement left = nearest(claim, one);
        Statement right = nearest(claim, other);
        return left != null && right != null && !left.equals(right);
    }

    private @Nullable Statement nearest(Claim claim, Place place) {
        double best = 0;
        Statement nearest = null;
        for (Statement statement : claim.statements()) {
            double likeness = likeness(statement.passage(), place);
            if (likeness > best) {
                best = likeness;
                nearest = statement;
            }
        }
        return nearest;
    }

    /**
     * The differences of any claim between two places, in either direction. A claim shows a difference once for the same two contents, whatever the number
     * of articles that tell them: it stands for all statements of the claim that tell the same.
     */
    List<Difference> between(Place one, Place other) {
        List<Difference> between = new ArrayList<>();
        for (Claim claim : story.claims()) {
            Statement left = nearest(claim, one);
            Statement right = nearest(claim, other);
            for (Difference difference : claim.differences()) {
                if (isBetween(difference, one, other) || standsFor(claim, difference, left, right)) {
                    between.add(difference);
                }
            }
        }
        return between;
    }

    private static boolean standsFor(
            Claim claim, Difference difference, @Nullable Statement one, @Nullable Statement other) {
        Statement left = at(claim, difference.left());
        Statement right = at(claim, difference.right());
        if (one == null || other == null || left == null || right == null) {
            return false;
        }
        String[] told = difference.note().split(" \\| ", 2);
        boolean number = difference.type() == Difference.Type.NUMBER;
        String here = number ? told[0] : "";
        String there = number ? told[told.length - 1] : "";
        return (tellAlike(one, left, here) && tellAlike(other, right, there))
                || (tellAlike(one, right, there) && tellAlike(other, left, here));
    }

    private static @Nullable Statement at(Claim claim, Passage passage) {
        return claim.statements().stream()
                .filter(statement -> statement.passage().equals(passage))
                .findFirst()
                .orElse(null);
    }

    /** Whether two statements of a claim are held alike and tell the same amount. */
    private static boolean tellAlike(Statement one, Statement other, String amount) {
        return one.polarity() == other.polarity()
                && one.modality() == other.modality()
                && (one.stance() == Statement.Stance.DENIES) == (other.stance() == Statement.Stance.DENIES)
                && (amount.isEmpty()
                        ? one.predicate().equals(other.predicate())
                        : tells(one, amount) && tells(other, amount));
    }

    private static boolean tells(Statement statement, String amount) {
        return statement.text().toLowerCase(Locale.ROOT).contains(amount.toLowerCase(Locale.ROOT));
    }

    boolean isBetween(Difference difference, Place one, Place other) {
        return (touches(difference.left(), one) && touches(difference.right(), other))
                || (touches(difference.left(), other) && touches(difference.right(), one));
    }

    /** A difference may point at the clause or only at the words that differ in it. */
    private boolean touches(Passage passage, Place place) {
        return likeness(passage, place) > 0;
    }

    /** Intersection over union; 0 if neither holds half of the other. */
    private double likeness(Passage passage, Place place) {
        if (!story.place(passage).article().equals(place.article())) {
            return 0;
        }
        return likeness(passage.span(), place.span());
    }

    static double likeness(Span found, Span wanted) {
        double common = found.overlap(wanted);
        if (common < HALF * Math.min(found.length(), wanted.length())) {
            return 0;
        }
        return common / (found.length() + wanted.length() - common);
    }
}
