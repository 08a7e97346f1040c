package org.stemma.bench.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Halves;
import org.stemma.bench.Scores;
import org.stemma.language.Language;
import org.stemma.news.EntityType;

/**
 * Names against a set of named entities: F1 of whole spans with their types, micro-averaged over persons, bodies and places, with
 * the parser's own labels as baseline. The errors of the half that may be looked at go to {@code target/NAME-errors.tsv}.
 */
final class NameEvaluation implements Evaluation {
    private static final Set<EntityType> MAIN =
            EnumSet.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE);

    private final String name;
    private final String about;
    private final String corpus;
    private final Function<Path, List<GoldText>> reader;
    private final Predicate<GoldText> apart;
    private final Set<EntityType> others;

    /**
     * @param apart the texts that are told apart and do not count for the main figure
     * @param others types that are told beside the three
     */
    NameEvaluation(
            String name,
            String about,
            String corpus,
            Function<Path, List<GoldText>> reader,
            Predicate<GoldText> apart,
            Set<EntityType> others) {
        this.name = name;
        this.about = about;
        this.corpus = corpus;
        this.reader = reader;
        this.apart = apart;
        this.others = Set.copyOf(others);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public String corpus() {
        return corpus;
    }

    @Override
    public Scores measure(Path folder) {
        List<GoldText> texts = reader.apply(folder);
        List<NameJudgement> read = judged(new Language(), texts);
        List<NameJudgement> main = without(read);
        Scores scores = Scores.of("f1", f1(main, MAIN, true));
        NameTally whole = tally(main, MAIN, true);
        scores = scores.and("precision", whole.precision()).and("recall", whole.recall());
        scores = scores.and("partial-f1", f1(main, MAIN, false));
        scores = scores.and("baseline-f1", f1(without(judged(Language.unmended(), texts)), MAIN, true));
        scores = scores.and("seen-half-f1", f1(half(main, false), MAIN, true));
        scores = scores.and("unseen-half-f1", f1(half(main, true), MAIN, true));
        Set<EntityType> types = EnumSet.copyOf(MAIN);
        types.addAll(others);
        for (EntityType type : types) {
            scores = scores.and(type.name().toLowerCase(Locale.ROOT) + "-f1", f1(main, Set.of(type), true));
        }
        NameTally strict = new NameTally();
        main.forEach(judgement -> judgement.count(MAIN, true, true, strict));
        scores = scores.and("strict-f1", strict.f1());
        NameTally annotated = new NameTally();
        main.forEach(judgement -> judgement.countAnnotated(MAIN, annotated));
        scores = scores.and("all-annotations-f1", annotated.f1());
        for (String part : new TreeSet<>(texts.stream().map(GoldText::part).toList())) {
            List<NameJudgement> there =
                    read.stream().filter(j -> j.text().part().equals(part)).toList();
            scores = scores.and(part.toLowerCase(Locale.ROOT).replace(' ', '-') + "-f1", f1(there, MAIN, true));
        }
        tell(half(main, false));
        return scores;
    }

    private static List<NameJudgement> judged(Language language, List<GoldText> texts) {
        return texts.stream()
                .map(text -> new NameJudgement(text, NameReading.names(language, text)))
                .toList();
    }

    private List<NameJudgement> without(List<NameJudgement> judgements) {
        return judgements.stream().filter(j -> !apart.test(j.text())).toList();
    }

    private static List<NameJudgement> half(List<NameJudgement> judgements, boolean unseen) {
        return judgements.stream()
                .filter(j -> Halves.isUnseen(j.text().id()) == unseen)
                .toList();
    }

    private static double f1(List<NameJudgement> judgements, Set<EntityType> types, boolean whole) {
        return tally(judgements, types, whole).f1();
    }

    private static NameTally tally(List<NameJudgement> judgements, Set<EntityType> types, boolean whole) {
        NameTally tally = new NameTally();
        judgements.forEach(judgement -> judgement.count(types, whole, false, tally));
        return tally;
    }

    private void tell(List<NameJudgement> judgements) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> causes = new TreeMap<>();
        for (NameJudgement judgement : judgements) {
            for (NameJudgement.Fault fault : judgement.faults(MAIN)) {
                causes.merge(fault.cause(), 1, Integer::sum);
                lines.add(String.join(
                        "\t",
                        fault.cause(),
                        fault.found(),
                        fault.wanted(),
                        fault.context(),
                        judgement.text().part() + " " + judgement.text().id()));
            }
        }
        lines.sort(null);
        System.out.println("    errors in the half looked at: " + causes);
        try {
            Files.createDirectories(Path.of("target"));
            Files.write(Path.of("target", name + "-errors.tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
