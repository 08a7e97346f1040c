package org.stemma.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.news.Claim.Series;
import org.stemma.news.Claim.Value;
import org.stemma.news.Passage;
import org.stemma.news.Quantity;

/** The amounts that the statements of a claim give of one thing, by the day of their reports. */
final class Amounts {
    private Amounts() {}

    /** Only things that two articles or more give an amount of; amounts are put together if each is comparable with all others. */
    static List<Series> of(List<Proposition> members) {
        List<List<Value>> things = new ArrayList<>();
        for (Proposition member : members) {
            for (Quantity amount : member.quantities()) {
                Value value = value(member, amount);
                things.stream()
                        .filter(thing -> thing.stream().allMatch(v -> Numbers.comparable(v.amount(), amount)))
                        .findFirst()
                        .ifPresentOrElse(thing -> add(thing, value), () -> things.add(new ArrayList<>(List.of(value))));
            }
        }
        return things.stream().filter(Amounts::isShared).map(Amounts::series).toList();
    }

    private static Value value(Proposition member, Quantity amount) {
        Passage statement = member.statement().passage();
        Passage words = statement.span().contains(amount.span()) ? statement.part(amount.span()) : statement;
        return new Value(History.day(member), amount, words, member.origin());
    }

    /** An article that repeats its own amount gives it once. */
    private static void add(List<Value> thing, Value value) {
        boolean repeated = thing.stream()
                .anyMatch(v -> v.passage().article().equals(value.passage().article())
                        && v.amount().text().equals(value.amount().text()));
        if (!repeated) {
            thing.add(value);
        }
    }

    private static boolean isShared(List<Value> thing) {
        return thing.stream().map(v -> v.passage().article()).distinct().count() > 1;
    }

    private static Series series(List<Value> thing) {
        Quantity first = thing.getFirst().amount();
        String scope = thing.stream()
                .map(v -> v.amount().scope())
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
        List<Value> values = thing.stream()
                .sorted(Comparator.comparing(Value::reported, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Value::passage))
                .toList();
        return new Series(first.counted(), first.unit(), scope, values);
    }
}
