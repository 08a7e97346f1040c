package org.stemma.bench.speakers;

import org.stemma.news.Quote;

/**
 * What a truth says of one version's speaker.
 *
 * @param set the truth
 * @param unseen whether it belongs to the part that is only measured
 * @param place for whoever looks into it: article and content
 * @param wanted the right speaker, as the truth tells
 * @param version as found
 * @param right whether the found speaker is right; false too where none was found
 * @param reached whether the right speaker is a person or body by name, and was found as an entity; true where it is none
 */
record Verdict(
        String set,
        boolean unseen,
        String place,
        String wanted,
        Quote.Version version,
        boolean right,
        boolean reached) {
    boolean isKnown() {
        return version.speaker() != null;
    }
}
