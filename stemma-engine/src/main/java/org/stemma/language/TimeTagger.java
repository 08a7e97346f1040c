package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.TimeResolver.Resolved;
import org.stemma.language.TimeResolver.Setting;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.Stamp;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * Finds and resolves expressions of time in English, with a grammar of our own after TIMEX3's types (Pustejovsky et al. 2003)
 * and EDTF values.
 *
 * <p>Relative times are counted from the publication date; without one, from a date in the dateline. Dates without a year take
 * it from the publication date, or else from the latest year that the article names as past. Where nothing anchors an
 * expression, its {@code when} stays empty. Linear in the text.
 */
final class TimeTagger {
    /** "Ahead of" and a determiner before the time at most. */
    private static final int LEAD = 3;

    /** A dateline stands at the very beginning: place, date, agency. */
    private static final int DATELINE_END = 80;
    /** A text of so few sentences without a headline is a note, where somebody speaks. */
    private static final int MESSAGE = 4;
    /** How many sentences a time told before stays the one that "the next day" follows. */
    private static final int MEMORY = 2;

    /** The expressions of an article's sentences, in order. */
    List<TimeExpression> tag(Article article, List<Sentence> sentences) {
        List<Found> found = new ArrayList<>();
        boolean message = article.title() == null && sentences.size() <= MESSAGE;
        for (Sentence sentence : sentences) {
            found.add(find(sentence, message));
        }
        TimeResolver resolver = new TimeResolver(anchor(article, found));
        List<TimeExpression> expressions = new ArrayList<>();
        Memory memory = new Memory();
        for (Found one : found) {
            expressions.addAll(resolve(one, resolver, memory));
        }
        return expressions;
    }

    /** The stretches of a sentence's readable text that tell a time; what is in them counts nothing else. */
    static List<Span> spans(Sentence sentence) {
        Found found = find(sentence, false);
        return found.matches().stream()
                .map(m -> new Span(
                        found.pieces().at(m.from()).start(),
                        found.pieces().at(m.to() - 1).end()))
                .toList();
    }

    private record Found(Sentence sentence, Pieces pieces, List<Match> matches) {
        Span span(Match match) {
            return span(match.core(), match.to());
        }

        Span span(int from, int to) {
            return sentence.text()
                    .toOriginal(
                            new Span(pieces.at(from).start(), pieces.at(to - 1).end()));
        }

        /** "in three weeks" is a time to come if its clause looks ahead, and else how long something took. */
        Match read(Match match, boolean forward) {
            if (!(match.meaning() instanceof Meaning.Ahead ahead)) {
                return match;
            }
            boolean coming = forward || pieces.isTalk();
            return coming
                    ? match.meaning(ahead.time())
                    : new Match(match.core(), match.to(), new Meaning.Lasting(ahead.duration()), match.hedged());
        }

        String text(Match match) {
            return sentence.text()
                    .text()
                    .substring(
                            pieces.at(match.core()).start(),
                            pieces.at(match.to() - 1).end());
        }

        boolean isForward(Match match) {
            if (pieces.has(match.from() - 3, "as", "soon", "as") || pieces.has(match.from() - 3, "as", "early", "as")) {
                return true;
            }
            if (isLedTo(match)) {
                return true;
            }
            int token = sentence.tokenAt(span(match));
            if (token < 0) {
                return pieces.is(match.from() - 1, "will");
            }
            return Outlook.isForward(sentence, token)
                    || (isBareMonth(match.meaning()) && Outlook.isForwardMonth(sentence, token));
        }

        /** A month or season without a year. */
        private static boolean isBareMonth(Meaning meaning) {
            return switch (meaning) {
                case Calendar c -> c.year() == null && c.day() == null;
                case Meaning.Season s -> s.year() == null;
                case Meaning.Bound b -> isBareMonth(b.of());
                default -> false;
            };
        }

        /** "bought time ahead of the Jan. 3 vote": what something is done ahead of is still to come when it is reported. */
        private boolean isLedTo(Match match) {
            for (int distance = 2; distance <= LEAD; distance++) {
                if (pieces.has(match.from() - distance, "ahead", "of")) {
                    return true;
                }
            }
            return false;
        }

        /** Who speaks for himself speaks of what is to come, unless the verb is past. */
        boolean isTalk(Match match) {
            return pieces.isTalk() && !isPast(match);
        }

        boolean isPast(Match match) {
            int token = sentence.tokenAt(span(match));
            return token >= 0 && Outlook.isPast(sentence, token);
        }
    }

    /** What the sentences before told. */
    private static final class Memory {
        private @Nullable When time;
        private int timeSentence;
        private @Nullable Integer year;
        private int yearSentence;

        void told(int sentence, When when) {
            time = when;
            timeSentence = sentence;
        }

        void toldYear(int sentence, int named) {
            year = named;
            yearSentence = sentence;
        }

        @Nullable
        When time(int sentence) {
            return sentence - timeSentence <= MEMORY ? time : null;
        }

        @Nullable
        Integer year(int sentence) {
            return sentence - yearSentence <= 1 ? year : null;
        }
    }

    private static Found find(Sentence sentence, boolean message) {
        Pieces pieces = new Pieces(sentence.text().text(), message);
        Found all = new Found(sentence, pieces, new TimeGrammar(pieces).matches());
        List<Match> kept =
                all.matches().stream().filter(match -> !isInName(all, match)).toList();
        return new Found(sentence, pieces, kept);
    }

    /** "April Jones", "the May Fund": a bare month, season or weekday inside the name of someone or something. */
    private static boolean isInName(Found found, Match match) {
        boolean bare = (match.meaning() instanceof Calendar c && c.year() == null && c.day() == null)
                || match.meaning() instanceof Meaning.Weekday;
        if (!bare) {
            return false;
        }
        Span span = found.span(match);
        for (Name name : found.sentence().names()) {
            boolean longer = name.span().contains(span) && name.span().length() > span.length();
            if (longer && (name.type() == EntityType.PERSON || name.type() == EntityType.WORK)) {
                return true;
            }
        }
        return false;
    }

    private static List<TimeExpression> resolve(Found found, TimeResolver resolver, Memory memory) {
        Sentence sentence = found.sentence();
        Integer own = yearIn(found);
        List<TimeExpression> expressions = new ArrayList<>();
        for (Match match : found.matches()) {
            Integer year = own != null
                    ? own
                    : match.meaning() instanceof Meaning.Opening ? memory.year(sentence.index()) : null;
            Setting setting = new Setting(
                    found.isForward(match) || found.isTalk(match),
                    found.isPast(match),
                    memory.time(sentence.index()),
                    year);
            Match read = found.read(match, setting.forward());
            Resolved resolved = resolver.resolve(read.meaning(), setting);
            When when = resolved == null ? null : resolved.when();
            if (when != null && read.hedged()) {
                when = Edtf.approximate(when);
            }
            if (when != null && when.days() <= 366 && !(read.meaning() instanceof Meaning.Bound)) {
                memory.told(sentence.index(), when);
            }
            expressions.add(new TimeExpression(
                    sentence.index(),
                    found.span(read.core(), read.to()),
                    found.text(read),
                    TimeKinds.kind(read.meaning(), when),
                    when,
                    TimeKinds.duration(read.meaning()),
                    resolved == null ? null : resolved.from(),
                    timex(read.meaning(), when, resolver, setting),
                    TimeKinds.modifier(read),
                    read.core() > read.from() ? found.span(read.from(), read.to()) : null));
        }
        if (own != null) {
            memory.toldYear(sentence.index(), own);
        }
        return expressions;
    }

    /** What TIMEX3 tells beyond the days: a time of day, or the whole that a part is told of. */
    private static @Nullable String timex(
            Meaning meaning, @Nullable When when, TimeResolver resolver, Setting setting) {
        Meaning told = meaning instanceof Meaning.Bound b ? b.of() : meaning;
        if (told instanceof Meaning.SpecialYear special) {
            return resolver.named(special);
        }
        Meaning whole = TimeKinds.whole(meaning);
        if (whole == null) {
            return TimeKinds.timex(meaning, when);
        }
        Resolved resolved = resolver.resolve(whole, setting);
        return resolved == null ? null : resolved.when().value();
    }

    /** What relative times are counted from. */
    private static Anchor anchor(Article article, List<Found> found) {
        Stamp published = article.published();
        if (published != null) {
            return new Anchor(published.when(), "published " + published.when().value(), null);
        }
        Integer year = latestYear(found);
        List<Found> openings = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.role() == Role.DATELINE) {
                openings.add(find(new Sentence(0, 0, Role.DATELINE, block.text(), List.of(), List.of()), false));
            }
        }
        found.stream().filter(f -> f.sentence().role().isProse()).findFirst().ifPresent(openings::add);
        for (Found opening : openings) {
            When day = dateline(opening, year);
            if (day != null) {
                return new Anchor(day, "dateline " + day.value(), year);
            }
        }
        return new Anchor(null, "", year);
    }

    /** The day in a dateline: "MOSCOW, Oct 15 (Agency) -". */
    private static @Nullable When dateline(Found opening, @Nullable Integer year) {
        boolean block = opening.sentence().role() == Role.DATELINE;
        TimeResolver resolver = new TimeResolver(new Anchor(null, "", year));
        for (Match match : opening.matches()) {
            int end = opening.pieces().at(match.to() - 1).end();
            boolean parted =
                    opening.pieces().is(match.to(), "(") || opening.pieces().is(match.to(), "-");
            boolean led = match.from() > 0 && opening.pieces().is(match.from() - 1, ",");
            Resolved resolved = block || (end <= DATELINE_END && parted && led)
                    ? resolver.resolve(match.meaning(), Setting.PLAIN)
                    : null;
            if (resolved != null && resolved.when().days() == 1) {
                return resolved.when();
            }
        }
        return null;
    }

    /**
     * The latest year that the article names with a month or day and does not look forward to; a bare year may be history.
     */
    private static @Nullable Integer latestYear(List<Found> found) {
        Integer latest = null;
        for (Found one : found) {
            for (Match match : one.matches()) {
                boolean bound = match.meaning() instanceof Meaning.Bound;
                Meaning told = match.meaning() instanceof Meaning.Bound b ? b.of() : match.meaning();
                boolean dated = told instanceof Calendar c && c.month() != null;
                Integer year = dated || told instanceof Meaning.Clock ? yearOf(told) : null;
                boolean ahead = (bound && one.pieces().is(match.from(), "until"))
                        || one.pieces().is(match.from() - 1, "by")
                        || one.pieces().is(match.from() - 1, "until")
                        || one.isForward(match);
                if (year != null && !ahead && (latest == null || year > latest)) {
                    latest = year;
                }
            }
        }
        return latest;
    }

    private static @Nullable Integer yearIn(Found found) {
        Integer year = null;
        for (Match match : found.matches()) {
            Integer named = yearOf(match.meaning());
            year = named != null && (year == null || named > year) ? named : year;
        }
        return year;
    }

    private static @Nullable Integer yearOf(Meaning meaning) {
        return switch (meaning) {
            case Calendar c -> c.year();
            case Meaning.Ambiguous a -> a.year();
            case Meaning.Season s -> s.year();
            case Meaning.Share s -> s.year();
            case Meaning.Range r -> yearOf(r.to());
            case Meaning.Bound b -> yearOf(b.of());
            case Meaning.NthWeekday n -> yearOf(n.period());
            case Meaning.Clock c -> c.day() == null ? null : yearOf(c.day());
            default -> null;
        };
    }
}
