package org.stemma.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Story;

/**
 * B-cubed (Bagga and Baldwin 1998): for every article how many of its story belong to its event, and how many of its event are in its story;
 * the means of both.
 */
public record BCubed(double precision, double recall) {
    /**
     * Of some of the articles that were put into stories.
     *
     * @param events what each article tells of; all articles of the stories
     * @param among those that count
     */
    public static BCubed of(List<Story> stories, Map<String, String> events, Set<String> among) {
        double precision = 0;
        double recall = 0;
        int counted = 0;
        for (Story story : stories) {
            for (String article : story.articles()) {
                if (among.contains(article)) {
                    Set<String> right = new HashSet<>(events.keySet());
                    right.removeIf(other -> !events.getOrDefault(other, "").equals(events.get(article)));
                    int size = right.size();
                    right.retainAll(story.articles());
                    precision += (double) right.size() / story.articles().size();
                    recall += (double) right.size() / size;
                    counted++;
                }
            }
        }
        return new BCubed(precision / counted, recall / counted);
    }

    public double harmonic() {
        return 2 * precision * recall / (precision + recall);
    }
}
