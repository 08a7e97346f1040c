package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Credit;
import org.stemma.news.Entity;
import org.stemma.news.Name;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.news.Source;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * Who passed on what a speaker said, from the one nearest to the speaker to the one nearest to the outlet: the medium that was told, the one that quoted
 * or cites, whoever is said to have told of it, and the agency that the article credits for its text. The article's own outlet is left out.
 */
final class Relays {
    private final Page page;
    private final Speakers speakers;
    private final List<Draft> drafts;

    Relays(Page page, Speakers speakers, List<Draft> drafts) {
        this.page = page;
        this.speakers = speakers;
        this.drafts = List.copyOf(drafts);
    }

    List<Quote.Relay> of(Draft draft, Quote.Setting setting) {
        List<Quote.Relay> chain = new ArrayList<>();
        if (!draft.speaker().isKnown()) {
            return chain;
        }
        Utterance utterance = Utterance.of(draft);
        if (utterance != null) {
            media(draft, setting, utterance, chain);
        }
        tellers(draft, chain);
        if (utterance != null) {
            accordingTo(draft, utterance, chain);
        }
        credited(draft, chain);
        return chain;
    }

    /** The medium that was told, on which it was said, that quoted it, or that cites the speaker. */
    private void media(Draft draft, Quote.Setting setting, Utterance utterance, List<Quote.Relay> chain) {
        Sentence sentence = utterance.sentence;
        for (Passage told : new Passage[] {setting.addressee(), setting.occasion()}) {
            if (told != null) {
                for (Token token : sentence.tokens()) {
                    boolean head = told.span().contains(token.span()) && isHead(sentence, token);
                    if (head && isMedium(sentence, token)) {
                        add(draft, sentence, token, chain);
                    }
                }
            }
        }
        for (Token verb : utterance.verbs) {
            Token agent = verb.lemma().equals("quote") ? Syntax.child(sentence, verb.index(), "agent") : null;
            Token by = agent == null ? null : Syntax.child(sentence, agent.index(), "pobj");
            Token quoting = verb.lemma().equals("quote") ? Syntax.child(sentence, verb.index(), "nsubj") : null;
            for (Token medium : new Token[] {by, quoting}) {
                if (medium != null) {
                    add(draft, sentence, medium, chain);
                }
            }
        }
        for (Token token : sentence.tokens()) {
            Voice cited = token.isNoun() && !page.isMarked(token) && isMedium(sentence, token)
                    ? Makers.cited(sentence, token.index())
                    : null;
            if (cited != null && draft.speaker().isSame(speakers.of(page, cited))) {
                add(draft, sentence, token, chain);
            }
        }
    }

    /** A name's last token, or a noun; a name that only describes a medium ("a Caldora TV station") is none. */
    private boolean isHead(Sentence sentence, Token token) {
        Name name = sentence.nameAt(token.index());
        Token above = Syntax.head(sentence, token);
        boolean describes = above != null && sentence.nameAt(above.index()) == null && Media.isNoun(above);
        return name == null ? token.isNoun() : name.end() - 1 == token.index() && !describes;
    }

    private boolean isMedium(Sentence sentence, Token token) {
        return speakers.isMedium(page, new Voice(sentence, token.index(), token.index() + 1, token.index(), 0, false));
    }

    /** Whoever is said to have said that it was said: "the Herald reported that Okoro had promised …". */
    private void tellers(Draft draft, List<Quote.Relay> chain) {
        Span cue = draft.cue();
        if (cue == null) {
            return;
        }
        drafts.stream()
                .filter(d -> d.content().contains(cue) && d.content().contains(draft.content()))
                .filter(d -> d.content().length() > draft.content().length())
                .filter(d -> d.cue() != null && d.source() != null && isApart(draft, d))
                .filter(d -> d.speaker().isNamed())
                .sorted(Comparator.comparingInt(d -> d.content().length()))
                .forEach(d -> {
                    add(draft, d.speaker(), d.source(), chain);
                    Utterance telling = Utterance.of(d);
                    if (telling != null) {
                        media(draft, Settings.of(d), telling, chain);
                    }
                });
    }

    /** Whether two attributions have words of their own for their speakers and cues, the outer one's outside of what is told. */
    private static boolean isApart(Draft inner, Draft outer) {
        Span source = outer.source();
        Span cue = outer.cue();
        boolean told = source == null
                || cue == null
                || outer.content().contains(cue)
                || inner.content().overlaps(cue);
        boolean shared =
                inner.source() != null && source != null && inner.source().overlaps(source);
        return !told && !shared;
    }

    /** "…, she said, according to the Herald": of what a speaker says, behind it or before it. */
    private void accordingTo(Draft draft, Utterance utterance, List<Quote.Relay> chain) {
        Sentence sentence = utterance.sentence;
        for (Token token : sentence.tokens()) {
            boolean according =
                    token.lemma().startsWith("accord") && token.tag().equals("VBG");
            if (according && !token.equals(utterance.cue) && !page.isMarked(token) && !isSaid(draft, token)) {
                for (Token to : Syntax.children(sentence, token.index())) {
                    Token whom = Syntax.child(sentence, to.index(), "pobj");
                    if (whom != null && whom.isNoun()) {
                        add(draft, sentence, whom, chain);
                    }
                }
            }
        }
    }

    private static boolean isSaid(Draft draft, Token token) {
        return draft.kind() != Quote.Kind.DIRECT && draft.content().overlaps(token.span());
    }

    /** The one agency that the article credits for its text. */
    private void credited(Draft draft, List<Quote.Relay> chain) {
        List<Credit> agencies = page.report.article().credits().stream()
                .filter(c -> c.part() == Credit.Part.TEXT && c.source().kind() == Source.Kind.AGENCY)
                .toList();
        boolean one = agencies.stream().map(c -> c.source().name()).distinct().count() == 1;
        if (one) {
            Credit credit = agencies.getFirst();
            add(draft, credit.source().name(), null, credit.passage(), chain);
        }
    }

    private void add(Draft draft, Sentence sentence, Token head, List<Quote.Relay> chain) {
        Voice voice = Voices.voice(sentence, head, -1);
        Name name = sentence.nameAt(head.index());
        Span span = name == null ? voice.span() : name.span();
        Entity entity = speakers.entityAt(page, sentence, head.index());
        Article article = page.report.article();
        add(
                draft,
                entity == null ? page.read(span) : entity.name(),
                entity == null ? null : entity.id(),
                article.passage(span),
                chain);
    }

    private void add(Draft draft, Speaker teller, @Nullable Span source, List<Quote.Relay> chain) {
        String name = teller.name();
        if (name != null && source != null) {
            add(draft, name, teller.entity(), page.report.article().passage(source), chain);
        }
    }

    private void add(Draft draft, String name, @Nullable String entity, Passage passage, List<Quote.Relay> chain) {
        boolean speaker = entity == null
                ? name.equals(draft.speaker().name())
                : entity.equals(draft.speaker().entity());
        boolean known = chain.stream()
                .anyMatch(r -> r.name().equalsIgnoreCase(name) || (entity != null && entity.equals(r.entity())));
        if (!speaker && !known && !Media.isOwn(page, name)) {
            chain.add(new Quote.Relay(name, entity, passage));
        }
    }
}
