package org.stemma.story;

import java.util.List;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Story;

/** Groups reports into stories. Thread-safe. */
public final class StoryFinder {
    /** The stories of a set of reports, each report in exactly one; it does not depend on their order. */
    public List<Story> find(List<Report> reports, Lineage lineage) {
        return List.of();
    }
}
