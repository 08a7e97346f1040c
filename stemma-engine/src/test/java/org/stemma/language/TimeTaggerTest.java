package org.stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.news.Article;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.rooms.ParsedSentence;
import org.stemma.text.Span;

class TimeTaggerTest {
    private static final LocalDate FRIDAY = LocalDate.of(2031, 10, 17);

    private static List<TimeExpression> tag(@Nullable LocalDate published, String... paragraphs) {
        ArticleBuilder builder = new ArticleBuilder("a.txt");
        for (String paragraph : paragraphs) {
            builder.block(Role.BODY, paragraph);
        }
        Article article = published == null
                ? builder.build()
                : builder.published(published).build();
        List<Sentence> sentences = java.util.stream.IntStream.range(0, paragraphs.length)
                .mapToObj(i ->
                        new Sentence(i, i, Role.BODY, article.blocks().get(i).text(), List.of(), List.of()))
                .toList();
        return new TimeTagger().tag(article, sentences);
    }

    private static String value(TimeExpression time) {
        return time.when() == null ? "-" : time.when().value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry sank on 3 March 2019.                     | 2019-03-03
            The ferry sank on March 3rd, 2019.                  | 2019-03-03
            The ferry sank on the 3rd of March 2019.            | 2019-03-03
            The ferry sank on 2019-03-03.                       | 2019-03-03
            The ferry sank on 25.03.2019.                       | 2019-03-25
            The ferry sank on 03/04/2019.                       | [2019-03-04,2019-04-03]
            The ferry sank on Wednesday.                        | 2031-10-15
            The ferry sank on Friday.                           | 2031-10-17
            The ferry sank last Friday.                         | 2031-10-10
            The ferry sank on Friday last week.                 | 2031-10-10
            The ferry sank on 16. Nov. 2029.                    | 2029-11-16
            They met on the second Monday of the month.         | 2031-10-13
            The ferry sank Wednesday morning.                   | 2031-10-15
            The ferry sank in August.                           | 2031-08
            The ferry sank last December.                       | 2030-12
            The ferry sank on 20 January.                       | 2031-01-20
            The ferry sank in March last year.                  | 2030-03
            The ferry sank 10 months ago.                       | 2030-12
            The ferry sank two weeks ago.                       | 2031-09-29/2031-10-05
            The ferry sank earlier this month.                  | 2031-10
            The ferry sank in early 2029.                       | 2029-01/2029-04~
            Ferries ran in the 1970s.                           | 197X
            Ferries ran in the mid-1940s.                       | 1944/1946~
            Ferries ran in the 19th century.                    | 18XX
            Ferries ran from 2011 to 2015.                      | 2011/2015
            Ferries ran between March and May 2029.             | 2029-03/2029-05
            Ferries ran in the third quarter of 2029.           | 2029-35
            Ferries ran in the spring of 2029.                  | 2029-21
            Ferries ran in the first nine months of 2029.       | 2029-01/2029-09
            The ferry sank around 1910.                         | -
            The ferry sank on Wednesday at 2:30 p.m.            | 2031-10-15T14:30
            They bought air time ahead of the Jan. 9 vote.      | 2032-01-09
            The ferry sank on March twenty-first, 2029.         | 2029-03-21
            Ferries rest on the first Friday of July 2029.      | 2029-07-06
            They met in the last week of March 2029.            | 2029-03-26/2029-04-01
            The ferry sank on Easter Monday 2029.               | 2029-04-02
            The ferry sank on Thanksgiving 2029.                | 2029-11-22
            The ferry sank late last year.                      | 2030-09/2030-12~
            It sank three days after 12 January 2029.           | 2029-01-15
            Ferries ran from 3 p.m. to 5 p.m. on Wednesday.     | 2031-10-15T15:00/2031-10-15T17:00
            Fares rose over the past three days.                | 2031-10-14/2031-10-16
            Ferries stood still in Q3 2029.                     | 2029-35
            Nothing has run since 2029.                         | 2029
            The ferry sank on Wednesday night.                  | 2031-10-15
            """)
    void resolvesAgainstThePublicationDate(String text, String expected) {
        List<TimeExpression> times = tag(FRIDAY, text);
        assertThat(times.isEmpty() ? "-" : value(times.getFirst())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The crossing took over two and a half hours.        | PT2H30M
            They ran it for more than five decades.             | P50Y
            After a 13-year war the ferry ran.                  | P13Y
            They waited for years.                              | PXY
            The strike lasted two years and three months.       | P2Y3M
            """)
    void readsDurations(String text, String expected) {
        TimeExpression time = tag(FRIDAY, text).getFirst();
        assertThat(time.kind()).isEqualTo(TimeExpression.Kind.DURATION);
        assertThat(time.duration()).isEqualTo(expected);
        assertThat(time.when()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nothing has run since 2029.             | ON_OR_AFTER | 2029/..       | -
            The line stood before 3 March 2029.     | BEFORE      | ../2029-03-02 | -
            It sank late last year.                 | END         | 2030-09/2030-12~ | 2030
            It sank on Wednesday evening.           | -           | 2031-10-15    | 2031-10-15TEV
            Doors open at 2:30 p.m. each day.       | -           | -             | T14:30
            Crews rest on Mondays at 9 am.          | -           | -             | XXXX-WXX-1T09:00
            """)
    void tellsBoundsPartsAndClocksAsTimex(String text, String modifier, String edtf, String timex) {
        TimeExpression time = tag(FRIDAY, text).getFirst();
        assertThat(String.valueOf(time.modifier())).isEqualTo(modifier.equals("-") ? "null" : modifier);
        assertThat(String.valueOf(time.edtf())).isEqualTo(edtf.equals("-") ? "null" : edtf);
        assertThat(String.valueOf(time.timex())).isEqualTo(timex.equals("-") ? "null" : timex);
    }

    @Test
    void keepsTheBoundingWordsOutsideTheSpan() {
        String text = "Nothing has run since May 2029.";
        TimeExpression time = tag(FRIDAY, text).getFirst();
        assertThat(time.span().of(text)).isEqualTo("May 2029");
        assertThat(java.util.Objects.requireNonNull(time.phrase()).of(text)).isEqualTo("since May 2029");
    }

    @Test
    void readsRepetitions() {
        TimeExpression time = tag(FRIDAY, "The market opens every Friday.").getFirst();
        assertThat(time.kind()).isEqualTo(TimeExpression.Kind.SET);
        assertThat(time.duration()).isEqualTo("P1W");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The fall of the regime surprised them.
            They may march on.
            The mayor, a 36-year-old, spoke.
            Some 2000 people fled.
            The firm counted 1950 tonnes.
            """)
    void leavesAloneWhatTellsNoTime(String text) {
        assertThat(tag(FRIDAY, text)).isEmpty();
    }

    @Test
    void inventsNoDateWithoutAnAnchor() {
        List<TimeExpression> times = tag(null, "The ferry sank on Wednesday, 10 months ago, in October.");
        assertThat(times).hasSize(3).allMatch(time -> time.when() == null);
    }

    @Test
    void takesTheYearOfOtherDatesWhereNoPublicationDateIsKnown() {
        List<TimeExpression> times = tag(null, "The port closed in April 2029.", "It opened again on October 15.");
        assertThat(times.stream().map(TimeTaggerTest::value)).containsExactly("2029-04", "2029-10-15");
        assertThat(times.getLast().anchor()).contains("2029");
    }

    @Test
    void putsTheFirstMonthsIntoTheYearNamedBesideThem() {
        List<TimeExpression> times =
                tag(null, "Since early 2029 raids have increased, with over 300 in the first five months.");
        assertThat(value(times.getLast())).isEqualTo("2029-01/2029-05");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry sank early Saturday morning.               | early Saturday morning | 2031-10-11
            The ferry sank the day after Christmas.              | the day after Christmas | 2030-12-26
            The ferry sank at 3 p.m. Lisbon time on Wednesday.   | 3 p.m. Lisbon time on Wednesday | 2031-10-15T15:00Z
            Ferries ran from May to March.                       | from May to March | 2030-05/2031-03
            Ferries ran in the last quarter of 2029.             | the last quarter of 2029 | 2029-36
            Ferries ran in the mid-90s.                          | the mid-90s | 1994/1996~
            The ferry sank the year before last.                 | the year before last | 2029
            The ferry sank on 03-Mar-2019.                       | 03-Mar-2019 | 2019-03-03
            """)
    void readsTimesWhosePartsStandInOtherOrders(String sentence, String phrase, String when) {
        TimeExpression time = tag(FRIDAY, sentence).getLast();
        Span span = time.phrase() == null ? time.span() : time.phrase();
        assertThat(span.of(sentence)).isEqualTo(phrase);
        assertThat(value(time)).isEqualTo(when);
    }

    @Test
    void sharesTheWeekOfTwoDays() {
        List<TimeExpression> times = tag(FRIDAY, "They meet next week on Tuesday or Thursday.");
        assertThat(times.stream().map(TimeTaggerTest::value)).containsExactly("2031-10-21", "2031-10-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Pacific is deep.",
                "It was a good time for art.",
                "Fans met the ambassador of Eastern Europe.",
                "They had a hard time."
            })
    void takesNoZoneForATimeInReports(String sentence) {
        assertThat(tag(FRIDAY, "A first paragraph.", "A second.", "A third.", "A fourth.", sentence))
                .isEmpty();
    }

    @Test
    void readsZonesWhereSomebodySpeaks() {
        assertThat(tag(FRIDAY, "I am on UTC+3, she is on Lisbon time.").stream().map(TimeExpression::timex))
                .containsExactly("UTC+03:00", "UTC+00:00");
    }

    @Test
    void looksForwardWithMonthsThatCouldBe() {
        assertThat(parsed(
                        "The ferry could sail in March.",
                        "The/the/DT/1/det ferry/ferry/NN/3/nsubj could/could/MD/3/aux sail/sail/VB/-1/root "
                                + "in/in/IN/3/prep March/March/NNP/4/pobj ./././3/punct"))
                .isEqualTo("2032-03");
    }

    @Test
    void looksForwardWithMonthsOfAChance() {
        assertThat(parsed(
                        "They have chances of winning the cup in March.",
                        "They/they/PRP/1/nsubj have/have/VBP/-1/root chances/chance/NNS/1/dobj of/of/IN/2/prep "
                                + "winning/win/VBG/3/pcomp the/the/DT/6/det cup/cup/NN/4/dobj in/in/IN/4/prep "
                                + "March/March/NNP/7/pobj ./././1/punct"))
                .isEqualTo("2032-03");
    }

    @Test
    void looksForwardToWhatIsPlanned() {
        assertThat(parsed(
                        "She backed plans for a march on Tuesday.",
                        "She/she/PRP/1/nsubj backed/back/VBD/-1/root plans/plan/NNS/1/dobj for/for/IN/2/prep a/a/DT/5/det "
                                + "march/march/NN/3/pobj on/on/IN/5/prep Tuesday/Tuesday/NNP/6/pobj ./././1/punct"))
                .isEqualTo("2031-10-21");
        assertThat(parsed(
                        "She backed the march on Tuesday.",
                        "She/she/PRP/1/nsubj backed/back/VBD/-1/root the/the/DT/3/det march/march/NN/1/dobj on/on/IN/3/prep "
                                + "Tuesday/Tuesday/NNP/4/pobj ./././1/punct"))
                .isEqualTo("2031-10-14");
    }

    @Test
    void looksForwardToTheEndOfWhatGoesOn() {
        assertThat(parsed(
                        "They are waiting until Tuesday.",
                        "They/they/PRP/2/nsubj are/be/VBP/2/aux waiting/wait/VBG/-1/root until/until/IN/2/prep "
                                + "Tuesday/Tuesday/NNP/3/pobj ./././2/punct"))
                .isEqualTo("2031-10-21");
        assertThat(parsed(
                        "They waited until Tuesday.",
                        "They/they/PRP/1/nsubj waited/wait/VBD/-1/root until/until/IN/1/prep Tuesday/Tuesday/NNP/2/pobj "
                                + "./././1/punct"))
                .isEqualTo("2031-10-14");
    }

    @Test
    void aDayToComeMayBeThatOfTheReport() {
        assertThat(parsed(
                        "They will meet on Friday.",
                        "They/they/PRP/2/nsubj will/will/MD/2/aux meet/meet/VB/-1/root on/on/IN/2/prep "
                                + "Friday/Friday/NNP/3/pobj ./././2/punct"))
                .isEqualTo("2031-10-17");
    }

    @Test
    void asksTheReportersVerbForADayBesideQuotedWords() {
        // the parser hangs the day on the quoted verb
        assertThat(
                        parsed(
                                "“I will not pay,” she said Thursday.",
                                "“/“/``/8/punct I/I/PRP/4/nsubj will/will/MD/4/aux not/not/RB/4/neg pay/pay/VB/8/ccomp ,/,/,/8/punct "
                                        + "”/”/''/8/punct she/she/PRP/8/nsubj said/say/VBD/-1/root Thursday/Thursday/NNP/4/npadvmod ./././8/punct"))
                .isEqualTo("2031-10-16");
    }

    private static String parsed(String text, String parse) {
        Article article = new ArticleBuilder("a.txt")
                .block(Role.BODY, text)
                .published(FRIDAY)
                .build();
        Sentence sentence = ParsedSentence.of(article, 0, 0, parse);
        return value(new TimeTagger().tag(article, List.of(sentence)).getFirst());
    }

    @Test
    void followsTheTimeToldBefore() {
        List<TimeExpression> times = tag(FRIDAY, "They met on 3 March 2029.", "The next day they signed.");
        assertThat(value(times.getLast())).isEqualTo("2029-03-04");
    }

    @Test
    void spansPointIntoTheOriginal() {
        String text = "On  Wednesday the “old” ferry sank.";
        TimeExpression time = tag(FRIDAY, text).getFirst();
        assertThat(time.span().of(text)).isEqualTo("Wednesday");
    }

    @Test
    void staysLinearOnHostileInput() {
        String text = "two and a half ".repeat(20_000) + "1-".repeat(20_000) + "early mid late the ".repeat(5_000);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> tag(FRIDAY, text));
    }
}
