package org.stemma.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.account.Account;
import org.stemma.account.Account.ClaimItem;
import org.stemma.account.Account.NumberItem;
import org.stemma.account.Account.SeriesItem;
import org.stemma.account.Account.ValueItem;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Tone;

/** The numbers of an account: those that several reports give otherwise, by the day of the report, then all. */
final class Figures {
    /** What a reader takes in; the JSON has them all. */
    private static final int MOST_NUMBERS = 20;

    private final Account account;
    private final Sheet sheet;
    private final SourceList sources;

    Figures(Account account, Sheet sheet, SourceList sources) {
        this.account = account;
        this.sheet = sheet;
        this.sources = sources;
    }

    void write() {
        throughTime();
        numbers();
    }

    private void throughTime() {
        List<ClaimItem> moving =
                account.claims().stream().filter(Figures::isMoving).toList();
        if (moving.isEmpty()) {
            return;
        }
        sheet.section(
                "Numbers through time",
                "What reports of each day give for one thing. An amount may grow, be hedged or be corrected: only the marks above"
                        + " say where two cannot both hold.");
        moving.forEach(this::series);
    }

    /** A claim with the amounts that reports give for it. */
    void series(ClaimItem claim) {
        sheet.item(AccountPage.state(claim.state(), claim.origins()), claim.text(), List.of());
        claim.series().stream().filter(Figures::isMoving).forEach(this::series);
    }

    /** Whether reports give it amounts that are not all written alike. */
    static boolean isMoving(ClaimItem claim) {
        return claim.series().stream().anyMatch(Figures::isMoving);
    }

    private void series(SeriesItem series) {
        String of = series.values().stream().anyMatch(v -> !isNamed(v, series)) && series.counted() != null
                ? " " + series.counted()
                : "";
        Map<String, List<ValueItem>> alike = new LinkedHashMap<>();
        for (ValueItem value : series.values()) {
            String day = value.reported() == null ? "" : value.reported().toString();
            alike.computeIfAbsent(day + " " + value.text().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(value);
        }
        for (List<ValueItem> values : alike.values()) {
            ValueItem value = values.getFirst();
            String scope =
                    series.scope().isEmpty() || value.text().contains(series.scope()) ? "" : " " + series.scope();
            sheet.under(
                    new Mark(
                            value.reported() == null
                                    ? "undated"
                                    : value.reported().toString(),
                            Tone.PLAIN),
                    value.text() + (isNamed(value, series) ? "" : of) + scope,
                    values.stream().map(v -> sources.pointer(v.passage())).toList());
        }
    }

    private static boolean isNamed(ValueItem value, SeriesItem series) {
        return series.counted() == null || value.text().contains(series.counted());
    }

    /** Whether the amounts are not all written alike. */
    private static boolean isMoving(SeriesItem series) {
        return series.values().stream().map(ValueItem::text).distinct().count() > 1;
    }

    void numbers() {
        if (account.numbers().isEmpty()) {
            return;
        }
        sheet.section("Numbers", "");
        int most = sheet.most(MOST_NUMBERS);
        for (NumberItem number : account.numbers().stream().limit(most).toList()) {
            String counted = number.counted() == null || number.text().contains(number.counted())
                    ? ""
                    : " (" + number.counted() + ")";
            sheet.item(
                    AccountPage.state(number.state(), number.origins()),
                    number.text() + counted + " — " + number.sentence(),
                    number.passages().stream().map(sources::pointer).toList());
        }
        AccountPage.more(sheet, account.numbers().size() - most);
    }
}
