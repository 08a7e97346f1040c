package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/**
 * Finds the names of an article in three steps.
 *
 * <ol>
 *   <li>In each sentence: the parser's labels, trimmed; the gazetteer of countries; acronyms with their long forms.
 *   <li>Over the article: labels and cues of all mentions of a name vote on its type; last names go with full names.
 *   <li>In each sentence again: names take the type of the vote; mentions that the parser missed are added; in headlines with
 *       capitalised words only names that the text confirms remain.
 * </ol>
 *
 * <p>One type a name and article is right for nearly all names (one sense per discourse, Gale, Church and Yarowsky 1992).
 * O(words).
 */
final class NameFinder {
    /** A label in prose counts 1. Headlines, headings and captions drop articles and verbs, so their labels err more often. */
    private static final double DISPLAY_WEIGHT = 0.5;

    private static final double CUE_WEIGHT = 2;

    /** Just below a label: one is mostly in a place, but also in Congress and in a party. */
    private static final double IN_WEIGHT = 0.9;

    /** Below a label: firms and schools are called after persons. */
    private static final double GIVEN_WEIGHT = 0.8;

    private final NameReader reader = new NameReader();
    private final Gazetteer gazetteer = new Gazetteer();
    private final NameHeads heads = new NameHeads();
    private final Acronyms acronyms = new Acronyms();
    private final NameCues cues = new NameCues();

    /** The parser's labels as they are. */
    List<List<FoundName>> labelled(List<Draft> drafts) {
        return drafts.stream().map(reader::labelled).toList();
    }

    /** The names of each sentence, in order and without overlap. */
    List<List<FoundName>> find(List<Draft> drafts) {
        List<List<FoundName>> read = drafts.stream().map(this::read).toList();
        NameVotes votes = new NameVotes();
        boolean prose = false;
        for (int i = 0; i < drafts.size(); i++) {
            if (!drafts.get(i).isTitleCase()) {
                prose = true;
                vote(drafts.get(i), read.get(i), votes);
            }
        }
        NameUsage words = new NameUsage();
        drafts.forEach(words::add);
        votes.close();
        List<List<FoundName>> found = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            boolean doubtful = prose && drafts.get(i).isTitleCase();
            found.add(settle(drafts.get(i), read.get(i), votes, words, doubtful));
        }
        return found;
    }

    /** The names that one sentence shows by itself. */
    private List<FoundName> read(Draft draft) {
        List<FoundName> names = new ArrayList<>(acronyms.find(draft));
        List<FoundName> countries = gazetteer.find(draft);
        List<FoundName> labelled = reader.read(draft);
        addFree(NameFirms.find(draft, reader.labelled(draft)), names);
        addFree(heads.find(draft, labelled), names);
        for (FoundName name : labelled) {
            FoundName rest = isFree(name, names) ? name : rest(draft, name, names);
            if (rest != null) {
                names.addAll(beside(draft, rest, countries));
            }
        }
        for (FoundName person : GivenNames.find(draft)) {
            if (names.removeIf(name -> person.span().contains(name.span())) || isFree(person, names)) {
                names.add(person);
            }
        }
        addFree(NamePlaces.find(draft), names);
        addFree(NameUnits.find(draft), names);
        addFree(acronyms.behind(draft, names), names);
        for (FoundName country : countries) {
            if (isFree(country, names) && Gazetteer.isAddable(draft, country)) {
                names.add(country);
            }
        }
        names.sort(null);
        return names;
    }

    /** What is left of a person's label behind another name: "Orun Army Gen. Venn". */
    private static @Nullable FoundName rest(Draft draft, FoundName name, List<FoundName> taken) {
        int first = name.first();
        for (FoundName other : taken) {
            first = other.span().overlaps(name.span()) ? Math.max(first, other.end()) : first;
        }
        boolean left = name.type() == EntityType.PERSON && name.first() < first && first < name.end();
        FoundName rest = left ? NameEdges.trimmed(draft, name.type(), draft.span(first, name.end())) : null;
        return rest != null && isFree(rest, taken) ? rest : null;
    }

    /** What is left of a label where the gazetteer knows better: pairs part, longer names of countries win. */
    private static List<FoundName> beside(Draft draft, FoundName name, List<FoundName> countries) {
        List<FoundName> inside = countries.stream()
                .filter(country -> country.span().overlaps(name.span()))
                .toList();
        if (inside.isEmpty()) {
            return List.of(name);
        }
        FoundName first = inside.getFirst();
        if (inside.size() == 1 && first.span().contains(name.span())) {
            boolean same = first.span().equals(name.span());
            return same && name.type() == EntityType.PERSON ? List.of(name) : inside;
        }
        if (isPair(draft, name, inside)) {
            return inside;
        }
        boolean peoples = inside.stream().allMatch(part -> part.type() == EntityType.GROUP);
        if (peoples
                && inside.stream().mapToInt(part -> part.end() - part.first()).sum() == name.end() - name.first()) {
            return List.of(name.as(EntityType.GROUP));
        }
        boolean people = name.type() == EntityType.PERSON
                && first.type() == EntityType.GROUP
                && first.span().start() == name.span().start();
        if (people) {
            Span rest = new Span(first.span().end(), name.span().end());
            FoundName person = NameEdges.trimmed(draft, EntityType.PERSON, rest);
            return person == null ? List.of(first) : List.of(first, person);
        }
        return List.of(name);
    }

    /** Whether a name is nothing but names of countries with hyphens between them. */
    private static boolean isPair(Draft draft, FoundName name, List<FoundName> inside) {
        StringBuilder rest = new StringBuilder(name.span().of(draft.text()));
        for (FoundName part : inside.reversed()) {
            if (!name.span().contains(part.span())) {
                return false;
            }
            rest.delete(
                    part.span().start() - name.span().start(),
                    part.span().end() - name.span().start());
        }
        return inside.size() > 1
                && !rest.isEmpty()
                && rest.chars().allMatch(c -> "-–—/‑ ".indexOf(c) >= 0)
                && rest.chars().anyMatch(c -> c != ' ');
    }

    private static void addFree(List<FoundName> more, List<FoundName> names) {
        for (FoundName name : more) {
            if (isFree(name, names)) {
                names.add(name);
            }
        }
    }

    static boolean isFree(FoundName name, List<FoundName> taken) {
        return taken.stream().noneMatch(other -> other.span().overlaps(name.span()));
    }

    private void vote(Draft draft, List<FoundName> names, NameVotes votes) {
        for (FoundName name : names) {
            String text = name.span().of(draft.text());
            votes.add(text, name.type(), draft.role().isProse() ? 1 : DISPLAY_WEIGHT);
            Optional<EntityType> cue = cues.cue(draft, name);
            cue.ifPresent(type -> votes.add(text, type, CUE_WEIGHT));
            double town = NamePlaces.weight(draft, name);
            if (town > 0) {
                votes.add(text, EntityType.PLACE, town);
            }
            if (name.type() != EntityType.PERSON && GivenNames.begins(text)) {
                votes.add(text, EntityType.PERSON, GIVEN_WEIGHT);
            }
            if (name.end() - name.first() == 1 && draft.formAt(name.first() - 1).equals("in")) {
                votes.add(text, EntityType.PLACE, IN_WEIGHT);
            }
        }
        for (FoundName name : acronyms.find(draft)) {
            votes.add(name.span().of(draft.text()), name.type(), CUE_WEIGHT);
        }
        for (FoundName name : names) {
            String text = name.span().of(draft.text());
            String shortName = NameFirms.shortName(text);
            if (name.type() == EntityType.ORGANISATION && !shortName.equals(text)) {
                votes.add(shortName, name.type(), CUE_WEIGHT);
            }
        }
    }

    private List<FoundName> settle(
            Draft draft, List<FoundName> read, NameVotes votes, NameUsage words, boolean doubtful) {
        List<FoundName> names = new ArrayList<>();
        for (FoundName name : read) {
            String text = name.span().of(draft.text());
            EntityType type = type(draft, name, text, votes);
            boolean sure =
                    !doubtful || votes.knows(text) || Gazetteer.type(text) != null || endsInPerson(name, text, votes);
            List<FoundName> pair = NamePairs.parts(draft, name, votes);
            if (!pair.isEmpty()) {
                names.addAll(pair);
            } else if (sure && !words.isThing(text) && !(isOpening(draft, name, votes) && words.isCommon(text))) {
                names.add(name.as(type == null ? name.type() : type));
            }
        }
        NameMissed.add(draft, votes, words, names);
        names.sort(null);
        return names;
    }

    private @Nullable EntityType type(Draft draft, FoundName name, String text, NameVotes votes) {
        Optional<EntityType> told = draft.isTitleCase() ? Optional.empty() : cues.told(draft, name);
        if (told.isPresent()) {
            return told.get();
        }
        EntityType country = Gazetteer.type(text);
        boolean person = country != null
                && votes.isSurname(text)
                && (name.type() == EntityType.PERSON || !NameCues.isBehindPreposition(draft, name));
        return country != null && !person ? country : votes.type(text);
    }

    /** Whether a word has its capital from the start of the sentence, as far as one sees. */
    private static boolean isOpening(Draft draft, FoundName name, NameVotes votes) {
        String form = draft.form(name.first());
        boolean opens = name.first() == 0 || "\"“‘:–—".contains(draft.form(name.first() - 1));
        return opens
                && Character.isUpperCase(form.charAt(0))
                && name.end() - name.first() == 1
                && Gazetteer.type(form) == null
                && !GivenNames.isGiven(form)
                && !votes.isSurname(form)
                && !form.equals(form.toUpperCase(Locale.ROOT));
    }

    /** A headline's "Orla Venn" is confirmed by a text that only says "Venn". */
    private static boolean endsInPerson(FoundName name, String text, NameVotes votes) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return name.type() == EntityType.PERSON && votes.type(last) == EntityType.PERSON;
    }
}
