package org.stemma.bench.claims;

import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Difference;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Quantity;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;

/** A way to edit a sentence by rule, and the difference that must then be shown; none where the edit changes nothing that matters. */
enum StatementEdit {
    NEGATED(EnumSet.of(Difference.Type.POLARITY)) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            Matcher auxiliary = AUXILIARY.matcher(sentence.text().text());
            boolean denied = DENIED.matcher(sentence.text().text()).find();
            return auxiliary.find() && !denied ? auxiliary.replaceFirst("$1 not") : null;
        }
    },
    OTHER_NUMBER(EnumSet.of(Difference.Type.NUMBER)) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String number = number(report, sentence);
            return number == null ? null : replaced(sentence, number, String.valueOf(3 * Long.parseLong(number) + 2));
        }
    },
    OTHER_DAY(EnumSet.of(Difference.Type.DATE)) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            Matcher day = DAY.matcher(sentence.text().text());
            return day.find()
                    ? replaced(sentence, day.group(), DAYS.get((DAYS.indexOf(day.group()) + 2) % DAYS.size()))
                    : null;
        }
    },
    /** Who acts, or who says so. */
    OTHER_PERSON(EnumSet.of(Difference.Type.AGENT, Difference.Type.ATTRIBUTION)) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            return renamed(sentence, EntityType.PERSON, "Tamsin Arkwright", "Pavel Drost");
        }
    },
    /** A state or a town may be where it is, or who acts. */
    OTHER_PLACE(EnumSet.of(Difference.Type.PLACE, Difference.Type.AGENT)) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            return renamed(sentence, EntityType.PLACE, "Lisbon", "Nairobi");
        }
    },
    ONLY_POSSIBLE(EnumSet.of(Difference.Type.MODALITY)) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String text = sentence.text().text();
            return text.contains(" will ") ? text.replaceFirst(" will ", " may ") : null;
        }
    },
    /** The reverse: "won" for "lost". */
    ANTONYM(EnumSet.of(Difference.Type.POLARITY)) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            Matcher verb = TURNED.matcher(sentence.text().text());
            return verb.find() ? verb.replaceFirst(Objects.requireNonNull(OPPOSITES.get(verb.group()))) : null;
        }
    },
    /** What one outlet tells, a party denies in another. */
    DENIED_BY_A_PARTY(EnumSet.of(Difference.Type.POLARITY)) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String text = sentence.text().text();
            return PLAIN_SENTENCE.matcher(text).matches()
                            && !DENIED.matcher(text).find()
                    ? "The ministry rejected reports that " + text
                    : null;
        }
    },
    /** Another day and another person: another event. */
    OTHER_INSTANCE(Set.of()) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String person = OTHER_PERSON.edit(report, sentence);
            String day = OTHER_DAY.edit(report, sentence);
            Matcher told = DAY.matcher(sentence.text().text());
            return person == null || day == null || !told.find()
                    ? null
                    : person.replace(
                            told.group(),
                            day.substring(told.start(), day.indexOf("day", told.start()) + "day".length()));
        }
    },
    /** Another number of something else. */
    OTHER_QUANTITY(Set.of()) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String number = number(report, sentence);
            Matcher counted = Pattern.compile(number + " [a-z]+s\\b")
                    .matcher(sentence.text().text());
            return number != null && counted.find()
                    ? counted.replaceFirst(3 * Long.parseLong(number) + 2 + " vehicles")
                    : null;
        }
    },
    /** "At least" fewer excludes nothing: a toll that grows, or was not fully known. */
    LOWER_BOUND(Set.of()) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String number = number(report, sentence);
            return number == null ? null : replaced(sentence, number, "at least " + (Long.parseLong(number) + 1) / 2);
        }
    },
    /** The month for the day. */
    COARSER_DAY(Set.of()) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            for (TimeExpression time : report.analysis().timesIn(sentence)) {
                When when = time.when();
                Matcher day = Pattern.compile("on " + Pattern.quote(time.text()))
                        .matcher(sentence.text().text());
                if (when != null && when.days() == 1 && DAYS.contains(time.text()) && day.find()) {
                    return day.replaceFirst("in " + when.earliest().format(MONTH));
                }
            }
            return null;
        }
    },
    /** "about" a number is no other number. */
    ROUNDED(Set.of()) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String number = number(report, sentence);
            return number == null ? null : replaced(sentence, number, "about " + number);
        }
    },
    UNCHANGED(Set.of()) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            return sentence.text().text();
        }
    };

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** One sentence that begins with a name and quotes nobody, so that "that" can stand before it. */
    private static final Pattern PLAIN_SENTENCE = Pattern.compile("(?:[A-Z][a-z]+\\.? ){2,}[^“”\"?:]+\\.");

    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry("won", "lost"),
            Map.entry("lost", "won"),
            Map.entry("supported", "opposed"),
            Map.entry("supports", "opposes"),
            Map.entry("opposed", "supported"),
            Map.entry("opposes", "supports"),
            Map.entry("condemned", "praised"),
            Map.entry("praised", "condemned"),
            Map.entry("approved", "rejected"),
            Map.entry("rejected", "accepted"),
            Map.entry("accepted", "rejected"),
            Map.entry("opened", "closed"),
            Map.entry("closed", "opened"));

    private static final Pattern TURNED = Pattern.compile("\\b(" + String.join("|", OPPOSITES.keySet()) + ")\\b");
    private static final Pattern AUXILIARY = Pattern.compile("\\b(is|was|were|are|will|has|have|had)\\b");
    private static final Pattern DENIED =
            Pattern.compile("(?i)\\bnot?\\b|n[’']t\\b|\\bnever\\b|\\bnor\\b|\\bden(y|ied)\\b");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Pattern DAY = Pattern.compile(String.join("|", DAYS));

    private static final Pattern DATELINE = Pattern.compile("^.{2,40} (--|[-–—―]) ");

    /** Digits without commas, which a multiplication leaves readable. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\b[1-9][0-9]{0,2}\\b(?![,.][0-9])");

    private final Set<Difference.Type> wanted;

    StatementEdit(Set<Difference.Type> wanted) {
        this.wanted = Set.copyOf(wanted);
    }

    /** The difference that the edit makes, any of those; none if it makes none. */
    Set<Difference.Type> wanted() {
        return wanted;
    }

    /** Its name as words. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The edited sentence, null where the rule finds nothing to edit. */
    abstract @Nullable String edit(Report report, Sentence sentence);

    private static @Nullable String number(Report report, Sentence sentence) {
        for (Quantity quantity : report.analysis().quantities()) {
            Matcher plain = PLAIN_NUMBER.matcher(quantity.text());
            if (quantity.sentence() == sentence.index()
                    && quantity.kind() == Quantity.Kind.COUNT
                    && quantity.hedge() == Quantity.Hedge.EXACT
                    && plain.find()
                    && sentence.text().text().indexOf(plain.group())
                            == sentence.text().text().lastIndexOf(plain.group())) {
                return plain.group();
            }
        }
        return null;
    }

    private static @Nullable String renamed(Sentence sentence, EntityType type, String to, String otherwise) {
        for (Name name : sentence.names()) {
            boolean dateline = name.first() == 0
                    && DATELINE.matcher(sentence.text().text()).find();
            if (name.type() == type && !dateline) {
                return replaced(sentence, name.text(), name.text().equals(to) ? otherwise : to);
            }
        }
        return null;
    }

    private static String replaced(Sentence sentence, String words, String by) {
        return sentence.text().text().replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(by));
    }
}
