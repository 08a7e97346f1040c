package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Role;
import org.stemma.news.Stamp;
import org.stemma.news.Weighing;

/** An article on the screen: what is known of it, then its blocks in the order of the capture, marked as kept or cut away. */
final class ArticleSheet {
    private static final int ROLE_COLUMN = 16;
    private static final int LABEL_COLUMN = 12;
    private static final int NARROWEST_TEXT = 20;

    private final Console console;
    private final Listing listing;
    private final @Nullable Reasons reasons;
    private final int columns;

    /** @param weighing what it was weighed by, for a reader who asks why; null for one who does not */
    ArticleSheet(Console console, Listing listing, @Nullable Weighing weighing) {
        this.console = console;
        this.listing = listing;
        this.columns = listing.columns(console.screen());
        this.reasons = weighing == null ? null : new Reasons(weighing, columns);
    }

    void show(Article article) {
        String title = article.title() == null ? "(no title)" : article.title();
        for (String line : Text.wrap(title, columns)) {
            console.line(listing.style(console, Console.Style.STRONG, line));
        }
        head(article);
        console.line("");
        if (reasons != null) {
            reasons.place(this::reason);
        }
        for (int i = 0; i < article.blocks().size(); i++) {
            block(article.blocks().get(i), i);
        }
        console.line("");
        balance(article);
    }

    private void head(Article article) {
        fact("id", article.id());
        fact("file", article.file());
        fact("address", article.url());
        fact("outlet", article.outlet() == null ? null : article.outlet().name());
        fact("byline", String.join(", ", article.byline()));
        fact("published", stamp(article.published()));
        fact("updated", stamp(article.updated()));
        fact("captured", stamp(article.captured()));
        fact("language", article.language());
        fact(
                "credits",
                article.credits().stream()
                        .map(credit -> credit.source().name() + " (" + Text.word(credit.part()) + ")")
                        .distinct()
                        .collect(Collectors.joining(", ")));
        article.flags().forEach(flag -> fact("flag", flag.kind() + ": " + flag.note()));
    }

    private void fact(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            List<String> lines = Text.wrap(value, Math.max(NARROWEST_TEXT, columns - LABEL_COLUMN));
            for (int i = 0; i < lines.size(); i++) {
                String margin = String.format("%-" + LABEL_COLUMN + "s", i == 0 ? label : "");
                console.line(listing.style(console, Console.Style.FAINT, margin) + lines.get(i));
            }
        }
    }

    private static @Nullable String stamp(@Nullable Stamp stamp) {
        if (stamp == null) {
            return null;
        }
        String evidence =
                stamp.evidence() == null ? stamp.note() : "“" + stamp.evidence().quote() + "”";
        return stamp.value() + " (" + Text.word(stamp.precision()) + ", "
                + Text.word(stamp.basis()) + (evidence.isBlank() ? "" : ": " + evidence)
                + ")";
    }

    /** Read or kept as a fact of the article; everything else is cut away. */
    private static boolean isKept(Role role) {
        return role.isRead() || role == Role.BYLINE || role == Role.DATELINE;
    }

    private void block(Block block, int number) {
        boolean kept = isKept(block.role());
        int width = Math.max(NARROWEST_TEXT, columns - ROLE_COLUMN - 2);
        List<String> lines = kept
                ? Text.wrap(block.text().text(), width)
                : List.of(Text.cut(block.text().text(), width));
        String mark = kept ? "  " : "✂ ";
        for (int i = 0; i < lines.size(); i++) {
            String margin = String.format("%-" + (ROLE_COLUMN + 2) + "s", i == 0 ? mark + block.role() : "");
            console.line(
                    kept
                            ? listing.style(console, Console.Style.NAME, margin) + lines.get(i)
                            : listing.style(console, Console.Style.FAINT, margin + lines.get(i)));
        }
        if (reasons != null) {
            reasons.block(number, block.why(), ROLE_COLUMN + 2, this::reason);
        }
    }

    private void reason(String line) {
        console.line(listing.style(console, Console.Style.WARNING, line));
    }

    private void balance(Article article) {
        Map<Role, Integer> cut = new EnumMap<>(Role.class);
        int kept = 0;
        for (Block block : article.blocks()) {
            if (isKept(block.role())) {
                kept += block.span().length();
            } else {
                cut.merge(block.role(), block.span().length(), Integer::sum);
            }
        }
        int outside = article.original().length()
                - kept
                - cut.values().stream().mapToInt(Integer::intValue).sum();
        List<String> parts = new ArrayList<>();
        cut.forEach((role, units) -> parts.add(String.format(Locale.ROOT, "%,d %s", units, role)));
        if (outside > 0) {
            parts.add(String.format(Locale.ROOT, "%,d of markup and white space", outside));
        }
        String line = String.format(
                        "Kept %,d of %,d characters", kept, article.original().length())
                + (parts.isEmpty() ? "." : "; cut away: " + String.join(", ", parts) + ".");
        Text.wrap(line, columns).forEach(console::line);
    }
}
