package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.rooms.ArticleBuilder;

/** The lexicon is read by people, so each of its lines must do what its example says. */
@Tag("slow")
class FramesTest {
    @Test
    void everyExampleIsCodedByItsOwnKindOfFrame() throws IOException {
        Language language = new Language();
        Frames frames = new Frames();
        List<String> wrong = new ArrayList<>();
        for (String line : lines("frames.txt")) {
            String[] cells = line.split(" *\\| *", -1);
            String example = cells[6].strip();
            List<String> kinds = kinds(language, frames, example);
            if (!kinds.contains(cells[0])) {
                wrong.add(cells[0] + ": " + example + " is " + kinds);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noExampleOfAFigureTellsItsWord() throws IOException {
        Language language = new Language();
        Frames frames = new Frames();
        List<String> wrong = new ArrayList<>();
        for (String line : lines("figures.txt")) {
            String[] cells = line.split(" *\\| *", -1);
            List<String> told = new ArrayList<>(words(language, frames, cells[3].strip()));
            told.retainAll(List.of(cells[1].split(" ")));
            if (!told.isEmpty()) {
                wrong.add(cells[3] + " tells " + told);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> words(Language language, Frames frames, String example) {
        return triggers(language, frames, example).stream()
                .map(trigger -> trigger.token().lemma())
                .toList();
    }

    private static List<String> kinds(Language language, Frames frames, String example) {
        return triggers(language, frames, example).stream()
                .map(trigger -> trigger.frame().kind())
                .toList();
    }

    private static List<EventReader.Trigger> triggers(Language language, Frames frames, String example) {
        String text = Character.toUpperCase(example.charAt(0)) + example.substring(1) + ".";
        Article article =
                new ArticleBuilder("example.txt").block(Role.BODY, text).build();
        List<EventReader.Trigger> triggers = new ArrayList<>();
        for (Sentence sentence : language.analyse(article).sentences()) {
            Clause clause = new Clause(sentence);
            Participants participants = new Participants(new Who(List.of(), frames.parties()), article.id(), clause);
            triggers.addAll(EventReader.triggers(frames, participants, clause));
        }
        return triggers;
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Frames.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
