package org.stemma.store;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Quote;
import org.stemma.news.Statement;
import org.stemma.text.ContentId;

/** The texts by whose meaning things are found: statements and the claims that they carry, quotes, headlines. Each is known by a number that derives from its words. */
final class Meant {
    private static final int HEX = 16;

    private Meant() {}

    /** 64 bits: among ten million texts two share a number with a probability of three in a million. */
    static long number(String text) {
        String id = ContentId.of("text", text);
        return Long.parseUnsignedLong(id.substring(id.length() - HEX), HEX);
    }

    /** Whether things of a kind are found by what they mean. */
    static boolean isFoundBy(Shelf.Kind kind) {
        return switch (kind) {
            case CLAIM, STATEMENT, QUOTE, ARTICLE -> true;
            case STORY, EVENT, ENTITY -> false;
        };
    }

    /** The text by whose meaning an entry is found, null if it is found by its words alone. */
    static @Nullable String of(Entry entry) {
        String text = entry.kind() == Shelf.Kind.ARTICLE ? entry.title() : entry.body();
        return text.isBlank() || !isFoundBy(entry.kind()) ? null : text;
    }

    /** The texts of a story by the articles that hold them. */
    static Map<String, Set<String>> texts(Dossier dossier, Map<String, Article> articles) {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        articles.forEach((id, article) -> add(id, article.title(), texts));
        for (Claim claim : dossier.claims()) {
            List<Statement> statements = claim.statements();
            add(statements.getFirst().passage().article(), claim.text(), texts);
            statements.forEach(statement -> add(statement.passage().article(), statement.text(), texts));
        }
        for (Quote quote : dossier.quotes()) {
            Quote.Version fullest = quote.versions().getFirst();
            add(fullest.content().article(), fullest.text(), texts);
        }
        texts.keySet().retainAll(articles.keySet());
        return texts;
    }

    private static void add(String article, @Nullable String text, Map<String, Set<String>> texts) {
        Set<String> held = texts.computeIfAbsent(article, k -> new LinkedHashSet<>());
        if (text != null && !text.isBlank()) {
            held.add(text);
        }
    }
}
