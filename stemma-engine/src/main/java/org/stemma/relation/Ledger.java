package org.stemma.relation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Event;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.Polarity;
import org.stemma.news.QuadClass;
import org.stemma.news.Sector;
import org.stemma.news.When;

/**
 * What passed between one side and another, or all others. Every form of it is written from this record; each event counts once,
 * however many reports tell it.
 *
 * @param second null if all partners of the first are told
 * @param scale the name of the scale behind scores and balances
 * @param pairs those with the most events first
 * @param files where the articles were read that the passages name, by their ids
 */
public record Ledger(Side first, @Nullable Side second, String scale, List<Pair> pairs, Map<String, String> files) {
    public Ledger {
        pairs = List.copyOf(pairs);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * A state with all who act for it, or somebody by name.
     *
     * @param label for the reader
     * @param country ISO 3166-1 alpha-3 code; null for somebody by name
     * @param names of those meant; empty for a state
     */
    public record Side(String label, @Nullable String country, List<String> names) {
        public Side {
            names = List.copyOf(names);
        }
    }

    /**
     * Two sides.
     *
     * @param counted events that are told as having happened
     * @param disputed how many of those are in dispute
     * @param balance sum of the counted events' scores
     * @param tallies by direction and class
     * @param step length of the periods
     * @param periods of counted events that are dated finely enough, oldest first
     * @param elsewhen the counted events without such a date, all together
     * @param entries the counted events by date, undated ones last
     * @param apart what is only planned, demanded, doubted, denied or negated, in the same order
     */
    public record Pair(
            Side first,
            Side second,
            int counted,
            int disputed,
            double balance,
            List<Tally> tallies,
            Step step,
            List<Period> periods,
            Period elsewhen,
            List<Entry> entries,
            List<Entry> apart) {
        public Pair {
            tallies = List.copyOf(tallies);
            periods = List.copyOf(periods);
            entries = List.copyOf(entries);
            apart = List.copyOf(apart);
        }
    }

    /** How long a period is. */
    public enum Step {
        DAY,
        MONTH,
        YEAR
    }

    /** Events of a class in one direction. */
    public record Tally(boolean fromFirst, QuadClass quadClass, int events, double balance) {}

    /**
     * A period.
     *
     * @param start its day, month or year in ISO 8601; empty where none is told
     * @param cooperation sum of the scores above zero
     * @param conflict sum of the scores below zero
     */
    public record Period(String start, int events, double cooperation, double conflict) {
        public double balance() {
            return cooperation + conflict;
        }
    }

    /** What an event is to a relation. */
    public enum Kind {
        AGREEMENT,
        DEMAND,
        REFUSAL,
        VISIT,
        COOPERATION,
        CONFLICT
    }

    /** One who takes part, under all the names of the story. */
    public record Party(
            String name,
            List<String> names,
            @Nullable String country,
            @Nullable Sector sector) {
        public Party {
            names = List.copyOf(names);
        }
    }

    /**
     * An event between two parties.
     *
     * @param event its id in the first of the stories
     * @param stories ids of the stories that tell it
     * @param score on the scale
     * @param counted whether it is told as having happened
     * @param dispute why it is in dispute; empty if it is not
     * @param origins how many independent origins tell it at most
     * @param text the sentence that tells it first
     * @param files where each article of the passages was read, in their order
     */
    public record Entry(
            String event,
            List<String> stories,
            Event.Code code,
            QuadClass quadClass,
            Kind kind,
            double score,
            boolean counted,
            String predicate,
            Party actor,
            Party recipient,
            @Nullable When when,
            Polarity polarity,
            Modality modality,
            String dispute,
            int origins,
            String text,
            List<String> files,
            Passage passage,
            List<Passage> passages) {
        public Entry {
            stories = List.copyOf(stories);
            files = List.copyOf(files);
            passages = List.copyOf(passages);
        }

        /** The same event with what another story tells of it; the origins of both are added up, since none is known to be another's. */
        Entry and(Entry other) {
            return new Entry(
                    event,
                    both(stories, other.stories),
                    code,
                    quadClass,
                    kind,
                    score,
                    counted || other.counted,
                    predicate,
                    actor,
                    recipient,
                    when,
                    polarity,
                    modality,
                    dispute.isEmpty() ? other.dispute : dispute,
                    origins + other.origins,
                    text,
                    both(files, other.files),
                    passage,
                    both(passages, other.passages));
        }

        private static <T> List<T> both(List<T> some, List<T> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }

        public boolean disputed() {
            return !dispute.isEmpty();
        }
    }
}
