package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Description;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Identity;
import org.stemma.news.Why;
import org.stemma.text.CommonWords;
import org.stemma.text.ContentId;

/**
 * Who of one story is who of another.
 *
 * <p>States and peoples go by their code, other places by name and state, bodies by the words of their names. A person needs a full
 * name that agrees, no contradiction of gender or state, and, where many bear the family name, a role in common or the company of the same
 * others. One word alone names nobody for sure, and two of one story are never one. Entities meet in blocks of like-sounding names, so
 * the cost is linear in the entities but for namesakes.
 */
final class Acquaintances {
    /** Others in both stories from which on two namesakes are taken for one; set by judgement. */
    private static final int COMPANY = 2;

    /** Shorter single words are too often another body's initials. */
    private static final int SHORTEST_WORD = 4;

    private static final CommonWords COMMON = CommonWords.load();
    private static final Set<String> COMMON_FAMILIES = commonFamilies();

    /** An entity in its story. */
    private record Sighted(String story, Entity entity, PersonName name, Set<String> company) {}

    /** Those taken for one so far. */
    private static final class Group {
        private final List<Sighted> sighted = new ArrayList<>();
        private String reason = "the same full name";
    }

    private Acquaintances() {}

    private static Set<String> commonFamilies() {
        Set<String> families = new HashSet<>();
        Lexicon.read("common-families.txt", "\\|", (word, cells) -> families.add(word));
        return families;
    }

    /** Whether many bear a family name. */
    static boolean isCommon(String family) {
        return COMMON_FAMILIES.contains(family);
    }

    /** Those of two stories or more, in order of name. */
    static List<Identity> across(List<Dossier> dossiers) {
        Map<String, List<Sighted>> blocks = new TreeMap<>();
        dossiers.stream()
                .sorted(Comparator.comparing(dossier -> dossier.story().id()))
                .forEach(dossier -> {
                    Set<String> company = new TreeSet<>();
                    dossier.entities().forEach(entity -> company.add(Spelling.fold(entity.name())));
                    for (Entity entity : dossier.entities()) {
                        String block = block(entity);
                        if (block != null) {
                            blocks.computeIfAbsent(block, b -> new ArrayList<>())
                                    .add(new Sighted(
                                            dossier.story().id(), entity, PersonName.parse(entity.name()), company));
                        }
                    }
                });
        List<Identity> identities = new ArrayList<>();
        blocks.forEach((block, sighted) -> groups(sighted).stream()
                .filter(group -> group.sighted.size() > 1)
                .forEach(group -> identities.add(identity(block, group))));
        return identities.stream()
                .sorted(Comparator.comparing(Identity::name).thenComparing(Identity::key))
                .toList();
    }

    /** What all spellings of one have in common; null for what names nobody for sure. */
    private static @Nullable String block(Entity entity) {
        String folded = Spelling.fold(entity.name());
        String country = entity.country() == null ? "" : entity.country();
        return switch (entity.type()) {
            case PERSON -> {
                PersonName name = PersonName.parse(entity.name());
                boolean full = name.isFull() && name.words().getFirst().length() > 1;
                yield full
                        ? "person:" + Spelling.block(name.words().getFirst()) + " " + Spelling.block(name.family())
                        : null;
            }
            case PLACE -> {
                boolean state = Lands.state(entity.name()) != null;
                yield state ? "state:" + country : country.isEmpty() ? null : "place:" + country + " " + folded;
            }
            case GROUP -> {
                String people = Lands.people(entity.name());
                yield people != null ? "people:" + people : words(folded) ? "group:" + folded : null;
            }
            case ORGANISATION, FACILITY ->
                words(folded) ? entity.type() + ":" + String.join(" ", new TreeSet<>(Bodies.content(folded))) : null;
            case EVENT, WORK, LAW, PRODUCT, OTHER -> null;
        };
    }

    /** Whether a body's name is more than one word that may be anybody's. */
    private static boolean words(String folded) {
        List<String> content = Bodies.content(folded);
        return content.size() > 1
                || (content.size() == 1
                        && content.getFirst().length() >= SHORTEST_WORD
                        && COMMON.share(content.getFirst()) == 0);
    }

    private static List<Group> groups(List<Sighted> sighted) {
        List<Group> groups = new ArrayList<>();
        for (Sighted one : sighted) {
            List<Group> fitting =
                    groups.stream().filter(group -> fits(group, one)).toList();
            boolean twice = sighted.stream()
                    .anyMatch(other -> !other.equals(one)
                            && other.story().equals(one.story())
                            && (other.entity().type() != EntityType.PERSON
                                    || other.name().agrees(one.name())));
            Group group = fitting.size() == 1 && !twice ? fitting.getFirst() : new Group();
            if (group.sighted.isEmpty()) {
                groups.add(group);
            } else {
                group.reason = reason(group, one);
            }
            group.sighted.add(one);
        }
        return groups;
    }

    private static boolean fits(Group group, Sighted one) {
        return group.sighted.stream().allMatch(other -> !other.story().equals(one.story()) && agree(other, one))
                && (one.entity().type() != EntityType.PERSON
                        || !isCommon(one.name().family())
                        || group.sighted.stream().anyMatch(other -> shareRole(other, one) || shareCompany(other, one)));
    }

    private static boolean agree(Sighted a, Sighted b) {
        String x = a.entity().country();
        String y = b.entity().country();
        boolean countries = x == null || y == null || x.equals(y);
        return countries && (a.entity().type() != EntityType.PERSON || a.name().agrees(b.name()));
    }

    private static String reason(Group group, Sighted one) {
        boolean role = group.sighted.stream().anyMatch(other -> shareRole(other, one));
        return role
                ? "the same full name and a role in common"
                : group.sighted.stream().anyMatch(other -> shareCompany(other, one))
                        ? "the same full name beside the same others"
                        : group.reason;
    }

    private static boolean shareRole(Sighted a, Sighted b) {
        Set<String> roles = roles(a.entity());
        return roles(b.entity()).stream()
                .anyMatch(role -> roles.stream()
                        .anyMatch(
                                other -> Lexicon.ENGLISH.takesUp(other, role) || Lexicon.ENGLISH.takesUp(role, other)));
    }

    /** The roles in an entity's descriptions. */
    private static Set<String> roles(Entity entity) {
        Set<String> roles = new TreeSet<>();
        for (Description description : entity.descriptions()) {
            Spelling.words(Spelling.fold(description.text())).stream()
                    .filter(Lexicon.ENGLISH::isRole)
                    .forEach(roles::add);
        }
        return roles;
    }

    private static boolean shareCompany(Sighted a, Sighted b) {
        String own = Spelling.fold(a.entity().name());
        return a.company().stream()
                        .filter(name -> !name.equals(own)
                                && name.contains(" ")
                                && b.company().contains(name))
                        .limit(COMPANY)
                        .count()
                == COMPANY;
    }

    private static Identity identity(String block, Group group) {
        Map<String, Integer> names = new TreeMap<>();
        Set<String> countries = new TreeSet<>();
        for (Sighted one : group.sighted) {
            names.merge(one.entity().name(), 1, Integer::sum);
            String country = one.entity().country();
            if (country != null) {
                countries.add(country);
            }
        }
        String name = names.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        String country = countries.size() == 1 ? countries.iterator().next() : null;
        Map<String, Integer> stories = new HashMap<>();
        group.sighted.forEach(one -> stories.merge(one.story(), 1, Integer::sum));
        return new Identity(
                ContentId.of("identity", block, country == null ? "" : country),
                name,
                group.sighted.getFirst().entity().type(),
                country,
                group.sighted.stream()
                        .map(one ->
                                new Identity.Sighting(one.story(), one.entity().id()))
                        .toList(),
                Why.of(1, "name", group.reason + ", in " + stories.size() + " stories"));
    }
}
