package org.stemma.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.export.Outline;
import org.stemma.news.QuadClass;
import org.stemma.relation.Ledger;

/**
 * What passed between two sides over time, or between one and all others.
 *
 * @param who as asked, empty if nobody was
 * @param with the other side, empty for all
 * @param trouble why there is no ledger, empty if there is one or nobody was asked for
 * @param offered whom else to ask for
 * @param ledger null if there is none
 * @param chart of the pair, null if there is none
 * @param sections the events of the pair
 * @param stories how many were read
 * @param cut whether there are more than were read
 * @param store where all is kept
 */
record RelationsPage(
        String who,
        String with,
        String trouble,
        List<Offer> offered,
        @Nullable Ledger ledger,
        @Nullable BalanceChart chart,
        List<Section> sections,
        int stories,
        boolean cut,
        String store)
        implements View {
    RelationsPage {
        offered = List.copyOf(offered);
        sections = List.copyOf(sections);
    }

    /** One who takes part in events, and in how many; 0 where that is not told. */
    record Offer(String name, String address, long events) {}

    /** Events of one kind. */
    record Section(String heading, String hint, List<Entry> entries) {
        Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An event with the passages that tell it.
     *
     * @param when its own time
     * @param what "consult, visit"
     * @param told its score, how it is held, and how many origins tell it
     * @param dispute why it is in dispute, empty if it is not
     */
    record Entry(
            String when,
            String what,
            String told,
            Ledger.Party actor,
            Ledger.Party recipient,
            String text,
            String dispute,
            List<Cited> cited) {
        Entry {
            cited = List.copyOf(cited);
        }

        /** Country and sector: "USA GOV". */
        static String codes(Ledger.Party party) {
            return Stream.of(party.country(), party.sector())
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
        }
    }

    /** The events of a class in both directions. */
    record Row(String name, String there, String back) {}

    @Override
    public String template() {
        return "relations.jte";
    }

    static String address(String who, String with) {
        return "/relations?who=" + Visit.encoded(who) + (with.isEmpty() ? "" : "&with=" + Visit.encoded(with));
    }

    /** What a side is asked for by. */
    static String asked(Ledger.Side side) {
        return side.country() == null ? side.label() : side.country();
    }

    static String name(Ledger.Side side) {
        return side.label() + (side.country() == null ? "" : " (" + side.country() + ")");
    }

    static List<Row> rows(Ledger.Pair pair) {
        return List.of(QuadClass.values()).stream()
                .map(quad -> new Row(
                        quad.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        tally(pair, quad, true),
                        tally(pair, quad, false)))
                .toList();
    }

    private static String tally(Ledger.Pair pair, QuadClass quad, boolean fromFirst) {
        return pair.tallies().stream()
                .filter(tally -> tally.quadClass() == quad && tally.fromFirst() == fromFirst)
                .findFirst()
                .map(tally -> tally.events() + " (" + Outline.signed(tally.balance()) + ")")
                .orElse("–");
    }

    static String mean(Ledger.Pair pair) {
        return pair.counted() == 0 ? "–" : Outline.signed(pair.balance() / pair.counted());
    }

    static String sum(Ledger.Pair pair) {
        return pair.counted() == 0 ? "–" : Outline.signed(pair.balance());
    }
}
