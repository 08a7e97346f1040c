package org.stemma.clean;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stemma.news.When;

class DayShiftTest {
    private static boolean same(String told, String shown, boolean doubtful) {
        return DayShift.isSame(when(told), when(shown), doubtful);
    }

    private static When when(String text) {
        return requireNonNull(DateReader.one(text, false)).when();
    }

    @Test
    void takesTheEveningInUniversalTimeForTheNextDay() {
        assertThat(same("2031-05-04T23:00:00Z", "5 May 2031", false)).isTrue();
        assertThat(same("2031-05-04T23:00:00Z", "5 May 2031", true)).isTrue();
        assertThat(same("2031-05-04T13:00:00Z", "5 May 2031", true)).isFalse();
        assertThat(same("2031-05-04T02:00:00Z", "3 May 2031", false)).isTrue();
        assertThat(same("2031-05-04T02:00:00Z", "5 May 2031", false)).isFalse();
    }

    @Test
    void comparesClocksWhereBothAreTold() {
        assertThat(same("2031-05-04T00:44:52Z", "3 May 2031 21:44", true)).isTrue();
        assertThat(same("2031-05-04T00:44:52Z", "3 May 2031 21:51", true)).isFalse();
        assertThat(same("2031-05-04T21:00:00-05:00", "5 May 2031 2:00", false)).isTrue();
    }

    @Test
    void trustsWhatIsShownWhereNoClockIsTold() {
        assertThat(same("2031-05-04", "5 May 2031", false)).isTrue();
        assertThat(same("2031-05-04", "5 May 2031", true)).isFalse();
        assertThat(same("2031-05-04", "6 May 2031", false)).isFalse();
    }
}
