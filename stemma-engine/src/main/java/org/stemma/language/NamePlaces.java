package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.news.EntityType;
import org.stemma.text.Toponym;
import org.stemma.text.Toponyms;

/**
 * What the world's towns tell of a name. Many bodies and persons are called like a town somewhere, so that a town counts by where the
 * name stands and by its size. A look-up takes ten microseconds and is asked once a mention.
 */
final class NamePlaces {
    /** A label counts 1: one in a place phrase loses to a town, one elsewhere only if other signs agree. */
    private static final double IN_PHRASE = 1.2;

    private static final double ELSEWHERE = 0.6;

    /** Beside {@code IN_WEIGHT}, so that "in Orun" beats one label of a person. */
    private static final double PERSON_IN_PHRASE = 0.3;

    /** Towns that most readers of a country know; smaller ones share their names with much else. */
    private static final int LARGE = 50_000;

    private static final int SETTLED = 1_000;

    /** "of" and possessives go with persons and bodies as well. */
    private static final Set<String> PHRASES = Set.of(
            "in", "near", "outside", "into", "around", "toward", "towards", "at", "from", "to", "through", "across");

    private static final Set<String> IN = Set.of("in", "near", "outside", "into", "around", "toward", "towards");

    private NamePlaces() {}

    /** The weight of the towns with a name that the parser takes for something else, 0 if there are none. */
    static double weight(Draft draft, FoundName name) {
        if (name.type() == EntityType.PLACE || name.type() == EntityType.GROUP || name.type() == EntityType.FACILITY) {
            return 0;
        }
        String before = draft.formAt(name.first() - 1).toLowerCase(java.util.Locale.ROOT);
        boolean person = name.type() == EntityType.PERSON;
        boolean phrase = (person ? IN : PHRASES).contains(before)
                && !draft.tagAt(name.end()).equals("POS");
        String text = name.span().of(draft.text());
        if ((person && !phrase) || Gazetteer.type(text) != null) {
            return 0;
        }
        int population = population(text);
        if (phrase && population >= SETTLED) {
            return person ? PERSON_IN_PHRASE : IN_PHRASE;
        }
        return population >= LARGE ? ELSEWHERE : 0;
    }

    /** Names of towns behind "in" and the like that the parser does not label. */
    static List<FoundName> find(Draft draft) {
        List<FoundName> names = new ArrayList<>();
        if (draft.isCapital()) {
            return names;
        }
        for (int at = 1; at < draft.words().size(); at++) {
            if (isTownWord(draft, at) && IN.contains(draft.form(at - 1).toLowerCase(java.util.Locale.ROOT))) {
                int end = at + 1;
                while (end < draft.words().size() && isTownWord(draft, end)) {
                    end++;
                }
                String text = draft.span(at, end).of(draft.text());
                if (Gazetteer.type(text) == null && population(text) >= SETTLED) {
                    names.add(new FoundName(EntityType.PLACE, at, end, draft.span(at, end)));
                }
                at = end;
            }
        }
        return names;
    }

    private static boolean isTownWord(Draft draft, int word) {
        String form = draft.form(word);
        return Character.isUpperCase(form.charAt(0))
                && draft.tagAt(word).startsWith("NNP")
                && draft.words().get(word).label().equals("O")
                && !NameEdges.isCalendar(form)
                && !NameTitles.isTitle(form);
    }

    private static int population(String name) {
        return Toponyms.named(name).stream()
                .filter(place -> place.kind().isTown())
                .mapToInt(Toponym::population)
                .max()
                .orElse(0);
    }
}
