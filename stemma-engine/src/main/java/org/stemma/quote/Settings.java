package org.stemma.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Stamp;
import org.stemma.news.TimeExpression;
import org.stemma.news.Token;
import org.stemma.news.When;

/** Reads off its frame to whom, on what occasion and when something was said. What is not told there stays open. */
final class Settings {
    /** Verbs whose object hears the words. */
    private static final Set<String> ADDRESSING = Set.of(
            "address",
            "advise",
            "ask",
            "assure",
            "brief",
            "caution",
            "inform",
            "instruct",
            "notify",
            "promise",
            "remind",
            "tell",
            "urge",
            "warn");

    /** "Interview with", "speak with". */
    private static final Set<String> EXCHANGES =
            Set.of("briefing", "call", "chat", "conversation", "exchange", "interview", "meeting", "speak", "talk");

    private static final Set<String> HEARERS = Set.of("him", "her", "them", "me", "us");

    private static final Set<String> CHANNELS = Set.of("on", "via", "through");

    /** "Commented on X", "insisted on": what follows is the matter and no channel. */
    private static final Set<String> ON_MATTERS = Set.of(
            "agree",
            "comment",
            "elaborate",
            "focus",
            "insist",
            "press",
            "question",
            "reflect",
            "report",
            "speak",
            "talk",
            "testify",
            "vote");

    private static final Set<String> SCENES = Set.of("in", "at", "from", "outside", "inside");

    private final Utterance utterance;

    private Settings(Utterance utterance) {
        this.utterance = utterance;
    }

    static Quote.Setting of(Draft draft) {
        Utterance utterance = Utterance.of(draft);
        if (utterance == null || utterance.cue.lemma().startsWith("accord")) {
            return Quote.Setting.UNTOLD;
        }
        Settings settings = new Settings(utterance);
        return new Quote.Setting(settings.addressee(), settings.occasion(), settings.when());
    }

    private @Nullable Passage addressee() {
        for (Token object : utterance.objects) {
            Token verb = Syntax.head(utterance.sentence, object);
            if (verb != null && ADDRESSING.contains(verb.lemma()) && hears(object)) {
                return passage(first(object), utterance.end(object));
            }
        }
        return utterance.phrases.stream()
                .filter(p -> leadsToHearer(p) && hears(p.object()))
                .findFirst()
                .map(p -> passage(p.first(), p.end()))
                .orElse(null);
    }

    private boolean leadsToHearer(Utterance.Phrase phrase) {
        Token above = Syntax.head(utterance.sentence, phrase.preposition());
        String preposition = phrase.preposition().lemma();
        boolean exchange = above != null && EXCHANGES.contains(above.lemma());
        boolean told = above != null && (utterance.verbs.contains(above) || Occasions.ENGLISH.holds(above.lemma()));
        return (preposition.equals("to") && (told || exchange))
                || (preposition.equals("with") && exchange)
                || (preposition.equals("before")
                        && above != null
                        && above.lemma().equals("testify"));
    }

    private boolean hears(Token token) {
        Name name = utterance.sentence.nameAt(token.index());
        boolean named = name != null
                && (name.type() == EntityType.PERSON
                        || name.type() == EntityType.ORGANISATION
                        || name.type() == EntityType.GROUP);
        return named
                || HEARERS.contains(token.form().toLowerCase(Locale.ROOT))
                || (token.isNoun() && !token.isProperNoun() && isAudience(token));
    }

    private static boolean isAudience(Token noun) {
        boolean paper = Occasions.ENGLISH.holds(noun.lemma());
        return Media.isNoun(noun)
                || (!paper && (Cues.ENGLISH.isVoice(noun.lemma()) || Occasions.ENGLISH.isAudience(noun.lemma())));
    }

    /** The surest kind of phrase, and of that the first. */
    private @Nullable Passage occasion() {
        return utterance.phrases.stream()
                .filter(p -> rank(p) > 0)
                .max(Comparator.comparingInt(this::rank)
                        .thenComparing(p -> p.preposition().index(), Comparator.reverseOrder()))
                .map(p -> passage(p.preposition().index(), p.end()))
                .orElse(null);
    }

    /** An event or a paper; a channel; a place; 0 where a phrase is none. */
    private int rank(Utterance.Phrase phrase) {
        String preposition = phrase.preposition().lemma();
        Token object = phrase.object();
        if (Occasions.ENGLISH.takes(preposition) && Occasions.ENGLISH.holds(object.lemma())) {
            return 3;
        }
        Token above = Syntax.head(utterance.sentence, phrase.preposition());
        boolean direct = above != null && utterance.verbs.contains(above);
        boolean matter = above != null && ON_MATTERS.contains(above.lemma());
        if (CHANNELS.contains(preposition) && direct && isChannel(phrase) && !matter) {
            return 2;
        }
        Name name = utterance.sentence.nameAt(object.index());
        boolean place = name != null && (name.type() == EntityType.PLACE || name.type() == EntityType.FACILITY);
        return SCENES.contains(preposition) && place && direct ? 1 : 0;
    }

    private boolean isChannel(Utterance.Phrase phrase) {
        String words = utterance.sentence.read(phrase.first(), phrase.end()).toLowerCase(Locale.ROOT);
        Name name = utterance.sentence.nameAt(phrase.object().index());
        return Occasions.ENGLISH.isChannel(words)
                || (name != null
                        && name.type() != EntityType.PERSON
                        && Media.isNewsMedium(utterance.page, name.span(), name.text()));
    }

    /** A time in the frame that hangs from its verbs, the one nearest to the cue. It never lies after the publication. */
    private @Nullable When when() {
        return utterance.page.report.analysis().timesIn(utterance.sentence).stream()
                .filter(t -> t.kind() == TimeExpression.Kind.DATE || t.kind() == TimeExpression.Kind.TIME)
                .filter(t -> t.when() != null && isPoint(t) && utterance.isFree(t.span()) && isOfFrame(t))
                .min(Comparator.comparingInt(
                        t -> Math.abs(utterance.sentence.tokenAt(t.span()) - utterance.cue.index())))
                .map(TimeExpression::when)
                .filter(this::isPast)
                .orElse(null);
    }

    /** "Since Monday" and "by Friday" bound something else. */
    private static boolean isPoint(TimeExpression time) {
        TimeExpression.Modifier modifier = time.modifier();
        return modifier == null
                || modifier == TimeExpression.Modifier.APPROX
                || modifier == TimeExpression.Modifier.START
                || modifier == TimeExpression.Modifier.MID
                || modifier == TimeExpression.Modifier.END;
    }

    private boolean isPast(When when) {
        Stamp published = utterance.page.report.article().published();
        return published == null || !when.earliest().isAfter(published.when().latest());
    }

    /** Whether a time hangs from the frame's verbs, from its phrases, or stands at the cue, where parsers hang it from its neighbours. */
    private boolean isOfFrame(TimeExpression time) {
        List<Token> tokens = utterance.sentence.tokens();
        int first = utterance.sentence.tokenAt(time.span());
        int last = first;
        while (last + 1 < tokens.size() && tokens.get(last + 1).span().overlaps(time.span())) {
            last++;
        }
        boolean bare = first > 0 && !tokens.get(first - 1).tag().equals("IN");
        int before = bare ? first - 1 : first - 2;
        boolean beside = utterance.cue.index() == last + 1 || utterance.cue.index() == before;
        return beside || hangs(first, last);
    }

    private boolean hangs(int first, int last) {
        List<Token> tokens = utterance.sentence.tokens();
        for (int i = first; i <= last; i++) {
            int at = tokens.get(i).head();
            boolean outside = at < first || at > last;
            for (int steps = 0; outside && at >= 0 && steps < tokens.size(); steps++) {
                Token above = tokens.get(at);
                if (utterance.verbs.contains(above)) {
                    return true;
                }
                boolean through = above.tag().equals("IN")
                        || utterance.objects.contains(above)
                        || utterance.phrases.stream().anyMatch(p -> p.object().equals(above) && isCircumstance(p));
                at = through ? above.head() : -1;
            }
        }
        return false;
    }

    /** "After the vote on Monday" dates the vote. */
    private boolean isCircumstance(Utterance.Phrase phrase) {
        return rank(phrase) > 0 || leadsToHearer(phrase);
    }

    private int first(Token noun) {
        int first = noun.index();
        while (first > 0
                && Syntax.isUnder(utterance.sentence, first - 1, noun.index())
                && first - 1 != utterance.cue.index()) {
            first--;
        }
        return first;
    }

    private Passage passage(int from, int to) {
        Article article = utterance.page.report.article();
        return article.passage(utterance.span(from, to));
    }
}
