package org.stemma.news;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * A capture, read: every piece of it in a block with a role.
 *
 * @param id derives from the capture's id and, in a capture of several articles, the article's place
 * @param capture the capture's id
 * @param file where it was read
 * @param url canonical address, if known
 * @param original the capture's decoded text: every span counts in it
 * @param title the headline, readable
 * @param byline the persons who signed it
 * @param outlet who published it, if anything says so
 * @param published when it was first published; never filled from another time
 * @param updated when it was last changed; never filled from another time
 * @param captured when it was fetched or saved; never filled from another time
 * @param language ISO 639-1 code, {@code und} if undetermined
 * @param blocks in order of the capture; they do not overlap
 * @param comments readers' comments
 * @param credits sources that the article names for its text or pictures
 * @param flags what its reader should know
 * @param method what cleaned it
 */
public record Article(
        String id,
        String capture,
        String file,
        @Nullable String url,
        String original,
        @Nullable String title,
        List<String> byline,
        @Nullable Source outlet,
        @Nullable Stamp published,
        @Nullable Stamp updated,
        @Nullable Stamp captured,
        String language,
        List<Block> blocks,
        List<Comment> comments,
        List<Credit> credits,
        List<Flag> flags,
        Method method) {
    /** What parts two blocks in a readable text. */
    public static final String BREAK = "\n\n";

    public Article {
        byline = List.copyOf(byline);
        blocks = List.copyOf(blocks);
        comments = List.copyOf(comments);
        credits = List.copyOf(credits);
        flags = List.copyOf(flags);
    }

    /**
     * A bare English text as an article of one block: what a user types, no capture behind it.
     *
     * @param name stands for id and file
     */
    public static Article plain(String name, String text) {
        Block block = new Block(
                Role.BODY, AlignedText.copy(text, new Span(0, text.length())).strip(), "given");
        return new Article(
                name,
                name,
                name,
                null,
                text,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "en",
                List.of(block),
                List.of(),
                List.of(),
                List.of(),
                new Method("given", 1));
    }

    /** This article with one more thing that its reader should know. */
    public Article flagged(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return new Article(
                id, capture, file, url, original, title, byline, outlet, published, updated, captured, language, blocks,
                comments, credits, more, method);
    }

    public Passage passage(Span span) {
        return Passage.of(id, original, span);
    }

    /** The running text: body, list items and section headings, parted by blank lines. */
    public AlignedText body() {
        return reading(Role::isBody);
    }

    /** The readable text of a passage of this article, whatever its block. */
    public String read(Span span) {
        List<AlignedText> parts = new ArrayList<>();
        for (Block block : blocks) {
            if (block.span().overlaps(span)) {
                AlignedText text = block.text();
                parts.add(text.slice(text.toReading(span)));
            }
        }
        return parts.isEmpty()
                ? span.of(original)
                : AlignedText.join(parts, " ").text();
    }

    private AlignedText reading(java.util.function.Predicate<Role> wanted) {
        return AlignedText.join(
                blocks.stream()
                        .filter(block -> wanted.test(block.role()))
                        .map(Block::text)
                        .toList(),
                BREAK);
    }
}
