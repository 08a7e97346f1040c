package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Answer;
import org.stemma.news.Dossier;
import org.stemma.news.Passage;
import org.stemma.text.Span;

/** Questions to the sample and to the founding example: whether the claim that answers comes first, and whether nothing comes where nothing is told. */
final class QuestionEvaluation implements Evaluation {
    /** A reader looks at the first few. */
    private static final int FIRST = 3;

    /** A question with the passage that answers it; null where nothing does. */
    private record Question(
            String text, @Nullable String file, @Nullable Span span) {}

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public String about() {
        return "ask: 31 questions to the sample and the founding story whose answer is reported, 11 whose answer is not";
    }

    @Override
    public String corpus() {
        return "seeds";
    }

    @Override
    public Scores measure(Path corpus) {
        int reported = 0;
        int first = 0;
        int among = 0;
        int silent = 0;
        int rightlySilent = 0;
        List<String> faults = new ArrayList<>();
        for (String stories : List.of("samples", "seeds")) {
            List<Dossier> dossiers = dossiers(stories.equals("seeds") ? corpus : Path.of(stories));
            for (Question question : read(stories)) {
                List<Answer> answers = answers(question, dossiers);
                int rank = rank(question, answers, dossiers);
                if (question.file() == null) {
                    silent++;
                    rightlySilent += answers.isEmpty() ? 1 : 0;
                } else {
                    reported++;
                    first += rank == 0 ? 1 : 0;
                    among += rank >= 0 && rank < FIRST ? 1 : 0;
                }
                boolean right = question.file() == null ? answers.isEmpty() : rank == 0;
                if (!right) {
                    String given = answers.isEmpty()
                            ? "nothing"
                            : answers.getFirst().why().score() + " "
                                    + answers.getFirst().claim().text();
                    faults.add(question.text() + "\t" + rank + "\t" + given);
                }
            }
        }
        write(faults);
        return Scores.of("answered first", (double) first / reported)
                .and("answered among three", (double) among / reported)
                .and("nothing where nothing is told", (double) rightlySilent / silent);
    }

    private static List<Dossier> dossiers(Path files) {
        return StoryReader.STEMMA.dossiers(StoryReader.captures(List.of(files.toString())).stream()
                .map(StoryReader.STEMMA::reports)
                .flatMap(List::stream)
                .toList());
    }

    private static List<Answer> answers(Question question, List<Dossier> dossiers) {
        return dossiers.stream()
                .flatMap(dossier -> StoryReader.STEMMA.answers(question.text(), dossier).stream())
                .sorted(Comparator.comparingDouble((Answer a) -> -a.why().score()))
                .toList();
    }

    /** Place of the first claim that states the passage, -1 if none does. */
    private static int rank(Question question, List<Answer> answers, List<Dossier> dossiers) {
        for (int i = 0; i < answers.size(); i++) {
            boolean states = answers.get(i).claim().statements().stream()
                    .map(statement -> statement.passage())
                    .anyMatch(passage -> isAsked(question, passage, dossiers));
            if (states) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAsked(Question question, Passage passage, List<Dossier> dossiers) {
        Span span = question.span();
        return span != null
                && span.overlaps(passage.span())
                && dossiers.stream()
                        .flatMap(dossier -> dossier.reports().stream())
                        .filter(report -> report.id().equals(passage.article()))
                        .anyMatch(report -> report.article().file().endsWith(String.valueOf(question.file())));
    }

    private static List<Question> read(String stories) {
        try {
            return Files.readAllLines(Path.of("eval/questions.tsv")).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(stories))
                    .map(cells -> cells[2].equals("-")
                            ? new Question(cells[1], null, null)
                            : new Question(
                                    cells[1],
                                    cells[2],
                                    new Span(Integer.parseInt(cells[3]), Integer.parseInt(cells[4]))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read eval/questions.tsv", e);
        }
    }

    private static void write(List<String> faults) {
        try {
            Path file = Path.of("target/questions-errors.tsv");
            Files.createDirectories(file.getParent());
            Files.write(file, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the faults", e);
        }
    }
}
