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
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** Finds the entity that a voice names. A look-up costs the mentions of one sentence. */
final class Speakers {
    /** The article speaking of itself. */
    private static final Set<String> ITSELF =
            Set.of("article", "story", "column", "editorial", "post", "page", "piece", "correction");

    /** Shares of those asked; without a noun they are nobody. */
    private static final Set<String> SHARES = Set.of("%", "percent", "third", "quarter", "half");

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
        boolean medium = isMedium(page, voice) || isPaper(voice);
        Voice cited = medium ? Makers.cited(voice.sentence(), voice.head()) : null;
        return own(page, cited == null ? voice : cited);
    }

    private Speaker own(Page page, Voice voice) {
        Sentence sentence = voice.sentence();
        Token head = sentence.tokens().get(voice.head());
        String text = page.read(voice.span());
        Token person = Persons.in(voice);
        Entry entry = at(page, sentence, voice.head());
        boolean other = entry == null || entry.entity().type() != EntityType.PERSON;
        if (person != null && (voice.plural() || other)) {
            Entry titled = at(page, sentence, person.index());
            if (titled != null && titled.entity().type() == EntityType.PERSON) {
                return entity(titled.entity(), Ground.TITLED, text);
            }
        }
        if (voice.plural()) {
            return new Speaker(text, null, Ground.SEVERAL, false, "several: " + text);
        }
        Token beside = Syntax.child(sentence, voice.head(), "appos");
        Entry named = entry == null && beside != null ? at(page, sentence, beside.index()) : entry;
        boolean fits =
                named != null && fits(named, head) && !isOneOfGroup(named, voice) && !isOwner(page, named, voice);
        if (named != null && fits) {
            return named(named, text, entry == null);
        }
        if (head.tag().startsWith("PRP") || head.tag().startsWith("W")) {
            return Speaker.nobody(head.tag().startsWith("PRP"), "“" + text + "” may be several");
        }
        Entity known = head.isProperNoun() ? byForm.get(text) : null;
        if (known != null) {
            return entity(known, Ground.NAME, text);
        }
        Entity office = offices.of(page, voice);
        return office != null ? entity(office, Ground.OFFICE, text) : unnamed(page, voice, text);
    }

    private static Speaker entity(Entity entity, Ground ground, String text) {
        return new Speaker(entity.name(), entity.id(), ground, false, "“" + text + "” is " + entity.name());
    }

    private static Speaker named(Entry entry, String text, boolean beside) {
        Ground ground = switch (entry.mention().kind()) {
            case NAME, METONYM -> beside ? Ground.TITLED : Ground.NAME;
            case NOMINAL -> Ground.DESCRIBED;
            case PRONOUN, JOINT -> Ground.PRONOUN;
        };
        Entity entity = entry.entity();
        boolean pronoun = entry.mention().kind() == Mention.Kind.PRONOUN;
        return new Speaker(entity.name(), entity.id(), ground, pronoun, "“" + text + "” is " + entity.name());
    }

    /** "He" and "she" are persons. */
    private static boolean fits(Entry entry, Token head) {
        boolean gendered = SUBJECTS.containsKey(head.lemma())
                || SUBJECTS.containsKey(head.form().toLowerCase(Locale.ROOT));
        return !gendered || entry.entity().type() == EntityType.PERSON;
    }

    /** One whom the article names by a role or a paper only. */
    private Speaker unnamed(Page page, Voice voice, String text) {
        Token head = voice.sentence().tokens().get(voice.head());
        Token first = voice.sentence().tokens().get(voice.first());
        boolean bare = voice.end() - voice.first() <= 2;
        if (first.lemma().equals("this") && ITSELF.contains(head.lemma())) {
            return Speaker.nobody(false, "“" + text + "” is the article itself");
        }
        boolean counted = head.tag().equals("CD") || head.form().equals("%");
        if (counted || (bare && (head.form().chars().anyMatch(Character::isDigit) || SHARES.contains(head.lemma())))) {
            return Speaker.nobody(false, "“" + text + "” is a share of those asked");
        }
        if (!isPaper(voice)) {
            return new Speaker(spelled(voice, text), null, Ground.ROLE, false, "named only as “" + text + "”");
        }
        Voice told = Makers.made(voice.sentence(), head);
        Voice maker = told == null ? Makers.before(page, voice) : told;
        Speaker by = maker == null || Voices.isNobody(maker) ? Speaker.UNKNOWN : own(page, maker);
        return by.isKnown()
                ? new Speaker(by.name(), by.entity(), Ground.MAKER, by.pronoun(), "“" + text + "” is by " + by.name())
                : new Speaker(spelled(voice, text), null, Ground.PAPER, false, "a paper: “" + text + "”");
    }

    private static boolean isPaper(Voice voice) {
        return Occasions.ENGLISH.isPaper(
                voice.sentence().tokens().get(voice.head()).lemma());
    }

    /** Whether a voice is a news medium, which may pass on what another said. */
    boolean isMedium(Page page, Voice voice) {
        Token head = voice.sentence().tokens().get(voice.head());
        Name name = voice.sentence().nameAt(voice.head());
        return name == null ? Media.isNoun(head) : Media.isNewsMedium(page, name.span(), name.text());
    }

    /** "Her lawyer" and "a spokesman for Okoro" are never she: nobody is named in the words that describe another. */
    private boolean isOwner(Page page, Entry entry, Voice voice) {
        Sentence sentence = voice.sentence();
        boolean namesOther = entry.mention().kind() == Mention.Kind.NOMINAL;
        for (Token child : Syntax.children(sentence, voice.head())) {
            Token owner = child.relation().equals("poss")
                    ? child
                    : child.relation().equals("prep") ? Syntax.child(sentence, child.index(), "pobj") : null;
            Entry owning = owner == null || !namesOther ? null : exactly(page, sentence, owner.index(), entry.entity());
            if (owning != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Entry exactly(Page page, Sentence sentence, int token, Entity entity) {
        for (Entry entry : byPlace.getOrDefault(key(page.report.id(), sentence.index()), List.of())) {
            Mention mention = entry.mention();
            boolean apart = mention.end() - mention.first() <= 1 || mention.kind() != Mention.Kind.NOMINAL;
            if (entry.entity().id().equals(entity.id()) && apart && mention.first() <= token && token < mention.end()) {
                return entry;
            }
        }
        return null;
    }

    /** At the head of a sentence or within, one spelling: "Officials", "officials". Other adjectives may be a people's. */
    private static String spelled(Voice voice, String text) {
        Token first = voice.sentence().tokens().get(voice.first());
        boolean name = voice.sentence().nameAt(voice.first()) != null || text.length() < 2;
        boolean capitals = !name && Character.isUpperCase(text.charAt(1));
        boolean common = LITTLE_TAGS.contains(first.tag()) || LITTLE_ADJECTIVES.contains(first.lemma());
        return common && !name && !capitals ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** "The senior Liberal on the panel" is one of the Liberals, "other Liberals" are some: neither are all of them. */
    private static boolean isOneOfGroup(Entry entry, Voice voice) {
        List<Token> tokens = voice.sentence().tokens();
        boolean all = voice.end() - voice.first() == 1
                || (voice.end() - voice.first() == 2
                        && tokens.get(voice.first()).tag().equals("DT"));
        boolean one = !tokens.get(voice.head()).tag().endsWith("S") && voice.end() - voice.first() > 1;
        return entry.entity().type() == EntityType.GROUP && (one || !all);
    }

    /** Whether a pronoun may take up a person: "he" or "she", and not the other one for the same person elsewhere. */
    boolean agrees(String entity, String pronoun) {
        String form = pronoun.toLowerCase(Locale.ROOT);
        Set<String> used = pronouns.getOrDefault(entity, Set.of());
        return (form.equals("he") && !used.contains("she")) || (form.equals("she") && !used.contains("he"));
    }

    /** The entity that a token is part of a mention of, if one is. */
    @Nullable
    Entity entityAt(Page page, Sentence sentence, int token) {
        Entry entry = at(page, sentence, token);
        return entry == null ? null : entry.entity();
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
