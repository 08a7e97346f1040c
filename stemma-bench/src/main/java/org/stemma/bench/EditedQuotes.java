package org.stemma.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.reuse.Rewording;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Quote;
import org.stemma.news.Quote.Variation;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.news.Why;

/**
 * Real quotes, printed as they are in one invented report and edited in a known way in another; the types of variation that come out.
 * Seeded: the same quotes give the same edits.
 */
final class EditedQuotes {
    private static final Method METHOD = new Method("edited", 1);

    /** Shorter ones leave nothing when they are cut. */
    private static final int SHORTEST = 14;

    private static final int LONGEST = 60;

    private static final String SPEAKER = "Marta Oldane, the mayor of Brennick";
    private static final String OTHER_SPEAKER = "Pavel Drost, an engineer";

    /** What was done to a quote, and the type that must come out; no type where none must. */
    private enum Turn {
        HOUSE_STYLE(null),
        CUT(Variation.Type.TRIMMED),
        ELLIPSIS(Variation.Type.TRIMMED),
        OTHER_WORD(Variation.Type.ALTERED),
        DROPPED(Variation.Type.ALTERED),
        REPORTED(Variation.Type.REPORTED),
        OTHER_SPEAKER(Variation.Type.SPEAKER);

        private final Variation.@Nullable Type wanted;

        Turn(Variation.@Nullable Type wanted) {
            this.wanted = wanted;
        }
    }

    private int tried;
    private int joined;
    private int right;

    /** Shares of the edited quotes that are one with the printed ones, and whose type of variation is the wanted one alone. */
    record Shares(double joined, double right) {}

    private EditedQuotes() {}

    /** @param quotes readable texts, each edited in one way, in turn */
    static Shares measure(List<String> quotes) {
        EditedQuotes edited = new EditedQuotes();
        List<String> fit = quotes.stream()
                .map(EditedQuotes::plain)
                .filter(EditedQuotes::fits)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < fit.size(); i++) {
            Turn turn = Turn.values()[i % Turn.values().length];
            edited.tryOut(fit.get(i), fit.get((i + 1) % fit.size()), turn);
        }
        double tried = Math.max(1, edited.tried);
        return new Shares(edited.joined / tried, edited.right / tried);
    }

    /** Without quotation marks of its own and the mark at its end, which the frame adds. */
    private static String plain(String quote) {
        return quote.replaceAll("[“”\"\\[\\]]", "")
                .replaceAll("[.,;:…\\s]+$", "")
                .strip();
    }

    private static boolean fits(String quote) {
        int words = quote.split(" ", -1).length;
        return words >= SHORTEST
                && words <= LONGEST
                && Character.isUpperCase(quote.charAt(0))
                && !quote.contains("...");
    }

    private void tryOut(String quote, String another, Turn turn) {
        String changed = edit(quote, another, turn, new Random(quote.hashCode()));
        String by = turn == Turn.OTHER_SPEAKER ? OTHER_SPEAKER : SPEAKER;
        String said = turn == Turn.REPORTED
                ? by + ", said that " + changed.substring(0, 1).toLowerCase(Locale.ROOT) + changed.substring(1) + "."
                : "“" + changed + ",” said " + by + ".";
        List<Quote> quotes = quotes(
                List.of(report("harbour.txt", "“" + quote + ",” said " + SPEAKER + "."), report("meridian.txt", said)));
        tried++;
        for (Quote found : quotes) {
            if (found.versions().stream()
                            .map(v -> v.passage().article())
                            .distinct()
                            .count()
                    == 2) {
                List<Variation.Type> types = found.variations().stream()
                        .map(Variation::kind)
                        .distinct()
                        .toList();
                joined++;
                boolean good = turn.wanted == null ? types.isEmpty() : types.equals(List.of(turn.wanted));
                right += good ? 1 : 0;
                return;
            }
        }
    }

    private static String edit(String quote, String another, Turn turn, Random random) {
        List<String> words = new ArrayList<>(List.of(quote.split(" ", -1)));
        int size = words.size();
        int from = random.nextInt(size / 3, size / 2);
        return switch (turn) {
            case HOUSE_STYLE -> quote.replace('’', '\'').replace(" — ", " -- ").replace("percent", "per cent");
            case CUT ->
                random.nextBoolean()
                        ? String.join(" ", words.subList(0, size - from)).replaceAll("\\P{L}+$", "")
                        : String.join(" ", words.subList(from, size));
            case ELLIPSIS ->
                String.join(" ", words.subList(0, from)) + " … "
                        + String.join(" ", words.subList(from + size / 4, size));
            case OTHER_WORD -> {
                words.set(from, longest(another));
                yield String.join(" ", words);
            }
            case DROPPED -> {
                words.subList(from, from + size / 4).clear();
                yield String.join(" ", words);
            }
            case REPORTED -> Rewording.reported(quote, random.nextLong());
            case OTHER_SPEAKER -> quote;
        };
    }

    private static String longest(String quote) {
        return List.of(quote.replaceAll("[^\\p{L} ]", " ").split(" +", -1)).stream()
                .max(Comparator.comparingInt(String::length))
                .orElse("otherwise");
    }

    private static Report report(String name, String said) {
        return StoryReader.STEMMA.report(PlainArticle.of(
                name,
                null,
                "The talks about the bridge went on until Monday evening.\n" + said
                        + "\nBoth sides will meet again in the spring."));
    }

    private static List<Quote> quotes(List<Report> reports) {
        Story story = new Story(
                "edited",
                "edited",
                reports.stream().map(Report::id).toList(),
                Why.of(1, "edited", "two reports"),
                METHOD);
        Dossier dossier = StoryReader.STEMMA.dossier(story, reports, Lineage.EMPTY);
        return dossier.quotes();
    }
}
