package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A correction of names, after which the entities that bear them are shown. */
abstract class NameChange extends CorrectionChange {
    private NameChange(Console console) {
        super(console);
    }

    abstract OfNames correction(Store store);

    /** The names whose entities are to be shown afterwards. */
    abstract List<String> shown();

    @Override
    final void change(Store store) {
        keep(store, correction(store));
    }

    @Override
    final void show(Store store) {
        Set<String> met = new HashSet<>();
        List<String> names = shown();
        for (Store.Summary story : names.isEmpty() ? List.<Store.Summary>of() : store.stories()) {
            Dossier dossier = store.dossier(story.id());
            for (Entity entity : dossier.entities()) {
                List<String> meant =
                        names.stream().filter(name -> isCalled(entity, name)).toList();
                met.addAll(meant);
                if (!meant.isEmpty()) {
                    line("  " + entity.name() + ": "
                            + Text.count(entity.mentions().size(), "mention") + " in story "
                            + StoriesCommand.shortId(story.id()) + ", as " + String.join(", ", entity.names()));
                }
            }
        }
        names.stream()
                .filter(name -> !met.contains(name))
                .forEach(name ->
                        note("stemma: no article speaks of " + name + " so far; it will hold for those that do"));
    }

    private static boolean isCalled(Entity entity, String name) {
        return entity.names().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The ids of articles that a user named. */
    private static List<String> ids(Store store, List<String> articles) {
        return articles.stream().map(word -> store.article(word).id()).toList();
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "These names are one person, place or body, in one story or across all of them.")
    static final class Merge extends NameChange {
        @Parameters(paramLabel = "NAME", arity = "2..*", description = "The names; the first tells what it is.")
        private List<String> names = new ArrayList<>();

        Merge(Console console) {
            super(console);
        }

        @Override
        OfNames correction(Store store) {
            return new OfNames(OfNames.Kind.MERGE, names, null, List.of());
        }

        @Override
        List<String> shown() {
            return names;
        }
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "These names are not one; or what is called so in these articles is another one.")
    static final class Split extends NameChange {
        @Parameters(
                paramLabel = "NAME",
                arity = "1..*",
                description = "The names. Other spellings go with the one of them that they fit, or stay apart.")
        private List<String> names = new ArrayList<>();

        @Option(
                names = "--in",
                paramLabel = "ARTICLE",
                description = "With a single name: an article, by id or file, where it is another's. May be repeated.")
        private List<String> articles = new ArrayList<>();

        Split(Console console) {
            super(console);
        }

        @Override
        OfNames correction(Store store) {
            return new OfNames(OfNames.Kind.SPLIT, names, null, ids(store, articles));
        }

        @Override
        List<String> shown() {
            return names;
        }
    }

    @Command(
            name = "keep-apart",
            mixinStandardHelpOptions = true,
            description =
                    "These names of several stories are not one: they are not proposed as one any more. Within a story"
                            + " nothing changes; what one story takes for one is parted by split.")
    static final class KeepApart extends NameChange {
        @Parameters(paramLabel = "NAME", arity = "2..*", description = "The names.")
        private List<String> names = new ArrayList<>();

        KeepApart(Console console) {
            super(console);
        }

        @Override
        OfNames correction(Store store) {
            return new OfNames(OfNames.Kind.APART, names, null, List.of());
        }

        @Override
        List<String> shown() {
            return names;
        }
    }

    @Command(name = "rename", mixinStandardHelpOptions = true, description = "Shows an entity under another name.")
    static final class Rename extends NameChange {
        @Parameters(paramLabel = "NAME", index = "0", description = "One of its names.")
        private String name = "";

        @Parameters(paramLabel = "NEW", index = "1", description = "The name to show.")
        private String to = "";

        Rename(Console console) {
            super(console);
        }

        @Override
        OfNames correction(Store store) {
            return new OfNames(OfNames.Kind.RENAME, List.of(name), to, List.of());
        }

        @Override
        List<String> shown() {
            return List.of(name);
        }
    }

    @Command(name = "not-a-name", mixinStandardHelpOptions = true, description = "These words name nothing.")
    static final class NotAName extends NameChange {
        @Parameters(paramLabel = "WORDS", arity = "1..*", description = "The words, each name in quotation marks.")
        private List<String> names = new ArrayList<>();

        @Option(
                names = "--in",
                paramLabel = "ARTICLE",
                description = "Only in this article, by id or file. May be repeated.")
        private List<String> articles = new ArrayList<>();

        NotAName(Console console) {
            super(console);
        }

        @Override
        OfNames correction(Store store) {
            return new OfNames(OfNames.Kind.NOT_A_NAME, names, null, ids(store, articles));
        }

        @Override
        List<String> shown() {
            return List.of();
        }
    }
}
