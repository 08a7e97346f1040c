package org.stemma.bench.amounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.Scores;
import org.stemma.language.Language;
import org.stemma.news.Quantity;
import org.stemma.news.Quantity.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The English number, unit and currency cases of Microsoft's Recognizers-Text (MIT), where a folder of its specifications is given.
 * The grammar reads each input alone, without a parse. A case is right if every expected result is found at overlapping words with the
 * same value and unit, and no other of its type. A unit is the same if the grammar reads both names as one unit; cents count as
 * hundredths of their currency; of a range its ends are compared, not whether these belong to it.
 */
final class AmountSpecs {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MODELS = List.of(
            "NumberModel",
            "NumberRangeModel",
            "OrdinalModel",
            "PercentModel",
            "CurrencyModel",
            "DimensionModel",
            "AgeModel",
            "TemperatureModel");

    /** Values agree to this share: the specifications round to fifteen digits. */
    private static final BigDecimal SLACK = new BigDecimal("1e-9");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, String> SHORT_UNITS = Map.of("C", "celsius", "F", "fahrenheit");

    private final Language language;
    private final List<String> errors;

    AmountSpecs(Language language, List<String> errors) {
        this.language = language;
        this.errors = errors;
    }

    /** Adds the share of right cases of each model found in a folder. */
    Scores measure(Path folder, Scores scores) {
        Scores more = scores;
        int all = 0;
        int right = 0;
        for (String model : MODELS) {
            JsonNode cases = read(folder, model);
            if (cases == null) {
                continue;
            }
            int good = 0;
            for (JsonNode one : cases) {
                good += isRight(model, one) ? 1 : 0;
            }
            System.out.printf(Locale.ROOT, "    %-20s %3d / %3d right%n", model, good, cases.size());
            more = more.and("specification " + model, good / Math.max(1.0, cases.size()));
            all += cases.size();
            right += good;
        }
        return all == 0 ? more : more.and("specifications", (double) right / all);
    }

    private static @Nullable JsonNode read(Path folder, String model) {
        Path plain = folder.resolve(model + ".json");
        Path packed = folder.resolve(model + ".json.gz");
        try {
            if (Files.exists(plain)) {
                return JSON.readTree(plain.toFile());
            }
            if (Files.exists(packed)) {
                try (InputStream stream = new GZIPInputStream(Files.newInputStream(packed))) {
                    return JSON.readTree(stream);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRight(String model, JsonNode one) {
        String input = one.path("Input").asString("");
        List<Quantity> found = new ArrayList<>(
                language.amounts(input).stream().filter(judged(model)).toList());
        boolean right = true;
        for (JsonNode result : one.path("Results")) {
            Quantity match = found.stream()
                    .filter(q -> isSame(model, result, q, input))
                    .findFirst()
                    .orElse(null);
            right &= match != null;
            found.remove(match);
        }
        right &= found.stream().allMatch(q -> model.equals("NumberRangeModel") && q.hedge() == Quantity.Hedge.EXACT);
        if (!right) {
            errors.add("spec\t" + model + "\t" + input + "\t" + wanted(one) + "\tfound "
                    + language.amounts(input).stream().map(HardAmounts::told).toList());
        }
        return right;
    }

    private static String wanted(JsonNode one) {
        List<String> wanted = new ArrayList<>();
        one.path("Results").forEach(r -> wanted.add(r.path("Text").asString("") + "=" + r.path("Resolution")));
        return wanted.toString();
    }

    /** The amounts that a model tells. */
    private static Predicate<Quantity> judged(String model) {
        return switch (model) {
            case "NumberModel" -> q -> q.kind() == Kind.COUNT || isShare(q);
            case "NumberRangeModel" -> q -> q.hedge() != Quantity.Hedge.ABOUT;
            case "OrdinalModel" -> q -> q.kind() == Kind.ORDINAL;
            case "PercentModel" -> q -> q.kind() == Kind.PERCENT && !isShare(q);
            case "CurrencyModel" -> q -> q.kind() == Kind.MONEY;
            case "AgeModel" -> q -> q.kind() == Kind.MEASURE && "age".equals(q.counted());
            case "TemperatureModel" -> q -> q.kind() == Kind.MEASURE && isTemperature(q);
            default -> q -> q.kind() == Kind.MEASURE && !"age".equals(q.counted()) && !isDegrees(q);
        };
    }

    private static boolean isTemperature(Quantity q) {
        return q.unit() != null && (q.unit().startsWith("°") || q.unit().equals("degree"));
    }

    private static boolean isDegrees(Quantity q) {
        return q.unit() != null && q.unit().startsWith("°");
    }

    /** A share told in words: "a third". */
    private static boolean isShare(Quantity q) {
        return q.kind() == Kind.PERCENT && !q.text().contains("%") && !q.text().contains("cent");
    }

    private boolean isSame(String model, JsonNode result, Quantity q, String input) {
        JsonNode resolution = result.path("Resolution");
        String text = result.path("Text").asString("").strip().toLowerCase(Locale.ROOT);
        String told = q.text().toLowerCase(Locale.ROOT);
        String plain = input.toLowerCase(Locale.ROOT);
        int start = result.has("Start") ? result.path("Start").asInt(0) : plain.indexOf(text);
        boolean overlaps =
                q.span().start() < start + text.length() && start < q.span().start() + told.length();
        if (!overlaps) {
            return false;
        }
        if (model.equals("NumberRangeModel")) {
            return isRange(resolution.path("value").asString(""), q);
        }
        String value = resolution.path("value").asString("").replace("%", "");
        String unit = resolution.path("unit").asString("");
        String iso = resolution.path("isoCurrency").asString("");
        boolean cents = unit.equals("Cent") || unit.equals("Pence") || unit.equals("Penny");
        BigDecimal factor = cents ? HUNDRED : BigDecimal.ONE;
        BigDecimal share = isShare(q) ? HUNDRED : BigDecimal.ONE;
        boolean sameUnit = unit.isEmpty()
                || iso.equals(q.unit())
                || cents
                || unitOf(unit, model).equals(q.unit());
        return !value.isEmpty() && sameUnit && isNear(new BigDecimal(value), middle(q), factor, share);
    }

    /** The value told, before any hedge widened it. */
    private static @Nullable BigDecimal middle(Quantity q) {
        List<Quantity> one = List.of(q);
        return one.getFirst().hedge() == Quantity.Hedge.ABOUT && q.low() != null && q.high() != null
                ? q.low().add(q.high()).divide(BigDecimal.TWO)
                : q.hedge() == Quantity.Hedge.UNDER
                                || q.hedge() == Quantity.Hedge.AT_MOST
                                || q.hedge() == Quantity.Hedge.RANGE
                        ? q.high()
                        : q.low();
    }

    private static boolean isNear(BigDecimal wanted, @Nullable BigDecimal found, BigDecimal factor, BigDecimal share) {
        if (found == null) {
            return false;
        }
        BigDecimal gap = wanted.multiply(share).subtract(found.multiply(factor)).abs();
        return gap.compareTo(wanted.multiply(share).abs().multiply(SLACK)) <= 0;
    }

    /** "(20,35]", "[500,)". */
    private static boolean isRange(String range, Quantity q) {
        int comma = range.indexOf(',');
        String low = range.substring(1, comma);
        String high = range.substring(comma + 1, range.length() - 1);
        BigDecimal share = isShare(q) ? HUNDRED : BigDecimal.ONE;
        boolean sameLow = low.isEmpty() ? q.low() == null : isNear(new BigDecimal(low), q.low(), BigDecimal.ONE, share);
        boolean sameHigh =
                high.isEmpty() ? q.high() == null : isNear(new BigDecimal(high), q.high(), BigDecimal.ONE, share);
        return sameLow && sameHigh;
    }

    /** What the grammar calls the unit that a specification names. */
    private String unitOf(String name, String model) {
        String plain = SHORT_UNITS.getOrDefault(name, name.toLowerCase(Locale.ROOT));
        String one = model.equals("CurrencyModel") ? "2 million " : model.equals("AgeModel") ? "" : "2.5 ";
        return one.isEmpty()
                ? plain
                : language.amounts(one + plain).stream()
                        .map(Quantity::unit)
                        .filter(unit -> unit != null)
                        .findFirst()
                        .orElse(name);
    }
}
