package org.stemma.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.language.model.Word;
import org.stemma.news.EntityType;
import org.stemma.text.Countries;
import org.stemma.text.Span;

/**
 * What the words around a name say of its type: a title before it, an apposition behind it, the noun that it modifies. A cue weighs
 * more than the label of the statistical model, which sees single sentences and errs on rare names.
 */
final class NameCues {
    private static final Set<String> PERSONS = Lexicon.words("person-nouns.txt");
    private static final Set<String> BODIES = Lexicon.words("body-nouns.txt");
    private static final Set<String> PLACES = Lexicon.words("place-nouns.txt");
    private static final Set<String> NEARBY = Set.of("near", "outside", "around", "throughout", "toward", "towards");
    private static final Set<String> BEFORE_PLACES = Set.of(
            "in", "at", "from", "of", "to", "near", "outside", "into", "through", "across", "around", "toward",
            "towards");

    private static final Set<String> IN = Set.of("in", "near", "outside", "into", "throughout");
    private static final Set<String> PARTS = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "north-eastern",
            "north-western",
            "south-eastern",
            "south-western",
            "north",
            "south",
            "east",
            "west");

    private static final Set<String> PEOPLES = Set.of("tribe", "tribes", "clan", "clans", "tribesmen");

    /** What is done to towns. */
    private static final Set<String> ASSAULTS = Set.of(
            "besiege",
            "bombard",
            "encircle",
            "evacuate",
            "isolate",
            "liberate",
            "overrun",
            "raze",
            "recapture",
            "retake",
            "shell");

    private static final Set<String> ASSAULTS_OF = Set.of(
            "bombardment",
            "capture",
            "encirclement",
            "evacuation",
            "isolation",
            "liberation",
            "recapture",
            "retaking",
            "shelling",
            "siege",
            "vicinity");

    private static final Pattern AGE = Pattern.compile("[1-9]\\d|1[01]\\d");
    private static final Set<String> INHABITANTS = Set.of("inhabitant", "people", "resident", "townsfolk", "villager");
    private static final Set<String> SIDES =
            Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts");
    private static final Set<String> LANDS = Set.of("country", "capital", "nation", "state", "republic", "kingdom");

    /** The type that is told of this mention, whatever the name means elsewhere: by a title, an age, the country behind it. */
    Optional<EntityType> told(Draft draft, FoundName name) {
        if (NameFirms.isFirm(name.span().of(draft.text()))) {
            return Optional.of(EntityType.ORGANISATION);
        }
        if (followsTitle(draft, name) || isAged(draft, name)) {
            return Optional.of(EntityType.PERSON);
        }
        return isInCountry(draft, name) ? Optional.of(EntityType.PLACE) : Optional.empty();
    }

    /** Whether a preposition of places stands before a name. */
    static boolean isBehindPreposition(Draft draft, FoundName name) {
        return BEFORE_PLACES.contains(small(draft, name.first() - 1));
    }

    /** The type that the words around a name speak for, if they speak. */
    Optional<EntityType> cue(Draft draft, FoundName name) {
        Optional<EntityType> told = told(draft, name);
        if (told.isPresent()) {
            return told;
        }
        if (PEOPLES.contains(draft.formAt(name.end()))) {
            return Optional.of(EntityType.GROUP);
        }
        Optional<EntityType> apposition = isOfPlace(draft, name) ? Optional.empty() : apposition(draft, name);
        return apposition.isPresent() ? apposition : neighbour(draft, name);
    }

    /** "Venn, 42, said". */
    private static boolean isAged(Draft draft, FoundName name) {
        boolean aside = draft.formAt(name.end()).equals(",")
                && AGE.matcher(draft.formAt(name.end() + 1)).matches();
        String behind = draft.formAt(name.end() + 2);
        boolean known = Gazetteer.type(name.span().of(draft.text())) != null;
        return aside && !known && (behind.equals(",") || behind.equals(".") || behind.equals(";"));
    }

    /** "in Orun, northern Syria", "near Orun in Syria": a preposition before it, the name of a country or state behind its comma. */
    private static boolean isInCountry(Draft draft, FoundName name) {
        boolean comma = draft.formAt(name.end()).equals(",") && BEFORE_PLACES.contains(small(draft, name.first() - 1));
        boolean within = draft.formAt(name.end()).equals("in") && IN.contains(small(draft, name.first() - 1));
        if (!comma && !within) {
            return false;
        }
        int end = name.end() + (PARTS.contains(draft.formAt(name.end() + 1)) ? 2 : 1);
        boolean country = false;
        for (int words = 1;
                words <= 2 && !country && end + words <= draft.words().size();
                words++) {
            Span land = draft.span(end, end + words);
            country = Countries.kindOf(land.of(draft.text()))
                    .filter(kind -> kind == Countries.Kind.COUNTRY || kind == Countries.Kind.PLACE)
                    .isPresent();
            end += country ? words : 0;
        }
        String behind = draft.formAt(end);
        boolean closed = ",.;)".contains(behind) && !isList(draft, end);
        return country && (within || behind.isEmpty() || closed);
    }

    /** Whether a comma goes on with another name: "of Venn, Syria, Iran and Hezbollah". */
    private static boolean isList(Draft draft, int comma) {
        String next = draft.formAt(comma + 1);
        return draft.formAt(comma).equals(",")
                && (next.equals("and") || draft.tagAt(comma + 1).startsWith("NNP"));
    }

    private static String small(Draft draft, int word) {
        return draft.formAt(word).toLowerCase(Locale.ROOT);
    }

    /** Whether a noun, written small, calls whoever it stands beside a person. */
    static boolean isPersonNoun(String noun) {
        return PERSONS.contains(noun);
    }

    /** Whether a noun, written small, calls what it stands beside a body. */
    static boolean isBodyNoun(String noun) {
        return BODIES.contains(noun);
    }

    private static boolean followsTitle(Draft draft, FoundName name) {
        String before = draft.formAt(name.first() - 1);
        boolean body = NameHeads.isStrongBody(draft.formAt(name.end() - 1));
        boolean modifier = PERSONS.contains(draft.lemmaAt(name.end()));
        boolean calling = !body
                && !modifier
                && PERSONS.contains(before)
                && !draft.formAt(name.first() - 2).equals("of");
        return NameTitles.announcesPerson(before) || calling;
    }

    /** "Orla Venn, a local journalist": the noun that stands beside the name as its equal. */
    private static Optional<EntityType> apposition(Draft draft, FoundName name) {
        for (int i = name.end(); i < draft.words().size(); i++) {
            Word word = draft.words().get(i);
            boolean beside = word.relation().equals("appos") && name.first() <= word.head() && word.head() < name.end();
            if (beside && isNext(draft, name.end(), i)) {
                Optional<EntityType> told = type(word.lemma());
                boolean person = told.isPresent() && told.get() == EntityType.PERSON;
                return person && (isBehindIn(draft, name) || isNamed(draft, i)) ? Optional.empty() : told;
            }
        }
        String last = draft.formAt(name.end() - 1);
        boolean several = name.end() - name.first() > 1;
        // "the member for Orun County who served twice": what the last word tells, a relative clause does not undo.
        boolean known = NameUnits.isUnit(draft, name.first())
                || NameHeads.isStrongBody(last)
                || (several && NameHeads.isStrong(last));
        boolean relative = draft.formAt(name.end()).equals("who")
                || (draft.formAt(name.end()).equals(",")
                        && draft.formAt(name.end() + 1).equals("who"));
        return relative && !known ? Optional.of(EntityType.PERSON) : Optional.empty();
    }

    /** Nobody is in a person: "in Orun, the mayor, Venn, said". */
    private static boolean isBehindIn(Draft draft, FoundName name) {
        return name.end() - name.first() == 1 && draft.formAt(name.first() - 1).equals("in");
    }

    /** Whether a noun has a name of its own behind it: "the mayor, Orla Venn". */
    private static boolean isNamed(Draft draft, int noun) {
        for (int i = noun + 1; i < draft.words().size(); i++) {
            Word word = draft.words().get(i);
            if (word.head() == noun
                    && word.relation().equals("appos")
                    && word.tag().startsWith("NNP")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but marks and its own modifiers stand before a noun: "in Orun, said Venn, the mayor" calls Orun nothing. */
    private static boolean isNext(Draft draft, int from, int noun) {
        for (int i = from; i < noun; i++) {
            boolean mark = draft.words().get(i).relation().equals("punct");
            if (!mark && !isUnder(draft, i, noun)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnder(Draft draft, int word, int above) {
        int at = word;
        for (int steps = 0; at >= 0 && at != above && steps <= draft.words().size(); steps++) {
            at = draft.words().get(at).head();
        }
        return at == above;
    }

    private static Optional<EntityType> type(String noun) {
        if (PERSONS.contains(noun)) {
            return Optional.of(EntityType.PERSON);
        }
        if (PLACES.contains(noun) || LANDS.contains(noun)) {
            return Optional.of(EntityType.PLACE);
        }
        return BODIES.contains(noun) ? Optional.of(EntityType.ORGANISATION) : Optional.empty();
    }

    /** "the Orun military airbase", "the village of Orun", "the Orun party". */
    private static Optional<EntityType> neighbour(Draft draft, FoundName name) {
        boolean nearby = NEARBY.contains(small(draft, name.first() - 1))
                || (draft.formAt(name.first() - 1).equals("of") && SIDES.contains(draft.formAt(name.first() - 2)));
        boolean ofPlace = isOfPlace(draft, name);
        if (name.end() - name.first() > 1 && name.type() == EntityType.PERSON && !nearby && !ofPlace) {
            return Optional.empty();
        }
        ofPlace |= ASSAULTS.contains(draft.lemmaAt(name.first() - 1));
        boolean adjective = draft.tagAt(name.end()).equals("JJ");
        String noun = draft.lemmaAt(adjective ? name.end() + 1 : name.end());
        if (nearby || ofPlace || PLACES.contains(noun)) {
            return Optional.of(EntityType.PLACE);
        }
        return !adjective && BODIES.contains(noun) ? Optional.of(EntityType.ORGANISATION) : Optional.empty();
    }

    /** "the village of Orun", "the liberation of the Orun". */
    private static boolean isOfPlace(Draft draft, FoundName name) {
        int of = name.first() - (draft.formAt(name.first() - 1).equals("the") ? 2 : 1);
        return draft.formAt(of).equals("of") && isOfPlaces(draft.lemmaAt(of - 1));
    }

    private static boolean isOfPlaces(String noun) {
        return PLACES.contains(noun) || INHABITANTS.contains(noun) || ASSAULTS_OF.contains(noun);
    }
}
