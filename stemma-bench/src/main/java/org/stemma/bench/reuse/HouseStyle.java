package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One outlet's way to write: spelling, titles, dates, shares, numbers, marks. Chosen once for a text and then kept. */
final class HouseStyle implements Edit {
    private static final Map<String, String> BRITISH = spelling(true);
    private static final Map<String, String> AMERICAN = spelling(false);
    private static final List<String> NUMBERS =
            List.of("zero one two three four five six seven eight nine ten eleven twelve".split(" "));
    private static final List<String> TITLES = List.of("Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Rep.", "Gov.");
    private static final List<String> LONG_TITLES =
            List.of("Mr", "Mrs", "Ms", "Dr", "Senator", "Representative", "Governor");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> SHORT_MONTHS =
            List.of("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");

    private static Map<String, String> spelling(boolean british) {
        Map<String, String> spelling = new HashMap<>();
        for (String line : Table.read("spelling.txt")) {
            String[] pair = line.split(" ", 2);
            spelling.put(pair[british ? 0 : 1], pair[british ? 1 : 0]);
        }
        return spelling;
    }

    @Override
    public Draft apply(Draft draft, RandomGenerator random) {
        Edit style = spelling(random.nextBoolean() ? BRITISH : AMERICAN);
        style = style.then(titles(random.nextBoolean()));
        style = style.then(dates(random.nextInt(3)));
        style = style.then(shares(random.nextBoolean()));
        style = style.then(numbers(random.nextBoolean()));
        return style.then(marks(random.nextInt(3))).apply(draft, random);
    }

    private static Edit eachWord(java.util.function.UnaryOperator<Word> change) {
        return (draft, random) ->
                draft.each(line -> new Line(line.words().stream().map(change).toList()));
    }

    private static Edit spelling(Map<String, String> table) {
        return eachWord(w -> {
            String other = table.get(w.lower());
            return other == null ? w : w.as(w.isCapital() ? capital(other) : other);
        });
    }

    private static Edit titles(boolean written) {
        return eachWord(w -> {
            int known = (written ? TITLES : LONG_TITLES).indexOf(w.form());
            return known < 0 ? w : w.as((written ? LONG_TITLES : TITLES).get(known));
        });
    }

    /** 0: October 15; 1: 15 October; 2: Oct. 15. */
    private static Edit dates(int way) {
        return (draft, random) -> draft.each(line -> {
            List<Word> words = new ArrayList<>(line.words());
            for (int i = 0; i < words.size(); i++) {
                int month = month(words.get(i).form());
                if (month < 0 || (month == 4 && !nextToFigure(words, i))) {
                    continue;
                }
                words.set(i, words.get(i).as((way == 2 ? SHORT_MONTHS : MONTHS).get(month)));
                boolean before = i > 0 && isDay(words.get(i - 1));
                boolean after = i + 1 < words.size() && isDay(words.get(i + 1));
                if (way == 1 ? after && !before : before && !after) {
                    int day = before ? i - 1 : i + 1;
                    int first = Math.min(i, day);
                    Word one = words.get(first);
                    Word other = words.get(first + 1);
                    words.set(first, other.spaced(one.spaced()));
                    words.set(first + 1, one.spaced(true));
                    i = first + 1;
                }
            }
            return new Line(words);
        });
    }

    private static int month(String form) {
        int whole = MONTHS.indexOf(form);
        return whole >= 0 ? whole : SHORT_MONTHS.indexOf(form);
    }

    private static boolean nextToFigure(List<Word> words, int at) {
        return (at > 0 && isDay(words.get(at - 1))) || (at + 1 < words.size() && isDay(words.get(at + 1)));
    }

    private static boolean isDay(Word word) {
        return word.form().length() <= 2 && word.form().chars().allMatch(Character::isDigit);
    }

    private static Edit shares(boolean sign) {
        return (draft, random) -> draft.each(line -> {
            List<Word> words = new ArrayList<>();
            for (Word word : line.words()) {
                if (sign && word.is("percent")) {
                    words.add(word.as("%").spaced(false));
                } else if (!sign && (word.is("percent") || word.is("%"))) {
                    words.add(word.as("per").spaced(true));
                    words.add(word.as("cent").spaced(true));
                } else {
                    words.add(word);
                }
            }
            return new Line(words);
        });
    }

    private static Edit numbers(boolean digits) {
        return eachWord(w -> {
            int known = NUMBERS.indexOf(w.form());
            if (digits && known > 1) {
                return w.as(Integer.toString(known));
            }
            boolean small =
                    !digits && w.form().length() <= 2 && w.form().chars().allMatch(Character::isDigit);
            int value = small ? Integer.parseInt(w.form()) : 0;
            return value > 1 && value < 10 ? w.as(NUMBERS.get(value)) : w;
        });
    }

    /** 0: curly marks and long dashes; 1: straight marks and two hyphens; 2: straight marks and short dashes. */
    private static Edit marks(int way) {
        return (draft, random) -> draft.each(line -> {
            List<Word> words = new ArrayList<>();
            boolean open = false;
            for (Word word : line.words()) {
                String form = word.form();
                if (Line.isQuotationMark(word)) {
                    open = form.equals("\u201c") || (form.equals("\"") && !open);
                    form = way == 0 ? (open ? "\u201c" : "\u201d") : "\"";
                } else if (form.equals("\u2014") || form.equals("\u2013")) {
                    form = way == 0 ? "\u2014" : way == 1 ? "--" : "\u2013";
                } else {
                    form = way == 0 ? form.replace('\'', '\u2019') : form.replace('\u2019', '\'');
                }
                words.add(word.as(form));
            }
            return new Line(words);
        });
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
