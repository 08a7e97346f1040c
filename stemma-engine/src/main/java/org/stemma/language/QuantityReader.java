package org.stemma.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Amounts.Amount;
import org.stemma.language.QuantityGrammar.Stated;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Quantity;
import org.stemma.news.Quantity.Hedge;
import org.stemma.news.Quantity.Kind;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/** Reads the amounts of one sentence with what they count and what narrows them. */
final class QuantityReader {
    private static final Set<String> LINKS =
            Set.of("in", "during", "over", "within", "since", "for", "from", "by", "between", "of", "as");
    private static final Set<String> RATES = Set.of("a", "an", "per", "each", "every");
    private static final Set<String> PERIODS =
            Set.of("second", "minute", "hour", "day", "night", "week", "month", "quarter", "year");

    /** Things that sums and measures are told for each of: "$82 a barrel". */
    private static final Set<String> EACH = Set.of(
            "barrel",
            "share",
            "ton",
            "tonne",
            "litre",
            "liter",
            "gallon",
            "ounce",
            "pound",
            "kilo",
            "kilogram",
            "head",
            "person",
            "capita",
            "unit",
            "household",
            "family",
            "student",
            "mile",
            "kilometre",
            "kilometer",
            "acre",
            "hectare",
            "bushel");

    private static final Set<String> ARGUMENTS = Set.of("nsubj", "nsubjpass", "dobj", "attr");

    private final Sentence sentence;
    private final String text;
    private final Pieces pieces;
    private final QuantityGrammar grammar;
    private final QuantityFilter filter;
    private final Counted counted;
    private final QuantityFate fates;
    private final List<Span> times;
    private final BitSet inTime;
    private final List<Integer> tokens;
    private final boolean parsed;

    /** What the count before this one counts: "of them" refers to it. */
    private @Nullable String before;

    QuantityReader(Sentence sentence, Pieces pieces, List<Span> times, MoneyContext money) {
        this.sentence = sentence;
        this.text = sentence.text().text();
        this.pieces = pieces;
        this.grammar = new QuantityGrammar(pieces, money);
        this.filter = new QuantityFilter(pieces);
        this.counted = new Counted(sentence);
        this.fates = new QuantityFate(sentence);
        this.times = times;
        this.inTime = inTime(pieces, times);
        this.tokens = tokens(sentence, pieces);
        this.parsed = sentence.tokens().stream().anyMatch(token -> token.head() >= 0);
    }

    List<Quantity> quantities() {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Stated age = grammar.ageAt(at);
            if (age != null) {
                found.add(made(age, QuantityAge.COUNTED, ""));
                at = age.amount().to();
                continue;
            }
            int identifier = grammar.identifierEnd(at);
            if (identifier > at) {
                at = identifier;
                continue;
            }
            Stated stated = inTime.get(at) || grammar.isPartOfWord(at) ? null : grammar.at(at);
            if (stated == null || crossesTime(stated)) {
                at++;
                continue;
            }
            Quantity quantity = quantity(stated);
            if (quantity != null) {
                found.add(quantity);
            }
            at = Math.max(stated.to(), stated.amount().to());
        }
        return found;
    }

    /** An amount never runs into a time: "40 to 1990". */
    private boolean crossesTime(Stated stated) {
        return inTime.get(stated.amount().to() - 1);
    }

    private @Nullable Quantity quantity(Stated stated) {
        Amount amount = stated.amount();
        Token number = token(amount.number());
        boolean bare = amount.kind() == Kind.COUNT;
        boolean ordinal = amount.kind() == Kind.ORDINAL;
        if (number == null) {
            return null;
        }
        BigDecimal age = filter.age(amount);
        if (age != null && isPersonAt(amount.from() - 2)) {
            Amount years = new Amount(amount.from(), amount.number(), amount.to(), age, age, Kind.MEASURE, "year");
            return made(new Stated(years, years.from(), years.to(), Hedge.EXACT, age, age), QuantityAge.COUNTED, "");
        }
        boolean mere =
                filter.isFigure(amount) || ((bare || ordinal) && (filter.isMere(amount) || isName(amount, number)));
        if (mere) {
            return null;
        }
        int behind = tokenAfter(Math.max(amount.to(), stated.to()));
        Token noun = bare || ordinal ? noun(number, behind) : null;
        if (ordinal) {
            noun = noun == null ? fates.noun(behind) : noun;
            boolean adverb = noun == null && !pieces.at(amount.number()).isNumber();
            return adverb ? null : made(stated, noun == null ? null : noun.lemma(), "");
        }
        return bare ? count(stated, number, noun, behind) : measured(stated, number, behind);
    }

    private @Nullable Token noun(Token number, int behind) {
        Token noun = parsed ? counted.noun(number) : null;
        boolean within = noun != null
                && (noun.index() < behind || Counted.isNumberWord(noun) || !fates.isPhrase(behind, noun.index()));
        return within || !parsed ? fates.noun(behind) : noun;
    }

    private @Nullable Quantity count(Stated stated, Token number, @Nullable Token noun, int behind) {
        Amount amount = stated.amount();
        boolean loose =
                filter.isOneWord(amount) && (noun == null || !number.tag().equals("CD"));
        if (loose) {
            return null;
        }
        Token phrase = noun == null ? parsed ? counted.phrase(number) : number : noun;
        int first = tokenAt(stated.from());
        String fate = fate(phrase, noun, first, behind);
        Token toll = noun == null && fate.isEmpty() ? fates.toll(first) : null;
        String what =
                noun == null ? toll == null || !QuantityFate.own(toll).isEmpty() ? null : toll.lemma() : noun.lemma();
        fate = toll == null ? fate : QuantityFate.own(toll);
        what = what == null && Counted.isOfPeople(fate) ? "person" : what;
        what = what == null && fates.isOfThose(behind) ? before : what;
        if (what != null && PERIODS.contains(what)) {
            return null;
        }
        before = what;
        boolean vague = stated.hedge() == Hedge.AT_LEAST && amount.high() == null;
        if (what == null && !vague && !stands(number, amount) && !fates.isOfThose(behind)) {
            return null;
        }
        int end = Math.max(stated.to(), pieceAfter(noun == null ? phrase : noun));
        String scope = Counted.joined(List.of(fate, rate(stated.to(), end), time(end)));
        boolean untold = scope.isEmpty() && (filter.isKnown(amount) || filter.isOne(stated));
        return untold ? null : made(late(stated, end), what, scope);
    }

    /** "40 projects or more": the hedge behind the noun. */
    private Stated late(Stated stated, int end) {
        Hedging hedging =
                stated.hedge() == Hedge.EXACT && end > stated.to() ? Hedging.after(pieces, stated.from(), end) : null;
        return hedging == null
                ? stated
                : new Stated(
                        stated.amount(),
                        stated.from(),
                        stated.to(),
                        hedging.hedge(),
                        hedging.low(stated.amount().low()),
                        hedging.high(stated.amount().low()));
    }

    private String fate(Token phrase, @Nullable Token noun, int first, int behind) {
        String told = parsed ? counted.fate(phrase) : "";
        if (told.isEmpty() || !Counted.isScope(told) || told.equals("shot")) {
            String near = noun != null && !parsed && !QuantityFate.own(noun).isEmpty()
                    ? QuantityFate.own(noun)
                    : fates.after(noun == null ? behind : noun.index() + 1);
            near = near.isEmpty() ? fates.before(first, noun) : near;
            told = near.isEmpty() ? told : near;
        }
        return told;
    }

    private Quantity measured(Stated stated, Token number, int behind) {
        Amount amount = stated.amount();
        Token phrase = parsed ? counted.phrase(number) : number;
        Token noun = is(behind, "of") ? fates.noun(behind) : fates.nounAt(behind);
        String what = noun != null ? noun.lemma() : parsed ? counted.subject(number, behind) : null;
        List<String> scopes = new ArrayList<>();
        if (amount.kind() == Kind.PERCENT && parsed) {
            scopes.add(counted.complement(phrase, "of"));
        }
        int end = Math.max(
                stated.to(),
                noun != null ? pieceAfter(noun) : phrase.index() < behind ? stated.to() : pieceAfter(phrase));
        scopes.add(rate(stated.to(), end));
        scopes.add(time(end));
        return made(stated, what, Counted.joined(scopes));
    }

    private boolean is(int token, String lemma) {
        return token < sentence.tokens().size()
                && sentence.tokens().get(token).lemma().equals(lemma);
    }

    private Quantity made(Stated stated, @Nullable String what, String scope) {
        Span reading = grammar.span(stated);
        return new Quantity(
                sentence.index(),
                sentence.text().toOriginal(reading),
                reading.of(text),
                stated.amount().kind(),
                stated.hedge(),
                QuantityGrammar.plain(stated.low()),
                QuantityGrammar.plain(stated.high()),
                stated.amount().unit(),
                what,
                scope);
    }

    /** Within a name of several words, or behind a name and no count: "Apollo 11", "Boeing 737 jets". */
    private boolean isName(Amount amount, Token number) {
        Name name = sentence.nameAt(number.index());
        boolean inName = name != null && name.end() - name.first() > 1 && amount.kind() == Kind.COUNT && isProper(name);
        Token before = token(amount.from() - 1);
        boolean verb = before != null && before.isVerb();
        boolean first = amount.from() == 1 && before != null && before.isProperNoun();
        return inName || (!verb && filter.followsName(amount, first));
    }

    private boolean isProper(Name name) {
        return sentence.tokens().subList(name.first(), name.end()).stream().anyMatch(Token::isProperNoun);
    }

    private boolean isPersonAt(int piece) {
        Token token = token(piece);
        Name name = token == null ? null : sentence.nameAt(token.index());
        return name != null && name.type() == EntityType.PERSON;
    }

    /** Whether a number without a noun stands where a noun would: "killing 12", "30 of us were taken". */
    private boolean stands(Token number, Amount amount) {
        boolean prior = pieces.at(amount.from() - 1).isCapital() && amount.from() > 1;
        return parsed && ARGUMENTS.contains(counted.phrase(number).relation()) && !prior;
    }

    private String rate(int at, int end) {
        if (pieces.is(at - 1, "bpd")) {
            return "per day";
        }
        String near = rate(at);
        return near.isEmpty() ? rate(end) : near;
    }

    /** "a year", "per day", "annually", "-a-month" at an index, as "per year"; empty if none. */
    private String rate(int at) {
        int word = pieces.is(at, "-") ? at + 1 : at;
        int unitAt = pieces.is(word + 1, "-") ? word + 2 : word + 1;
        String unit = pieces.at(unitAt).lower();
        if (RATES.contains(pieces.at(word).lower()) && (PERIODS.contains(unit) || EACH.contains(unit))) {
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
                    String told = time.of(text);
                    return told.startsWith("the ") ? told.substring("the ".length()) : told;
                }
            }
            if (!pieces.is(piece, "the")) {
                break;
            }
        }
        return "";
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

    /** For each piece the index of the first token that ends behind its start: one walk along both lists. */
    private static List<Integer> tokens(Sentence sentence, Pieces pieces) {
        List<Integer> indices = new ArrayList<>(pieces.size());
        int token = 0;
        int end = token < sentence.tokens().size() ? end(sentence, token) : Integer.MAX_VALUE;
        for (int i = 0; i < pieces.size(); i++) {
            while (token < sentence.tokens().size() && end <= pieces.at(i).start()) {
                token++;
                end = token < sentence.tokens().size() ? end(sentence, token) : Integer.MAX_VALUE;
            }
            indices.add(token);
        }
        return indices;
    }

    private static int end(Sentence sentence, int token) {
        return sentence.text().toReading(sentence.tokens().get(token).span()).end();
    }

    private int tokenAt(int piece) {
        return piece < tokens.size() ? tokens.get(piece) : sentence.tokens().size();
    }

    /** The first token that begins behind the pieces before an index: a token may hold several pieces. */
    private int tokenAfter(int piece) {
        int token = tokenAt(piece);
        return piece > 0 && token < sentence.tokens().size() && token == tokenAt(piece - 1) ? token + 1 : token;
    }

    private @Nullable Token token(int piece) {
        int index = piece < 0 ? sentence.tokens().size() : tokenAt(piece);
        return index < sentence.tokens().size() ? sentence.tokens().get(index) : null;
    }

    /** Index one past the piece at which a token ends. */
    private int pieceAfter(Token token) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle) <= token.index()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
