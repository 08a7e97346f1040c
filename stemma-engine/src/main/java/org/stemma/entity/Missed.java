package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.EntityType;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * Family names that the tagger saw elsewhere in the article as a person's and missed here. A form that the article also
 * writes in small letters is a common word and left alone.
 */
final class Missed {
    private static final int SHORTEST = 4;

    private Missed() {}

    static List<Use> added(List<Report> reports, List<Use> uses) {
        Map<String, Set<String>> families = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Use use : uses) {
            for (int i = use.first(); i < use.end(); i++) {
                taken.add(place(use.article(), use.sentence(), i));
            }
            String last = use.sentence().tokens().get(use.end() - 1).form();
            boolean full = use.type() == EntityType.PERSON
                    && PersonName.parse(use.text()).isFull();
            if (full && last.length() >= SHORTEST && Character.isUpperCase(last.charAt(0))) {
                families.computeIfAbsent(use.article(), a -> new HashSet<>()).add(last);
            }
        }
        List<Use> all = new ArrayList<>(uses);
        for (Report report : reports) {
            Set<String> names = new HashSet<>(families.getOrDefault(report.id(), Set.of()));
            report.analysis().sentences().forEach(s -> s.tokens().forEach(t -> names.remove(capitalised(t.form()))));
            for (Sentence sentence : report.analysis().sentences()) {
                add(report, sentence, names, taken, all);
            }
        }
        all.sort(Comparator.comparing(Use::article)
                .thenComparingInt(use -> use.sentence().index())
                .thenComparingInt(Use::first));
        return all;
    }

    private static void add(Report report, Sentence sentence, Set<String> names, Set<String> taken, List<Use> all) {
        for (Token token : sentence.tokens()) {
            int i = token.index();
            boolean missed = names.contains(token.form()) && !taken.contains(place(report.id(), sentence, i));
            if (missed && sentence.role().isRead()) {
                Span span = sentence.span(i, i + 1);
                all.add(new Use(report, sentence, i, i + 1, span, token.form(), EntityType.PERSON));
            }
        }
    }

    /** A word in small letters with a capital; other words unchanged are no common words. */
    private static String capitalised(String form) {
        boolean small = !form.isEmpty() && Character.isLowerCase(form.charAt(0));
        return small ? Character.toUpperCase(form.charAt(0)) + form.substring(1) : "";
    }

    private static String place(String article, Sentence sentence, int token) {
        return article + "#" + sentence.index() + "#" + token;
    }
}
