package org.stemma.app.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.account.AccountWriter;
import org.stemma.app.export.Export;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Quote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description =
                "Who said what, in every outlet's version, and in what the versions differ: of the store's stories or, given"
                        + " paths, of these files alone.")
final class QuotesCommand implements Callable<Integer> {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Speakers that a message offers instead of one whom nobody quotes. */
    private static final int MOST_OFFERED = 12;

    private final Console console;

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Only of this speaker, by any name or part of a name; case and accents do not matter.")
    @Nullable
    private String speaker;

    @Mixin
    private final StorySource source = new StorySource();

    @Mixin
    private final Listing listing = new Listing();

    private final TreeSet<String> speakers = new TreeSet<>();
    private int shown;

    QuotesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int code = source.each(console, this::print);
        console.flush();
        if (code == Exit.OK && shown == 0 && speaker != null) {
            console.note("stemma: nobody named " + speaker + " is quoted"
                    + (speakers.isEmpty() ? "" : "; these are: " + offered()));
            return Exit.NOTHING_READ;
        }
        return code;
    }

    private String offered() {
        String names = speakers.stream().limit(MOST_OFFERED).collect(Collectors.joining(", "));
        return speakers.size() > MOST_OFFERED ? names + " and " + (speakers.size() - MOST_OFFERED) + " more" : names;
    }

    private void print(Dossier dossier) {
        Map<String, Entity> entities =
                dossier.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        List<Quote> quotes = dossier.quotes().stream()
                .filter(quote -> isAsked(quote, entities))
                .toList();
        shown += quotes.size();
        if (listing.lines()) {
            JsonLines names = new JsonLines();
            dossier.reports().forEach(names::name);
            for (Quote quote : quotes) {
                ObjectNode line = JsonLines.object();
                line.put("story", dossier.story().id());
                line.setAll(JsonLines.tree(quote));
                console.line(names.lineWithFiles(line));
            }
        } else if (!quotes.isEmpty()) {
            Dossier asked = new Dossier(
                    dossier.story(),
                    dossier.reports(),
                    dossier.lineage(),
                    dossier.entities(),
                    quotes,
                    List.of(),
                    List.of());
            Export.Terminal terminal = new Export.Terminal(
                    listing.columns(console.screen()), console.screen().colour() && !listing.noColour);
            console.print(Export.quotes(new AccountWriter().write(asked), terminal));
        }
    }

    /** Whether the speaker, or one whom an article names, goes by the name that is asked for. */
    private boolean isAsked(Quote quote, Map<String, Entity> entities) {
        List<String> names = new ArrayList<>();
        Stream.concat(Stream.of(quote.speaker()), quote.versions().stream().map(Quote.Version::speaker))
                .filter(Objects::nonNull)
                .forEach(names::add);
        speakers.addAll(names);
        Stream.concat(Stream.of(quote.entity()), quote.versions().stream().map(Quote.Version::entity))
                .filter(Objects::nonNull)
                .map(entities::get)
                .filter(Objects::nonNull)
                .forEach(entity -> names.addAll(entity.names()));
        return speaker == null || names.stream().anyMatch(name -> folded(name).contains(folded(speaker)));
    }

    /** Words without case and accents, each between spaces. */
    private static String folded(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return " "
                + BETWEEN_WORDS
                        .matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
