package org.stemma.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.ClaimItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.account.Account.QuoteItem;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Claim;
import org.stemma.news.EntityType;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.text.Span;

/** An account held against what is true of its story, place by place. */
final class Outcome {
    /** Intersection over union from which a found quote is the wanted one: marks and a final stop may differ. */
    private static final double SAME_QUOTE = 0.8;

    private static final Set<Role> FURNITURE =
            Set.of(Role.COMMENT, Role.COMMENT_AUTHOR, Role.LEGAL, Role.NAVIGATION, Role.ERROR_PAGE);

    private final StoryReader read;
    private final Account account;

    Outcome(StoryReader read) {
        this.read = read;
        this.account = read.largest();
    }

    Account account() {
        return account;
    }

    /** A stretch of a file. */
    record Place(String file, Span span) {}

    /** A copy, by the names of its files. */
    record Copy(String from, String to, String kind) {}

    static <T> double share(Collection<T> wanted, Predicate<T> right) {
        return wanted.isEmpty() ? 1 : (double) wanted.stream().filter(right).count() / wanted.size();
    }

    /** Names compare without case, hyphens and the kind of apostrophe. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('’', '\'');
    }

    /** The place of some words in a file: the first time they stand in one of its readable blocks. */
    @Nullable
    Place locate(String file, String words) {
        for (Block block : article(file).blocks()) {
            int at = block.text().text().indexOf(words);
            if (at >= 0) {
                return new Place(file, block.text().toOriginal(new Span(at, at + words.length())));
            }
        }
        return null;
    }

    Article article(String file) {
        return read.reports().stream()
                .map(Report::article)
                .filter(a -> StoryReader.name(a.file()).equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not read: " + file));
    }

    boolean isIn(Passage passage, String file) {
        Report report = read.report(passage.article());
        return report != null && StoryReader.name(report.article().file()).equals(file);
    }

    boolean overlaps(Passage passage, Place place) {
        return isIn(passage, place.file()) && passage.span().overlaps(place.span());
    }

    /** F1 of the edges that derive or cite; kind and direction count. */
    double lineage(List<Copy> wanted) {
        List<EdgeItem> found = account.lineage().edges().stream()
                .filter(e -> e.kind().derives()
                        || wanted.stream()
                                .anyMatch(w -> w.kind().equals(e.kind().name())))
                .toList();
        long right = found.stream()
                .filter(e -> e.directed()
                        && wanted.contains(new Copy(
                                StoryReader.name(e.fromFile()),
                                StoryReader.name(e.toFile()),
                                e.kind().name())))
                .count();
        return 2.0 * right / Math.max(1, found.size() + wanted.size());
    }

    boolean isPublished(String file, String value) {
        return account.articles().stream()
                .anyMatch(a -> StoryReader.name(a.file()).equals(file)
                        && a.published() != null
                        && a.published().value().startsWith(value));
    }

    /** The quote that has a version at a place. */
    @Nullable
    QuoteItem quote(Place place) {
        return account.quotes().stream()
                .filter(q -> q.versions().stream().anyMatch(v -> isSame(v, place)))
                .findFirst()
                .orElse(null);
    }

    /** A mixed quote holds the marked words within their clause; one that its tag splits holds both its parts. */
    private boolean isSame(Quote.Version version, Place place) {
        Passage content = version.content();
        if (!isIn(content, place.file())) {
            return false;
        }
        double overlap = content.span().overlap(place.span());
        return overlap / (content.span().length() + place.span().length() - overlap) >= SAME_QUOTE
                || (version.kind() != Quote.Kind.INDIRECT
                        && overlap >= place.span().length());
    }

    /** Whether a found quote has the wanted speaker, by the last word of the name. */
    static boolean isSpeaker(@Nullable QuoteItem quote, String speaker) {
        return quote != null && quote.speaker() != null && fold(quote.speaker()).endsWith(lastWord(speaker));
    }

    private static String lastWord(String name) {
        String folded = fold(name);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    /** Whether all spellings belong to one entity of a type. */
    boolean isOneEntity(EntityType type, Collection<String> names) {
        Set<String> wanted = new HashSet<>();
        names.forEach(n -> wanted.add(fold(n)));
        return account.entities().stream()
                        .filter(e -> e.type() == type)
                        .filter(e -> e.names().stream().map(Outcome::fold).anyMatch(wanted::contains))
                        .count()
                == 1;
    }

    boolean isTime(Place place, String value) {
        return read.reports().stream()
                .filter(r -> StoryReader.name(r.article().file()).equals(place.file()))
                .flatMap(r -> r.analysis().times().stream())
                .anyMatch(t -> t.span().overlaps(place.span())
                        && t.when() != null
                        && t.when().value().equals(value));
    }

    /** Share of the versions that the fullest claim in dispute holds. */
    double dispute(List<Place> versions) {
        double best = 0;
        for (ClaimItem claim : account.claims()) {
            if (claim.state() == Claim.State.DISPUTED
                    || claim.state() == Claim.State.DENIED
                    || claim.state() == Claim.State.SUPERSEDED) {
                best = Math.max(
                        best,
                        share(
                                versions,
                                place -> claim.statements().stream().anyMatch(s -> overlaps(s.passage(), place))));
            }
        }
        return best;
    }

    boolean isNumber(Place place) {
        return account.numbers().stream().anyMatch(n -> n.passages().stream().anyMatch(p -> overlaps(p, place)));
    }

    /** Whether the account tells, of a file, something that happened at a date, or at an hour of that day. */
    boolean isDated(String file, String date) {
        return account.timeline().stream()
                .filter(t -> t.date().equals(date) || t.date().startsWith(date + "T"))
                .anyMatch(t -> t.passages().stream().anyMatch(p -> isIn(p, file)));
    }

    /** Share of the account's passages that lie outside comments, legal text, navigation and error pages. */
    double furnitureKeptOut() {
        List<Passage> passages = new ArrayList<>();
        account.quotes().forEach(q -> q.versions().forEach(v -> passages.add(v.content())));
        account.claims().forEach(c -> c.statements().forEach(s -> passages.add(s.passage())));
        account.events().forEach(e -> passages.addAll(e.passages()));
        account.timeline().forEach(t -> passages.addAll(t.passages()));
        account.numbers().forEach(n -> passages.addAll(n.passages()));
        return share(
                passages,
                p -> account.articles().stream()
                        .filter(a -> a.id().equals(p.article()))
                        .noneMatch(a -> touchesFurniture(a, p.span())));
    }

    private static boolean touchesFurniture(ArticleItem article, Span span) {
        return article.blocks().stream()
                .filter(b -> FURNITURE.contains(b.role()))
                .anyMatch(b -> new Span(b.start(), b.end()).overlaps(span));
    }
}
