package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.account.Account.SeriesItem;
import org.stemma.account.Account.ValueItem;
import org.stemma.news.Passage;
import org.stemma.news.Quantity;
import org.stemma.store.Shelf;

/** Days, bars, dots and letters as they are shown. */
class DrawingTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 3);

    @Test
    void daysAreToldOnce() {
        assertThat(Days.span(DAY, DAY)).isEqualTo("3 May 2031");
        assertThat(Days.span(DAY, DAY.plusDays(6))).isEqualTo("3 – 9 May 2031");
        assertThat(Days.span(DAY.minusDays(5), DAY)).isEqualTo("28 Apr – 3 May 2031");
        assertThat(Days.span(DAY.minusYears(1), DAY)).isEqualTo("3 May 2030 – 3 May 2031");
        assertThat(Days.shown("about 2031-05-03T14:05:09Z")).isEqualTo("about 3 May 2031, 14:05 UTC");
        assertThat(Days.shown("2031-05-03/2031-05-09")).isEqualTo("3 – 9 May 2031");
        assertThat(Days.shown("203X")).isEqualTo("203X");
    }

    @Test
    void barsStayInTheirPicture() {
        List<Shelf.DayCount> counts = new ArrayList<>();
        for (int i = 0; i < 400; i += 3) {
            counts.add(new Shelf.DayCount(DAY.plusDays(i), 1 + i % 7));
        }
        Sparkline sparkline = Sparkline.of(counts);
        assertThat(sparkline.bars()).isNotEmpty().allSatisfy(bar -> {
            assertThat(bar.x()).isGreaterThanOrEqualTo(0);
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(Sparkline.WIDTH);
            assertThat(bar.y()).isGreaterThanOrEqualTo(0);
            assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(Sparkline.HEIGHT);
        });
    }

    private static ValueItem value(int day, String low, boolean bound) {
        BigDecimal amount = new BigDecimal(low);
        return new ValueItem(
                DAY.plusDays(day),
                low,
                Quantity.Hedge.EXACT,
                amount,
                bound ? null : amount,
                "origin-1",
                new Passage("article-" + day, 0, 1, "x", "", ""));
    }

    @Test
    void largerAmountsStandHigher() {
        SeriesChart chart = SeriesChart.of(
                        new SeriesItem("person", null, "killed", List.of(value(0, "41", true), value(2, "17", false))))
                .orElseThrow();
        assertThat(chart.dots()).hasSize(2);
        assertThat(chart.dots().getFirst().y())
                .isLessThan(chart.dots().getLast().y());
        assertThat(chart.dots().getFirst().label()).isEqualTo("≥ 41");
        assertThat(chart.dots().getLast().label()).isEqualTo("17");
        assertThat(SeriesChart.of(new SeriesItem("person", null, "", List.of(value(0, "41", true)))))
                .isEmpty();
    }

    @Test
    void whatCannotBeSeenIsShown() {
        assertThat(Legible.shown("a\u0000b\u202Ec\u2066d\u007f")).isEqualTo("a␀b⟨U+202E⟩c⟨U+2066⟩d␡");
        assertThat(Legible.shown("گفت‌وگو 👩‍🚀\n\t\u200f")).isEqualTo("گفت‌وگو 👩‍🚀\n\t\u200f");
        assertThat(Legible.shown("half \ud83d")).isEqualTo("half ⟨U+D83D⟩");
    }
}
