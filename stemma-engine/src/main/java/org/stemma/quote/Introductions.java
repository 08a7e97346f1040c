package org.stemma.quote;

import java.util.List;
import java.util.Set;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * Who is named beside a passage without a verb of saying: a label ("Mara Dunn, mayor of Sarrin: “…”"), a signature ("“…” — Mara
 * Dunn"), a sentence that ends in a colon, or one that tells afterwards whose words these were.
 */
final class Introductions {
    private static final double LABELLED = 0.85;
    private static final double INTRODUCED = 0.8;
    private static final double TOLD_AFTER = 0.5;

    /** In tokens: a name, perhaps with its office. */
    private static final int LONGEST_LABEL = 12;

    /** What somebody's words are called when they are announced: "Brenner's answer came within the hour: “No.”" */
    private static final Set<String> UTTERANCES = Set.of(
            "advice",
            "announcement",
            "answer",
            "appeal",
            "argument",
            "comment",
            "conclusion",
            "explanation",
            "letter",
            "message",
            "motto",
            "note",
            "plea",
            "post",
            "question",
            "reaction",
            "remark",
            "reply",
            "response",
            "statement",
            "tweet",
            "verdict",
            "view",
            "warning",
            "wish",
            "word",
            "words");

    private final Page page;
    private final Speakers speakers;

    Introductions(Page page, Speakers speakers) {
        this.page = page;
        this.speakers = speakers;
    }

    /** By a signature behind the passage, a label or a colon before it; nobody if there is none. */
    Speaker of(Marked mark) {
        Speaker signed = signed(mark);
        return signed.isKnown() ? signed : announced(mark);
    }

    /** “…” — Mara Dunn, mayor; “…” (Mara Dunn). Nothing else may follow in the paragraph. */
    private Speaker signed(Marked mark) {
        String text = page.report.article().original();
        List<Sentence> block = page.in(mark.block());
        int end = block.isEmpty() ? mark.whole().end() : block.getLast().span().end();
        String after = new Span(mark.whole().end(), Math.max(end, mark.whole().end()))
                .of(text)
                .strip();
        boolean dash = !after.isEmpty() && "—–―-(~".indexOf(after.charAt(0)) >= 0;
        return dash ? name(block, mark.whole().end(), end) : Speaker.UNKNOWN;
    }

    private Speaker announced(Marked mark) {
        Sentence before = null;
        for (Sentence sentence : page.in(mark.block())) {
            before = sentence.span().start() < mark.whole().start() ? sentence : before;
        }
        List<Sentence> above = page.in(page.proseBefore(mark.block()));
        Sentence sentence = before != null ? before : above.isEmpty() ? null : above.getLast();
        if (sentence == null) {
            return Speaker.UNKNOWN;
        }
        Span words = new Span(
                sentence.span().start(),
                Math.max(
                        sentence.span().start(),
                        Math.min(sentence.span().end(), mark.whole().start())));
        String text = page.read(words);
        boolean colon = text.endsWith(":");
        boolean dash = before != null && (text.endsWith("—") || text.endsWith("–"));
        if (!colon && !dash) {
            return Speaker.UNKNOWN;
        }
        Speaker label = name(List.of(sentence), words.start(), words.end());
        return label.isKnown() || dash ? label : introduced(sentence, words);
    }

    /** The person whom a few words without a verb name; or a body, if they name nothing else. */
    private Speaker name(List<Sentence> sentences, int from, int to) {
        Span span = new Span(from, to);
        Speaker person = Speaker.UNKNOWN;
        Speaker body = Speaker.UNKNOWN;
        int words = 0;
        int ofBody = 0;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                boolean word = token.form().chars().anyMatch(Character::isLetterOrDigit);
                if (!word || !span.contains(token.span())) {
                    continue;
                }
                words++;
                Name name = sentence.nameAt(token.index());
                if (token.isVerb() && name == null) {
                    return Speaker.UNKNOWN;
                }
                if (name != null && name.type() == EntityType.PERSON && !person.isKnown()) {
                    person = speaker(sentence, name);
                } else if (name != null && name.type() == EntityType.ORGANISATION) {
                    body = speaker(sentence, name);
                    ofBody++;
                }
            }
        }
        Speaker named = person.isKnown() || ofBody < words ? person : body;
        return words > LONGEST_LABEL ? Speaker.UNKNOWN : named;
    }

    private static boolean canSpeak(Name name) {
        return name.type() == EntityType.PERSON || name.type() == EntityType.ORGANISATION;
    }

    private Speaker speaker(Sentence sentence, Name name) {
        Voice voice = new Voice(sentence, name.first(), name.end(), name.end() - 1, name.end(), false);
        return speakers.of(page, voice).carried(LABELLED, "named beside the words");
    }

    /** Petra Lindqvist has one wish: “…”; Brenner's answer was short: “…”. */
    private Speaker introduced(Sentence sentence, Span words) {
        for (Token token : sentence.tokens()) {
            Name subject = token.relation().equals("nsubj") && words.contains(token.span())
                    ? sentence.nameAt(token.index())
                    : null;
            if (subject != null && canSpeak(subject)) {
                return speaker(sentence, subject).carried(INTRODUCED, "introduced by “…:” of " + subject.text());
            }
            Name owner = token.index() < 2 ? null : sentence.nameAt(token.index() - 2);
            Name beside = token.index() < 2 ? null : sentence.nameAt(token.index() - 1);
            Name name = owner == null ? beside : owner;
            boolean owned = token.index() > 0
                    && words.contains(token.span())
                    && UTTERANCES.contains(token.lemma())
                    && sentence.tokens().get(token.index() - 1).tag().equals("POS");
            if (owned && name != null && canSpeak(name)) {
                Speaker speaker = speaker(sentence, name);
                return speaker.carried(1, "introduced by “…:” of " + speaker.name());
            }
        }
        return asked(sentence, words);
    }

    /** "Nora Feld, asked about the vote: “…”": a name, and no verb but a participle. */
    private Speaker asked(Sentence sentence, Span words) {
        Name first = sentence.names().isEmpty() ? null : sentence.names().getFirst();
        boolean heads = first != null && first.first() == 0 && canSpeak(first);
        boolean finite = sentence.tokens().stream()
                .filter(t -> words.contains(t.span()))
                .anyMatch(t -> Set.of("VBZ", "VBP", "MD").contains(t.tag()));
        return first != null && heads && !finite ? speaker(sentence, first) : Speaker.UNKNOWN;
    }

    /** “I would never go out.” Tomas Vale shook his head as he said it. */
    Speaker told(Marked mark) {
        Sentence after = null;
        for (Sentence sentence : page.in(mark.block())) {
            boolean next =
                    after == null && sentence.span().start() >= mark.whole().end();
            after = next ? sentence : after;
        }
        if (after == null) {
            return Speaker.UNKNOWN;
        }
        boolean says = after.tokens().stream().anyMatch(t -> t.isVerb() && !page.isMarked(t) && says(t));
        Speaker subject = says ? speakers.subject(page, after) : Speaker.UNKNOWN;
        return subject.isKnown()
                ? subject.carried(TOLD_AFTER, "the sentence after is about " + subject.name())
                : subject;
    }

    private static boolean says(Token token) {
        Cue cue = Cues.ENGLISH.speech(token.lemma());
        return cue != null && cue.takes("q");
    }
}
