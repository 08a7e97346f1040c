package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.news.Report;

/** Reports as the rooms after {@code language} take them. */
final class Reports {
    private Reports() {}

    /** Each article once, under the first of its file names, so that neither order nor a second copy of a file tells. */
    static List<Report> distinct(List<List<Report>> reports) {
        Map<String, Report> byId = new LinkedHashMap<>();
        reports.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Report::id)
                        .thenComparing(report -> report.article().file()))
                .forEach(report -> byId.putIfAbsent(report.id(), report));
        return new ArrayList<>(byId.values());
    }
}
