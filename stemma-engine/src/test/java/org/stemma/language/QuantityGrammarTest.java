package org.stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.news.Quantity;
import org.stemma.news.Quantity.Hedge;
import org.stemma.news.Quantity.Kind;

class QuantityGrammarTest {
    private static final Comparator<BigDecimal> ORDER = Comparator.nullsFirst(Comparator.naturalOrder());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234,567 | 1234567",
                "1.000.000 | 1000000",
                "1.234,5 | 1234.5",
                "10 000 | 10000",
                ".08 | 0.08",
                "-9.5 | -9.5",
                "minus five | -5",
                "2.5m | 2500000",
                "2.33 k | 2330",
                "7 lakh | 700000",
                "half a dozen | 6",
                "three dozens | 36",
                "ninety-nine | 99",
                "two hundred and two thousand | 202000",
                "one and a half million | 1500000",
                "two hundred point zero three | 200.03",
                "5 1/4 | 5.25",
                "3½ | 3.5",
                "twenty and three fifths | 20.6",
                "1e6 | 1000000"
            })
    void readsNumbers(String text, String value) {
        assertThat(only(text).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "third | 3",
                "a third-party candidate | 3",
                "15th | 15",
                "twenty-first | 21",
                "one hundred twenty-fifth | 125",
                "two hundredth | 200",
            })
    void readsOrdinals(String text, String value) {
        assertThat(only(text).kind()).isEqualTo(Kind.ORDINAL);
        assertThat(only(text).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$5 | MONEY | USD | 5",
                "HK$40 million | MONEY | HKD | 40000000",
                "RM4 million | MONEY | MYR | 4000000",
                "Rs. 500 | MONEY | INR | 500",
                "20 million Egyptian pounds | MONEY | EGP | 20000000",
                "20 million pounds | MONEY | GBP | 20000000",
                "20 pounds | MEASURE | lb | 20",
                "50 cents | MONEY | USD | 0.5",
                "80p | MONEY | GBP | 0.8",
                "USD20m | MONEY | USD | 20000000",
                "30-foot | MEASURE | ft | 30",
                "2 trillion cubic feet | MEASURE | ft3 | 2000000000000",
                "300 sq km | MEASURE | km2 | 300",
                "150 miles an hour | MEASURE | mph | 150",
                "-12C | MEASURE | °C | -12",
                "a quarter of a mile | MEASURE | mi | 0.25",
                "34-year-old | MEASURE | year | 34",
                "two-thirds of | PERCENT | % | 66.6666666666667",
                "nine out of ten | PERCENT | % | 90",
                "3.5 per cent | PERCENT | % | 3.5",
                "5 percentage points | PERCENT | pp | 5",
                "25 basis points | PERCENT | bp | 25"
            })
    void readsUnits(String text, Kind kind, String unit, String value) {
        Quantity found = only(text);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.unit()).isEqualTo(unit);
        assertThat(found.low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "over 300 | 300 | - | OVER",
                "no more than 40 | - | 40 | AT_MOST",
                "just shy of 40 | 36 | 40 | UNDER",
                "40-odd | 36 | 44 | ABOUT",
                "40-plus | 40 | - | AT_LEAST",
                "between 5 and 7 percent | 5 | 7 | RANGE",
                "from 20 through 100 | 20 | 100 | RANGE",
                "€5-7 million | 5000000 | 7000000 | RANGE",
                "more than 100 but fewer than 300 | 100 | 300 | RANGE",
                "hundreds of thousands | 200000 | - | AT_LEAST",
                "several hundred | 300 | - | AT_LEAST"
            })
    void readsHedges(String text, @Nullable BigDecimal low, @Nullable BigDecimal high, Hedge hedge) {
        Quantity found = only(text);
        assertThat(found.hedge()).isEqualTo(hedge);
        assertThat(found.low()).usingComparator(ORDER).isEqualTo(low);
        assertThat(found.high()).usingComparator(ORDER).isEqualTo(high);
    }

    @Test
    void tellsAChangeFromARange() {
        List<Quantity> found = QuantityGrammar.read("It rose from 3 to 4 per cent.");
        assertThat(found).extracting(Quantity::unit).containsExactly("%", "%");
        assertThat(found.getFirst().high()).isEqualByComparingTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://holm.example/a?b=20%25",
                "call +44-20-7946",
                "an F-16",
                "the COVID-19 test",
                "a $",
                "his scores"
            })
    void takesNoIdentifierForANumber(String text) {
        assertThat(QuantityGrammar.read(text)).isEmpty();
    }

    @Test
    void staysFastOnHostileText() {
        for (String piece :
                List.of("1 and ", "one ", "a half ", "$", "1/", "1-", "3 to ", "hundred ", "more than 1 and ", "1,")) {
            String text = piece.repeat(40_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> QuantityGrammar.read(text));
        }
    }

    private static Quantity only(String text) {
        List<Quantity> found = QuantityGrammar.read(text);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
