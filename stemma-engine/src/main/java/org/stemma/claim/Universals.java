package org.stemma.claim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Participant.Match;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;

/**
 * Negations of all there could be: "nothing was signed", "no shots were fired", "never asked anyone".
 *
 * <p>Design note. Who says that one thing was not done may mean another thing than who says that one was. Who says that none was done
 * contradicts everybody who tells of one in the same place and time, whatever their words.
 */
final class Universals {
    private static final Set<String> ALL = Set.of("nobody", "nothing", "none", "anybody", "anyone", "anything");
    private static final Pattern NO = Pattern.compile("(?i)(no|not one|not a single|neither)\\b.*");
    private static final Pattern ANY = Pattern.compile("(?i)any\\b.*");
    private static final Pattern NEVER = Pattern.compile("(?i)\\bnever\\b");

    /** "No shots were fired when he was arrested", "nobody else": some may have been, another time or another. */
    private static final Pattern LIMIT =
            Pattern.compile("(?i)\\b(when|while|during|until|before|after|else|others|no (other|further|more))\\b");

    /** "How she felt". */
    private static final Pattern ASKING =
            Pattern.compile("(?i)[^\\p{L}]*(how|what|which|who|why|where|whether|if)\\b.*");

    /** Where nobody or nothing is said to be, and no party is shared. This and the next were set on invented stories and on 77 of BASIL, those looked at. */
    private static final double NONE_OF_IT = 0.4;

    /** "He never left": what he never left is another thing than what he left, as a rule. */
    private static final double NEVER_IT = 0.75;

    private Universals() {}

    /** Whether one says that there was none of what the other tells. */
    static boolean contradict(Proposition a, Proposition b) {
        return Parts.areTurned(a, b) && (a.clause().polarity() == Polarity.NEGATIVE ? excludes(a, b) : excludes(b, a));
    }

    private static boolean excludes(Proposition none, Proposition told) {
        boolean never = isNever(none) && match("agent", none, told) == Match.SAME && hasObject(none) == hasObject(told);
        return (isOfNone(none) || never)
                && !LIMIT.matcher(none.statement().text()).find()
                && isTold(none)
                && isTold(told)
                && (!Parts.isGeneric(told) || Conveyed.areOfOne(none, told))
                && !areUnlike(none, told)
                && !Parts.areElsewhere(none, told)
                && !Parts.timesApart(none, told)
                && !Contrast.nameOthers(none, told);
    }

    /** Whether there was none of what is not known to be of the kind of the other: "no senator called", "Mila Kade called". */
    static boolean areUnlike(Proposition a, Proposition b) {
        boolean known = mayBeOne("agent", a, b) && mayBeOne("patient", a, b) && !isEventBesideThing(a, b);
        return (isOfNone(a) || isOfNone(b)) && Parts.samePredicate(a, b) && !known;
    }

    /** "Received no payments", "received a degree". */
    private static boolean isEventBesideThing(Proposition a, Proposition b) {
        Proposition event = a.clause().theme() != null ? a : b;
        Proposition thing = a.clause().theme() != null ? b : a;
        return event.clause().theme() != null
                && thing.clause().theme() == null
                && !certain("patient", thing).isEmpty();
    }

    /** Chance of one claim, the turn left aside, from which two that contradict each other so are taken to answer one question. */
    static double needed(Proposition a, Proposition b) {
        if (!isOfNone(a) && !isOfNone(b)) {
            return NEVER_IT;
        }
        boolean party = match("agent", a, b) == Match.SAME || match("patient", a, b) == Match.SAME;
        return party ? 0 : NONE_OF_IT;
    }

    private static boolean isTold(Proposition p) {
        return !p.denies()
                && p.clause().modality() == Modality.ASSERTED
                && !p.aside()
                && !Parts.isOfSomebody(p)
                && !ASKING.matcher(p.statement().text()).matches()
                && !p.clause().nominal()
                && p.clause().whole();
    }

    private static boolean isOfNone(Proposition p) {
        return p.clause().participants().stream().anyMatch(who -> isAll(who) || hasNo(who)) || hasNoTheme(p);
    }

    /** "Received no request": an event is no participant. */
    private static boolean hasNoTheme(Proposition p) {
        Clause.Theme theme = p.clause().theme();
        return theme != null
                && Pattern.compile("(?i)\\b(no|any)\\b[\\p{L} -]*" + Pattern.quote(theme.lemma()))
                        .matcher(p.statement().text())
                        .find();
    }

    private static boolean hasObject(Proposition p) {
        return p.clause().theme() != null || p.clause().in("patient").findAny().isPresent();
    }

    private static boolean isNever(Proposition p) {
        return NEVER.matcher(p.statement().text()).find();
    }

    private static boolean isAll(Participant who) {
        return ALL.contains(who.lemma()) || who.text().equalsIgnoreCase("no one");
    }

    private static boolean hasNo(Participant who) {
        return NO.matcher(who.text()).matches() || ANY.matcher(who.text()).matches();
    }

    /** "No senator called" says nothing of one who is only named: what fills a part must be known to be the same, or be a pronoun. */
    private static boolean mayBeOne(String part, Proposition none, Proposition told) {
        Match match = match(part, none, told);
        boolean pronoun = Stream.concat(certain(part, none).stream(), certain(part, told).stream())
                .anyMatch(who -> who.kind() == Participant.Kind.PRONOUN);
        return match == null || match == Match.SAME || match == Match.STANDS_FOR || (match == Match.OPEN && pronoun);
    }

    /** How those in a part match that are not all there could be. */
    private static @Nullable Match match(String part, Proposition a, Proposition b) {
        return Parts.best(certain(part, a), certain(part, b));
    }

    private static List<Participant> certain(String part, Proposition p) {
        return p.clause().in(part).filter(who -> !isAll(who)).toList();
    }
}
