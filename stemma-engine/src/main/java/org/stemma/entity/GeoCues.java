package org.stemma.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Toponym;
import org.stemma.text.Toponym.Kind;

/**
 * What the words beside a name tell of the place: that it lies in another ("Paris, Texas", "Idlib in Syria", "Syria's Idlib",
 * "Springfield (Ohio)", "the Syrian town of Qara"), and what it is ("the province of", "River"). A look at six words.
 */
final class GeoCues {
    /** A container behind a comma settles it; one that a preposition or a possessive joins may belong to another word. */
    private static final double BEHIND_COMMA = 5;

    private static final double IN_BRACKETS = 4;
    private static final double JOINED = 3;
    private static final double KIND = 2;

    /** The longest names of states and provinces: "Newfoundland and Labrador". */
    private static final int LONGEST = 3;

    /** Words before a name among which a people is looked for: "the Syrian port city of". */
    private static final int REACH = 5;

    /** Words in a list of counties. */
    private static final int LONGEST_LIST = 24;

    private static final Set<String> TOWNS = Set.of(
            "city", "town", "village", "capital", "port", "suburb", "resort", "hamlet", "municipality", "township");
    private static final Set<String> REGIONS = Set.of(
            "province",
            "state",
            "region",
            "governorate",
            "oblast",
            "territory",
            "prefecture",
            "canton",
            "department",
            "republic",
            "emirate",
            "voivodeship");
    private static final Set<String> DISTRICTS = Set.of("county", "district", "parish", "borough");
    private static final Set<String> WATERS = Set.of("river", "lake", "sea", "bay", "gulf", "strait", "ocean", "canal");
    private static final Set<String> ISLANDS = Set.of("island", "islands", "isle");

    /**
     * A place that is said to hold the name's, and how surely.
     *
     * @param code ISO 3166-1 alpha-3, where a people or country tells it
     * @param postal the two letters of a North American state or province, as in addresses
     */
    record Holder(
            List<Toponym> places,
            @Nullable String code,
            @Nullable String postal,
            double weight) {
        Holder {
            places = List.copyOf(places);
        }

        boolean holds(Toponym place) {
            if (postal != null) {
                String region = place.region();
                return region != null && (region.equals("US-" + postal) || region.equals("CA-" + postal));
            }
            return code != null
                    ? code.equals(place.country()) && place.kind() != Kind.COUNTRY
                    : places.stream().anyMatch(p -> p.holds(place) || isBeside(p, place));
        }

        /** A county or town that is named behind a smaller place lies near it. */
        private static boolean isBeside(Toponym holder, Toponym place) {
            boolean local = holder.kind() == Kind.DISTRICT || holder.kind().isTown();
            return local && !holder.equals(place) && holder.kilometresTo(place) < LOCAL_KM;
        }
    }

    private static final double LOCAL_KM = 50;

    private final GeoNames names;

    GeoCues(GeoNames names) {
        this.names = names;
    }

    /** The places that are said to hold a name's. */
    List<Holder> holders(Sentence sentence, int first, int end) {
        List<Holder> holders = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        String next = form(tokens, end);
        if (next.equals(",")) {
            add(holders, behind(sentence, end + 1, true), BEHIND_COMMA);
        } else if (next.equals("(") || next.equals("[")) {
            add(holders, behind(sentence, end + 1, true), IN_BRACKETS);
        } else if (next.equalsIgnoreCase("in")) {
            boolean article = form(tokens, end + 1).equals("the");
            add(holders, behind(sentence, end + (article ? 2 : 1), false), JOINED);
        }
        if (form(tokens, first - 1).equals("'s") || form(tokens, first - 1).equals("’s")) {
            add(holders, before(sentence, first - 1), JOINED);
        }
        String people = people(tokens, first);
        if (people != null) {
            holders.add(new Holder(List.of(), people, null, JOINED));
        }
        return holders;
    }

    private static void add(List<Holder> holders, @Nullable Holder holder, double weight) {
        if (holder != null) {
            holders.add(new Holder(holder.places(), holder.code(), holder.postal(), weight));
        }
    }

    /** The country, state or county whose name begins at a token; the longest. */
    private @Nullable Holder behind(Sentence sentence, int from, boolean postal) {
        List<Token> tokens = sentence.tokens();
        for (int end = Math.min(tokens.size(), from + LONGEST); end > from; end--) {
            Holder holder = holder(sentence, from, end, postal);
            if (holder != null) {
                return isName(form(tokens, end)) ? null : holder;
            }
        }
        return null;
    }

    /** A word with a capital, which goes on with the name before it. */
    private static boolean isName(String form) {
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }

    private @Nullable Holder before(Sentence sentence, int end) {
        for (int from = Math.max(0, end - LONGEST); from < end; from++) {
            Holder holder = holder(sentence, from, end, false);
            if (holder != null) {
                return holder;
            }
        }
        return null;
    }

    private @Nullable Holder holder(Sentence sentence, int from, int end, boolean postal) {
        String first = form(sentence.tokens(), from);
        String last = form(sentence.tokens(), end - 1);
        if (first.isEmpty() || !Character.isUpperCase(first.charAt(0)) || !Character.isLetter(last.charAt(0))) {
            return null;
        }
        String text = sentence.read(from, end);
        if (text.length() == 2 && text.equals(text.toUpperCase(Locale.ROOT)) && Character.isLetter(text.charAt(1))) {
            return postal ? new Holder(List.of(), null, text, 0) : null;
        }
        List<Toponym> places = names.named(text).stream()
                .filter(p -> p.kind() == Kind.COUNTRY || p.kind() == Kind.REGION || isCounty(p, text))
                .toList();
        return places.isEmpty() ? null : new Holder(places, null, null, 0);
    }

    private static boolean isCounty(Toponym place, String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return place.kind() == Kind.DISTRICT && DISTRICTS.contains(last);
    }

    /** The country of a people or state before "town of" and the like. */
    private static @Nullable String people(List<Token> tokens, int first) {
        boolean noun = false;
        for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
            String form = tokens.get(i).form();
            noun |= isPlaceNoun(form.toLowerCase(Locale.ROOT));
            if (noun && Character.isUpperCase(form.charAt(0))) {
                String code = Lands.anyState(form);
                if (code != null) {
                    return code;
                }
            }
        }
        return null;
    }

    private static boolean isPlaceNoun(String word) {
        return TOWNS.contains(word)
                || REGIONS.contains(word)
                || DISTRICTS.contains(word)
                || ISLANDS.contains(word)
                || WATERS.contains(word);
    }

    /** How well the noun beside a name, or within it, fits a kind of place: positive, negative, or 0 if there is none. */
    double kind(Sentence sentence, int first, int end, Kind kind) {
        List<Token> tokens = sentence.tokens();
        String last = form(tokens, end - 1).toLowerCase(Locale.ROOT);
        String next = form(tokens, end).toLowerCase(Locale.ROOT);
        String before =
                form(tokens, first - 1).equals("of") ? form(tokens, first - 2).toLowerCase(Locale.ROOT) : "";
        double fit = 0;
        for (String noun : List.of(last, next, before, form(tokens, first).toLowerCase(Locale.ROOT))) {
            fit += isPlaceNoun(noun) ? (fits(noun, kind) ? KIND : -KIND) : 0;
        }
        return Math.clamp(fit, -KIND, KIND);
    }

    private static boolean fits(String noun, Kind kind) {
        return switch (kind) {
            case CAPITAL, SEAT, TOWN, QUARTER -> TOWNS.contains(noun) || noun.equals("borough");
            case REGION -> REGIONS.contains(noun);
            case DISTRICT -> DISTRICTS.contains(noun);
            case WATER -> WATERS.contains(noun);
            case ISLAND -> ISLANDS.contains(noun);
            case COUNTRY -> noun.equals("republic") || ISLANDS.contains(noun);
            case CONTINENT, AREA -> REGIONS.contains(noun);
            case MOUNTAIN -> false;
        };
    }

    /** Whether a name is one of those in "Ash, Birch and Cedar counties". */
    static boolean isListedCounty(Sentence sentence, int end) {
        List<Token> tokens = sentence.tokens();
        for (int i = end; i < Math.min(tokens.size(), end + LONGEST_LIST); i++) {
            String form = tokens.get(i).form();
            if (form.equalsIgnoreCase("counties")) {
                return true;
            }
            if (!form.equals(",") && !form.equals("and") && !form.equals("or") && !isName(form)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a name stands beside a state's in "Ohio and Washington", so that it is a state as well. */
    boolean isBesideRegion(Sentence sentence, int first, int end) {
        return (isJoint(form(sentence.tokens(), first - 1)) && isRegion(before(sentence, first - 1)))
                || (isJoint(form(sentence.tokens(), end)) && isRegion(behind(sentence, end + 1, false)));
    }

    private static boolean isJoint(String form) {
        return form.equals("and") || form.equals("or");
    }

    private static boolean isRegion(@Nullable Holder holder) {
        return holder != null
                && holder.places().stream().anyMatch(p -> p.kind() == Kind.REGION && p.usual())
                && holder.places().stream().noneMatch(p -> p.kind() == Kind.COUNTRY);
    }

    /** Whether a name stands behind another and a comma, as the place that holds it. */
    static boolean isHolder(Sentence sentence, int first) {
        List<Token> tokens = sentence.tokens();
        return first > 1
                && form(tokens, first - 1).equals(",")
                && tokens.get(first - 2).isProperNoun();
    }

    private static String form(List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).form() : "";
    }
}
