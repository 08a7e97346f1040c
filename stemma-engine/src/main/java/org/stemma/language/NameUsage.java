package org.stemma.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an article's words show of its names: which words it also writes small, which acronyms are things ("a VBIED", "three
 * VBIEDs"), and which bodies it calls by their last word in capitals ("the Coalition"). Not thread-safe.
 */
final class NameUsage {
    /** One capital can be a slip or a heading's. */
    private static final int OFTEN = 2;

    private static final Set<String> COMMON = Lexicon.words("common-acronyms.txt");

    private final Set<String> small = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Map<String, Integer> capitals = new HashMap<>();
    private final Map<String, Integer> smalls = new HashMap<>();

    void add(Draft draft) {
        boolean capital = draft.isCapital();
        for (int i = 0; i < draft.words().size(); i++) {
            String form = draft.form(i);
            if (!form.isEmpty() && Character.isLowerCase(form.charAt(0))) {
                small.add(form);
                small.add(draft.lemmaAt(i));
                smalls.merge(form, 1, Integer::sum);
            } else if (!capital) {
                addCapital(draft, i, form);
            }
        }
    }

    private void addCapital(Draft draft, int word, String form) {
        if (isThing(draft, word, form)) {
            things.add(singular(form));
        }
        if (isShortForm(draft, word)) {
            capitals.merge(form, 1, Integer::sum);
        }
    }

    /** Whether the article also writes a word small. */
    boolean isCommon(String form) {
        return small.contains(form.toLowerCase(Locale.ROOT));
    }

    /** Whether a name is an acronym that the article counts or that is everybody's, and so no name of one body. */
    boolean isThing(String name) {
        return things.contains(singular(name)) || isCommonAcronym(name);
    }

    /** Whether letters stand for a calling or a kind of things: "CEO", "UAVs". */
    static boolean isCommonAcronym(String form) {
        return COMMON.contains(singular(form));
    }

    /** Whether a word stands for a body by its last noun, and the article means one with it. */
    boolean standsForBody(Draft draft, int word) {
        String form = draft.form(word);
        int times = capitals.getOrDefault(form, 0);
        return times >= OFTEN
                && times > smalls.getOrDefault(form.toLowerCase(Locale.ROOT), 0)
                && (isShortForm(draft, word) || isAgain(draft, word));
    }

    /** What the article has established needs no article: "Coalition efforts". */
    private static boolean isAgain(Draft draft, int word) {
        return word > 0
                && Character.isLetterOrDigit(draft.formAt(word - 1).charAt(0))
                && !draft.isCapital()
                && !draft.tagAt(word - 1).startsWith("NNP")
                && !draft.tagAt(word + 1).startsWith("NNP");
    }

    /** "the Coalition", neither before nor behind other capitals. */
    private static boolean isShortForm(Draft draft, int word) {
        String form = draft.form(word);
        return word > 0
                && draft.formAt(word - 1).equalsIgnoreCase("the")
                && draft.tagAt(word).startsWith("N")
                && NameHeads.isStrongBody(form)
                && !draft.tagAt(word + 1).startsWith("NNP")
                && !draft.formAt(word + 1).equals("of");
    }

    /** An acronym behind "a" that no noun follows ("a UN convoy" is of the UN), or one with a plural. */
    private static boolean isThing(Draft draft, int word, String form) {
        if (form.length() < 2 || !isAcronym(singular(form)) || Gazetteer.type(form) != null) {
            return false;
        }
        boolean one = Set.of("a", "an").contains(draft.formAt(word - 1)) && !isNominal(draft.tagAt(word + 1));
        return one || !form.equals(singular(form));
    }

    private static boolean isNominal(String tag) {
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.startsWith("VB")
                || tag.equals("HYPH")
                || tag.equals("POS");
    }

    private static boolean isAcronym(String form) {
        return form.length() > 1 && form.chars().allMatch(Character::isUpperCase);
    }

    private static String singular(String form) {
        boolean plural = form.length() > 2 && form.endsWith("s") && isAcronym(form.substring(0, form.length() - 1));
        return plural ? form.substring(0, form.length() - 1) : form;
    }
}
