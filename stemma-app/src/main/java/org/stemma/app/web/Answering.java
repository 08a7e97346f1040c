package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stemma.Stemma;
import org.stemma.app.web.SearchPage.Answered;
import org.stemma.app.web.SearchPage.Note;
import org.stemma.app.web.SearchPage.Said;
import org.stemma.app.web.SearchPage.Stand;
import org.stemma.news.Answer;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
import org.stemma.news.Dossier;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Statement;
import org.stemma.store.Shelf;
import org.stemma.store.Store;

/** Answers questions with what is reported: the claims that bear on them, and who says what for and against each. Thread-safe. */
final class Answering {
    /** Stories that are asked: those whose articles have the question's words best. As for {@code stemma ask}. */
    private static final int STORIES_ASKED = 5;

    /** Enough that a story of many articles does not hide the next. */
    private static final int ARTICLES_A_STORY = 12;

    private static final int MOST_ANSWERS = 8;

    /** What stands between the two values of a difference. */
    private static final Pattern PARTED = Pattern.compile(" \\| ");

    /** How a statement stands to its claim, in the order in which a reader is told. */
    private enum Stance {
        ASSERTED("Reported", false),
        OPEN("Said to be planned, expected or possible", false),
        DOUBTED("Doubted", true),
        NEGATED("Reported not to be so", true),
        DENIED("Denied", true);

        private final String title;
        private final boolean against;

        Stance(String title, boolean against) {
            this.title = title;
            this.against = against;
        }

        static Stance of(Statement statement) {
            if (statement.stance() == Statement.Stance.DENIES) {
                return DENIED;
            }
            if (statement.stance() == Statement.Stance.DOUBTS) {
                return DOUBTED;
            }
            if (statement.polarity() == Polarity.NEGATIVE) {
                return NEGATED;
            }
            return statement.modality() == Modality.ASSERTED ? ASSERTED : OPEN;
        }
    }

    private final Stemma stemma;

    Answering(Stemma stemma) {
        this.stemma = stemma;
    }

    /** A question is read by the language models, which take seconds to load. */
    void warmUp() {
        stemma.warmUp();
    }

    List<Answered> answers(Asked asked, Shelf shelf, Citations citations) {
        if (asked.words().isEmpty()) {
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        for (String story : stories(asked, shelf)) {
            Dossier dossier = shelf.dossier(story);
            answers.addAll(stemma.answers(asked.words(), dossier));
        }
        return answers.stream()
                .filter(answer ->
                        asked.state().isEmpty() || answer.claim().state().name().equals(asked.state()))
                .sorted(Comparator.comparingDouble(
                        (Answer answer) -> -answer.why().score()))
                .limit(MOST_ANSWERS)
                .map(answer -> answered(answer, citations))
                .toList();
    }

    private static List<String> stories(Asked asked, Shelf shelf) {
        if (!asked.story().isEmpty()) {
            return List.of(shelf.read(store -> store.story(asked.story())).id());
        }
        return shelf.read((Store store) -> store.search(asked.words(), STORIES_ASKED * ARTICLES_A_STORY)).stream()
                .map(Store.Hit::story)
                .filter(Objects::nonNull)
                .distinct()
                .limit(STORIES_ASKED)
                .toList();
    }

    private static Answered answered(Answer answer, Citations citations) {
        Claim claim = answer.claim();
        List<Stand> stands = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            List<Statement> said = claim.statements().stream()
                    .filter(statement -> Stance.of(statement) == stance)
                    .toList();
            if (!said.isEmpty()) {
                stands.add(new Stand(stance.title, stance.against, said(said, citations)));
            }
        }
        return new Answered(
                claim.id(),
                claim.text(),
                claim.state(),
                claim.origins(),
                answer.story(),
                citations.title(answer.story()),
                stands,
                notes(claim));
    }

    /** In what its statements differ: the values that they give of one thing, what cannot both hold first. */
    private static List<Note> notes(Claim claim) {
        List<Note> notes = new ArrayList<>();
        for (boolean conflict : List.of(true, false)) {
            Map<Difference.Type, Map<String, String>> values = new EnumMap<>(Difference.Type.class);
            for (Difference difference : claim.differences()) {
                if (difference.conflict() == conflict) {
                    Map<String, String> told = values.computeIfAbsent(difference.type(), t -> new LinkedHashMap<>());
                    for (String value : PARTED.split(difference.note())) {
                        told.putIfAbsent(value.toLowerCase(Locale.ROOT), value);
                    }
                }
            }
            values.forEach((type, told) -> notes.add(
                    new Note(conflict, type.name().toLowerCase(Locale.ROOT), String.join(" · ", told.values()))));
        }
        return notes;
    }

    /** The same words once, however many articles have them. */
    private static List<Said> said(List<Statement> statements, Citations citations) {
        Map<List<String>, List<Statement>> same = statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> List.of(statement.text(), by(statement)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return same.entrySet().stream()
                .map(one -> new Said(
                        one.getKey().getFirst(),
                        one.getKey().getLast(),
                        citations.cite(
                                one.getValue().stream().map(Statement::passage).toList())))
                .toList();
    }

    /** Who is said to say so besides the outlet, the nearest to it last. */
    static String by(Statement statement) {
        return statement.attribution().stream()
                .filter(one -> one.kind() != Statement.Attribution.Kind.OUTLET)
                .map(Statement.Attribution::name)
                .distinct()
                .collect(Collectors.joining(" ← "));
    }
}
