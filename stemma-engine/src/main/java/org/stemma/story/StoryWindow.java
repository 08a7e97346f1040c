package org.stemma.story;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.news.Article;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Story;

/**
 * Articles at hand, of which the stories are asked again and again while some come and others leave: what a text speaks of is read once.
 *
 * <p>The stories are those that {@link StoryFinder} finds in the articles at hand, whose words are weighed by these articles alone; so they
 * depend on what is at hand and on nothing else. Holds some 40 kB an article. Not thread-safe.
 */
public final class StoryWindow {
    private final StoryFinder finder;
    private final Map<String, Portrait> portraits = new LinkedHashMap<>();

    StoryWindow(StoryFinder finder) {
        this.finder = finder;
    }

    /** Takes in reports; one that is at hand already changes nothing. */
    public void addAll(Collection<Report> reports) {
        reports.parallelStream()
                .filter(report -> !holds(report.id()))
                .map(report -> Portrait.of(report).bare())
                .toList()
                .forEach(portrait -> portraits.putIfAbsent(portrait.id(), portrait));
    }

    public boolean holds(String article) {
        return portraits.containsKey(article);
    }

    /** Lets go of all articles but these. */
    public void keep(Collection<String> articles) {
        portraits.keySet().retainAll(articles);
    }

    /** The stories of the articles at hand. */
    public List<Story> stories(Lineage lineage, List<OfStories> corrections) {
        return finder.found(List.copyOf(portraits.values()), lineage, corrections);
    }

    /**
     * A story with articles that belong to it though they are not at hand.
     *
     * @param story one of those at hand
     * @param others reports of the others
     */
    public Story with(Story story, List<Report> others) {
        List<Article> members = Stream.concat(
                        story.articles().stream()
                                .flatMap(id -> Stream.ofNullable(portraits.get(id)))
                                .map(portrait -> portrait.report().article()),
                        others.stream().map(Report::article))
                .toList();
        return StoryFinder.enlarged(story, members);
    }
}
