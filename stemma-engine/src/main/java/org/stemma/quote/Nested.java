package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Marked passages within marked passages: somebody's words as another speaker tells them. Whoever tells them is not whom they
 * are by, but for "I told them ‘…’".
 */
final class Nested {
    /** Told at second hand, and named by the teller. */
    private static final double RETOLD = 0.85;

    private static final int SENTENCE_WORDS = 4;

    private final Page page;
    private final Speakers speakers;
    private final Map<Integer, List<Draft>> drafts;

    Nested(Page page, Speakers speakers, List<Draft> drafts) {
        this.page = page;
        this.speakers = speakers;
        this.drafts = drafts.stream().collect(Collectors.groupingBy(Draft::block));
    }

    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        for (Marked mark : page.nested) {
            Tag tag = tag(mark);
            boolean told = tag != null || isSentence(mark);
            Speaker speaker = tag == null ? Speaker.UNKNOWN : speaker(tag, mark);
            found.add(Draft.marked(page, mark, tag, told ? Quote.Kind.DIRECT : Quote.Kind.SCARE, speaker));
        }
        return found;
    }

    private @Nullable Tag tag(Marked mark) {
        for (Sentence sentence : page.in(mark.block())) {
            if (sentence.span().end() > mark.whole().start()) {
                int end = 0;
                while (end < sentence.tokens().size()
                        && sentence.tokens().get(end).span().end()
                                <= mark.whole().start()) {
                    end++;
                }
                return Tag.beforeNested(sentence, end);
            }
        }
        return null;
    }

    private Speaker speaker(Tag tag, Marked mark) {
        Speaker teller = drafts.getOrDefault(mark.block(), List.of()).stream()
                .filter(d -> d.content().contains(mark.content()))
                .findFirst()
                .map(Draft::speaker)
                .orElse(Speaker.UNKNOWN);
        Token head = tag.voice().sentence().tokens().get(tag.voice().head());
        String form = head.form().toLowerCase(Locale.ROOT);
        if (form.equals("i")) {
            return teller.isKnown() ? teller.carried(RETOLD, "tells of words of their own") : teller;
        }
        boolean nobody = Set.of("we", "you", "it").contains(form);
        Speaker inner = nobody ? Speaker.UNKNOWN : speakers.of(page, tag.voice());
        return inner.isKnown() && !inner.isSame(teller) ? inner.carried(RETOLD, inner.note()) : Speaker.UNKNOWN;
    }

    private boolean isSentence(Marked mark) {
        String text = page.read(mark.content());
        boolean ends = ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
        return Character.isUpperCase(text.charAt(0))
                && (ends || page.words(mark).size() >= SENTENCE_WORDS);
    }
}
