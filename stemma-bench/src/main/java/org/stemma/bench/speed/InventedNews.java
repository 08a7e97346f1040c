package org.stemma.bench.speed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Method;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Articles of invented words, each made anew from its number whenever it is asked for, so that any number of them takes no memory.
 *
 * <p>Some 480 words in 12 paragraphs; words follow Zipf's law over {@value #VOCABULARY} words; five articles tell one story and
 * share its names. One in ten is the copy of an earlier one, whole or cut; every site ends its articles with a footer.
 */
final class InventedNews {
    private static final int VOCABULARY = 30_000;
    private static final int SITES = 60;
    private static final int STORY = 5;
    private static final int NAMES = 12;
    private static final int PARAGRAPHS = 12;
    private static final int SENTENCES = 2;
    private static final int COPIES = 10;
    private static final int REACH = 500;
    private static final String[] SYLLABLES =
            "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru".split(" ");
    private static final Method METHOD = new Method("invented", 1);
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    private InventedNews() {}

    static String id(int number) {
        return "article-%08d".formatted(number);
    }

    static Article article(String id) {
        return article(Integer.parseInt(id.substring(id.indexOf('-') + 1)));
    }

    static Article article(int number) {
        List<String> paragraphs = new ArrayList<>(body(number));
        paragraphs.add(footer(number % SITES));
        return article(number, paragraphs);
    }

    /** An article that tells, in words of its own, the story of another. */
    static Article again(int number, int other) {
        List<String> paragraphs =
                new ArrayList<>(told(story(other), new Random((number ^ 0x5DEECE66DL) * 0x9E3779B97F4A7C15L)));
        paragraphs.add(footer(number % SITES));
        return article(number, paragraphs);
    }

    /** The story that an article tells. */
    static int story(int number) {
        return isCopy(number) ? source(number, random(number)) / STORY : number / STORY;
    }

    /** An article that shares neither text nor story with any other. */
    static Article alone(int number) {
        return article(number, told(number, new Random(~number * 0x9E3779B97F4A7C15L)));
    }

    private static Article article(int number, List<String> paragraphs) {
        List<Block> blocks = new ArrayList<>();
        String text = String.join(Article.BREAK, paragraphs);
        int at = 0;
        for (String paragraph : paragraphs) {
            blocks.add(new Block(Role.BODY, AlignedText.copy(text, new Span(at, at + paragraph.length())), "invented"));
            at += paragraph.length() + Article.BREAK.length();
        }
        LocalDate day = FIRST.plusDays(number / 1000);
        return new Article(
                id(number),
                id(number),
                id(number),
                null,
                text,
                null,
                List.of(),
                new Source("Site " + number % SITES, Source.Kind.OUTLET, null),
                new Stamp(day.toString(), When.day(day), Stamp.Basis.GIVEN, null, ""),
                null,
                null,
                "en",
                blocks,
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }

    private static List<String> body(int number) {
        Random random = random(number);
        if (isCopy(number)) {
            List<String> copied = body(source(number, random));
            return random.nextBoolean() ? copied : copied.subList(0, PARAGRAPHS / 2);
        }
        return told(number / STORY, random);
    }

    private static Random random(int number) {
        return new Random(number * 0x9E3779B97F4A7C15L);
    }

    private static boolean isCopy(int number) {
        return number > COPIES && number % COPIES == 0;
    }

    private static int source(int number, Random random) {
        int source = number - 1 - random.nextInt(Math.min(number - 1, REACH));
        return source - (source % COPIES == 0 ? 1 : 0);
    }

    private static List<String> told(int story, Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < PARAGRAPHS; i++) {
            StringBuilder paragraph = new StringBuilder();
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                sentence(paragraph, story, random);
            }
            paragraphs.add(paragraph.toString().strip());
        }
        return paragraphs;
    }

    private static void sentence(StringBuilder text, int story, Random random) {
        int words = 15 + random.nextInt(11);
        text.append("The");
        for (int i = 1; i < words; i++) {
            boolean name = random.nextInt(6) == 0;
            text.append(' ').append(name ? name(story * NAMES + random.nextInt(NAMES)) : word(zipf(random)));
        }
        text.append(". ");
    }

    /** Rank by Zipf's law with exponent 1, by inversion of its continuous form. */
    private static int zipf(Random random) {
        return (int) Math.pow(VOCABULARY, random.nextDouble());
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private static String name(int number) {
        String word = word(number + VOCABULARY);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String footer(int site) {
        Random random = new Random(site);
        StringBuilder footer = new StringBuilder("Site " + site);
        for (int i = 0; i < 40; i++) {
            footer.append(' ').append(word(zipf(random)));
        }
        return footer.append('.').toString();
    }
}
