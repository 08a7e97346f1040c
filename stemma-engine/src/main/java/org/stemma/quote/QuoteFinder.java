package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.news.Entity;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Report;

/**
 * Who said what.
 *
 * <p>In each article: passages between quotation marks, then cues with their voice and content by the dependencies, then the
 * passages left over, which go on with the words of the speaker before. Across the articles of the story: versions of one
 * utterance, which together settle its speaker. Only body, dek and list items are read; a headline's marks are its own.
 * Thread-safe. Quadratic in the quotes of a story.
 */
public final class QuoteFinder {
    /** The quotes of one story's reports, the same utterance in several articles as one; in any order of reports. */
    public List<Quote> find(List<Report> reports, List<Entity> entities, Lineage lineage) {
        Speakers speakers = new Speakers(entities);
        Roll roll = new Roll(entities);
        List<Draft> drafts = new ArrayList<>();
        for (Report report :
                reports.stream().sorted(Comparator.comparing(Report::id)).toList()) {
            Page page = new Page(report);
            Set<Marked> taken = new HashSet<>();
            List<Draft> attributed = new Attributed(page, speakers, taken).find();
            attributed.addAll(new Tagged(page, speakers, taken).find());
            attributed.addAll(new Fragments(page, speakers, taken, attributed).find());
            attributed.addAll(new Lines(page, roll).find());
            List<Draft> uttered = attributed.stream().filter(Draft::isUttered).toList();
            List<Draft> told = Loose.complete(page, speakers, taken, uttered);
            List<Draft> all = new ArrayList<>(told);
            all.addAll(new Nested(page, speakers, told).find());
            attributed.stream().filter(draft -> !draft.isUttered()).forEach(all::add);
            drafts.addAll(withCircumstances(page, speakers, all));
        }
        return new Versions(drafts, entities, lineage).quotes();
    }

    /** With the circumstances that the page tells of each. */
    private static List<Draft> withCircumstances(Page page, Speakers speakers, List<Draft> drafts) {
        Relays relays = new Relays(page, speakers, drafts);
        List<Draft> told = new ArrayList<>();
        for (Draft draft : drafts) {
            Quote.Setting setting = Settings.of(draft);
            told.add(draft.told(setting, relays.of(draft, setting)));
        }
        return told;
    }
}
