package org.stemma.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.news.Event;
import org.stemma.news.PloverType;

/**
 * The field's codes of what a frame tells: PLOVER's mode and CAMEO's code by the frame's kind and the words of its clause, contexts by the words. Read once from
 * {@code codes.txt} and {@code contexts.txt}; a question costs the lines of a type.
 */
final class Codes {
    private static final int COLUMNS = 5;

    /** CAMEO keeps an appeal (02) apart from a demand (10); both have the same subdivisions. */
    private static final String APPEAL = "02";

    private static final int ROOT_DIGITS = 2;

    /** A line of {@code codes.txt}. */
    private record Case(String kind, Set<String> words, String mode, String cameo, List<String> contexts) {
        boolean fits(String told, Set<String> clause) {
            boolean same = told.equals(kind) || told.startsWith(kind + "/") || told.startsWith(kind + "-");
            return same && (words.isEmpty() || words.stream().anyMatch(clause::contains));
        }
    }

    private final Map<PloverType, List<Case>> cases = new HashMap<>();
    private final Map<String, List<String>> contexts = new HashMap<>();

    Codes() {
        for (String line : Frames.lines("codes.txt")) {
            List<String> columns = Frames.columns(line, COLUMNS, "codes.txt");
            PloverType type = PloverType.valueOf(columns.getFirst().split("/", -1)[0]);
            cases.computeIfAbsent(type, key -> new ArrayList<>())
                    .add(new Case(
                            columns.getFirst(),
                            Set.copyOf(Frames.words(columns.get(1))),
                            columns.get(2),
                            columns.get(3),
                            Frames.words(columns.get(4))));
        }
        for (String line : Frames.lines("contexts.txt")) {
            List<String> columns = Frames.columns(line, 2, "contexts.txt");
            for (String word : Frames.words(columns.getLast())) {
                contexts.computeIfAbsent(word, key -> new ArrayList<>()).add(columns.getFirst());
            }
        }
    }

    /**
     * @param words lemmas of the clause, pairs of neighbours among them, and kinds of the events below
     * @param subject those of who acts: they tell the context, and by what an assault is carried out
     */
    Event.Code of(Frame frame, Set<String> words, Set<String> subject) {
        Set<String> means = new TreeSet<>(words);
        if (frame.type() == PloverType.ASSAULT) {
            means.addAll(subject);
        }
        Case found = cases.getOrDefault(frame.type(), List.of()).stream()
                .filter(line -> line.fits(frame.kind(), means))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("codes.txt: nothing for " + frame.kind()));
        Set<String> told = new TreeSet<>(found.contexts());
        words.forEach(word -> told.addAll(contexts.getOrDefault(word, List.of())));
        subject.forEach(word -> told.addAll(contexts.getOrDefault(word, List.of())));
        boolean appeal = frame.type() == PloverType.REQUEST && !frame.mode().equals("demand");
        String cameo = appeal ? APPEAL + found.cameo().substring(ROOT_DIGITS) : found.cameo();
        return new Event.Code(frame.type(), found.mode(), List.copyOf(told), cameo);
    }
}
