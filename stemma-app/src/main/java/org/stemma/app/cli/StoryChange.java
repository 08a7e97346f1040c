package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stemma.app.revision.Amendments;
import org.stemma.news.Correction.OfStories;
import org.stemma.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A correction of stories, after which the stories of the articles that it names are shown. */
abstract class StoryChange extends CorrectionChange {
    private static final String STORY_HELP =
            "A story: enough of its id, as ./stemma stories lists it, or one of its articles, by id or file.";

    private final Set<String> articles = new TreeSet<>();

    private StoryChange(Console console) {
        super(console);
    }

    abstract OfStories correction(Store store);

    @Override
    final void change(Store store) {
        OfStories correction = correction(store);
        correction.stories().forEach(articles::addAll);
        keep(store, correction);
    }

    @Override
    final void show(Store store) {
        Set<String> ids = articles.stream()
                .flatMap(article -> store.storyOf(article).stream())
                .collect(Collectors.toSet());
        store.stories().stream()
                .filter(story -> ids.contains(story.id()))
                .forEach(story -> line("  story " + StoriesCommand.shortId(story.id()) + ": "
                        + Text.count(story.articles(), "report") + ", " + Text.line(story.title())));
    }

    @Command(name = "merge-stories", mixinStandardHelpOptions = true, description = "These stories are one.")
    static final class Merge extends StoryChange {
        @Parameters(paramLabel = "STORY", arity = "2..*", description = STORY_HELP)
        private List<String> stories = new ArrayList<>();

        Merge(Console console) {
            super(console);
        }

        @Override
        OfStories correction(Store store) {
            return Amendments.merge(store, stories);
        }
    }

    @Command(
            name = "split-story",
            mixinStandardHelpOptions = true,
            description = "These articles do not belong with the others of their story.")
    static final class Split extends StoryChange {
        @Parameters(
                paramLabel = "ARTICLE",
                arity = "1..*",
                description = "The articles that tell of another affair, by id or file.")
        private List<String> names = new ArrayList<>();

        Split(Console console) {
            super(console);
        }

        @Override
        OfStories correction(Store store) {
            return Amendments.split(store, names);
        }
    }

    @Command(
            name = "move-article",
            mixinStandardHelpOptions = true,
            description = "These articles belong to another story.")
    static final class Move extends StoryChange {
        @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "The articles, by id or file.")
        private List<String> names = new ArrayList<>();

        @Option(names = "--to", paramLabel = "STORY", required = true, description = STORY_HELP)
        private String story = "";

        Move(Console console) {
            super(console);
        }

        @Override
        OfStories correction(Store store) {
            return Amendments.move(store, names, story);
        }
    }

    @Command(name = "rename-story", mixinStandardHelpOptions = true, description = "Titles a story otherwise.")
    static final class Rename extends StoryChange {
        @Parameters(paramLabel = "STORY", index = "0", description = STORY_HELP)
        private String story = "";

        @Parameters(paramLabel = "TITLE", index = "1", description = "The title to show.")
        private String title = "";

        Rename(Console console) {
            super(console);
        }

        @Override
        OfStories correction(Store store) {
            return Amendments.rename(store, story, title);
        }
    }
}
