package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Name;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Reads the attributions of a sentence off its dependencies: a cue's clause, infinitive, object or phrase is what is said, thought
 * or wanted. The frames are those that attribution corpora share (PARC, Pareti 2012; PolNeAR, Newell et al. 2018). Cues inside
 * quotation marks are the speaker's own and left alone.
 */
final class Attributions {
    private static final Set<String> THINGS_SAID = Set.of(
            "claim", "report", "allegation", "accusation", "charge", "suggestion", "assertion", "notion", "idea");

    private final Page page;
    private final Sentence sentence;
    private final Complements complements;
    private final Passives passives;
    private final Nominals nominals;
    private final Around around;

    private Attributions(Page page, Sentence sentence) {
        this.page = page;
        this.sentence = sentence;
        this.complements = new Complements(sentence);
        this.passives = new Passives(sentence);
        this.nominals = new Nominals(sentence);
        this.around = new Around(sentence);
    }

    /** In order of the cues. */
    static List<Attribution> of(Page page, Sentence sentence) {
        Attributions reader = new Attributions(page, sentence);
        List<Attribution> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Attribution attribution = page.isQuoted(token) ? null : reader.read(token, found);
            if (attribution != null) {
                found.add(Edges.trimmed(sentence, attribution));
            }
        }
        found.replaceAll(attribution -> reader.widened(attribution, found));
        found.removeIf(inner ->
                found.stream().anyMatch(outer -> outer.cueToken() != inner.cueToken() && isEchoed(inner, outer)));
        return found;
    }

    /** Quoted words under "praised …" that no other cue of the sentence takes are words of praise. */
    private Attribution widened(Attribution named, List<Attribution> all) {
        Token cue = sentence.tokens().get(named.cueToken());
        if (!named.topic() || !named.cue().takes("p")) {
            return named;
        }
        List<Integer> wide = object(cue, named.cue());
        boolean quoted = wide.stream()
                .filter(i -> page.isQuoted(sentence.tokens().get(i)))
                .anyMatch(i -> all.stream()
                        .noneMatch(other ->
                                other.cueToken() != named.cueToken() && other.cueToken() < i && !other.topic()));
        Complements.Found found = new Complements.Found(wide, false, -1);
        return quoted ? attribution(cue, named.cue(), named.voice(), found, false) : named;
    }

    /** What somebody is said to think or want is told with what is said; what he is said to have said has a speaker of its own. */
    private static boolean isEchoed(Attribution inner, Attribution outer) {
        boolean utters = inner.cue().attitude() == Quote.Attitude.ASSERTION && !inner.topic() && inner.voice() != null;
        boolean within = outer.content().contains(inner.cueToken());
        boolean same = outer.content().containsAll(inner.content()) && outer.cueToken() < inner.cueToken();
        return within && (!utters || outer.topic()) && same && !outer.needsMarks();
    }

    private @Nullable Attribution read(Token token, List<Attribution> before) {
        if (token.form().toLowerCase(Locale.ROOT).equals("according")) {
            return according(token);
        }
        if (isMistakenNoun(token)) {
            return mistaken(token);
        }
        Attribution verb = token.isVerb() ? verb(token, before) : null;
        return verb == null ? nominals.of(token) : verb;
    }

    private @Nullable Attribution verb(Token token, List<Attribution> before) {
        List<Cue> cues = readings(token);
        if (cues.isEmpty() || nominals.isCarried(token)) {
            return null;
        }
        boolean passive = passives.isPassive(token);
        Voice voice = Voices.of(sentence, token);
        if (voice != null
                && (Voices.isNobody(voice) || page.isQuoted(sentence.tokens().get(voice.head())))) {
            return null;
        }
        List<Integer> denied = voice == null ? List.of() : denied(token, cues.getFirst(), before);
        if (!denied.isEmpty()) {
            return attribution(token, cues.getFirst(), voice, new Complements.Found(denied, false, -1), false);
        }
        boolean speaks = voice != null && Voices.speaks(voice, token);
        for (Cue cue : cues) {
            boolean inner = cue.attitude() != Quote.Attitude.ASSERTION && !speaks && !passive;
            Complements.Found found = inner
                    ? null
                    : passive && !isQuoted(token) ? passives.of(token, cue, voice) : active(token, cue, voice, speaks);
            Attribution utterance = found == null ? null : uttering(token, cue, found, voice);
            if (utterance != null) {
                return utterance;
            }
            if (found != null && !isDoubtful(found, token, cue)) {
                return attribution(token, cue, voice, found, cue.takes("w") && !speaks);
            }
        }
        return voice == null ? null : beside(token, cues, voice, speaks);
    }

    /** "Declined to comment on …", "sought to explain why …": both verbs are one cue. */
    private @Nullable Attribution uttering(Token token, Cue cue, Complements.Found found, @Nullable Voice voice) {
        Token verb = Syntax.child(sentence, token.index(), "xcomp");
        boolean held = cue.attitude() == Quote.Attitude.INTENTION || cue.stance() == Quote.Stance.DENIAL;
        boolean next = verb != null
                && held
                && cue.takes("i")
                && found.tokens().contains(verb.index())
                && !found.topic()
                && Syntax.start(sentence, verb.index()) == token.index() + 1
                && sentence.tokens().get(token.index() + 1).tag().equals("TO");
        if (verb == null || !next) {
            return null;
        }
        for (Cue said : readings(verb)) {
            Complements.Found inner = complements.ofVerb(verb, said, true);
            boolean says = said.attitude() == Quote.Attitude.ASSERTION && (said.takes("t") || said.takes("q"));
            if (inner != null && says) {
                Attribution whole = attribution(token, cue, voice, inner, false);
                Attribution.Group group = new Attribution.Group(
                        whole.group().first(),
                        Groups.of(sentence, verb, inner.preposition()).end());
                return new Attribution(
                        sentence, token.index(), group, whole.cue(), voice, inner.tokens(), false, inner.topic());
            }
        }
        return null;
    }

    private static boolean isQuoted(Token token) {
        return token.lemma().equals("quote") || token.lemma().equals("cite");
    }

    /** A verb with its particle is another one. */
    private List<Cue> readings(Token token) {
        Token particle = Syntax.child(sentence, token.index(), "prt");
        int next = token.index() + 1;
        boolean beside = particle == null
                && next < sentence.tokens().size()
                && sentence.tokens().get(next).head() == token.index();
        particle = beside ? sentence.tokens().get(next) : particle;
        List<Cue> phrasal =
                particle == null ? List.of() : Cues.ENGLISH.of(Cues.Part.VERB, token.lemma() + " " + particle.lemma());
        return phrasal.isEmpty() ? Cues.ENGLISH.of(Cues.Part.VERB, token.lemma()) : phrasal;
    }

    private Complements.@Nullable Found active(Token token, Cue cue, @Nullable Voice voice, boolean speaks) {
        if (voice == null) {
            return null;
        }
        Complements.Found found = complements.ofVerb(token, cue, speaks);
        if (found != null && !found.topic() && found.tokens().getLast() < token.index()) {
            List<Integer> all = new ArrayList<>(around.before(token, voice));
            all.addAll(found.tokens());
            return new Complements.Found(all, false, -1);
        }
        if (found != null && !found.topic() && cue.takes("t")) {
            return withOpening(found, token, voice);
        }
        boolean behind = voice.first() > 0 && page.isQuoted(sentence.tokens().get(voice.first() - 1));
        if (found == null && speaks && !behind) {
            found = Unparsed.clause(sentence, token, cue, voice);
        }
        if (found == null && cue.takes("t") && !around.tellsBehind(token, cue, voice)) {
            List<Integer> clause = around.clause(token);
            return clause.isEmpty() ? null : new Complements.Found(clause, false, -1);
        }
        return found == null && speaks && cue.takes("o") ? relative(token) : found;
    }

    /** "If it rains, Okoro said, the bridge will close": what opens the sentence before an inserted frame is said as well. */
    private Complements.Found withOpening(Complements.Found found, Token token, Voice voice) {
        int first = Math.min(token.index(), voice.first());
        int next = Math.max(token.index() + 1, voice.end());
        boolean inserted = first > 1
                && next + 1 < sentence.tokens().size()
                && sentence.tokens().get(first - 1).tag().equals(",")
                && sentence.tokens().get(next).tag().equals(",")
                && found.tokens().getFirst() > next;
        int word = inserted && sentence.tokens().get(next + 1).tag().equals("``") ? next + 2 : next + 1;
        boolean anew = inserted
                && page.isQuoted(
                        sentence.tokens().get(Math.min(word, sentence.tokens().size() - 1)))
                && Character.isUpperCase(sentence.tokens().get(word).form().charAt(0));
        if (!inserted || anew) {
            return found;
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < first - 1; i++) {
            all.add(i);
        }
        all.addAll(found.tokens());
        return new Complements.Found(all, false, found.preposition());
    }

    /** "The plan Okoro criticised": what the relative clause describes. */
    private Complements.@Nullable Found relative(Token token) {
        Token head = Syntax.head(sentence, token);
        Token subject = Syntax.child(sentence, token.index(), "nsubj");
        boolean object = Syntax.child(sentence, token.index(), "dobj") != null;
        boolean describes = head != null && token.relation().equals("relcl") && head.isNoun();
        if (head == null
                || !describes
                || object
                || subject == null
                || subject.tag().startsWith("W")) {
            return null;
        }
        List<Integer> described = Syntax.under(sentence, head.index()).stream()
                .filter(i -> i < subject.index() && !Syntax.isUnder(sentence, i, token.index()))
                .toList();
        return described.isEmpty() ? null : new Complements.Found(described, true, -1);
    }

    /** "Demanded the return of the masks" names a thing and no content. */
    private boolean isDoubtful(Complements.Found found, Token token, Cue cue) {
        boolean clause = found.tokens().stream()
                .anyMatch(i -> Around.isClause(sentence.tokens().get(i)));
        Token head = Syntax.child(sentence, token.index(), "dobj");
        boolean thing = cue.stance() == Quote.Stance.DEMAND && head != null && cue.takes("o") && !cue.takes("oi");
        return found.topic() && thing && !clause;
    }

    /** A cue with nothing but words before it or quoted words beside it. */
    private @Nullable Attribution beside(Token token, List<Cue> cues, Voice voice, boolean speaks) {
        Cue cue = cues.stream().filter(Cue::marksWords).findFirst().orElse(null);
        if (cue == null || (cue.takes("p") && !speaks)) {
            return null;
        }
        boolean plain = cue.takes("q") && cue.stance() == Quote.Stance.NEUTRAL;
        List<Integer> before =
                plain && !around.tellsBehind(token, cue, voice) ? around.before(token, voice) : List.of();
        boolean needsMarks = before.isEmpty() || (cue.takes("w") && !speaks);
        List<Integer> content = before.isEmpty() ? object(token, cue) : before;
        return attribution(token, cue, voice, new Complements.Found(content, false, -1), needsMarks);
    }

    private Attribution attribution(
            Token token, Cue cue, @Nullable Voice voice, Complements.Found found, boolean needsMarks) {
        boolean not = Syntax.child(sentence, token.index(), "neg") != null;
        return new Attribution(
                sentence,
                token.index(),
                Groups.of(sentence, token, found.preposition()),
                not ? cue.negated() : cue,
                voice,
                found.tokens(),
                needsMarks,
                found.topic());
    }

    /** Taggers take a cue after a rare name for a plural, and the sentence has no verb: "Okoro doubts that …". */
    private boolean isMistakenNoun(Token token) {
        int i = token.index();
        boolean after = i > 0
                && Character.isUpperCase(sentence.tokens().get(i - 1).form().charAt(0));
        boolean before = i + 1 < sentence.tokens().size()
                && sentence.tokens().get(i + 1).lemma().equals("that");
        return after && before && token.tag().equals("NNS") && token.head() < 0;
    }

    private @Nullable Attribution mistaken(Token token) {
        Cue cue = Cues.ENGLISH.of(Cues.Part.VERB, token.lemma()).stream()
                .filter(c -> c.takes("t"))
                .findFirst()
                .orElse(null);
        if (cue == null) {
            return null;
        }
        Name name = sentence.nameAt(token.index() - 1);
        int first = name == null ? token.index() - 1 : name.first();
        Voice voice = new Voice(sentence, first, token.index(), token.index() - 1, token.index(), false);
        List<Integer> content = new ArrayList<>();
        for (int i = token.index() + 2; i < sentence.tokens().size(); i++) {
            content.add(i);
        }
        return attribution(token, cue, voice, new Complements.Found(content, false, -1), false);
    }

    /** "According to X": what is left of the sentence, or of the clause that it modifies. */
    private @Nullable Attribution according(Token token) {
        Token to =
                token.index() + 1 < sentence.tokens().size() ? sentence.tokens().get(token.index() + 1) : null;
        Token named = to == null || !to.lemma().equals("to") ? null : Syntax.child(sentence, to.index(), "pobj");
        if (to == null || named == null) {
            return null;
        }
        int end = Syntax.under(sentence, named.index()).getLast() + 1;
        Voice voice = Voices.voice(sentence, named, token.index());
        List<Integer> content = new ArrayList<>();
        for (Token other : sentence.tokens()) {
            if (other.index() < token.index() || other.index() >= end) {
                content.add(other.index());
            }
        }
        Cue cue = Cues.ENGLISH.of(Cues.Part.VERB, "according").getFirst();
        return attribution(token, cue, voice, new Complements.Found(content, false, to.index()), false);
    }

    /** "…, a claim the Ministry denied": the content is what the other attribution of the sentence said. */
    private List<Integer> denied(Token token, Cue cue, List<Attribution> before) {
        Token head = Syntax.head(sentence, token);
        boolean describes = head != null && token.relation().equals("relcl") && THINGS_SAID.contains(head.lemma());
        boolean turns = cue.stance() == Quote.Stance.DENIAL || cue.stance() == Quote.Stance.DOUBT;
        if (head == null || !describes || !turns) {
            return List.of();
        }
        Set<Integer> phrase = new HashSet<>(Syntax.under(sentence, head.index()));
        List<Integer> said = before.isEmpty()
                ? sentence.tokens().stream()
                        .map(Token::index)
                        .filter(i -> i < head.index())
                        .toList()
                : before.getLast().content();
        return said.stream().filter(i -> !phrase.contains(i)).toList();
    }

    /** What stands before quoted words: "called the plan of the council “…”"; not what another cue beside tells. */
    private List<Integer> object(Token cue, Cue frames) {
        Token object = complements.object(cue);
        if (object == null || (!frames.takes("p") && object.tag().startsWith("PRP"))) {
            return List.of();
        }
        List<Integer> reports = Syntax.children(sentence, cue.index()).stream()
                .filter(t -> Set.of("conj", "cc").contains(t.relation())
                        || (t.relation().equals("advcl") && Cues.ENGLISH.isVerb(t.lemma())))
                .map(Token::index)
                .toList();
        return Syntax.under(sentence, frames.takes("p") ? cue.index() : object.index(), reports).stream()
                .filter(i -> i > cue.index())
                .toList();
    }
}
