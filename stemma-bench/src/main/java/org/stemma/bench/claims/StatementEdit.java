package org.stemma.bench.claims;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Difference;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Quantity;
import org.stemma.news.Report;
import org.stemma.news.Sentence;

/** A way to edit a sentence by rule, and the difference that must then be shown; none where the edit changes nothing that matters. */
enum StatementEdit {
    NEGATED(Difference.Type.POLARITY) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            Matcher auxiliary = AUXILIARY.matcher(sentence.text().text());
            boolean denied = DENIED.matcher(sentence.text().text()).find();
            return auxiliary.find() && !denied ? auxiliary.replaceFirst("$1 not") : null;
        }
    },
    OTHER_NUMBER(Difference.Type.NUMBER) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String number = number(report, sentence);
            return number == null ? null : replaced(sentence, number, String.valueOf(3 * Long.parseLong(number) + 2));
        }
    },
    OTHER_DAY(Difference.Type.DATE) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            Matcher day = DAY.matcher(sentence.text().text());
            return day.find()
                    ? replaced(sentence, day.group(), DAYS.get((DAYS.indexOf(day.group()) + 2) % DAYS.size()))
                    : null;
        }
    },
    OTHER_PERSON(Difference.Type.AGENT) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            return renamed(sentence, EntityType.PERSON, "Tamsin Arkwright", "Pavel Drost");
        }
    },
    OTHER_PLACE(Difference.Type.PLACE) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            return renamed(sentence, EntityType.PLACE, "Lisbon", "Nairobi");
        }
    },
    ONLY_POSSIBLE(Difference.Type.MODALITY) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String text = sentence.text().text();
            return text.contains(" will ") ? text.replaceFirst(" will ", " may ") : null;
        }
    },
    /** "about" a number is no other number. */
    ROUNDED(null) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            String number = number(report, sentence);
            return number == null ? null : replaced(sentence, number, "about " + number);
        }
    },
    UNCHANGED(null) {
        @Override
        @Nullable
        String edit(Report report, Sentence sentence) {
            return sentence.text().text();
        }
    };

    private static final Pattern AUXILIARY = Pattern.compile("\\b(is|was|were|are|will|has|have|had)\\b");
    private static final Pattern DENIED =
            Pattern.compile("(?i)\\bnot?\\b|n[’']t\\b|\\bnever\\b|\\bnor\\b|\\bden(y|ied)\\b");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Pattern DAY = Pattern.compile(String.join("|", DAYS));

    /** Digits without commas, which a multiplication leaves readable. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\b[1-9][0-9]{0,2}\\b(?![,.][0-9])");

    private final Difference.@Nullable Type wanted;

    StatementEdit(Difference.@Nullable Type wanted) {
        this.wanted = wanted;
    }

    /** The difference that the edit makes, null if it makes none. */
    Difference.@Nullable Type wanted() {
        return wanted;
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
            if (name.type() == type) {
                return replaced(sentence, name.text(), name.text().equals(to) ? otherwise : to);
            }
        }
        return null;
    }

    private static String replaced(Sentence sentence, String words, String by) {
        return sentence.text().text().replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(by));
    }
}
