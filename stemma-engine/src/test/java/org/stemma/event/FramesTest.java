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
        for (String line : lines()) {
            String[] cells = line.split(" *\\| *", -1);
            String example = cells[6].strip();
            List<String> kinds = kinds(language, frames, example);
            if (!kinds.contains(cells[0])) {
                wrong.add(cells[0] + ": " + example + " is " + kinds);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> kinds(Language language, Frames frames, String example) {
        String text = Character.toUpperCase(example.charAt(0)) + example.substring(1) + ".";
        Article article =
                new ArticleBuilder("example.txt").block(Role.BODY, text).build();
        List<String> kinds = new ArrayList<>();
        for (Sentence sentence : language.analyse(article).sentences()) {
            Clause clause = new Clause(sentence);
            Participants participants = new Participants(new Who(List.of(), frames.parties()), article.id(), clause);
            EventReader.triggers(frames, participants, clause)
                    .forEach(trigger -> kinds.add(
                            trigger.frame().type() + "/" + trigger.frame().mode()));
        }
        return kinds;
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Frames.class.getResourceAsStream("frames.txt")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
