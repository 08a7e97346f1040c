package org.stemma.app.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.QuoteItem;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.app.export.Outline.Tone;
import org.stemma.news.Quote;
import org.stemma.news.Quote.Variation;

/**
 * Who said what: by speaker, the one whom most origins quote first; under each utterance, in what its versions differ. Words in marks
 * that nobody is said to have uttered are no speech and are left out.
 */
final class Sayings {
    private static final String HINT =
            "Under a quote, how its other versions differ: what they leave out and what they put in its stead; ⋯ stands for words"
                    + " that both have.";

    private final Sheet sheet;
    private final SourceList sources;
    private final List<QuoteItem> quotes;
    private final Map<String, ArticleItem> articles = new HashMap<>();

    Sayings(Account account, Sheet sheet, SourceList sources) {
        this.sheet = sheet;
        this.sources = sources;
        this.quotes = account.quotes().stream()
                .filter(quote -> quote.kind() != Quote.Kind.SCARE)
                .toList();
        account.articles().forEach(article -> articles.put(article.id(), article));
    }

    int size() {
        return quotes.size();
    }

    /** Ids of the articles that are quoted from. */
    Set<String> articles() {
        return articlesOf(quotes).map(ArticleItem::id).collect(Collectors.toSet());
    }

    void write() {
        if (quotes.isEmpty()) {
            return;
        }
        boolean varied = quotes.stream().anyMatch(quote -> !quote.variations().isEmpty());
        sheet.section("Who said what", varied ? HINT : "");
        Map<String, List<QuoteItem>> bySpeaker = quotes.stream()
                .collect(Collectors.groupingBy(Sayings::speaker, LinkedHashMap::new, Collectors.toList()));
        bySpeaker.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<QuoteItem>> e) ->
                                e.getKey().isEmpty())
                        .thenComparingInt(e -> -origins(e.getValue()))
                        .thenComparingInt(e -> -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> speaker(e.getValue()));
    }

    private static String speaker(QuoteItem quote) {
        return quote.speaker() == null ? "" : quote.entity() == null ? quote.speaker() : quote.entity();
    }

    private int origins(Collection<QuoteItem> said) {
        return (int) articlesOf(said).map(ArticleItem::origin).distinct().count();
    }

    private Stream<ArticleItem> articlesOf(Collection<QuoteItem> said) {
        return said.stream()
                .flatMap(quote -> quote.versions().stream())
                .map(version -> articles.get(version.content().article()))
                .filter(article -> article != null)
                .distinct();
    }

    private void speaker(List<QuoteItem> said) {
        String name = said.getFirst().speaker();
        long printed = articlesOf(said).count();
        int origins = origins(said);
        String support = printed < 2 ? "" : printed + " articles, ≤ " + AccountPage.plural(origins, "origin");
        sheet.item(new Mark(name == null ? "Speaker not settled" : name, Tone.PLAIN), support, List.of());
        said.stream()
                .sorted(Comparator.comparingInt((QuoteItem q) -> q.attitude().ordinal())
                        .thenComparingInt(q -> -q.origins()))
                .forEach(this::quote);
    }

    private void quote(QuoteItem quote) {
        Map<Integer, List<Variation>> varied =
                quote.variations().stream().collect(Collectors.groupingBy(Variation::version));
        List<Pointer> alike = new ArrayList<>();
        Map<String, List<Integer>> others = new LinkedHashMap<>();
        for (int i = 0; i < quote.versions().size(); i++) {
            Variation worded = wording(varied.getOrDefault(i, List.of()));
            if (worded == null) {
                alike.add(pointer(quote, i));
            } else {
                others.computeIfAbsent(worded.kind() + " " + worded.edits(), k -> new ArrayList<>())
                        .add(i);
            }
        }
        Quote.Version fullest = quote.versions().getFirst();
        String circumstances = Circumstances.of(quote.versions());
        String mark = circumstances.isEmpty() ? kind(fullest) : kind(fullest) + ", " + circumstances;
        sheet.under(new Mark(mark, Tone.PLAIN), marked(fullest), alike);
        others.values()
                .forEach(same -> variation(quote, same, wording(varied.getOrDefault(same.getFirst(), List.of()))));
        if (varied.values().stream().flatMap(List::stream).anyMatch(v -> v.kind() == Variation.Type.SPEAKER)) {
            speakers(quote);
        }
    }

    private static @Nullable Variation wording(List<Variation> variations) {
        return variations.stream()
                .filter(v -> v.kind() != Variation.Type.SPEAKER)
                .findFirst()
                .orElse(null);
    }

    private void variation(QuoteItem quote, List<Integer> same, @Nullable Variation variation) {
        if (variation == null) {
            return;
        }
        Quote.Version version = quote.versions().get(same.getFirst());
        Mark mark = new Mark(word(variation.kind()) + outlets(quote, same), Tone.WARN);
        List<Quote.Edit> edits = Excerpt.isLegible(variation)
                ? Excerpt.of(variation.edits())
                : List.of(new Quote.Edit(marked(version), marked(version)));
        sheet.variation(mark, edits, same.stream().map(i -> pointer(quote, i)).toList());
    }

    /** Whom the articles name, where they name different ones. */
    private void speakers(QuoteItem quote) {
        Map<String, List<Integer>> named = new LinkedHashMap<>();
        for (int i = 0; i < quote.versions().size(); i++) {
            String name = quote.versions().get(i).speaker();
            if (name != null) {
                named.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
            }
        }
        named.forEach((name, versions) -> sheet.variation(
                new Mark("given to " + name + outlets(quote, versions), Tone.BAD),
                List.of(),
                versions.stream().map(i -> pointer(quote, i)).toList()));
    }

    /** The outlets of versions, the first two by name. */
    private String outlets(QuoteItem quote, List<Integer> versions) {
        List<String> names = versions.stream()
                .map(i -> articles.get(quote.versions().get(i).content().article()))
                .filter(article -> article != null && article.outlet() != null)
                .map(article -> String.valueOf(article.outlet()))
                .distinct()
                .toList();
        String more = names.size() > 2 ? " and " + (names.size() - 2) + " more" : "";
        return names.isEmpty() ? "" : " · " + names.stream().limit(2).collect(Collectors.joining(", ")) + more;
    }

    private Pointer pointer(QuoteItem quote, int version) {
        return sources.pointer(quote.versions().get(version).content());
    }

    private static String word(Variation.Type type) {
        return switch (type) {
            case TRIMMED -> "trimmed";
            case ALTERED -> "altered";
            case TRANSLATED -> "in other words";
            case REPORTED -> "reported";
            case SPEAKER -> "given to another";
        };
    }

    private static String kind(Quote.Version version) {
        String kind = AccountPage.word(version.kind().name());
        String attitude = switch (version.attitude()) {
            case ASSERTION -> "";
            case BELIEF -> "belief, ";
            case KNOWLEDGE -> "knowledge, ";
            case INTENTION -> "intention, ";
        };
        return version.stance() == Quote.Stance.NEUTRAL
                ? attitude + kind
                : attitude + kind + ", " + AccountPage.word(version.stance().name());
    }

    private static String marked(Quote.Version version) {
        boolean whole = version.kind() == Quote.Kind.DIRECT || version.kind() == Quote.Kind.SCARE;
        return whole ? "“" + version.text() + "”" : version.text();
    }
}
