package org.stemma.bench.reuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.stemma.bench.reuse.Draft.Paragraph;

/** Three reports on an invented event. */
final class InventedTexts {
    private static final List<String> PLACES = List.of("Varnholt", "Quessel", "Ottermoor");

    private InventedTexts() {}

    static List<BaseText> reports() {
        List<BaseText> reports = new ArrayList<>();
        for (int i = 0; i < PLACES.size(); i++) {
            reports.add(new BaseText(
                    "flood", "Paper " + i, LocalDate.of(2031, 5, 4), "Flood at " + PLACES.get(i), body(i)));
        }
        return reports;
    }

    /** Ten paragraphs whose sentences occur in no other report. */
    static Draft body(int report) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String place = PLACES.get(report);
        for (int i = 0; i < 10; i++) {
            int number = 100 * report + 10 * i + 37;
            paragraphs.add(new Paragraph(List.of(
                    Line.of("The mayor of %s said that crew %d had reached pier %d after the dam broke."
                            .formatted(place, number, i)),
                    Line.of("\u201cWe need %d boats and we need them at gate %d,\u201d Ines Carrow said on Monday."
                            .formatted(number, report * 7 + i)),
                    Line.of(
                            "Officials announced on October 15 that %d houses in ward %d, near the old mill, were badly damaged."
                                    .formatted(number + 1, i * 3 + report)))));
        }
        return new Draft(paragraphs);
    }
}
