package org.stemma.quote;

import java.util.List;
import java.util.Locale;
import org.stemma.news.Quote;
import org.stemma.news.When;

/** What is known of the speakers of two versions, and how much they must share to be one utterance for it. */
enum Bond {
    /** One name. */
    SAME(2, "by the same speaker"),
    /** One article, one name: who speaks twice in an article mostly says two things. */
    SAME_ARTICLE(4, "by the same speaker, in one article"),
    /** One of them names nobody. */
    OPEN(5, "one names no speaker"),
    /** A person and a body or an office: one may speak for the other. */
    FOR_ANOTHER(6, "by speakers of whom one may stand for the other"),
    /** Two persons. */
    OTHER(7, "given to two speakers");

    /** What is wholly and without a gap in the other needs so much less. */
    private static final double VERBATIM = 0.7;

    private final double weight;
    private final String note;

    Bond(double weight, String note) {
        this.weight = weight;
        this.note = note;
    }

    double needed(boolean verbatim) {
        return verbatim ? VERBATIM * weight : weight;
    }

    String note() {
        return note;
    }

    static Bond of(Told one, Told other) {
        Speaker x = one.draft().speaker();
        Speaker y = other.draft().speaker();
        boolean sameArticle = one.draft().article().equals(other.draft().article());
        if (isOne(x, y)) {
            return sameArticle ? SAME_ARTICLE : SAME;
        }
        if (!one.isNamed() || !other.isNamed()) {
            return OPEN;
        }
        return one.isPerson() && other.isPerson() ? OTHER : FOR_ANOTHER;
    }

    /** Whether two names are one, or may be: "Okoro" and "Sofia Okoro", "Vicente" and "Vincente" Okoro. */
    static boolean isOne(Speaker x, Speaker y) {
        if (x.name() == null || y.name() == null) {
            return false;
        }
        if (x.isSame(y)) {
            return true;
        }
        List<String> one = List.of(x.name().toLowerCase(Locale.ROOT).split(" ", -1));
        List<String> other = List.of(y.name().toLowerCase(Locale.ROOT).split(" ", -1));
        boolean short1 = one.size() == 1 || other.size() == 1;
        return x.entity() != null
                && y.entity() != null
                && one.getLast().equals(other.getLast())
                && (short1 || one.getFirst().charAt(0) == other.getFirst().charAt(0));
    }

    /** Whether both tell when it was said, and mean different times. */
    static boolean areOtherTimes(Quote.Version one, Quote.Version other) {
        When x = one.setting().when();
        When y = other.setting().when();
        return x != null && y != null && !x.overlaps(y);
    }
}
