package org.stemma.bench.quotes;

import java.util.List;
import java.util.Locale;
import org.stemma.news.Quote;

/**
 * What a careful reader expects of one version: {@code "> kind | speaker | content | source words"}, the last left out where it does
 * not matter. As a kind, {@code marked} is any but indirect; as a speaker, {@code ?} is anybody and {@code -} nobody; a
 * content is given by its ends, {@code "We will … by Sunday"}, or by {@code ?}. With {@code ">="} it is a further version of the quote
 * in the line above. Marks and capitals do not count.
 */
record Expected(boolean again, String kind, String speaker, String content, String source) {
    private static final int CONTENT = 2;
    private static final int SOURCE = 3;

    static Expected parse(String line) {
        boolean again = line.startsWith(">=");
        List<String> cells = List.of(line.substring(again ? 2 : 1).strip().split(" *\\| *", -1));
        return new Expected(
                again, cells.get(0), cells.get(1), cells.get(CONTENT), cells.size() > SOURCE ? cells.get(SOURCE) : "?");
    }

    boolean isKind(Quote.Kind found) {
        return kind.equals("marked")
                ? found != Quote.Kind.INDIRECT
                : found.name().toLowerCase(Locale.ROOT).equals(kind);
    }

    boolean isContent(String text) {
        int cut = content.indexOf('…');
        String found = bare(text);
        if (cut < 0) {
            return content.equals("?") || found.equals(bare(content));
        }
        String head = bare(content.substring(0, cut));
        String tail = bare(content.substring(cut + 1));
        return found.length() >= head.length() + tail.length() && found.startsWith(head) && found.endsWith(tail);
    }

    /** Whether the right somebody is named, or nobody where nobody should be. */
    boolean isSpeaker(Quote.Version found) {
        return switch (speaker) {
            case "?" -> true;
            case "-" -> found.speaker() == null;
            default -> speaker.equalsIgnoreCase(found.speaker());
        };
    }

    boolean isSource(Quote.Version found) {
        return source.equals("?")
                || (found.source() == null
                        ? source.equals("-")
                        : bare(source).equals(bare(found.source().quote())));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
