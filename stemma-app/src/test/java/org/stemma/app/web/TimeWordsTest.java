package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Precision;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;
import org.stemma.text.Span;

class TimeWordsTest {
    private static String words(@Nullable When when, @Nullable String duration, @Nullable String timex) {
        return TimeWords.of(new TimeExpression(
                0, new Span(0, 1), "x", TimeExpression.Kind.DATE, when, duration, null, timex, null, null));
    }

    private static When when(String value, String earliest, String latest) {
        return new When(value, LocalDate.parse(earliest), LocalDate.parse(latest), Precision.DAY, false, null);
    }

    @Test
    void daysMonthsAndYearsAreNamed() {
        assertThat(words(when("2031-05-03", "2031-05-03", "2031-05-03"), null, null))
                .isEqualTo("3 May 2031");
        assertThat(words(when("2031-05", "2031-05-01", "2031-05-31"), null, null))
                .isEqualTo("May 2031");
        assertThat(words(when("2031-21", "2031-03-01", "2031-05-31"), null, null))
                .isEqualTo("spring 2031");
        assertThat(words(when("2031-33", "2031-01-01", "2031-03-31"), null, null))
                .isEqualTo("1 Jan – 31 Mar 2031");
        assertThat(words(when("1968", "1968-01-01", "1968-12-31"), null, null)).isEqualTo("1968");
        assertThat(words(when("197X", "1970-01-01", "1979-12-31"), null, null)).isEqualTo("1970s");
        assertThat(words(when("2031-05-03/2031-05-09", "2031-05-03", "2031-05-09"), null, null))
                .isEqualTo("3 – 9 May 2031");
    }

    @Test
    void durationsAndClocksAreNamed() {
        assertThat(words(null, "P50Y", null)).isEqualTo("50 years");
        assertThat(words(null, "P1M", null)).isEqualTo("1 month");
        assertThat(words(null, "PT20M", null)).isEqualTo("20 minutes");
        assertThat(words(null, null, "T04:00")).isEqualTo("at 04:00");
    }

    @Test
    void whatCannotBeSaidPlainlyStays() {
        assertThat(words(null, "P1Y6M", null)).isEqualTo("P1Y6M");
        assertThat(words(null, "P99999999999999Y", null)).isEqualTo("P99999999999999Y");
        assertThat(words(null, null, "XXXX-WXX-5")).isEqualTo("XXXX-WXX-5");
        assertThat(words(null, null, null)).isEqualTo("not resolved");
    }
}
