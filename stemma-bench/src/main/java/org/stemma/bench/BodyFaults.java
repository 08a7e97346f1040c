package org.stemma.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Role;

/**
 * Counts what a cleaner loses and keeps wrongly, by cause: a lost block by the reason that cut it, a wrongly kept one by where it stands and
 * the reason that kept it. A block belongs to the wanted text if most of its word triples stand there.
 */
final class BodyFaults {
    /** Shorter blocks stand in any text by chance. */
    private static final int SHORTEST = 4;

    private static final int SHINGLE = 3;
    private static final double MOST = 0.5;

    /** Words that are parted otherwise than in the truth come to less than this share. */
    private static final double MOST_UNREAD = 0.05;

    /** Causes that are told; the rest is a long tail. */
    private static final int TOLD = 20;

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What a reason says of this page only: numbers, names in marks, and all after a colon. */
    private static final Pattern PARTICULAR = Pattern.compile("\\d+(?:[.,]\\d+)?|\"[^\"]*\"|“[^”]*”|:.*+|\\([^)]*\\)");

    /** A cause with the pages and words that it costs. */
    record Fault(String cause, int pages, int words) {}

    private static final class Cost {
        private final Set<String> pages = new HashSet<>();
        private int words;
    }

    private final Map<String, Cost> costs = new TreeMap<>();

    /** Compares an article with the text that it should have. */
    void add(String page, Article article, String wanted) {
        List<String> words = words(wanted);
        Set<String> wantedShingles = shingles(words);
        Set<String> keptShingles = shingles(words(article.body().text()));
        List<Block> blocks = article.blocks();
        int first = blocks.size();
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).role().isBody() && share(blocks.get(i), wantedShingles) >= MOST) {
                first = Math.min(first, i);
                last = i;
            }
        }
        Map<String, Integer> unread = new HashMap<>();
        words.forEach(w -> unread.merge(w, 1, Integer::sum));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            List<String> own = words(block.text().text());
            own.forEach(w -> unread.computeIfPresent(w, (word, left) -> left > 1 ? left - 1 : null));
            boolean isWanted = own.size() >= SHORTEST && share(block, wantedShingles) >= MOST;
            if (block.role().isBody() && !isWanted && own.size() >= SHORTEST) {
                count(page, "kept " + place(i, first, last) + " as " + reason(block), own.size());
            } else if (!block.role().isBody() && isWanted && share(block, keptShingles) < MOST) {
                count(page, "lost as " + reason(block), own.size());
            }
        }
        int missing = unread.values().stream().mapToInt(Integer::intValue).sum();
        if (missing > words.size() * MOST_UNREAD) {
            count(page, "lost: in no text of the page, or in other words there", missing);
        }
    }

    /** The costliest causes first. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        costs.forEach((cause, cost) -> faults.add(new Fault(cause, cost.pages.size(), cost.words)));
        faults.sort(Comparator.comparingInt(Fault::words).reversed().thenComparing(Fault::cause));
        return List.copyOf(faults.subList(0, Math.min(TOLD, faults.size())));
    }

    private void count(String page, String cause, int words) {
        Cost cost = costs.computeIfAbsent(cause, c -> new Cost());
        cost.pages.add(page);
        cost.words += words;
    }

    private static String place(int index, int first, int last) {
        if (last < 0) {
            return "instead of the text";
        }
        return index < first ? "above the text" : index > last ? "below the text" : "within the text";
    }

    private static String reason(Block block) {
        String general = PARTICULAR.matcher(block.why()).replaceAll("").strip().replaceAll(" {2,}", " ");
        return word(block.role()) + (general.isEmpty() ? "" : " (" + general + ")");
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static double share(Block block, Set<String> known) {
        Set<String> own = shingles(words(block.text().text()));
        return own.isEmpty() ? 0 : (double) own.stream().filter(known::contains).count() / own.size();
    }

    private static Set<String> shingles(List<String> words) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        return shingles;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
