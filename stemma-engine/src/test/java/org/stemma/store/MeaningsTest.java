package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.EntityType;
import org.stemma.store.Found.Way;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Query;
import org.stemma.text.Embedding;
import org.stemma.text.Embeddings;

/** Meanings of texts: read once, kept with their articles, and found by. */
class MeaningsTest {
    private static final Query BARRAGE = Query.ALL.words("barrage stood", Order.BEST);

    @TempDir
    Path folder;

    private Path path = Path.of("");
    private final Concepts concepts = new Concepts();

    @BeforeEach
    void place() {
        path = folder.resolve("s.db");
    }

    private static Told flood() {
        return Told.of("Water", "2031-04-07")
                .names(EntityType.PERSON, "Tova Lind")
                .claims("The dam held", Claim.State.SINGLE_SOURCE)
                .quotes("Tova Lind", "The weir is firm");
    }

    private static Told strike() {
        return Told.of("Bakers on strike", "2031-05-01").claims("Ovens stay cold", Claim.State.SINGLE_SOURCE);
    }

    private void fill(Told... stories) {
        try (Store store = Store.open(path)) {
            Stream.of(stories).forEach(story -> story.into(store));
        }
    }

    /** Reads all that waits; how many texts the model read for it. */
    private int readAll(Concepts model) {
        int before = model.read.get();
        try (Meanings meanings = Meanings.open(path, model, false)) {
            while (meanings.read(1) > 0) {
                assertThat(meanings.progress().read()).isPositive();
            }
            assertThat(meanings.progress().percent()).isEqualTo(100);
        }
        return model.read.get() - before;
    }

    private Shelf shelf(Concepts model) {
        Shelf shelf = Shelf.open(path, model);
        assertThat(shelf.followMeanings(model)).as("all in one portion").isFalse();
        return shelf;
    }

    private static List<String> claims(Shelf shelf, Query query) {
        return shelf.claims(query).cards().stream().map(Shelf.ClaimCard::text).toList();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getLong(1);
        }
    }

    @Test
    void whatMeansTheSameIsFoundInOtherWordsAndSaysSo() {
        fill(flood(), strike());
        readAll(concepts);
        try (Shelf shelf = shelf(concepts)) {
            assertThat(shelf.claims(BARRAGE).items())
                    .extracting(found -> found.item().text(), Found::by)
                    .containsExactly(tuple("The dam held", Way.MEANING));
            assertThat(shelf.claims(Query.ALL.words("dam stood", Order.BEST)).items())
                    .extracting(Found::by)
                    .containsExactly(Way.BOTH);
            assertThat(shelf.statements(BARRAGE).items()).hasSize(1);
            assertThat(shelf.quotes(BARRAGE).items()).extracting(Found::by).containsExactly(Way.MEANING);
            assertThat(shelf.articles(Query.ALL.words("stoppage bread", Order.BEST))
                            .cards())
                    .extracting(Shelf.ArticleCard::title)
                    .containsExactly("Bakers on strike");
            assertThat(shelf.claims(Query.ALL).items()).extracting(Found::by).containsOnlyNulls();
        }
    }

    @Test
    void aQuestionAboutNothingHereFindsNothing() {
        fill(flood(), strike());
        readAll(concepts);
        try (Shelf shelf = shelf(concepts)) {
            assertThat(claims(shelf, Query.ALL.words("penguins", Order.BEST))).isEmpty();
            assertThat(claims(shelf, Query.ALL.words("weir bread", Order.BEST)))
                    .as("half of a meaning is not near")
                    .isEmpty();
        }
    }

    @Test
    void wordsInMarksAreMeantAsTheyStand() {
        fill(flood());
        readAll(concepts);
        try (Shelf shelf = shelf(concepts)) {
            for (String typed : List.of("\"barrage stood\"", "barrage stoo*", "barrage* stood")) {
                assertThat(claims(shelf, Query.ALL.words(typed, Order.BEST)))
                        .as(typed)
                        .isEmpty();
            }
            assertThat(claims(shelf, BARRAGE.typing())).hasSize(1);
            assertThat(claims(shelf, Query.ALL.words("barrage stood", Order.NEWEST)))
                    .as("a filter asks for words")
                    .isEmpty();
        }
    }

    @Test
    void withoutMeaningsSearchGoesByWords() {
        fill(flood());
        try (Shelf shelf = shelf(concepts)) {
            assertThat(claims(shelf, BARRAGE)).isEmpty();
            assertThat(shelf.claims(Query.ALL.words("dam", Order.BEST)).items())
                    .extracting(Found::by)
                    .containsExactly(Way.WORDS);
        }
        readAll(concepts);
        try (Shelf shelf = Shelf.open(path)) {
            assertThat(claims(shelf, BARRAGE)).as("switched off").isEmpty();
        }
    }

    @Test
    void theLatestStoriesAreReadFirstAndAnInterruptedReadingGoesOn() {
        fill(flood(), strike());
        try (Meanings meanings = Meanings.open(path, concepts, false)) {
            assertThat(meanings.progress()).isEqualTo(new Meanings.Progress(0, 2));
            assertThat(meanings.read(1)).isEqualTo(1);
            assertThat(meanings.progress()).isEqualTo(new Meanings.Progress(1, 2));
        }
        try (Shelf shelf = shelf(concepts)) {
            assertThat(claims(shelf, Query.ALL.words("stoppage bread", Order.BEST)))
                    .containsExactly("Ovens stay cold");
            assertThat(claims(shelf, BARRAGE)).isEmpty();
            readAll(concepts);
            shelf.followMeanings(concepts);
            assertThat(claims(shelf, BARRAGE)).containsExactly("The dam held");
        }
        assertThat(readAll(concepts)).as("all is known").isZero();
    }

    @Test
    void ofAStoryThatGrowsOnlyWhatIsNewIsRead() {
        try (Store store = Store.open(path)) {
            String young = flood().into(store);
            assertThat(readAll(concepts)).isEqualTo(3);
            Dossier grown = flood().and("Weir", "The weir broke.", "La Rive", "en", "2031-04-08")
                    .claims("The barrage held", Claim.State.DISPUTED)
                    .add(store)
                    .dossier();
            store.place(List.of(grown), List.of(young));
        }
        assertThat(readAll(concepts)).as("a headline and a statement").isEqualTo(2);
    }

    @Test
    void meaningsGoWithTheirArticles() throws SQLException {
        Told twice = Told.of("Water again", "2031-04-08").claims("The dam held", Claim.State.SINGLE_SOURCE);
        Told once = flood();
        try (Store store = Store.open(path)) {
            once.into(store);
            twice.into(store);
            readAll(concepts);
            store.replace(once.captures().getFirst(), List.of());
        }
        assertThat(count("SELECT count(*) FROM meanings WHERE vector IS NOT NULL"))
                .as("the headline and the statement of the other article")
                .isEqualTo(2);
        assertThat(count("SELECT count(*) FROM article_meanings")).isEqualTo(2);
        try (Store store = Store.open(path)) {
            store.replace(twice.captures().getFirst(), List.of());
        }
        assertThat(count("SELECT count(*) FROM meanings WHERE vector IS NOT NULL"))
                .isZero();
        try (Shelf shelf = shelf(concepts)) {
            assertThat(claims(shelf, BARRAGE)).isEmpty();
        }
    }

    @Test
    void theViewIsBuiltAnewWithoutTheModel() throws IOException {
        fill(flood());
        readAll(concepts);
        shelf(concepts).close();
        Path view = folder.resolve("s.db.meanings");
        try (Stream<Path> files = Files.list(view)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        int before = concepts.read.get();
        try (Shelf shelf = shelf(concepts)) {
            assertThat(claims(shelf, BARRAGE)).containsExactly("The dam held");
            claims(shelf, BARRAGE);
        }
        assertThat(concepts.read.get() - before).as("the question, once").isEqualTo(1);
    }

    @Test
    void vectorsOfAnotherModelGiveWay() {
        fill(flood());
        readAll(concepts);
        shelf(concepts).close();
        Concepts other = new Concepts("others");
        try (Shelf shelf = Shelf.open(path, other)) {
            assertThat(claims(shelf, BARRAGE)).as("not held against each other").isEmpty();
            assertThat(readAll(other)).isEqualTo(3);
            shelf.followMeanings(other);
            assertThat(claims(shelf, BARRAGE)).containsExactly("The dam held");
        }
        try (Shelf shelf = Shelf.open(path, concepts)) {
            assertThat(claims(shelf, BARRAGE)).isEmpty();
        }
    }

    @Test
    void whatWasReadIsForgottenAgain() throws SQLException {
        fill(flood());
        readAll(concepts);
        try (Shelf shelf = shelf(concepts);
                Meanings meanings = Meanings.open(path, concepts, false)) {
            meanings.forget();
            assertThat(meanings.progress()).isEqualTo(new Meanings.Progress(0, 1));
            shelf.followMeanings(concepts);
            assertThat(claims(shelf, BARRAGE)).isEmpty();
        }
        assertThat(count("SELECT count(*) FROM meanings WHERE vector IS NOT NULL"))
                .isZero();
    }

    @Test
    void inAStoryNothingIsCrowdedOutByTheOthers() {
        String story;
        List<Dossier> dossiers = new ArrayList<>();
        try (Store store = Store.open(path)) {
            for (int i = 0; i < 450; i++) {
                Told one = Told.of("Water " + i, "2031-04-07").claims("Dam " + i + " held", Claim.State.ECHOED);
                dossiers.add(one.add(store).dossier());
            }
            store.place(dossiers, List.of());
            story = flood().into(store);
        }
        readAll(concepts);
        try (Shelf shelf = shelf(concepts)) {
            assertThat(claims(shelf, BARRAGE.inStory(story))).containsExactly("The dam held");
            assertThat(shelf.claims(BARRAGE.withCounts()).total()).isLessThan(451);
        }
    }

    /** A statement that ends in a number is as like to every question as that, in hundredths. */
    private static final class Levels implements Embeddings {
        @Override
        public Embedding of(String text, Use use) {
            Matcher level = Pattern.compile("\\d+").matcher(text);
            double likeness = use == Use.QUERY ? 1 : level.find() ? Integer.parseInt(level.group()) / 100.0 : 0;
            float[] vector = new float[384];
            for (int i = 0; i < vector.length; i += 2) {
                vector[i] = (float) (likeness / Math.sqrt(vector.length / 2.0));
                vector[i + 1] = (float) Math.sqrt((1 - likeness * likeness) / (vector.length / 2.0));
            }
            return new Embedding(vector, List.of(), new float[0][]);
        }

        @Override
        public String model() {
            return "levels";
        }
    }

    @Test
    void lessLikenessTellsOnlyForWhatHasTheWords() {
        fill(Told.of("Rivers", "2031-04-07")
                .claims("Level 10", Claim.State.ECHOED)
                .claims("Level 80", Claim.State.ECHOED)
                .claims("Level 90", Claim.State.ECHOED));
        Levels levels = new Levels();
        try (Meanings meanings = Meanings.open(path, levels, true)) {
            assertThat(meanings.read(10)).isEqualTo(1);
        }
        try (Shelf shelf = Shelf.open(path, levels)) {
            shelf.followMeanings(levels);
            assertThat(claims(shelf, Query.ALL.words("heights", Order.BEST))).containsExactly("Level 90");
            assertThat(shelf.claims(Query.ALL.words("level", Order.BEST)).items())
                    .extracting(found -> found.item().text(), Found::by)
                    .containsExactly(
                            tuple("Level 90", Way.BOTH), tuple("Level 80", Way.WORDS), tuple("Level 10", Way.WORDS));
        }
    }

    @Test
    void aByteADimensionKeepsTheCosine() {
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            float[] one = unit(random);
            float[] other = unit(random);
            for (int k = 0; k < one.length; k++) {
                other[k] = one[k] + other[k] * i / 20;
            }
            Embedding a = new Embedding(one, List.of(), new float[0][]);
            Embedding b = new Embedding(scaled(other), List.of(), new float[0][]);
            double cosine = a.likeness(b);
            byte[] left = Coding.bytes(a);
            byte[] right = Coding.bytes(b);
            long product = 0;
            for (int k = 0; k < left.length; k++) {
                product += (long) left[k] * right[k];
            }
            double score = 0.5 + product / (double) (left.length * (1 << 15));
            assertThat(Coding.cosine(score, left.length)).isBetween(cosine - 0.005, cosine + 0.005);
        }
    }

    private static float[] unit(Random random) {
        float[] vector = new float[384];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return scaled(vector);
    }

    private static float[] scaled(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
