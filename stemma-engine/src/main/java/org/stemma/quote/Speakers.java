package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** Finds the entity that a voice names. A look-up costs the mentions of one sentence. */
final class Speakers {
    /** How sure the speaker is, by the kind of mention: an order set by judgement, not yet calibrated. */
    private static final double NAMED = 0.95;

    private static final double OFFICE = 0.9;
    private static final double DESCRIBED = 0.85;
    private static final double PRONOUN = 0.65;

    /** Papers carry somebody's words: "the statement said" points to whoever made it. */
    private static final double PAPER = 0.7;

    private static final Set<String> PAPERS = Set.of(
            "statement",
            "report",
            "memo",
            "memorandum",
            "letter",
            "release",
            "email",
            "e-mail",
            "document",
            "video",
            "book",
            "article",
            "tweet",
            "post",
            "message",
            "transcript",
            "filing",
            "text",
            "complaint",
            "lawsuit",
            "note",
            "speech",
            "caption");

    private static final Set<String> LITTLE_TAGS = Set.of("DT", "IN", "CD", "PRP$", "NN", "NNS");

    private static final Set<String> LITTLE_ADJECTIVES =
            Set.of("former", "local", "many", "more", "most", "other", "senior", "several", "top", "various");

    private static final Map<String, String> SUBJECTS = Map.of(
            "he", "he", "him", "he", "his", "he", "himself", "he", "she", "she", "her", "she", "hers", "she", "herself",
            "she");

    private record Entry(Entity entity, Mention mention) {}

    private final Map<String, List<Entry>> byPlace = new HashMap<>();
    private final Map<String, Set<String>> pronouns = new HashMap<>();
    private final Map<String, Entity> byForm = new HashMap<>();
    private final Offices offices;

    Speakers(List<Entity> entities) {
        this.offices = new Offices(entities);
        Set<String> shared = new HashSet<>();
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                if (mention.kind() == Mention.Kind.JOINT) {
                    continue;
                }
                String subject = SUBJECTS.get(mention.text().toLowerCase(Locale.ROOT));
                if (mention.kind() == Mention.Kind.PRONOUN && subject != null) {
                    pronouns.computeIfAbsent(entity.id(), e -> new HashSet<>()).add(subject);
                }
                byPlace.computeIfAbsent(key(mention.passage().article(), mention.sentence()), k -> new ArrayList<>())
                        .add(new Entry(entity, mention));
            }
            for (String form : entity.names()) {
                if (byForm.put(form, entity) != null) {
                    shared.add(form);
                }
            }
        }
        shared.forEach(byForm::remove);
    }

    private static String key(String article, int sentence) {
        return article + "#" + sentence;
    }

    Speaker of(Page page, Voice voice) {
        Sentence sentence = voice.sentence();
        Token head = sentence.tokens().get(voice.head());
        String text = page.read(voice.span());
        if (voice.plural()) {
            return new Speaker(text, null, OFFICE, false, "several: " + text);
        }
        Entry entry = at(page, sentence, voice.head());
        Token beside = Syntax.child(sentence, voice.head(), "appos");
        Entry named = entry == null && beside != null ? at(page, sentence, beside.index()) : entry;
        if (named != null && !isOneOfGroup(named, voice)) {
            double confidence = switch (named.mention().kind()) {
                case NAME, METONYM -> NAMED;
                case NOMINAL -> DESCRIBED;
                case PRONOUN, JOINT -> PRONOUN;
            };
            return new Speaker(
                    named.entity().name(),
                    named.entity().id(),
                    confidence,
                    named.mention().kind() == Mention.Kind.PRONOUN,
                    "“" + text + "” is " + named.entity().name());
        }
        if (head.tag().startsWith("PRP") || head.tag().startsWith("W")) {
            return new Speaker(null, null, 0, head.tag().startsWith("PRP"), "“" + text + "” may be several");
        }
        Entity known = head.isProperNoun() ? byForm.get(text) : null;
        if (known != null) {
            return new Speaker(known.name(), known.id(), NAMED, false, "“" + text + "” is " + known.name());
        }
        Entity office = offices.of(page, voice);
        return office != null
                ? new Speaker(office.name(), office.id(), DESCRIBED, false, "“" + text + "” is " + office.name())
                : new Speaker(
                        spelled(voice, text),
                        null,
                        PAPERS.contains(head.lemma()) ? PAPER : OFFICE,
                        false,
                        "named only as “" + text + "”");
    }

    /** At the head of a sentence or within, one spelling: "Officials", "officials". Other adjectives may be a people's. */
    private static String spelled(Voice voice, String text) {
        Token first = voice.sentence().tokens().get(voice.first());
        boolean name = voice.sentence().nameAt(voice.first()) != null || text.length() < 2;
        boolean capitals = !name && Character.isUpperCase(text.charAt(1));
        boolean common = LITTLE_TAGS.contains(first.tag()) || LITTLE_ADJECTIVES.contains(first.lemma());
        return common && !name && !capitals ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** "The senior Liberal on the panel" is one of the Liberals and not all of them. */
    private static boolean isOneOfGroup(Entry entry, Voice voice) {
        Token head = voice.sentence().tokens().get(voice.head());
        return entry.entity().type() == EntityType.GROUP
                && !head.tag().endsWith("S")
                && voice.end() - voice.first() > 1;
    }

    /** Whether a pronoun may take up a person: "he" or "she", and not the other one for the same person elsewhere. */
    boolean agrees(String entity, String pronoun) {
        String form = pronoun.toLowerCase(Locale.ROOT);
        Set<String> used = pronouns.getOrDefault(entity, Set.of());
        return (form.equals("he") && !used.contains("she")) || (form.equals("she") && !used.contains("he"));
    }

    private @Nullable Entry at(Page page, Sentence sentence, int token) {
        Entry best = null;
        for (Entry entry : byPlace.getOrDefault(key(page.report.id(), sentence.index()), List.of())) {
            Mention mention = entry.mention();
            boolean holds = mention.first() <= token && token < mention.end();
            if (holds && (best == null || mention.kind() == Mention.Kind.NAME)) {
                best = entry;
            }
        }
        return best;
    }

    /** The entity of the first subject of a sentence, for words that follow it without an attribution of their own. */
    Speaker subject(Page page, Sentence sentence) {
        for (Token token : sentence.tokens()) {
            boolean subject = token.relation().equals("nsubj") && !page.isMarked(token) && token.head() >= 0;
            if (subject && sentence.tokens().get(token.head()).head() < 0) {
                Entry entry = at(page, sentence, token.index());
                boolean person = entry != null && entry.entity().type() == EntityType.PERSON;
                return person ? of(page, Voices.voice(sentence, token, token.head())) : Speaker.UNKNOWN;
            }
        }
        return Speaker.UNKNOWN;
    }
}
