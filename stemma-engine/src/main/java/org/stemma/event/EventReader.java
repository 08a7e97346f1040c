package org.stemma.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Modality;
import org.stemma.news.PloverType;
import org.stemma.news.Quantity;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.Token;

/** Reads the events that one report tells, sentence by sentence. Linear in tokens, times the size of a clause. */
final class EventReader {
    private final Frames frames;
    private final Who who;
    private final Sayings sayings;

    EventReader(Frames frames, Who who, Sayings sayings) {
        this.frames = frames;
        this.who = who;
        this.sayings = sayings;
    }

    List<Happening> read(Report report) {
        List<Happening> found = new ArrayList<>();
        for (Sentence sentence : report.analysis().sentences()) {
            if (sentence.role().isProse()) {
                found.addAll(new Reading(report, sentence).happenings());
            }
        }
        return Addressees.of(found);
    }

    private static final Set<String> RECALLING = Set.of(
            "all",
            "previous",
            "existing",
            "past",
            "earlier",
            "former",
            "any",
            "prior",
            "current",
            "every",
            "previously");

    /** A word that tells an event, with its frame. */
    record Trigger(Token token, Frame frame) {}

    /** The words of a clause that tell events, whoever takes part. */
    static List<Trigger> triggers(Frames frames, Participants participants, Clause clause) {
        List<Trigger> found = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Token token : clause.sentence().tokens()) {
            boolean verb = token.isVerb() && !isQuality(clause, token);
            Frame frame = verb ? first(frames, token, participants.needs()) : null;
            if (frame != null) {
                found.add(new Trigger(token, frame));
                participants.needs().objectWords(token, frame.needs()).forEach(word -> told.add(word.index()));
            }
        }
        for (Token token : clause.sentence().tokens()) {
            boolean noun = token.isNoun()
                    && !token.isProperNoun()
                    && !told.contains(token.index())
                    && !isInside(clause, token);
            Frame frame = noun ? first(frames, token, participants.needs()) : null;
            if (frame != null) {
                found.add(new Trigger(token, frame));
            }
        }
        return found;
    }

    /** The frame that fits best, unless a figure of speech fits as well. */
    private static @Nullable Frame first(Frames frames, Token token, Needs needs) {
        Frame best = null;
        int most = frames.figures(token).stream()
                .mapToInt(figure -> needs.fit(token, figure))
                .max()
                .orElse(0);
        for (Frame frame : token.isVerb() ? frames.verb(token.lemma()) : frames.noun(token.lemma())) {
            int fit = needs.fit(token, frame.needs());
            if (fit > most) {
                most = fit;
                best = frame;
            }
        }
        return best;
    }

    /** "Hard-hitting measures", "listed as threatened": a participle that only says of what kind a noun is. */
    private static boolean isQuality(Clause clause, Token verb) {
        Token head = clause.head(verb);
        if (head != null && head.lemma().equals("as") && verb.tag().equals("VBN")) {
            return clause.child(verb, "nsubj", "nsubjpass", "auxpass") == null;
        }
        boolean before = head != null && head.isNoun() && head.index() > verb.index();
        boolean qualifies = verb.relation().equals("amod") || verb.relation().equals("nmod");
        return before && qualifies && verb.tag().equals("VBG");
    }

    /** "The attack helicopter": a noun that only qualifies another. */
    private static boolean isInside(Clause clause, Token noun) {
        Token head = clause.head(noun);
        boolean qualifies =
                noun.relation().equals("compound") || noun.relation().equals("nmod");
        return qualifies && head != null && head.isNoun() && head.index() > noun.index();
    }

    /** Reads one sentence. */
    private final class Reading {
        private final Report report;
        private final Sentence sentence;
        private final Clause clause;
        private final Participants participants;
        private final Setting setting;
        private final Amounts amounts;

        Reading(Report report, Sentence sentence) {
            this.report = report;
            this.sentence = sentence;
            this.clause = new Clause(sentence);
            this.participants = new Participants(who, report.id(), clause);
            this.setting =
                    new Setting(who, report.id(), clause, report.analysis().timesIn(sentence));
            this.amounts = new Amounts(clause, report.analysis().quantitiesIn(sentence));
        }

        List<Happening> happenings() {
            List<Trigger> triggers = triggers(frames, participants, clause);
            Set<Integer> words = new HashSet<>();
            triggers.forEach(trigger -> words.add(trigger.token().index()));
            Map<Token, Happening> told = new LinkedHashMap<>();
            for (Trigger trigger : triggers) {
                boolean content = !trigger.token().isVerb() && isBackdrop(trigger.token(), triggers);
                Happening happening = content ? null : happening(trigger, triggers, words);
                if (happening != null && !isToldAlready(happening, told.values())) {
                    told.put(trigger.token(), happening);
                }
            }
            return Contents.of(clause, told);
        }

        /** "Respect all agreements", "existing accords": a noun that recalls what was done, not one that tells it. */
        private boolean isBackdrop(Token noun, List<Trigger> triggers) {
            boolean recalled = clause.children(noun).stream().anyMatch(c -> RECALLING.contains(c.lemma()));
            Token head = clause.head(noun);
            boolean spokenOf = noun.relation().equals("dobj")
                    && triggers.stream()
                            .anyMatch(t -> t.token().equals(head)
                                    && t.frame().type() == PloverType.SUPPORT
                                    && noun.tag().equals("NNS"));
            return recalled || spokenOf;
        }

        private @Nullable Happening happening(Trigger trigger, List<Trigger> triggers, Set<Integer> words) {
            Token token = trigger.token();
            Participants.Pair pair = participants.of(token, trigger.frame());
            Party actor = pair.actor();
            Party recipient = new Handover(who, report.id(), clause, triggers).asked(trigger, pair);
            TimeExpression time = setting.time(token, words);
            Entity place = setting.place(token);
            boolean set = time != null || place != null || participants.needs().hasContent(token);
            boolean told = isTold(trigger, actor, recipient, set, place != null);
            Sayings.Saying saying = sayings.around(report.id(), token.span());
            if (!told || isVenue(token, actor, recipient) || isOpinion(saying, token, actor, recipient)) {
                return null;
            }
            Frame meant = isDuel(actor, recipient) ? trigger.frame().inWords() : trigger.frame();
            Commitments.Coded coded = Commitments.coded(meant, Holding.of(clause, token));
            Frame frame = coded.frame();
            Holding holding = coded.made() ? coded.holding() : denied(coded.holding(), saying);
            return new Happening(
                    frame,
                    code(frame, token, triggers),
                    token.lemma(),
                    actor,
                    recipient,
                    contents(triggers, token, actor, recipient),
                    time == null ? null : time.when(),
                    time == null ? "" : time.text(),
                    place,
                    magnitude(token, frame),
                    holding,
                    saying == null ? "" : saying.speaker(),
                    report.article().passage(sentence.span()),
                    report.article().passage(token.span()));
        }

        /** Two persons by their names: "the clash between Mara Lind and Ilya Varna". */
        private static boolean isDuel(@Nullable Party actor, @Nullable Party recipient) {
            return isPerson(actor) && isPerson(recipient);
        }

        private static boolean isPerson(@Nullable Party party) {
            return party != null
                    && party.entity() != null
                    && party.said().isEmpty()
                    && party.entity().type() == EntityType.PERSON;
        }

        private Event.Code code(Frame frame, Token trigger, List<Trigger> triggers) {
            Token subject = clause.subject(trigger);
            List<Token> told = clause.told(trigger);
            Set<String> words = words(told);
            triggers.stream()
                    .filter(other -> !other.token().equals(trigger) && told.contains(other.token()))
                    .forEach(other -> words.add(other.frame().kind()));
            return frames.codes().of(frame, words, subject == null ? Set.of() : words(clause.phrase(subject)));
        }

        /** Lemmas, and pairs of neighbours. */
        private Set<String> words(List<Token> tokens) {
            Set<String> words = new HashSet<>();
            for (Token token : tokens) {
                words.add(token.lemma());
                Token next = tokens.stream()
                        .filter(other -> other.index() == token.index() + 1)
                        .findFirst()
                        .orElse(null);
                if (next != null) {
                    words.add(token.lemma() + "-" + next.lemma());
                }
            }
            return words;
        }

        private Event.@Nullable Magnitude magnitude(Token trigger, Frame frame) {
            Quantity amount = amounts.of(trigger, frame.type());
            return amount == null
                    ? null
                    : new Event.Magnitude(amount, report.article().passage(amount.span()));
        }

        /** "The Vessa talks": a place that names a meeting takes no part in it. */
        private boolean isVenue(Token token, @Nullable Party actor, @Nullable Party recipient) {
            boolean onlyPlace = recipient == null && actor != null && actor.isPlace();
            return onlyPlace && !token.isVerb() && clause.child(token, "poss") == null;
        }

        /** How the clause holds the event, unless the one who speaks of it denies it. */
        private static Holding denied(Holding holding, Sayings.@Nullable Saying saying) {
            boolean denied = saying != null && saying.stance() == Quote.Stance.DENIAL;
            return denied && saying != null && holding.modality() == Modality.ASSERTED
                    ? new Holding(holding.polarity(), Modality.DENIED, "denied by " + saying.speaker())
                    : holding;
        }

        /** Two parties, or one with a time or place; for verbs of a kind that needs no other party, one is enough. */
        private static boolean isTold(
                Trigger trigger, @Nullable Party actor, @Nullable Party recipient, boolean set, boolean placed) {
            boolean named =
                    (actor != null && actor.entity() != null) || (recipient != null && recipient.entity() != null);
            // "two villagers were killed" is told without a name
            boolean struck = recipient != null
                    && trigger.token().isVerb()
                    && trigger.frame().strikes();
            if (actor == null && !named && !struck) {
                return false;
            }
            boolean both = actor != null && recipient != null;
            boolean alone = trigger.token().isVerb() && trigger.frame().standsAlone();
            boolean nowhere = trigger.frame().kind().equals("CONSULT/visit") && recipient == null && !placed;
            return (both || set || alone) && !nowhere;
        }

        /** In someone's own words, only a past deed between named parties is told as an event. */
        private boolean isOpinion(
                Sayings.@Nullable Saying saying, Token token, @Nullable Party actor, @Nullable Party recipient) {
            if (saying == null || !saying.isDirect()) {
                return false;
            }
            boolean past = token.tag().equals("VBD") || token.tag().equals("VBN");
            return !past || actor == null || recipient == null;
        }

        /** "Met to discuss": the same event of the same people, told twice in a sentence. */
        private static boolean isToldAlready(Happening happening, Collection<Happening> found) {
            for (Happening other : found) {
                boolean same = other.frame().type() == happening.frame().type()
                        && other.frame().mode().equals(happening.frame().mode())
                        && Merger.sharesParty(other, happening);
                boolean ahead = happening.holding().modality() == Modality.PLANNED
                        || happening.frame().isDeclared();
                if (same && (!happening.frame().verb() || ahead)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isOf(Entity entity, @Nullable Party party) {
            return party != null && entity.equals(party.entity());
        }

        private Set<String> contents(
                List<Trigger> words, Token trigger, @Nullable Party actor, @Nullable Party recipient) {
            Set<String> contents = new HashSet<>();
            for (Token token : clause.below(trigger)) {
                Entity entity = who.at(report.id(), sentence.index(), token.index());
                if (entity != null) {
                    boolean party = isOf(entity, actor) || isOf(entity, recipient);
                    if (!party) {
                        contents.add(entity.id());
                    }
                } else if ((token.isNoun() || token.isVerb())
                        && !token.equals(trigger)
                        && token.lemma().length() > 2) {
                    contents.add(token.lemma());
                }
                words.stream()
                        .filter(word -> word.token().equals(token) && !token.equals(trigger))
                        .forEach(word -> contents.add(word.frame().kind()));
            }
            return contents;
        }
    }
}
