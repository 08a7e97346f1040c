package org.stemma.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.app.reading.Addition;
import org.stemma.app.reading.Addition.Kept;

/** What became of one addition. */
record AddedPage(Addition addition) implements View {
    /**
     * New articles of one story.
     *
     * @param story its id, null for articles that are in none
     * @param articles how many are in it now
     */
    record Joined(@Nullable String story, String title, int articles, List<Kept> added) {
        Joined {
            added = List.copyOf(added);
        }

        boolean isNew() {
            return added.size() == articles;
        }
    }

    @Override
    public String template() {
        return "added.jte";
    }

    boolean isLive() {
        return !addition.phase().isLast();
    }

    /** What it is doing, in a sentence. */
    String now() {
        return switch (addition.phase()) {
            case WAITING -> "Waiting: others are read before it.";
            case READING -> "Reading.";
            case PLACING -> "All is read. The stories that it joins are being found anew.";
            case FAILED -> "It came to nothing, and the store is as it was.";
            case DONE -> done();
        };
    }

    private String done() {
        if (addition.kept() > 0) {
            return "Done: " + States.count(addition.kept(), "new article") + " in "
                    + (joined().size() == 1 ? "1 story." : joined().size() + " stories.");
        }
        return addition.known() > 0 ? "Done: nothing new." : "Done: nothing could be read.";
    }

    /** How much of the reading is done, in hundredths; the number of captures in an archive is not known before. */
    int share() {
        return switch (addition.phase()) {
            case WAITING -> 0;
            case READING -> Math.min(90, 90 * (addition.read() + addition.refused()) / Math.max(1, addition.inputs()));
            case PLACING -> 95;
            case DONE, FAILED -> 100;
        };
    }

    /** The new articles by the stories that they are in, in the order in which they were handed in. */
    List<Joined> joined() {
        Map<String, List<Kept>> stories = new LinkedHashMap<>();
        addition.articles()
                .forEach(kept -> stories.computeIfAbsent(String.valueOf(kept.story()), id -> new ArrayList<>())
                        .add(kept));
        return stories.values().stream()
                .map(added -> new Joined(
                        added.getFirst().story(),
                        added.getFirst().storyTitle() == null
                                ? "In no story"
                                : added.getFirst().storyTitle(),
                        added.getFirst().storyArticles(),
                        added))
                .toList();
    }

    int hidden(int all, List<?> shown) {
        return all - shown.size();
    }
}
