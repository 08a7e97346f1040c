package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.news.Article;

/**
 * The published method of passim (Smith, Cordell and Mullen: Computational methods for uncovering reprinted texts in antebellum
 * newspapers, American Literary History 2015; here with the character n-grams of its later releases): 25-character n-grams from
 * the starts of words over text folded to letters and digits, in an index that leaves out n-grams of more than 100 texts; pairs
 * with five of them in common; local alignment; passages of 50 characters or more. Our own code, after the description.
 */
final class PassimBaseline implements Baseline {
    private static final int GRAM = 25;
    private static final int MOST_TEXTS = 100;
    private static final int LEAST_SHARED = 5;
    private static final int LEAST_PASSAGE = 50;
    /** Seeds of one passage lie this near to each other, and near one diagonal. */
    private static final int GAP = 100;

    private static final int DRIFT = 20;

    /** A folded text and the places at which its words start. */
    private record Folded(String text, List<Integer> starts) {
        static Folded of(String raw) {
            StringBuilder text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            boolean inside = false;
            for (int i = 0; i < raw.length(); i++) {
                char c = Character.toLowerCase(raw.charAt(i));
                boolean letter = Character.isLetterOrDigit(c);
                if (letter && !inside) {
                    starts.add(text.length());
                }
                inside = letter;
                text.append(letter ? String.valueOf(c) : "");
            }
            return new Folded(text.toString(), starts);
        }
    }

    /** The same n-gram in two texts. */
    private record Seed(int left, int right) {
        int diagonal() {
            return right - left;
        }
    }

    @Override
    public List<Link> find(List<Article> articles) {
        List<Folded> texts =
                articles.stream().map(a -> Folded.of(Baseline.text(a))).toList();
        Map<Long, List<Seed>> seeds = seeds(texts);
        List<Link> links = new ArrayList<>();
        seeds.forEach((pair, shared) -> {
            int left = (int) (pair >> Integer.SIZE);
            int right = pair.intValue();
            int passages = shared.size() < LEAST_SHARED ? 0 : aligned(shared, texts.get(left), texts.get(right));
            if (passages >= LEAST_PASSAGE) {
                int shorter = Math.min(
                        texts.get(left).text().length(), texts.get(right).text().length());
                links.add(
                        new Link(articles.get(left).id(), articles.get(right).id(), (double) passages / shorter, null));
            }
        });
        return links;
    }

    private static Map<Long, List<Seed>> seeds(List<Folded> texts) {
        Map<String, Map<Integer, Integer>> index = new HashMap<>();
        for (int number = 0; number < texts.size(); number++) {
            Folded text = texts.get(number);
            for (int start : text.starts()) {
                if (start + GRAM <= text.text().length()) {
                    index.computeIfAbsent(text.text().substring(start, start + GRAM), g -> new TreeMap<>())
                            .putIfAbsent(number, start);
                }
            }
        }
        Map<Long, List<Seed>> seeds = new HashMap<>();
        index.values().removeIf(where -> where.size() < 2 || where.size() > MOST_TEXTS);
        for (Map<Integer, Integer> where : index.values()) {
            where.forEach((left, at) -> where.forEach((right, there) -> {
                if (left < right) {
                    seeds.computeIfAbsent(((long) left << Integer.SIZE) | right, p -> new ArrayList<>())
                            .add(new Seed(at, there));
                }
            }));
        }
        return seeds;
    }

    /** Letters in passages that are long enough. */
    private static int aligned(List<Seed> seeds, Folded left, Folded right) {
        List<Seed> sorted = seeds.stream()
                .sorted(Comparator.comparingInt(Seed::left).thenComparingInt(Seed::right))
                .toList();
        int letters = 0;
        Seed first = sorted.getFirst();
        Seed last = first;
        for (Seed seed : sorted) {
            boolean near = seed.left() - last.left() <= GAP && Math.abs(seed.diagonal() - last.diagonal()) <= DRIFT;
            if (!near) {
                letters += passage(first, last, left, right);
                first = seed;
            }
            last = seed;
        }
        return letters + passage(first, last, left, right);
    }

    private static int passage(Seed first, Seed last, Folded left, Folded right) {
        int core = last.left() + GRAM - first.left();
        int before = reach(left.text(), first.left() - 1, right.text(), first.right() - 1, -1);
        int after = reach(left.text(), last.left() + GRAM, right.text(), last.right() + GRAM, 1);
        int length = core + before + after;
        return length >= LEAST_PASSAGE ? length : 0;
    }

    /** How far two texts run on alike (match 1, else -1, given up 10 below the best: X-drop, Zhang et al. 1998, without gaps). */
    private static int reach(String left, int from, String right, int there, int step) {
        int score = 0;
        int best = 0;
        int reach = 0;
        for (int i = 0; score > best - 10; i++) {
            int l = from + i * step;
            int r = there + i * step;
            if (l < 0 || r < 0 || l >= left.length() || r >= right.length()) {
                break;
            }
            score += left.charAt(l) == right.charAt(r) ? 1 : -1;
            if (score > best) {
                best = score;
                reach = i + 1;
            }
        }
        return reach;
    }
}
