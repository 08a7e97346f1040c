package org.stemma.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.AlignedText;

/** An article while it is read from top to bottom: the phrases so far, and what each speaks of. Not thread-safe. */
final class Discourse {
    /** Nouns inside of another noun's phrase. */
    private static final Set<String> INNER = Set.of("compound", "nmod", "npadvmod", "appos", "attr", "qmod", "case");

    /** A name in an article. */
    record Named(Cluster cluster, Use use) {}

    final Report report;
    private final Map<Integer, List<Named>> names = new HashMap<>();
    private final Map<Integer, List<Phrase>> read = new HashMap<>();
    private final Map<Integer, BitSet> quoted = new HashMap<>();

    /** How often each entity was spoken of so far. */
    private final Map<Cluster, Integer> counts = new HashMap<>();

    private final Map<Cluster, Gender> learnt = new HashMap<>();

    /** The entities spoken of so far, with the phrase that did so last. */
    private final Map<Cluster, Phrase> latest = new HashMap<>();

    private final Lookup lookup;

    /** The states of a story and their capitals, by code. */
    record Lookup(Map<String, Cluster> states, Map<String, Cluster> capitals) {
        static Lookup of(List<Cluster> clusters) {
            Map<String, Cluster> states = new HashMap<>();
            Map<String, Cluster> capitals = new HashMap<>();
            for (Cluster cluster : clusters) {
                String code = cluster.country();
                if (cluster.type == EntityType.PLACE && code != null) {
                    if (cluster.isState()) {
                        states.putIfAbsent(code, cluster);
                    } else if (code.equals(Lands.capitalOf(cluster.name()))) {
                        capitals.putIfAbsent(code, cluster);
                    }
                }
            }
            return new Lookup(states, capitals);
        }
    }

    Discourse(Report report, List<Named> named, Lookup lookup) {
        this.report = report;
        this.lookup = lookup;
        named.forEach(name -> names.computeIfAbsent(name.use().sentence().index(), s -> new ArrayList<>())
                .add(name));
    }

    /** The names of each article. */
    static Map<String, List<Named>> byArticle(List<Cluster> clusters) {
        Map<String, List<Named>> byArticle = new HashMap<>();
        for (Cluster cluster : clusters) {
            List<Use> uses = new ArrayList<>(cluster.uses);
            uses.addAll(cluster.metonyms);
            for (Use use : uses) {
                byArticle.computeIfAbsent(use.article(), a -> new ArrayList<>()).add(new Named(cluster, use));
            }
        }
        return byArticle;
    }

    @Nullable
    Cluster state(String code) {
        return lookup.states().get(code);
    }

    @Nullable
    Cluster capital(String code) {
        return lookup.capitals().get(code);
    }

    /** The state of a people; anything else is itself. */
    Cluster stateOf(Cluster cluster) {
        String code = cluster.country();
        Cluster state = code == null || cluster.type != EntityType.GROUP
                ? null
                : lookup.states().get(code);
        return state == null ? cluster : state;
    }

    /** Goes on to a sentence: its names and nouns become phrases. */
    void begin(Sentence sentence) {
        List<Phrase> phrases = new ArrayList<>();
        names.getOrDefault(sentence.index(), List.of())
                .forEach(name -> phrases.add(Phrase.of(name.cluster(), name.use())));
        List<Phrase> named = List.copyOf(phrases);
        for (Token token : sentence.tokens()) {
            boolean noun = token.isNoun() && !INNER.contains(token.relation());
            if (noun && named.stream().noneMatch(p -> p.holds(token.index())) && !standsBeforeName(named, token)) {
                phrases.add(Nouns.phrase(sentence, token));
            }
        }
        phrases.sort(Comparator.comparingInt((Phrase p) -> p.first).thenComparingInt(p -> p.end));
        read.put(sentence.index(), phrases);
    }

    /** Takes titles and appositions in a sentence for what they are: the same person or body again, in words. */
    void describe(Sentence sentence) {
        Set<Cluster> named = new LinkedHashSet<>();
        names.getOrDefault(sentence.index(), List.of()).forEach(name -> named.add(name.cluster()));
        for (Cluster cluster : named) {
            for (Fact fact : cluster.factsIn(report.id(), sentence.index())) {
                Mention where = fact.where();
                if (where != null && !isNamed(sentence, where.end() - 1)) {
                    take(List.of(cluster), sentence, where.first(), where.end(), Mention.Kind.NOMINAL);
                }
            }
        }
    }

    /** "The mayor, Venn": the noun is no phrase of its own. */
    private static boolean standsBeforeName(List<Phrase> named, Token noun) {
        return named.stream()
                .anyMatch(p ->
                        p.token().head() == noun.index() && p.token().relation().equals("appos"));
    }

    /** The phrases of a sentence that has begun. */
    List<Phrase> phrases(Sentence sentence) {
        return read.getOrDefault(sentence.index(), List.of());
    }

    /** The phrases that end before a token, of its sentence and of as many before, the last first. */
    List<Phrase> before(Sentence sentence, int token, int sentences) {
        List<Phrase> before = new ArrayList<>();
        for (int s = sentence.index(); s >= Math.max(0, sentence.index() - sentences); s--) {
            for (Phrase phrase : read.getOrDefault(s, List.of()).reversed()) {
                if (s < sentence.index() || phrase.end <= token) {
                    before.add(phrase);
                }
            }
        }
        return before;
    }

    /** The phrase headed by a token. */
    @Nullable
    Phrase headedBy(Sentence sentence, int token) {
        return phrases(sentence).stream()
                .filter(p -> p.head == token)
                .findFirst()
                .orElse(null);
    }

    boolean isNamed(Sentence sentence, int token) {
        return phrases(sentence).stream().anyMatch(p -> p.isName() && p.holds(token));
    }

    /** Whether a token stands in a person's name. */
    boolean isPerson(Sentence sentence, int token) {
        return phrases(sentence).stream()
                .anyMatch(p -> p.holds(token) && p.referents.stream().anyMatch(c -> c.type == EntityType.PERSON));
    }

    /** Notes that the names of a sentence up to a token have been read. */
    void pass(Sentence sentence, int token) {
        for (Phrase phrase : phrases(sentence)) {
            if (phrase.isName() && phrase.end == token + 1) {
                phrase.referents.forEach(cluster -> note(cluster, phrase));
            }
        }
    }

    private void note(Cluster cluster, Phrase phrase) {
        counts.merge(cluster, 1, Integer::sum);
        latest.put(cluster, phrase);
    }

    /** What the names tell, else the pronoun that the article used. */
    Gender gender(Cluster cluster) {
        Gender told = cluster.gender();
        return told != Gender.UNKNOWN ? told : learnt.getOrDefault(cluster, Gender.UNKNOWN);
    }

    void learn(Cluster cluster, Gender gender) {
        learnt.putIfAbsent(cluster, gender);
    }

    int count(Cluster cluster) {
        return counts.getOrDefault(cluster, 0);
    }

    /** The entities spoken of so far. */
    Set<Cluster> known() {
        return latest.keySet();
    }

    /** Sentences since an entity was last spoken of. */
    int distance(Cluster cluster, Sentence sentence) {
        Phrase phrase = latest.get(cluster);
        return phrase == null ? Integer.MAX_VALUE : sentence.index() - phrase.sentence.index();
    }

    /** A description or pronoun that takes up one entity, or several together. */
    void take(List<Cluster> meant, Sentence sentence, int first, int end, Mention.Kind kind) {
        Phrase phrase = headedBy(sentence, Tree.headOf(sentence, first, end));
        if (phrase == null) {
            phrase = Nouns.phrase(sentence, first, end);
            List<Phrase> phrases = read.computeIfAbsent(sentence.index(), s -> new ArrayList<>());
            phrases.add(phrase);
            phrases.sort(Comparator.comparingInt((Phrase p) -> p.first).thenComparingInt(p -> p.end));
        }
        phrase.referents.clear();
        phrase.referents.addAll(meant);
        Mention mention = mention(sentence, first, end, meant.size() > 1 ? Mention.Kind.JOINT : kind);
        for (Cluster cluster : meant) {
            cluster.add(mention);
            note(cluster, phrase);
        }
    }

    /** A pronoun that takes up what is no entity. */
    void take(Phrase thing, Sentence sentence, int token) {
        Phrase phrase = Nouns.phrase(sentence, token, token + 1);
        phrase.means(thing);
        List<Phrase> phrases = read.computeIfAbsent(sentence.index(), s -> new ArrayList<>());
        phrases.add(phrase);
        phrases.sort(Comparator.comparingInt((Phrase p) -> p.first).thenComparingInt(p -> p.end));
    }

    private Mention mention(Sentence sentence, int first, int end, Mention.Kind kind) {
        return new Mention(
                report.article().passage(sentence.span(first, end)),
                sentence.index(),
                first,
                end,
                kind,
                sentence.read(first, end));
    }

    /** Whether a token stands within double quotation marks, counted from the start of its block. */
    boolean isQuoted(Sentence sentence, int token) {
        AlignedText text = report.article().blocks().get(sentence.block()).text();
        int at = text.toReading(sentence.tokens().get(token).span()).start();
        return quoted.computeIfAbsent(sentence.block(), b -> inside(text.text()))
                .get(at);
    }

    private static BitSet inside(String text) {
        BitSet quoted = new BitSet(text.length() + 1);
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            quoted.set(i, inside);
            inside = switch (text.charAt(i)) {
                case '“', '«', '„' -> true;
                case '”', '»' -> false;
                case '"' -> !inside;
                default -> inside;
            };
        }
        return quoted;
    }
}
