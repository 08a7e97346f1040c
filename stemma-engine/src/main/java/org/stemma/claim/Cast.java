package org.stemma.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Name;
import org.stemma.news.Report;
import org.stemma.news.Sentence;

/**
 * Who is who in a story: the entity of a token, the key of a name, the state that a person leads.
 *
 * <p>Without entities it falls back on names: a person by the last word of the name, all else by the whole name. A person
 * leads a state if the reports put a title and the state before the name ("Lurian president Ada Voss").
 */
final class Cast {
    static final String PERSON = "person:";
    static final String NAME = "name:";
    private static final String STATE = "state:";

    private static final Set<String> PAST = Set.of("former", "ex", "late", "then", "longtime", "one-time", "ousted");

    private record Place(String article, int sentence, int token) {}

    private final Map<Place, Entity> entities = new HashMap<>();
    private final Map<Place, Mention> mentions = new HashMap<>();
    private final Map<String, String> surnames = new HashMap<>();
    private final Map<String, Map<String, Integer>> led = new TreeMap<>();

    Cast(List<Report> reports, List<Entity> all) {
        for (Entity entity : all) {
            if (entity.type() == EntityType.PERSON) {
                surnames.put(lastWord(plain(entity.name())), keyOf(entity));
            }
            for (Mention mention : entity.mentions()) {
                if (mention.kind() == Mention.Kind.JOINT) {
                    continue;
                }
                for (int token = mention.first(); token < mention.end(); token++) {
                    Place place = new Place(mention.passage().article(), mention.sentence(), token);
                    entities.putIfAbsent(place, entity);
                    mentions.putIfAbsent(place, mention);
                }
            }
        }
        for (Report report : reports) {
            for (Sentence sentence : report.analysis().sentences()) {
                for (Name name : sentence.names()) {
                    if (name.type() == EntityType.PERSON) {
                        noteState(report.id(), sentence, name);
                    }
                }
            }
        }
    }

    static boolean isKey(String term) {
        return term.startsWith(PERSON) || term.startsWith(NAME) || term.startsWith(STATE);
    }

    @Nullable
    Entity entityAt(String article, int sentence, int token) {
        return entities.get(new Place(article, sentence, token));
    }

    @Nullable
    Mention mentionAt(String article, int sentence, int token) {
        return mentions.get(new Place(article, sentence, token));
    }

    /** The key of what a token names: its entity, else its name; null for a common noun. */
    @Nullable
    String keyAt(String article, Sentence sentence, int token) {
        Entity entity = entityAt(article, sentence.index(), token);
        if (entity != null) {
            return isDescribed(article, sentence, token, entity)
                    ? surnames.get(plain(sentence.tokens().get(token).form()))
                    : keyOf(entity);
        }
        Name name = sentence.nameAt(token);
        return name == null ? null : keyOf(name);
    }

    /** "The Varo regime": a body told by a common noun beside a person's name is compared as noun and person. */
    boolean isDescribed(String article, Sentence sentence, int token, Entity entity) {
        Mention mention = mentionAt(article, sentence.index(), token);
        if (mention == null
                || entity.type() == EntityType.PERSON
                || mention.end() > sentence.tokens().size()) {
            return false;
        }
        return mention.kind() == Mention.Kind.NAME
                && sentence.tokens().get(mention.end() - 1).tag().startsWith("NN")
                && !sentence.tokens().get(mention.end() - 1).isProperNoun();
    }

    static String keyOf(Entity entity) {
        String state = entity.type() == EntityType.PERSON ? null : Lexicon.stateOf(entity.name());
        if (state != null) {
            return STATE + state;
        }
        return (entity.type() == EntityType.PERSON ? PERSON : NAME) + entity.id();
    }

    /** The state that a key is, or whose leader it is. */
    @Nullable
    String stateOf(String key) {
        if (key.startsWith(STATE)) {
            return key.substring(STATE.length());
        }
        Map<String, Integer> states = led.get(key);
        if (states == null) {
            return null;
        }
        return states.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    static String keyOf(Name name) {
        String plain = plain(name.text());
        if (name.type() == EntityType.PERSON) {
            return PERSON + lastWord(plain);
        }
        String state = Lexicon.stateOf(name.text());
        return state != null ? STATE + state : NAME + plain;
    }

    private static String lastWord(String plain) {
        String[] words = plain.split("[ \\-]", -1);
        return words[words.length - 1];
    }

    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        if (plain.endsWith("'s")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }

    /** Looks at the few words before a person's name for a title with a state. */
    private void noteState(String article, Sentence sentence, Name name) {
        boolean title = false;
        boolean past = false;
        String state = null;
        for (int i = Math.max(0, name.first() - WORDS_BEFORE_NAME); i < name.first(); i++) {
            past |= PAST.contains(sentence.tokens().get(i).form().toLowerCase(Locale.ROOT));
            title |= Lexicon.ENGLISH.isTitle(sentence.tokens().get(i).form().toLowerCase(Locale.ROOT));
            Name before = sentence.nameAt(i);
            String found = before == null || before.type() == EntityType.PERSON ? null : Lexicon.stateOf(before.text());
            state = found != null ? found : state;
        }
        if (title && !past && state != null) {
            String key = keyAt(article, sentence, name.end() - 1);
            if (key != null) {
                led.computeIfAbsent(key, k -> new TreeMap<>()).merge(state, 1, Integer::sum);
            }
        }
    }

    /** "Syria's new transitional president" has five tokens: enough for a state, an adjective or two and a title. */
    private static final int WORDS_BEFORE_NAME = 5;
}
