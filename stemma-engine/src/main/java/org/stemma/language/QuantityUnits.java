package org.stemma.language;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Amounts.Amount;
import org.stemma.language.Numbers.Reading;
import org.stemma.news.Quantity.Kind;

/** Reads the unit of a number: a currency before or after it, a share, a measure. */
final class QuantityUnits {
    private static final UnitPhrases CURRENCIES = UnitPhrases.read("currencies.txt");

    /** Codes that are also words in capitals stand for money only after a number. */
    private static final Set<String> WORDS = Set.of(
            "ALL", "AMD", "BAM", "BOB", "COP", "CUP", "MAD", "MOP", "NAD", "PEN", "RON", "SIT", "SOS", "TOP", "TRY");

    private static final Set<String> CODES = codes();

    /** Abbreviations of currencies that stand before the sum. */
    private static final Set<String> PREFIXES = Set.of(
            "rs", "rm", "rp", "tk", "ksh", "kshs", "rmb", "nis", "jd", "dh", "dhs", "sfr", "kč", "zł", "tl", "ush",
            "sh");

    /** Letters before $ that may stand off from it. */
    private static final Set<String> LOOSE = Set.of("us", "hk", "nz", "nt", "ca", "au", "c");

    /** Names of currencies that are also verbs or names: only large sums of them are money. */
    private static final Set<String> DOUBTFUL =
            Set.of("won", "rand", "dong", "lei", "real", "sterling", "colon", "mark", "punt");

    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal CENTS = new BigDecimal("0.01");
    private static final Map<String, String> CENT_WORDS = Map.ofEntries(
            Map.entry("cent", "USD"),
            Map.entry("cents", "USD"),
            Map.entry("pence", "GBP"),
            Map.entry("penny", "GBP"),
            Map.entry("pennies", "USD"),
            Map.entry("paise", "INR"),
            Map.entry("paisa", "INR"),
            Map.entry("kopeck", "RUB"),
            Map.entry("kopecks", "RUB"),
            Map.entry("kopek", "RUB"),
            Map.entry("kopeks", "RUB"),
            Map.entry("groszy", "PLN"),
            Map.entry("grosz", "PLN"),
            Map.entry("centavo", "MXN"),
            Map.entry("centavos", "MXN"),
            Map.entry("centime", "CHF"),
            Map.entry("centimes", "CHF"),
            Map.entry("rappen", "CHF"),
            Map.entry("pfennig", "DEM"),
            Map.entry("pfennigs", "DEM"),
            Map.entry("eurocent", "EUR"),
            Map.entry("eurocents", "EUR"));

    /** Codes that are written in small letters too, and are no words. */
    private static final Set<String> SMALL_CODES = Set.of(
            "usd", "eur", "gbp", "jpy", "cny", "chf", "cad", "aud", "nzd", "sek", "nok", "dkk", "inr", "krw", "rub",
            "brl", "mxn", "zar", "hkd", "sgd", "thb", "pln", "czk", "huf", "ils", "aed", "twd", "php", "idr", "myr",
            "vnd", "uah", "ngn", "kes", "egp", "pkr");

    private static final Set<String> PAID = Set.of(
            "cost", "costs", "costing", "pay", "pays", "paid", "paying", "worth", "fined", "fine", "price", "priced",
            "spent", "spend", "spends", "earn", "earns", "earned", "charge", "charged", "charges", "sold", "owe",
            "owed", "donated", "raised", "stole", "wages", "salary", "bribe");

    private static final Set<String> PERIODS = Set.of(
            "second",
            "minute",
            "hour",
            "day",
            "night",
            "week",
            "month",
            "quarter",
            "year",
            "decade",
            "century",
            "seconds",
            "minutes",
            "hours",
            "days",
            "nights",
            "weeks",
            "months",
            "years",
            "decades",
            "centuries");

    private static final int PAID_REACH = 4;

    /** The first character that English does not use. */
    private static final int FIRST_FOREIGN = 128;

    /**
     * A currency's mark before a number.
     *
     * @param end index of the number
     */
    record Mark(String currency, int end) {}

    private final Pieces pieces;
    private final MoneyContext money;
    private final QuantityMeasures measures;

    QuantityUnits(Pieces pieces, MoneyContext money) {
        this.pieces = pieces;
        this.money = money;
        this.measures = new QuantityMeasures(pieces);
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(Synonyms.read("currencies.txt").values());
        return Set.copyOf(codes);
    }

    boolean isPeriod(int at) {
        return PERIODS.contains(pieces.at(at).lower());
    }

    boolean isCents(int at) {
        return CENT_WORDS.containsKey(pieces.at(at).lower());
    }

    /** Whether a piece may stand before a sum. */
    boolean mayPrecede(Piece piece) {
        if (!piece.isWord()) {
            return CURRENCIES.begins(piece.lower());
        }
        boolean capital = piece.isCapital();
        return (capital
                        && (PREFIXES.contains(piece.lower())
                                || (CODES.contains(piece.form()) && !WORDS.contains(piece.form()))))
                || (piece.form().length() <= 3 && CURRENCIES.begins(piece.lower()));
    }

    /** The currency's mark at an index, with a number after it. */
    @Nullable
    Mark markBefore(int i) {
        Piece piece = pieces.at(i);
        if (piece.isNumber() || !mayPrecede(piece)) {
            return null;
        }
        if (CODES.contains(piece.form()) && !WORDS.contains(piece.form())) {
            return isSum(i + 1) ? new Mark(piece.form(), i + 1) : null;
        }
        UnitPhrases.Unit unit = CURRENCIES.at(pieces, i);
        if (unit == null || !isSum(unit.end())) {
            return null;
        }
        if (!piece.isWord()) {
            boolean plain = unit.end() == i + 1;
            return new Mark(plain ? money.meant(unit.name()) : unit.name(), unit.end());
        }
        boolean prefix = PREFIXES.contains(piece.lower()) && piece.isCapital();
        boolean letters = unit.end() > i + 1
                && !pieces.at(unit.end() - 1).isWord()
                && (pieces.at(i + 1).glued() || LOOSE.contains(piece.lower()));
        return prefix || letters ? new Mark(prefix ? money.meant(unit.name()) : unit.name(), unit.end()) : null;
    }

    private boolean isSum(int at) {
        Piece piece = pieces.at(at);
        return piece.isNumber()
                || (piece.is(".")
                        && pieces.at(at + 1).isNumber()
                        && pieces.at(at + 1).glued());
    }

    /** A number with the unit before or after it. */
    Amount with(@Nullable Mark mark, int from, int at, Reading number) {
        BigDecimal value = number.value();
        int end = number.end();
        if (mark != null) {
            BigDecimal scale = number.digits() ? looseScale(end) : null;
            BigDecimal sum = scale == null ? value : value.multiply(scale);
            return new Amount(from, at, scale == null ? end : end + 1, sum, sum, Kind.MONEY, mark.currency());
        }
        Amount share = share(from, end, value);
        if (share != null) {
            return share;
        }
        Amount named = named(end, from, value);
        return named != null ? named : new Amount(from, from, end, value, value, Kind.COUNT, null);
    }

    /** "$5 m", "$2t": letters that scale sums only. */
    private @Nullable BigDecimal looseScale(int at) {
        return switch (pieces.at(at).lower()) {
            case "m", "b" -> NumberWords.SUFFIXES.get(pieces.at(at).lower());
            case "t" -> NumberWords.SUFFIXES.get("tn");
            default -> null;
        };
    }

    private @Nullable Amount share(int from, int end, BigDecimal value) {
        if (pieces.is(end, "%")) {
            boolean points = pieces.is(end + 1, "-") && pieces.is(end + 2, "point");
            return percent(from, end + 1, value, points ? "pp" : "%");
        }
        int unit = pieces.is(end, "-") ? end + 1 : end;
        return switch (pieces.at(unit).lower()) {
            case "percentage", "percent", "percents", "pct" -> {
                int point = pieces.is(unit + 1, "-") ? unit + 2 : unit + 1;
                boolean points = pieces.at(point).lower().startsWith("point");
                yield percent(from, points ? point + 1 : unit + 1, value, points ? "pp" : "%");
            }
            case "per" -> pieces.is(unit + 1, "cent") ? percent(from, unit + 2, value, "%") : null;
            case "basis" ->
                pieces.at(unit + 1).lower().startsWith("point") ? percent(from, unit + 2, value, "bp") : null;
            default -> null;
        };
    }

    private static Amount percent(int from, int end, BigDecimal value, String unit) {
        return new Amount(from, from, end, value, value, Kind.PERCENT, unit);
    }

    /** "Millions of euros", "hundreds of miles": the unit at an index, of a vague number. */
    @Nullable
    Amount namedAt(int unit, int from, BigDecimal low) {
        Amount named = named(unit, from, low);
        return named == null ? null : new Amount(from, from, named.to(), named.low(), null, named.kind(), named.unit());
    }

    private @Nullable Amount named(int end, int from, BigDecimal value) {
        boolean hyphen = pieces.is(end, "-")
                && (pieces.at(end).glued() || pieces.at(end + 1).isWord());
        boolean of = pieces.is(end, "of") && (pieces.is(end + 1, "a") || pieces.is(end + 1, "an"));
        int unit = hyphen ? end + 1 : of && value.compareTo(BigDecimal.ONE) < 0 ? end + 2 : end;
        Piece piece = pieces.at(unit);
        if (piece.glued() && piece.form().length() == 1 && !hyphen) {
            return letter(from, unit, value);
        }
        Amount sum = sum(from, unit, value);
        return sum != null ? sum : measures.at(from, unit, value);
    }

    private @Nullable Amount letter(int from, int unit, BigDecimal value) {
        Piece piece = pieces.at(unit);
        if (piece.form().equals("p") && value.compareTo(LARGE) < 0) {
            BigDecimal pounds = value.multiply(CENTS);
            return new Amount(from, from, unit + 1, pounds, pounds, Kind.MONEY, "GBP");
        }
        if (piece.is("¢")) {
            BigDecimal dollars = value.multiply(CENTS);
            return new Amount(from, from, unit + 1, dollars, dollars, Kind.MONEY, money.meant("USD"));
        }
        Amount measure = measures.letter(from, unit, value);
        return measure == null ? sum(from, unit, value) : measure;
    }

    private @Nullable Amount sum(int from, int unit, BigDecimal value) {
        Piece piece = pieces.at(unit);
        if (SMALL_CODES.contains(piece.lower()) && !piece.isCapital()) {
            String code = piece.lower().toUpperCase(Locale.ROOT);
            return new Amount(from, from, unit + 1, value, value, Kind.MONEY, code);
        }
        if (CODES.contains(piece.form())) {
            boolean code = !WORDS.contains(piece.form()) || value.compareTo(LARGE) >= 0;
            return code ? new Amount(from, from, unit + 1, value, value, Kind.MONEY, piece.form()) : null;
        }
        String cents = CENT_WORDS.get(piece.lower());
        if (cents != null) {
            BigDecimal whole = value.multiply(CENTS);
            return new Amount(from, from, unit + 1, whole, whole, Kind.MONEY, money.meant(cents));
        }
        if (piece.is("pound") || piece.is("pounds")) {
            boolean sterling = pieces.is(unit + 1, "sterling");
            boolean paid = value.compareTo(MILLION) >= 0 || isPaid(from, unit);
            return sterling || paid
                    ? new Amount(
                            from, from, sterling ? unit + 2 : unit + 1, value, value, Kind.MONEY, money.meant("GBP"))
                    : null;
        }
        Amount part = hundredths(from, unit, value);
        return part == null ? named(from, unit, value, CURRENCIES.at(pieces, unit)) : part;
    }

    /** "50 euro cents", "80 US cents". */
    private @Nullable Amount hundredths(int from, int unit, BigDecimal value) {
        if (!CENT_WORDS.containsKey(pieces.at(unit + 1).lower())) {
            return null;
        }
        UnitPhrases.Unit phrase = CURRENCIES.at(pieces, unit);
        boolean whole = phrase != null && phrase.end() == unit + 1;
        String currency = pieces.is(unit, "us") ? "USD" : whole && phrase != null ? phrase.name() : null;
        BigDecimal sum = value.multiply(CENTS);
        return currency == null ? null : new Amount(from, from, unit + 2, sum, sum, Kind.MONEY, currency);
    }

    private @Nullable Amount named(int from, int unit, BigDecimal value, UnitPhrases.@Nullable Unit phrase) {
        Piece piece = pieces.at(unit);
        boolean doubtful = phrase != null && DOUBTFUL.contains(piece.lower()) && value.compareTo(LARGE) < 0;
        boolean abbreviated = phrase != null
                && piece.form().length() <= 2
                && piece.isWord()
                && piece.form().chars().allMatch(c -> c < FIRST_FOREIGN)
                && phrase.end() == unit + 1
                && !piece.is("tl");
        if (phrase == null || doubtful || abbreviated) {
            return null;
        }
        String currency = phrase.end() == unit + 1 ? money.meant(phrase.name()) : phrase.name();
        return new Amount(from, from, phrase.end(), value, value, Kind.MONEY, currency);
    }

    /** Whether pounds are money: something costs them, or they are so much a month. */
    private boolean isPaid(int from, int unit) {
        boolean rate = (pieces.is(unit + 1, "a") || pieces.is(unit + 1, "per")) && isPeriod(unit + 2);
        int next = pieces.is(unit + 1, "and") ? unit + 2 : unit + 1;
        rate |= pieces.is(next + 1, "pence");
        for (int at = from - 1; !rate && at >= from - PAID_REACH; at--) {
            rate = PAID.contains(pieces.at(at).lower());
        }
        return rate;
    }

    /** "33°47′N", "44.5°E": a place on the globe. */
    boolean isCoordinate(int end) {
        Piece next = pieces.at(end + 1);
        boolean degrees = pieces.is(end, "°") && next.glued() && (next.isNumber() || "NSEW".contains(next.form()));
        return degrees
                || ((pieces.is(end, "′") || pieces.is(end, "″"))
                        && pieces.at(end).glued());
    }
}
