package org.stemma.app.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.news.Dossier;
import org.stemma.news.Report;
import org.stemma.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which stories a command tells of: those of the store or, given paths, those of these files alone; or one of them. */
final class StorySource {
    /** Enough that a story of many articles does not hide the next. */
    private static final int ARTICLES_A_STORY = 12;

    /** After the parameters that a command has of its own. */
    @Parameters(
            index = "0+",
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "Files, folders, JSON Lines, feeds, addresses (https://…), or - for standard input. Nothing: the store.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--story", paramLabel = "ID", description = "Only this story: its id, or enough of its start.")
    @Nullable
    private String story;

    @Option(names = "--clean-text", description = "Texts are bare articles already.")
    private boolean cleanText;

    @ArgGroup(validate = false, heading = "%nFrom the web (only addresses given here, and what --follow asks for):%n")
    private Web web = new Web();

    @Mixin
    private final Families families = new Families();

    @Mixin
    private final StorePlace place = new StorePlace();

    /** Hands on each story; the exit code. An unknown story is told to the reader. */
    int each(Console console, Consumer<Dossier> take) {
        return paths.isEmpty() ? ofStore(take) : ofPaths(console, take);
    }

    /** Takes the first of the paths, for a command that reads it as something else. */
    String takeWord() {
        String word = paths.getFirst();
        paths = paths.subList(1, paths.size());
        return word;
    }

    /** Whether nothing stands first but what is to be read: an existing file, standard input, an address, a pattern. */
    boolean isNextInput() {
        if (paths.isEmpty()) {
            return true;
        }
        String word = paths.getFirst();
        boolean told = word.equals("-") || word.contains("/") || word.contains("*");
        return told || new File(word).exists();
    }

    /** As {@link #each}, but of a store only the stories whose articles have some words best, unless one is asked for. */
    int about(String words, int stories, Console console, Consumer<Dossier> take) {
        if (!paths.isEmpty() || story != null) {
            return each(console, take);
        }
        try (Store store = Store.openToRead(place.path)) {
            store.search(words, stories * ARTICLES_A_STORY).stream()
                    .map(Store.Hit::story)
                    .filter(Objects::nonNull)
                    .distinct()
                    .limit(stories)
                    .forEach(id -> take.accept(store.dossier(id)));
            return Exit.OK;
        }
    }

    private int ofStore(Consumer<Dossier> take) {
        try (Store store = Store.openToRead(place.path)) {
            List<String> stories = story == null
                    ? store.stories().stream().map(Store.Summary::id).toList()
                    : List.of(story);
            stories.forEach(id -> take.accept(store.dossier(id)));
            return Exit.OK;
        }
    }

    private int ofPaths(Console console, Consumer<Dossier> take) {
        Inputs inputs = new Inputs();
        inputs.paths = paths;
        inputs.cleanText = cleanText;
        inputs.web = web;
        Stemma stemma = families.stemma();
        stemma.warmUp();
        try (Reading reading = new Reading(console)) {
            List<Report> reports = Reports.distinct(reading.readAll(inputs, stemma::reports));
            int code = reading.end();
            if (code != Exit.OK) {
                return code;
            }
            List<Dossier> dossiers = stemma.dossiers(reports).stream()
                    .filter(dossier -> isAsked(dossier.story().id()))
                    .toList();
            if (story != null && dossiers.size() != 1) {
                console.note(
                        dossiers.isEmpty()
                                ? "stemma: no story " + story + " in these files"
                                : "stemma: " + story + " could be each of " + Text.count(dossiers.size(), "story")
                                        + "; give more of its id");
                return Exit.NOTHING_READ;
            }
            dossiers.forEach(take);
            return Exit.OK;
        }
    }

    private boolean isAsked(String id) {
        return story == null
                || id.startsWith(story)
                || id.substring(id.indexOf('-') + 1).startsWith(story);
    }
}
