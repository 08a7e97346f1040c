package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/** Reads names off the parser's labels. */
final class NameReader {

    /** A dash between blanks or a bracket parts a sentence, not a name; a slash parts "Venn/Orun". */
    private static final String GAPS = " [-–—―|] ?|[\\[\\](){}]|(?<=\\p{Ll}{2})/(?=\\p{Lu}\\p{Ll})";

    private static final Pattern GAP = Pattern.compile(GAPS);
    private static final Pattern GAP_OR_QUOTE = Pattern.compile(GAPS + "|[“”\"]");

    private static final Set<String> HOLDERS = Set.of(
            "Secretary", "Secretaries", "Undersecretary", "Minister", "Ministers", "Attorney", "Sec.", "Director");

    List<FoundName> read(Draft draft) {
        List<FoundName> names = new ArrayList<>();
        for (FoundName name : labelled(draft)) {
            FoundName rest = isNoName(draft, name) ? null : withoutPortfolio(draft, name);
            if (rest != null) {
                addParts(draft, rest.type(), withUnit(draft, rest), names);
            }
        }
        return names;
    }

    /** Whether a label holds nothing but a title before another name: "Justice Venn". */
    private static boolean isRole(Draft draft, FoundName name) {
        for (int i = name.first(); i < name.end(); i++) {
            if (!NameTitles.isTitle(draft.form(i))) {
                return false;
            }
        }
        String next = draft.formAt(name.end());
        boolean announced = name.type() == EntityType.PERSON || NameTitles.announcesPerson(draft.form(name.end() - 1));
        return announced && draft.tagAt(name.end()).startsWith("NNP") && !NameHeads.isHead(next) && !next.isEmpty();
    }

    /** A title, or a sentence's first word that is no noun: "United, we stand". */
    private static boolean isNoName(Draft draft, FoundName name) {
        String tag = draft.tagAt(name.first());
        boolean nominal = tag.startsWith("N") || tag.startsWith("J") || tag.equals("FW");
        if (isRole(draft, name)) {
            return true;
        }
        return name.first() == 0 && name.end() == 1 && !nominal && Gazetteer.type(draft.form(0)) == null;
    }

    /** With the ordinal of a unit: "407th AEG". */
    private static Span withUnit(Draft draft, FoundName name) {
        boolean acronym = name.end() - name.first() == 1
                && name.type() == EntityType.ORGANISATION
                && draft.form(name.first()).chars().allMatch(Character::isUpperCase)
                && Gazetteer.type(draft.form(name.first())) == null;
        int first = acronym ? NameUnits.start(draft, name.first()) : name.first();
        return first < name.first() ? draft.span(first, name.end()) : name.span();
    }

    /** "State", "Defense Orun" and the like behind "Secretary of" or before "Secretary" are parts of a title. */
    private static @Nullable FoundName withoutPortfolio(Draft draft, FoundName name) {
        int first = name.first();
        while (first < name.end() && NameTitles.isPortfolio(draft.form(first))) {
            first++;
        }
        boolean behind = HOLDERS.contains(draft.formAt(name.first() - 2))
                && Set.of("of", "for").contains(draft.formAt(name.first() - 1));
        boolean before = first == name.end() && HOLDERS.contains(draft.formAt(first));
        if (first == name.first() || !(behind || before)) {
            return name;
        }
        while (first < name.end() && !Character.isUpperCase(draft.form(first).charAt(0))) {
            first++;
        }
        return first == name.end()
                ? null
                : new FoundName(EntityType.PERSON, first, name.end(), draft.span(first, name.end()));
    }

    /** The labels as they are. */
    List<FoundName> labelled(Draft draft) {
        List<FoundName> names = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < draft.words().size(); i++) {
            String label = draft.words().get(i).label();
            char place = label.charAt(0);
            if (place == 'B' || place == 'U') {
                first = i;
            }
            if (place == 'L' || place == 'U') {
                EntityType type = type(label.substring(2));
                if (type != null) {
                    names.add(new FoundName(type, first, i + 1, draft.span(first, i + 1)));
                }
            }
        }
        return names;
    }

    /** One label may run over a gap: "clear — Americans". Of an editor's "[envoy Orla] Venn" the last name stays. */
    private static void addParts(Draft draft, EntityType type, Span span, List<FoundName> names) {
        if (NameEdges.isAddress(span.of(draft.text()))) {
            return;
        }
        boolean quoted = span.of(draft.text())
                        .chars()
                        .filter(c -> "“”\"".indexOf(c) >= 0)
                        .count()
                == 1;
        Matcher gap = (quoted ? GAP_OR_QUOTE : GAP).matcher(draft.text()).region(span.start(), span.end());
        int start = span.start();
        while (gap.find()) {
            boolean edited = type == EntityType.PERSON && draft.text().startsWith("] ", gap.start());
            boolean goesOn = gap.end() + 1 < span.end()
                    && Character.isUpperCase(draft.text().charAt(gap.end() + 1));
            if (!edited || !goesOn) {
                add(NameEdges.trimmed(draft, type, new Span(start, gap.start())), names);
            }
            start = gap.end();
        }
        add(NameEdges.trimmed(draft, type, new Span(start, span.end())), names);
    }

    private static void add(@Nullable FoundName name, List<FoundName> names) {
        if (name != null) {
            names.add(name);
        }
    }

    private static @Nullable EntityType type(String label) {
        return switch (label) {
            case "PERSON" -> EntityType.PERSON;
            case "ORG" -> EntityType.ORGANISATION;
            case "GPE", "LOC" -> EntityType.PLACE;
            case "NORP" -> EntityType.GROUP;
            case "FAC" -> EntityType.FACILITY;
            case "EVENT" -> EntityType.EVENT;
            case "WORK_OF_ART" -> EntityType.WORK;
            case "LAW" -> EntityType.LAW;
            case "PRODUCT" -> EntityType.PRODUCT;
            default -> null;
        };
    }
}
