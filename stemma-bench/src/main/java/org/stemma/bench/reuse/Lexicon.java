package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words that can stand for one another, in all their forms (table {@code lexicon.txt}). */
final class Lexicon {
    private static final Lexicon ENGLISH = parse(Table.read("lexicon.txt"));
    private static final String VOWELS = "aeiou";

    private final Map<String, List<String>> others = new HashMap<>();
    private final Map<String, List<String>> verbs = new HashMap<>();
    private final Map<String, String> plurals = new HashMap<>();

    private Lexicon() {}

    static Lexicon english() {
        return ENGLISH;
    }

    /** What can stand for a word or a phrase in small letters; empty for nothing. */
    List<String> others(String phrase) {
        return others.getOrDefault(phrase, List.of());
    }

    static Lexicon parse(List<String> lines) {
        Lexicon lexicon = new Lexicon();
        for (String line : lines) {
            String entry = line.substring(line.indexOf(':') + 1).strip();
            if (line.startsWith("irregular:")) {
                List<String> forms = List.of(entry.split(" ", -1));
                lexicon.verbs.put(forms.getFirst(), forms);
            } else if (line.startsWith("plural:")) {
                int last = entry.lastIndexOf(' ');
                lexicon.plurals.put(entry.substring(0, last), entry.substring(last + 1));
            }
        }
        for (String line : lines) {
            List<String> words = Arrays.stream(
                            line.substring(line.indexOf(':') + 1).split(",", -1))
                    .map(String::strip)
                    .toList();
            switch (line.substring(0, line.indexOf(':'))) {
                case "noun" ->
                    lexicon.add(words.stream().map(lexicon::nounForms).toList());
                case "verb" ->
                    lexicon.add(words.stream().map(lexicon::verbForms).toList());
                case "word" -> lexicon.add(words.stream().map(List::of).toList());
                case "turn" -> lexicon.turn(words);
                default -> {
                    // Irregular forms were read above.
                }
            }
        }
        return lexicon;
    }

    /** @param members for each member its forms, in the same order */
    private void add(List<List<String>> members) {
        for (List<String> member : members) {
            for (int form = 0; form < member.size(); form++) {
                List<String> known = others.computeIfAbsent(member.get(form), f -> new ArrayList<>());
                for (List<String> other : members) {
                    String candidate = other.get(form);
                    if (!candidate.equals(member.get(form)) && !known.contains(candidate)) {
                        known.add(candidate);
                    }
                }
            }
        }
    }

    private void turn(List<String> words) {
        others.computeIfAbsent(words.getFirst(), f -> new ArrayList<>()).addAll(words.subList(1, words.size()));
    }

    private List<String> nounForms(String phrase) {
        String plural = plurals.get(phrase);
        return List.of(phrase, plural != null ? plural : thirdPerson(phrase));
    }

    private List<String> verbForms(String phrase) {
        int space = phrase.indexOf(' ');
        String head = space < 0 ? phrase : phrase.substring(0, space);
        String rest = space < 0 ? "" : phrase.substring(space);
        return forms(head).stream().map(form -> form + rest).toList();
    }

    /** Base, third person, past, participle, -ing. */
    private List<String> forms(String verb) {
        List<String> irregular = verbs.get(verb);
        if (irregular != null) {
            return irregular;
        }
        String past = verb.endsWith("e") ? verb + "d" : isConsonantY(verb) ? cut(verb) + "ied" : verb + "ed";
        String ing = verb.endsWith("e") && !verb.endsWith("ee") ? cut(verb) + "ing" : verb + "ing";
        return List.of(verb, thirdPerson(verb), past, past, ing);
    }

    private static String thirdPerson(String word) {
        boolean hissing = word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
        return isConsonantY(word) ? cut(word) + "ies" : hissing ? word + "es" : word + "s";
    }

    private static boolean isConsonantY(String word) {
        return word.endsWith("y") && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
    }

    private static String cut(String word) {
        return word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT);
    }
}
