package org.stemma.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Amounts.Amount;
import org.stemma.news.Article;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Quantity;
import org.stemma.news.Quantity.Hedge;
import org.stemma.news.Quantity.Kind;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * Finds amounts in English: counts with what they count, money, shares, measures and ordinals, hedged as the report hedges them.
 * What belongs to a time, an age, a name or an identifier is no amount. The grammar is our own; each number costs one walk up
 * the dependency tree and one pass over the sentence.
 */
final class QuantityTagger {
    private static final Set<String> LINKS =
            Set.of("in", "during", "over", "within", "since", "for", "from", "by", "between", "of", "as");
    private static final Set<String> RATES = Set.of("a", "an", "per", "each", "every");
    private static final Set<String> KNOWN = Set.of("the", "these", "those", "all", "both", "its", "their", "other");
    private static final Set<String> PERIODS =
            Set.of("second", "minute", "hour", "day", "week", "month", "quarter", "year");

    /** The amounts of an article's sentences, in order. */
    List<Quantity> tag(Article article, List<Sentence> sentences) {
        List<Quantity> quantities = new ArrayList<>();
        for (Sentence sentence : sentences) {
            quantities.addAll(new Reader(sentence).quantities());
        }
        return quantities;
    }

    /** The amounts of a bare text by the grammar alone. */
    List<Quantity> read(String text) {
        return List.of();
    }

    /** Reads one sentence. */
    private static final class Reader {
        private final Sentence sentence;
        private final Pieces pieces;
        private final Amounts amounts;
        private final Counted counted;
        private final List<Span> times;
        private final BitSet inTime;

        Reader(Sentence sentence) {
            this.sentence = sentence;
            this.pieces = new Pieces(sentence.text().text());
            this.amounts = new Amounts(pieces);
            this.counted = new Counted(sentence);
            this.times = TimeTagger.spans(sentence);
            this.inTime = inTime(pieces, times);
        }

        List<Quantity> quantities() {
            List<Quantity> found = new ArrayList<>();
            int at = 0;
            while (at < pieces.size()) {
                Amount amount = isInTime(at) || isCompound(at) ? null : amounts.at(at);
                if (amount == null) {
                    at++;
                    continue;
                }
                Quantity quantity = quantity(amount);
                if (quantity != null) {
                    found.add(quantity);
                }
                at = amount.to();
            }
            return found;
        }

        private boolean isInTime(int piece) {
            return inTime.get(piece);
        }

        /** The pieces that belong to a time: one walk along both lists. */
        private static BitSet inTime(Pieces pieces, List<Span> times) {
            BitSet inside = new BitSet(pieces.size());
            int at = 0;
            for (Span time : times) {
                while (at < pieces.size() && pieces.at(at).start() < time.end()) {
                    inside.set(at, time.contains(pieces.at(at).start()));
                    at++;
                }
            }
            return inside;
        }

        /** "F-16", "G20", "COVID-19": part of a word. */
        private boolean isCompound(int at) {
            if (!pieces.at(at).isNumber() || !pieces.at(at).glued()) {
                return false;
            }
            Piece before = pieces.at(at - 1);
            return before.isWord()
                    || before.is("/")
                    || before.is("#")
                    || before.is("_")
                    || (before.is("-") && before.glued());
        }

        private @Nullable Quantity quantity(Amount amount) {
            Token number = token(amount.number());
            boolean bare = amount.kind() == Kind.COUNT;
            boolean ordinal = amount.kind() == Kind.ORDINAL;
            if (number == null || ((bare || ordinal) && isNoAmount(amount, number))) {
                return null;
            }
            Token noun = bare || ordinal ? counted.noun(number) : null;
            Token phrase = noun == null ? counted.phrase(number) : noun;
            List<String> scopes = new ArrayList<>();
            String fate = bare ? counted.fate(phrase) : "";
            scopes.add(fate);
            if (amount.kind() == Kind.PERCENT) {
                scopes.add(counted.complement(phrase, "of"));
            }
            int end = Math.max(amount.to(), pieceAfter(noun == null ? phrase : noun));
            scopes.add(rate(amount.to()).isEmpty() ? rate(end) : rate(amount.to()));
            scopes.add(time(end));
            String what = noun != null
                    ? noun.lemma()
                    : bare ? (Counted.isOfPeople(fate) ? "person" : null) : ordinal ? null : counted.subject(number);
            if (bare && what == null && !stands(number, amount)) {
                return null;
            }
            String scope = Counted.joined(scopes);
            return bare && scope.isEmpty() && (isKnown(amount) || isMere(amount)) ? null : hedged(amount, what, scope);
        }

        /** "The two countries": told before, not counted here. */
        private boolean isKnown(Amount amount) {
            boolean known = KNOWN.contains(pieces.at(amount.from() - 1).lower());
            return known && pieces.at(amount.number()).isWord() && amount.low().compareTo(BigDecimal.TEN) <= 0;
        }

        /** "One of the": an article more than a count. */
        private boolean isMere(Amount amount) {
            boolean one = pieces.is(amount.number(), "one") && amount.to() == amount.number() + 1 && !amount.isRange();
            return one && Hedging.of(pieces, amount.from(), amount.to()).hedge() == Hedge.EXACT;
        }

        private Quantity hedged(Amount amount, @Nullable String what, String scope) {
            boolean between = amount.isRange()
                    && (pieces.is(amount.from() - 1, "between") || pieces.is(amount.from() - 1, "from"));
            boolean open = amount.high() == null;
            Hedging hedging = Hedging.of(pieces, amount.from(), amount.to());
            BigDecimal low = amount.isRange() || open ? amount.low() : hedging.low(amount.low());
            BigDecimal high = amount.isRange() || open ? amount.high() : hedging.high(amount.low());
            Hedge hedge = amount.isRange() ? Hedge.RANGE : open ? Hedge.AT_LEAST : hedging.hedge();
            int from = between ? amount.from() : hedging.from();
            Span reading = new Span(
                    pieces.at(from).start(), pieces.at(hedging.to() - 1).end());
            return new Quantity(
                    sentence.index(),
                    sentence.text().toOriginal(reading),
                    reading.of(sentence.text().text()),
                    amount.kind(),
                    amount.kind() == Kind.ORDINAL ? Hedge.EXACT : hedge,
                    plain(low),
                    plain(high),
                    amount.unit(),
                    what,
                    scope);
        }

        private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
            BigDecimal stripped = value == null ? null : value.stripTrailingZeros();
            return stripped == null || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
        }

        /** Ages, scores, parts of names, "one of them", "first of all". */
        private boolean isNoAmount(Amount amount, Token number) {
            boolean slash =
                    pieces.is(amount.to(), "/") && pieces.at(amount.to()).glued();
            Piece before = pieces.at(amount.from() - 1);
            boolean label = before.isCapital()
                    && amount.from() > 1
                    && pieces.at(amount.number()).isNumber()
                    && amount.kind() == Kind.COUNT;
            boolean word =
                    amount.kind() == Kind.ORDINAL && pieces.at(amount.number()).isCapital() && amount.number() > 0;
            boolean letters =
                    pieces.at(amount.to()).glued() && pieces.at(amount.to()).isWord();
            boolean one = pieces.is(amount.number(), "one") && amount.to() == amount.number() + 1;
            boolean loose =
                    one && (counted.noun(number) == null || !number.tag().equals("CD"));
            boolean name = isInName(number) && amount.kind() != Kind.ORDINAL;
            boolean adverb = amount.kind() == Kind.ORDINAL
                    && !pieces.at(amount.number()).isNumber()
                    && counted.noun(number) == null;
            boolean clock =
                    pieces.is(amount.to(), ":") && pieces.at(amount.to()).glued();
            return letters
                    || slash
                    || word
                    || label
                    || loose
                    || name
                    || adverb
                    || clock
                    || isAge(amount)
                    || isScore(amount);
        }

        private boolean isAge(Amount amount) {
            boolean afterName = pieces.is(amount.from() - 1, ",")
                    && isPersonAt(amount.from() - 2)
                    && (pieces.is(amount.to(), ",") || pieces.is(amount.to(), "."));
            boolean aged = pieces.is(amount.from() - 1, "aged") || pieces.is(amount.from() - 1, "age");
            int at = pieces.is(amount.to(), "-") ? amount.to() + 1 : amount.to();
            boolean old = pieces.at(at).lower().startsWith("year")
                    || pieces.at(at).lower().startsWith("month");
            return afterName || aged || old;
        }

        private boolean isScore(Amount amount) {
            boolean dash = pieces.is(amount.number() + 1, "-")
                    && pieces.at(amount.number() + 1).glued();
            boolean vote = dash && pieces.at(amount.number() + 2).isNumber();
            return vote && !pieces.at(amount.to()).isWord();
        }

        private boolean isPersonAt(int piece) {
            Token token = token(piece);
            Name name = token == null ? null : sentence.nameAt(token.index());
            return name != null && name.type() == EntityType.PERSON;
        }

        private boolean isInName(Token number) {
            Name name = sentence.nameAt(number.index());
            return name != null && name.end() - name.first() > 1;
        }

        /** Whether a number without a noun stands where a noun would: "killing 12", "30 of us were taken". */
        private boolean stands(Token number, Amount amount) {
            Token phrase = counted.phrase(number);
            boolean argument = Set.of("nsubj", "nsubjpass", "dobj", "attr").contains(phrase.relation());
            boolean prior = pieces.at(amount.from() - 1).isCapital() && amount.from() > 1;
            return argument && !prior;
        }

        /** "a year", "per day", "annually" at an index, as "per year"; empty if none. */
        private String rate(int at) {
            String unit = pieces.at(at + 1).lower();
            if (RATES.contains(pieces.at(at).lower()) && PERIODS.contains(unit)) {
                return "per " + unit;
            }
            return switch (pieces.at(at).lower()) {
                case "annually", "yearly" -> "per year";
                case "monthly" -> "per month";
                case "weekly" -> "per week";
                case "daily" -> "per day";
                case "hourly" -> "per hour";
                default -> "";
            };
        }

        /** The time that narrows an amount, where it follows at once: "in the first five months". */
        private String time(int at) {
            int next = LINKS.contains(pieces.at(at).lower()) ? at + 1 : at;
            for (int piece = next; piece <= next + 1 && piece < pieces.size(); piece++) {
                int start = pieces.at(piece).start();
                for (Span time : times) {
                    if (time.start() == start) {
                        String text = time.of(sentence.text().text());
                        return text.startsWith("the ") ? text.substring("the ".length()) : text;
                    }
                }
                if (!pieces.is(piece, "the")) {
                    break;
                }
            }
            return "";
        }

        private @Nullable Token token(int piece) {
            Span span = sentence.text()
                    .toOriginal(
                            new Span(pieces.at(piece).start(), pieces.at(piece).end()));
            int index = sentence.tokenAt(span);
            return index < 0 ? null : sentence.tokens().get(index);
        }

        /** Index one past the piece at which a token ends. */
        private int pieceAfter(Token token) {
            int end = sentence.text().toReading(token.span()).end();
            int low = 0;
            int high = pieces.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pieces.at(middle).start() < end) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
