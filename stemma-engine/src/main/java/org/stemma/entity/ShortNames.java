package org.stemma.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.CommonWords;

/**
 * The full names that a shorter one may stand for: by initials ("WNC"), by its last words ("Syrian Democratic Forces", "Democratic
 * Forces"), by its first words where what is left out is a company's ("Harrow Motors", "Harrow") or a single proper word in the same
 * article. Every way is an index, so that a look-up costs the words of the name. Not thread-safe.
 */
final class ShortNames {
    private static final CommonWords COMMON = CommonWords.load();

    private static final Set<String> CORPORATE = corporate();

    private final Map<String, Set<Cluster>> initials = new HashMap<>();
    private final Map<String, Set<Cluster>> endings = new HashMap<>();
    private final Map<String, Set<Cluster>> companies = new HashMap<>();
    private final Map<String, Set<Cluster>> beginnings = new HashMap<>();

    private static Set<String> corporate() {
        Set<String> words = new HashSet<>();
        Lexicon.read("corporate.txt", "\\|", (word, cells) -> words.add(word));
        return words;
    }

    /** Notes a full name. */
    void add(Cluster full, String text) {
        String folded = Spelling.fold(text);
        List<String> words = Spelling.words(folded);
        List<String> content = Bodies.content(folded);
        if (words.size() > 1) {
            put(initials, full.type, Acronyms.initials(words), full);
            put(initials, full.type, Acronyms.initials(content), full);
        }
        for (int i = 1; i < content.size(); i++) {
            String ending = String.join(" ", content.subList(i, content.size()));
            put(endings, full.type, ending, full);
            List<String> left = content.subList(i, content.size());
            String beginning = String.join(" ", content.subList(0, i));
            if (CORPORATE.containsAll(left)) {
                put(companies, full.type, beginning, full);
            } else {
                put(
                        beginnings,
                        full.type,
                        beginning + (left.size() == 1 && isProper(left.getFirst()) ? "" : " …"),
                        full);
            }
        }
    }

    private static void put(Map<String, Set<Cluster>> index, EntityType type, String form, Cluster full) {
        index.computeIfAbsent(type + ":" + form, f -> new LinkedHashSet<>()).add(full);
    }

    /** No common word, kind or role: "Harrow Police" is not Harrow. */
    private static boolean isProper(String word) {
        return COMMON.share(word) == 0
                && !Kinds.ENGLISH.isKind(word)
                && !Lexicon.ENGLISH.isRole(word)
                && !Lexicon.ENGLISH.isCollective(word);
    }

    /** The one full name that a shorter one stands for, null if none or more than one. */
    @Nullable
    Cluster meant(Use use) {
        List<String> content = Bodies.content(use.folded());
        String form = use.type() + ":" + String.join(" ", content);
        Set<Cluster> meant = new LinkedHashSet<>();
        if (Acronyms.isAcronym(use.text())) {
            meant.addAll(initials.getOrDefault(use.type() + ":" + use.folded(), Set.of()));
        }
        if (content.size() > 1) {
            meant.addAll(endings.getOrDefault(form, Set.of()));
        }
        if (meant.isEmpty() && COMMON.share(content.getFirst()) == 0) {
            meant.addAll(companies.getOrDefault(form, Set.of()));
            if (meant.isEmpty() && !beginnings.containsKey(form + " …")) {
                meant.addAll(inSameArticle(use, beginnings.getOrDefault(form, Set.of())));
            }
        }
        return meant.size() == 1 ? meant.iterator().next() : null;
    }

    private static List<Cluster> inSameArticle(Use use, Set<Cluster> full) {
        List<Cluster> beside = new ArrayList<>();
        for (Cluster cluster : full) {
            if (cluster.isIn(use.article())) {
                beside.add(cluster);
            }
        }
        return beside.size() == full.size() ? beside : List.of();
    }
}
