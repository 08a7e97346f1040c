package org.stemma.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person's name, folded and taken apart.
 *
 * @param words given names and family name, without titles and articles; a patronymic keeps its particle ("bin salman")
 * @param generation "jr", "iii" …, empty if none
 * @param gender as the titles before the name tell
 */
record PersonName(List<String> words, String generation, Gender gender) {
    /** Articles and prepositions: they come and go ("al-Sharif", "Sharif"; "van Dyk", "Dyk"). */
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "as", "ash", "an", "ad", "ar", "at", "az", "ul", "de", "del", "della", "di", "da", "do", "dos",
            "das", "du", "des", "la", "le", "von", "van", "der", "den", "ter", "zu", "zum", "af", "av", "y", "the");

    /** "Son of", "father of", "servant of" belong to the word after them: bin Rashid is not Rashid. */
    private static final Map<String, String> JOINED = Map.of(
            "bin", "bin ", "ibn", "bin ", "bint", "bin ", "ben", "bin ", "abu", "abu ", "umm", "umm ", "abd", "abd ",
            "abdel", "abd ", "abdul", "abd ");

    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

    PersonName {
        words = List.copyOf(words);
    }

    static PersonName parse(String text) {
        List<String> all = new ArrayList<>(Spelling.words(Spelling.fold(text)));
        Gender gender = Gender.UNKNOWN;
        while (all.size() > 1 && Lexicon.ENGLISH.isTitle(all.getFirst())) {
            Gender told = Lexicon.ENGLISH.genderOfRole(all.removeFirst());
            gender = told == Gender.UNKNOWN ? gender : told;
        }
        String generation = "";
        if (all.size() > 1 && GENERATIONS.contains(all.getLast())) {
            generation = all.removeLast();
        }
        return new PersonName(withoutArticles(all), generation, gender);
    }

    private static List<String> withoutArticles(List<String> all) {
        List<String> kept = new ArrayList<>();
        String joined = "";
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            boolean last = i == all.size() - 1;
            if (!last && JOINED.containsKey(word) && (i > 0 || !word.equals("ben"))) {
                joined = JOINED.get(word);
            } else if (last || !ARTICLES.contains(word)) {
                kept.add(joined + word);
                joined = "";
            }
        }
        return kept;
    }

    /** By title, else by the first name. */
    Gender sex() {
        return gender != Gender.UNKNOWN || !isFull() ? gender : Lexicon.ENGLISH.genderOfGiven(words.getFirst());
    }

    boolean isFull() {
        return words.size() > 1;
    }

    String family() {
        return words.getLast();
    }

    boolean hasInitials() {
        return words.stream().anyMatch(w -> w.length() == 1);
    }

    /** Whether two full names can be one person's: equal first and last names, nothing in between that contradicts. */
    boolean agrees(PersonName other) {
        boolean isLonger = words.size() >= other.words.size();
        PersonName longer = isLonger ? this : other;
        PersonName shorter = isLonger ? other : this;
        return generation.equals(other.generation)
                && sex().agrees(other.sex())
                && isGivenAs(longer.words.getFirst(), shorter.words.getFirst())
                && shorter.runsThrough(longer);
    }

    /** Whether two full names can be two spellings of one: as {@link #agrees}, but the given names need only be related. */
    boolean isRelated(PersonName other) {
        boolean isLonger = words.size() >= other.words.size();
        PersonName longer = isLonger ? this : other;
        PersonName shorter = isLonger ? other : this;
        return generation.equals(other.generation)
                && sex().agrees(other.sex())
                && Spelling.related(words.getFirst(), other.words.getFirst())
                && shorter.runsThrough(longer);
    }

    /** Every further word is found in the longer name, in order, the last as a whole word; a second family name may fall away. */
    private boolean runsThrough(PersonName longer) {
        int at = 1;
        for (int i = 1; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            while (at < longer.words.size() && !isFound(longer.words.get(at), words.get(i), last)) {
                at++;
            }
            if (at++ >= longer.words.size()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFound(String word, String sought, boolean whole) {
        return whole ? sought.length() > 1 && Spelling.same(word, sought) : isWordAs(word, sought);
    }

    /** Whether this is the end of a longer name: the family name alone. */
    boolean endsFullName(PersonName full) {
        int offset = full.words.size() - words.size();
        if (offset < 1 || (!generation.isEmpty() && !generation.equals(full.generation)) || !sex().agrees(full.sex())) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!Spelling.same(words.get(i), full.words.get(offset + i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this one word begins a longer name: the given name, or the family name where it comes first. */
    boolean beginsFullName(PersonName full) {
        return words.size() == 1
                && full.words.size() > 1
                && words.getFirst().length() > 1
                && Spelling.same(words.getFirst(), full.words.getFirst());
    }

    private static boolean isGivenAs(String a, String b) {
        return isWordAs(a, b) || Lexicon.ENGLISH.longForm(a).equals(Lexicon.ENGLISH.longForm(b));
    }

    private static boolean isWordAs(String a, String b) {
        boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
        return initial || Spelling.same(a, b);
    }
}
