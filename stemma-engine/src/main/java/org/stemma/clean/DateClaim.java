package org.stemma.clean;

import java.time.LocalDate;
import org.stemma.news.Precision;
import org.stemma.news.Stamp;

/**
 * One place of a page that tells one of the article's dates.
 *
 * @param label which date, by what the place is called
 * @param stamp what stands there
 * @param place what kind of place it is
 */
record DateClaim(DateFinder.Label label, Stamp stamp, Place place) {
    /** Where a claim was read, the most trusted first. */
    enum Place {
        GIVEN(Family.GIVEN, 100),
        JSON_ARTICLE(Family.JSON, 5),
        META(Family.META, 4),
        MICRODATA(Family.ELEMENT, 4),
        JSON_ANY(Family.JSON, 3),
        URL_DAY(Family.URL, 4),
        /** A labelled date element, or a labelled line. */
        LABELLED(Family.VISIBLE, 3.6),
        TIME(Family.VISIBLE, 3),
        DATE_ELEMENT(Family.VISIBLE, 2.6),
        /** A date alone on its line. */
        LINE(Family.VISIBLE, 2.6),
        /** Metas that may mean another date than the article's. */
        VAGUE_META(Family.VAGUE, 2.2),
        /** A date among a few other words. */
        BESIDE(Family.VISIBLE, 2),
        OTHER_META(Family.VAGUE, 1.6),
        SCRIPT(Family.SCRIPT, 1.4),
        /** A labelled date far from headline and text. */
        FAR_LABELLED(Family.VISIBLE, 1),
        DATELINE(Family.VISIBLE, 0.8),
        FAR(Family.VISIBLE, 0.5),
        URL_MONTH(Family.URL, 0.2),
        HEADER(Family.GIVEN, 0.15),
        PICTURE(Family.SCRIPT, 0.1);

        private final Family family;
        private final double weight;

        Place(Family family, double weight) {
            this.family = family;
            this.weight = weight;
        }

        Family family() {
            return family;
        }

        /** How much it counts for its day, among places of other families. */
        double weight() {
            return weight;
        }

        boolean isMetadata() {
            return this == JSON_ARTICLE || this == META || this == MICRODATA || this == JSON_ANY;
        }

        /** Visible near the headline, alone or among other words. */
        boolean isBeside() {
            return isNear() || this == BESIDE;
        }

        /** Visible where the article's own date stands. */
        boolean isNear() {
            return this == LABELLED || this == TIME || this == DATE_ELEMENT || this == LINE;
        }
    }

    /** Places that repeat each other: of one family the weightiest counts. */
    enum Family {
        GIVEN,
        JSON,
        META,
        ELEMENT,
        URL,
        VISIBLE,
        VAGUE,
        SCRIPT
    }

    LocalDate day() {
        return stamp.when().earliest();
    }

    /** Whether it is told to the day or finer. */
    boolean isDay() {
        return stamp.precision().compareTo(Precision.DAY) <= 0;
    }

    boolean isChange() {
        return label == DateFinder.Label.UPDATED;
    }

    boolean isLabelled() {
        return place == Place.LABELLED || place == Place.FAR_LABELLED;
    }

    /** Whether a reader sees it. */
    boolean isPublic() {
        return place.family == Family.VISIBLE || place.family == Family.URL;
    }

    /**
     * Whether it is the first of January at midnight in a place that no reader sees: what systems tell that know no date. Without a
     * clock it is so only where nothing says that it is the article's date.
     */
    boolean isTemplate() {
        boolean vague = place.family == Family.VAGUE || place.family == Family.SCRIPT;
        String clock = stamp.when().clock();
        boolean unset = clock == null ? vague : clock.startsWith("00:00") || clock.startsWith("01:01:01");
        return day().getDayOfYear() == 1 && isDay() && unset && (vague || place.isMetadata());
    }
}
