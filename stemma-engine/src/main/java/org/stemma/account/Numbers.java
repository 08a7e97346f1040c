package org.stemma.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.NumberItem;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Passage;
import org.stemma.news.Quantity;
import org.stemma.news.Report;
import org.stemma.news.Sentence;

/**
 * The counted and measured things of a story. Two reports of a number share an entry only if kind, unit and counted thing
 * are the same, the values agree, and the sentences share words: an equal number may be another quantity.
 */
final class Numbers {
    /** Share of the shorter sentence's content words from which two equal numbers are taken for one; by eye on the seeds. */
    private static final double SAME_WORDS = 0.3;

    /** Below it, a count ("two countries", "at least one") is grammar rather than news. */
    private static final BigDecimal LEAST_COUNT = BigDecimal.valueOf(3);

    private final Dossier dossier;

    Numbers(Dossier dossier) {
        this.dossier = dossier;
    }

    /** A quantity in a sentence of a report. */
    private record Told(Report report, Sentence sentence, Quantity quantity, Set<String> words) {
        Passage passage() {
            return report.article().passage(quantity.span());
        }
    }

    List<NumberItem> entries() {
        List<List<Told>> groups = new ArrayList<>();
        for (Told told : quantities()) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> same(other, told)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(told), () -> groups.add(new ArrayList<>(List.of(told))));
        }
        return groups.stream()
                .map(this::entry)
                .sorted(Comparator.comparingInt(NumberItem::origins)
                        .reversed()
                        .thenComparing(NumberItem::kind)
                        .thenComparing(NumberItem::passage))
                .toList();
    }

    private List<Told> quantities() {
        List<Told> told = new ArrayList<>();
        for (Report report : dossier.reports()) {
            for (Sentence sentence : report.analysis().sentences()) {
                if (sentence.role().isProse()) {
                    report.analysis().quantitiesIn(sentence).stream()
                            .filter(Numbers::isTelling)
                            .forEach(q -> told.add(new Told(
                                    report,
                                    sentence,
                                    q,
                                    InBrief.words(sentence.text().text()))));
                }
            }
        }
        told.sort(Comparator.comparing(Told::passage));
        return told;
    }

    private static boolean isTelling(Quantity quantity) {
        return switch (quantity.kind()) {
            case MONEY, PERCENT, MEASURE -> true;
            case ORDINAL -> false;
            case COUNT ->
                quantity.counted() != null
                        && (quantity.low() == null || quantity.low().compareTo(LEAST_COUNT) >= 0);
        };
    }

    private static boolean same(Told one, Told other) {
        Quantity left = one.quantity();
        Quantity right = other.quantity();
        if (left.kind() != right.kind()
                || !Objects.equals(left.unit(), right.unit())
                || !Objects.equals(left.counted(), right.counted())
                || !overlap(left, right)) {
            return false;
        }
        Set<String> shared = new HashSet<>(one.words());
        shared.retainAll(other.words());
        return shared.size()
                >= SAME_WORDS * Math.min(one.words().size(), other.words().size());
    }

    private static boolean overlap(Quantity left, Quantity right) {
        return notAbove(left.low(), right.high()) && notAbove(right.low(), left.high());
    }

    private static boolean notAbove(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low == null || high == null || low.compareTo(high) <= 0;
    }

    private NumberItem entry(List<Told> group) {
        Told shown = group.getFirst();
        Quantity quantity = shown.quantity();
        Set<String> articles = group.stream().map(t -> t.report().id()).collect(Collectors.toSet());
        int origins = dossier.lineage().originsBehind(articles);
        Claim.State state = origins > 1
                ? Claim.State.CORROBORATED
                : articles.size() > 1 ? Claim.State.ECHOED : Claim.State.SINGLE_SOURCE;
        return new NumberItem(
                quantity.text(),
                quantity.kind(),
                quantity.hedge(),
                quantity.low(),
                quantity.high(),
                quantity.unit(),
                quantity.counted(),
                quantity.scope(),
                state,
                origins,
                shown.sentence().text().text(),
                shown.passage(),
                group.stream().map(Told::passage).distinct().sorted().toList());
    }
}
