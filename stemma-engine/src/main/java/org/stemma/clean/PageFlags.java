package org.stemma.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Stamp;

/** What a reader should know of a page's own account of itself: dates that cannot be, an address with somebody else. Cost: constant. */
final class PageFlags {
    /** Hosts that keep copies of other outlets' pages. */
    private static final Set<String> KEEPERS = Set.of(
            "archive", "ampproject", "googleusercontent", "webcache", "archive-it", "webarchive", "perma", "translate");

    private PageFlags() {}

    static List<Flag> of(Capture capture, Metadata metadata, PageDates dates) {
        List<Flag> flags = new ArrayList<>();
        Stamp published = dates.published();
        Stamp updated = dates.updated();
        if (published != null && DateClaims.isContradicted(published)) {
            flags.add(new Flag(Flag.Kind.METADATA_CONTRADICTION, "publication date: " + published.note()));
        }
        // A day of grace: the two may be told in two zones.
        if (published != null
                && updated != null
                && updated.when().latest().isBefore(published.when().earliest().minusDays(1))) {
            flags.add(new Flag(
                    Flag.Kind.DATE_NOT_TRUSTED,
                    "updated " + updated.value() + " before published " + published.value()));
        }
        Stamp template = dates.template();
        if (template != null) {
            flags.add(new Flag(
                    Flag.Kind.DATE_NOT_TRUSTED,
                    "published " + template.value() + ", as where nobody set it (" + template.note() + ")"));
        }
        String foreign = foreign(capture.url(), metadata.marks().link("canonical"));
        if (foreign != null) {
            flags.add(new Flag(Flag.Kind.FOREIGN_ADDRESS, "canonical address " + foreign));
        }
        String served = foreign(capture.url(), capture.given().contentLocation());
        if (served != null) {
            flags.add(new Flag(Flag.Kind.FOREIGN_ADDRESS, "Content-Location " + served));
        }
        return flags;
    }

    /** What the head of a response says that its text contradicts: another language. */
    static List<Flag> ofHead(Capture.Given given, String language) {
        String served = GivenFacts.language(given);
        return served == null || language.equals(LanguageGuesser.UNDETERMINED) || served.equals(language)
                ? List.of()
                : List.of(new Flag(
                        Flag.Kind.METADATA_CONTRADICTION,
                        "language: Content-Language tells \"" + served + "\", the text is \"" + language + "\""));
    }

    /** The canonical address, if it lies with another outlet than the page's; null if it does not or one is missing. */
    private static @Nullable String foreign(@Nullable String url, @Nullable String canonical) {
        String here = Outlets.host(url);
        String there = Outlets.host(canonical);
        if (here == null || there == null || family(here).equals(family(there)) || isKeeper(here)) {
            return null;
        }
        return canonical;
    }

    private static boolean isKeeper(String host) {
        return Arrays.stream(host.split("\\.")).anyMatch(KEEPERS::contains);
    }

    /**
     * The name that an outlet's hosts share: "courier" of www.courier.com, m.courier.co.uk, amp.courier.de. Short second labels belong to
     * the registrar.
     */
    private static String family(String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        int at = Math.max(0, labels.length - 2);
        return at > 0 && labels[at].length() <= 3 ? labels[at - 1] : labels[at];
    }
}
