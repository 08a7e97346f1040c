package org.stemma.clean;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Comment;
import org.stemma.news.Credit;
import org.stemma.news.Flag;
import org.stemma.news.Role;

class ScrapeCleanerTest {
    private static final String PAGE = """
            Harbour strike enters second week as talks stall | Norbay Courier
            Skip to content
            Home » News » Business » Harbour strike enters second week as talks stall
            Harbour strike enters second week as talks stall
            Union leaders say no meeting is planned before Monday
            By Elena Marwick and Tomás de la Ruiz, Transport Correspondents
            Published: 4 May 2023 | Updated: 5 May 2023
            Share
            1.2K shares
            Dock workers stand outside the gates of Norbay harbour. (AP Photo/Lena Holm)
            NORBAY, May 4 (Reuters) - Dock workers at the port of Norbay walked out for an eighth day on Thursday.
            The port authority said it had lost about three million crowns a day because of the strike.
            READ MORE: Ferry fares to rise in summer
            Why the talks failed
            According to a person briefed on the talks, the two sides differ over night shifts.
            The union wants:
            • a shorter night shift
            • double pay on Sundays
            The port's director said, in an interview with the Coastal Tribune newspaper, that this was too much.
            Related articles
            New lighthouse museum opens its doors to visitors
            Sign up for our daily newsletter
            © 2023 Norbay Courier. All rights reserved.
            Comments (3)
            Old Sailor
            2 hours ago
            They deserve every penny.
            My father worked there for thirty years.
            Reply
            Maria P.
            Nonsense, the port is going broke
            Reply
            Old Sailor
            You have never lifted a crate, have you?
            """;

    static Article clean(String text) {
        return ScrapeCleaner.clean(capture(text)).getFirst();
    }

    private static Capture capture(String text) {
        return new Capture(
                "capture-1",
                "page.txt",
                null,
                Capture.Form.SCRAPE,
                new Capture.Content(text.getBytes(StandardCharsets.UTF_8)),
                "UTF-8",
                "",
                text,
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    private static List<String> texts(Article article, Role role) {
        return article.blocks().stream()
                .filter(b -> b.role() == role)
                .map(b -> b.text().text())
                .toList();
    }

    private static List<Flag.Kind> flags(Article article) {
        return article.flags().stream().map(Flag::kind).toList();
    }

    @Test
    void tellsTheMastheadFromTheBody() {
        Article article = clean(PAGE);
        assertThat(article.title()).isEqualTo("Harbour strike enters second week as talks stall");
        assertThat(texts(article, Role.TITLE)).hasSize(1);
        assertThat(texts(article, Role.REPEATED)).hasSize(2);
        assertThat(texts(article, Role.DEK)).containsExactly("Union leaders say no meeting is planned before Monday");
        assertThat(article.byline()).containsExactly("Elena Marwick", "Tomás de la Ruiz");
        assertThat(requireNonNull(article.published()).value()).isEqualTo("2023-05-04");
        assertThat(requireNonNull(article.updated()).value()).isEqualTo("2023-05-05");
        assertThat(texts(article, Role.DATELINE)).containsExactly("NORBAY, May 4 (Reuters) -");
        assertThat(texts(article, Role.HEADING)).containsExactly("Why the talks failed");
        assertThat(texts(article, Role.LIST_ITEM)).containsExactly("a shorter night shift", "double pay on Sundays");
        assertThat(texts(article, Role.BODY)).hasSize(5);
    }

    @Test
    void keepsCommentsApartEachWithItsAuthor() {
        List<Comment> comments = clean(PAGE).comments();
        assertThat(comments).extracting(Comment::author).containsExactly("Old Sailor", "Maria P.", "Old Sailor");
        assertThat(comments.getFirst().text())
                .isEqualTo("They deserve every penny.\nMy father worked there for thirty years.");
        assertThat(comments.getFirst().time()).isEqualTo("2 hours ago");
    }

    @Test
    void namesTheSourcesBehindTextPictureAndInterview() {
        assertThat(clean(PAGE).credits())
                .extracting(c -> c.source().name() + " " + c.part())
                .containsExactlyInAnyOrder("AP PICTURE", "Reuters TEXT", "Coastal Tribune INTERVIEW");
        assertThat(clean(PAGE).credits()).extracting(Credit::part).contains(Credit.Part.PICTURE);
    }

    @Test
    void everyBlockPointsIntoTheCapture() {
        Article article = clean(PAGE);
        int end = 0;
        for (Block block : article.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(article.passage(block.span()).quote())
                    .isEqualTo(block.span().of(PAGE));
            end = block.span().end();
        }
    }

    @Test
    void cutsOffADateGluedBeforeTheFirstSentence() {
        Article article =
                clean("published 2021-02-03 The bridge over the Marl has been closed since the flood of last week.\n");
        assertThat(requireNonNull(requireNonNull(article.published()).evidence())
                        .quote())
                .isEqualTo("2021-02-03");
        assertThat(texts(article, Role.BODY).getFirst()).startsWith("The bridge over");
    }

    @Test
    void cutsOffKeyPhrasesThatStandAloneElsewhere() {
        Article article = clean("""
                Minister resigns over bridge contract
                The transport minister of Velland resigned on Saturday after weeks of questions.
                Bridge contract
                He had denied wrongdoing, and said that the decision was wholly his own.
                Bridge contract “I never saw the papers,” the minister said on Friday in parliament.
                Bridge contract, Opposition leaders replied that the papers bore his own signature.
                """);
        assertThat(texts(article, Role.OTHER))
                .containsExactly("Bridge contract", "Bridge contract", "Bridge contract,");
        assertThat(texts(article, Role.BODY)).hasSize(4).allMatch(t -> !t.contains("Bridge"));
    }

    @Test
    void keepsTheArticleBehindAnErrorBannerOnce() {
        String paragraph =
                "The council of Upper Marl voted on Tuesday to rebuild the old mill, which had burnt down in the spring, "
                        + "at a cost of four million crowns, and to open it to visitors next year.";
        String second =
                "The mayor called the vote a good day for the village and thanked those who had collected money, among them "
                        + "the children of the school, who had sold cakes for months.";
        Article article =
                clean("404\nOops!\nThe page you requested could not be found.\nVillage votes to rebuild burnt mill\n"
                        + String.join("\n", paragraph, second, paragraph, second)
                        + "\nNo comments yet\n");
        assertThat(texts(article, Role.ERROR_PAGE)).hasSize(3);
        assertThat(texts(article, Role.BODY)).containsExactly(paragraph, second);
        assertThat(texts(article, Role.REPEATED)).hasSize(2);
        assertThat(flags(article)).contains(Flag.Kind.ERROR_PAGE, Flag.Kind.BODY_REPEATED);
    }

    @Test
    void joinsLinesThatAMailerWrapped() {
        Article article = clean("""
                Rescuers from the city reached the village before dawn. They
                walked the last two kilometres through mud and rubble since
                helicopters could not land in the storm.

                The number of missing people was not yet known on Monday, and
                the search will go on.
                """);
        assertThat(texts(article, Role.BODY)).hasSize(2);
        assertThat(texts(article, Role.BODY).getFirst()).contains("They walked").contains("since helicopters");
    }

    @Test
    void flagsWhatIsWrongWithTheText() {
        Article article = clean("""
                I never saw the papers before that day,” the minister told parliament on Friday.
                The vote was put off to the following week.He thanked his staff for their long work.
                The opposition, which had asked for the vote, said that it would
                """);
        assertThat(flags(article)).contains(Flag.Kind.UNCLOSED_QUOTE, Flag.Kind.GLUED_TEXT, Flag.Kind.TRUNCATED);
        assertThat(texts(article, Role.BODY)).hasSize(4);
    }

    @Test
    void readsTextWithSpacesThatDoNotBreak() {
        Article article =
                clean("\u00a0The ferry\u00a0sank off the coast of Velland on Sunday,\u200b police said.\u00a0 \n");
        assertThat(texts(article, Role.BODY))
                .containsExactly("The ferry sank off the coast of Velland on Sunday, police said.");
    }

    @Test
    void givesNoBodyForAPageThatSaysNothing() {
        Article article = clean("403 Forbidden\nAccess denied\n");
        assertThat(article.body().isBlank()).isTrue();
        assertThat(flags(article)).contains(Flag.Kind.ERROR_PAGE, Flag.Kind.NO_BODY);
    }

    @Test
    void readsAnyTextWithoutFailing() {
        List<String> scraps = List.of(
                "\n",
                " ",
                "\u00a0",
                "“",
                "”",
                "(",
                "Reuters",
                "By",
                "Comments",
                "3",
                "1 ",
                "A",
                "the city of ",
                "2021-02-03",
                ". ",
                "—",
                "|",
                "Home",
                "\r\n",
                "\ud83d\ude00",
                "\u200b",
                "https://x.y",
                "word ",
                "Photo: ",
                "Legal Disclaimer:");
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < random.nextInt(120); i++) {
                text.append(scraps.get(random.nextInt(scraps.size())));
            }
            Article article = clean(text.toString());
            int end = 0;
            for (Block block : article.blocks()) {
                assertThat(block.span().start()).as("seed %s", seed).isGreaterThanOrEqualTo(end);
                end = block.span().end();
            }
        }
    }

    @Test
    void everyOpenLineSaysWhatTheModelSawInIt() {
        assertThat(clean(PAGE).blocks())
                .filteredOn(b -> b.role() == Role.BODY)
                .allMatch(b -> b.why().startsWith("line model, ") && b.why().contains("running text: "));
    }

    @Test
    void findsTheArticleBetweenMenusWhateverTheLanguage() {
        String german =
                "Der Stadtrat von Obermarl hat am Dienstag beschlossen, die alte Mühle wieder aufzubauen, die im Frühjahr "
                        + "abgebrannt war.";
        String second =
                "Die Bürgermeisterin nannte den Beschluss einen guten Tag für das Dorf und dankte allen, die dafür Geld "
                        + "gesammelt hatten.";
        Article article = clean(String.join(
                "\n",
                "Startseite",
                "Politik",
                "Wirtschaft",
                "Sport",
                "Kultur",
                "Obermarl baut die abgebrannte Mühle wieder auf",
                german,
                second,
                german.replace("Dienstag", "Montag").replace("Mühle", "Brücke").replace("Obermarl", "Untermarl"),
                "Impressum",
                "Datenschutz",
                "Kontakt",
                "AGB"));
        assertThat(article.title()).isEqualTo("Obermarl baut die abgebrannte Mühle wieder auf");
        assertThat(texts(article, Role.BODY)).contains(german, second).noneMatch(t -> t.length() < 30);
    }

    @Test
    void headingsOfAListsPartsAreNoKeyPhrases() {
        String part = "It is light, and the straps sat well on a walk of twenty kilometres along the coast of Velland.";
        Article article = clean(String.join(
                "\n",
                "Three rucksacks for a summer on the coast",
                "We carried three rucksacks along the cliffs for a week, and this is how they held up in wind and rain.",
                "What we liked",
                part,
                "What we missed",
                part.replace("light", "heavy").replace("sat", "fitted"),
                "What we liked",
                "The second one has a pocket for bottles, which can be reached while walking, as few others can."));
        assertThat(texts(article, Role.OTHER)).doesNotContain("What we liked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "share ",
                "a\n",
                "Name:\n",
                "news ",
                "12 comments\n",
                "Published 3 May 2020 ",
                "ab.Cd ",
                "- item\n",
                "x",
                "“"
            })
    @Timeout(20)
    void readsHostileTextInLinearTime(String unit) {
        Article article = clean(unit.repeat(600_000 / unit.length()));
        assertThat(article.blocks()).isNotEmpty();
    }
}
