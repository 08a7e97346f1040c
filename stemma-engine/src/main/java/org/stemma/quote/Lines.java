package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Block;
import org.stemma.news.Quote;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Words of somebody that need no marks, since the layout says whose they are: the lines of a transcript ("DUNN: …"), questions and
 * answers, and posts with their author's line ("— Mara Dunn (@maradunn) May 3, 2026"). A label alone is a heading ("Note: …"): it
 * must name a person of the story, or be one of several in capitals that take turns. Linear in the blocks.
 */
final class Lines {
    private static final Pattern LABEL = Pattern.compile(
            "(\\p{Lu}[\\p{L}.'’]*(?:[ -]\\p{Lu}[\\p{L}.'’]*){0,4})(?: \\((@\\w+|[^()]{1,40})\\))?:\\s+(?=\\S)");

    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:^|\\s)(?:[—–―]|--)\\s*([^@()—–\\n]{2,60}?)\\s*\\((@\\w+)\\)[^@]{0,40}$", Pattern.DOTALL);

    private static final Set<String> QUESTION = Set.of("Q", "Question");
    private static final Set<String> ANSWER = Set.of("A", "Answer");

    /** Turns of a transcript: one label in capitals may be a heading. */
    private static final int FEWEST_TURNS = 3;

    /** An author's line says who it was; the one person of a page that an interview begins with is likely its subject. */
    private static final double SIGNED = 0.9;

    private static final double LABELLED = 0.85;
    private static final double INTERVIEWED = 0.6;

    /** In units: posts are short, and a long paragraph that ends in a handle is a columnist's. */
    private static final int LONGEST_POST = 1000;

    private final Page page;
    private final Roll roll;
    private final List<Turn> turns = new ArrayList<>();

    /** A line with a label: its block, the label, and where its words begin in the block. */
    private record Turn(int block, Span label, String name, boolean handle, int words) {
        boolean isLoud() {
            return name.length() > 1 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        }
    }

    Lines(Page page, Roll roll) {
        this.page = page;
        this.roll = roll;
        for (int i = 0; i < blocks().size(); i++) {
            String text = blocks().get(i).text().text();
            Matcher label = LABEL.matcher(text);
            boolean found = blocks().get(i).role().isProse() && label.lookingAt();
            if (found && !Sign.isMark(text.charAt(label.end()))) {
                boolean handle = label.group(2) != null && label.group(2).startsWith("@");
                turns.add(new Turn(i, new Span(label.start(1), label.end(1)), label.group(1), handle, label.end()));
            }
        }
    }

    private List<Block> blocks() {
        return page.report.article().blocks();
    }

    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        transcript(drafts);
        for (int i = 0; i < blocks().size(); i++) {
            Draft post = post(i);
            if (post != null) {
                drafts.add(post);
            }
        }
        return drafts;
    }

    private void transcript(List<Draft> drafts) {
        Map<String, String> full = fullNames();
        Set<String> names = new HashSet<>(full.values());
        long loud = turns.stream().filter(Turn::isLoud).count();
        boolean takesTurns = loud >= FEWEST_TURNS && names.size() > 1 && names.size() < loud;
        boolean interview = turns.stream().anyMatch(t -> QUESTION.contains(t.name()))
                && turns.stream().anyMatch(t -> ANSWER.contains(t.name()));
        for (Turn turn : turns) {
            boolean asked = interview && QUESTION.contains(turn.name());
            boolean answered = interview && ANSWER.contains(turn.name());
            Speaker known = roll.of(full.getOrDefault(turn.name(), turn.name()));
            Speaker speaker =
                    answered ? interviewed() : asked ? Speaker.UNKNOWN : known.isKnown() ? known : named(turn, full);
            boolean person = known.isKnown() && (turns.size() > 1 || turn.handle());
            if (asked || answered || person || turn.handle() || (takesTurns && turn.isLoud())) {
                drafts.add(draft(
                        turn.block(),
                        turn.label(),
                        new Span(turn.words(), blocks().get(turn.block()).text().length()),
                        speaker));
            }
        }
    }

    private static Speaker named(Turn turn, Map<String, String> full) {
        String name = full.getOrDefault(turn.name(), turn.name());
        return new Speaker(name, null, LABELLED, false, "labelled “" + turn.name() + "”");
    }

    /** Of a label that is the end of another one, the longer: DUNN after MARA DUNN. */
    private Map<String, String> fullNames() {
        Map<String, String> full = new HashMap<>();
        for (Turn turn : turns) {
            String best = turn.name();
            for (Turn other : turns) {
                boolean longer = other.name().endsWith(" " + turn.name());
                best = longer && other.name().length() > best.length() ? other.name() : best;
            }
            full.put(turn.name(), best);
        }
        return full;
    }

    /** The only person named before the first question. */
    private Speaker interviewed() {
        Set<Speaker> persons = new HashSet<>();
        int first = turns.getFirst().block();
        page.prose.stream()
                .filter(sentence -> sentence.block() < first)
                .flatMap(sentence -> sentence.names().stream())
                .filter(name -> name.type() == org.stemma.news.EntityType.PERSON)
                .map(name -> roll.of(name.text()))
                .filter(Speaker::isKnown)
                .map(speaker -> speaker.pointed(INTERVIEWED, "the one person named before the questions"))
                .forEach(persons::add);
        return persons.size() == 1 ? persons.iterator().next() : Speaker.UNKNOWN;
    }

    /** A block that ends with an author's line, or the block above one that is nothing else. */
    private @Nullable Draft post(int block) {
        Block signed = blocks().get(block);
        boolean read = signed.role().isProse() || signed.role() == Role.OTHER;
        Matcher signature = SIGNATURE.matcher(signed.text().text());
        boolean marked = signed.text().text().codePoints().limit(1).anyMatch(c -> Sign.isMark((char) c));
        if (!read || marked || signed.text().length() > LONGEST_POST || !signature.find()) {
            return null;
        }
        Speaker known = roll.of(signature.group(1));
        Speaker speaker = known.isKnown()
                ? known
                : new Speaker(signature.group(1), null, SIGNED, false, "signed by " + signature.group(2));
        Span author = new Span(signature.start(1), signature.end(1));
        if (!signed.text().text().substring(0, signature.start()).isBlank()) {
            return draft(block, author, new Span(0, signature.start()), speaker);
        }
        Block above = block == 0 ? null : blocks().get(block - 1);
        boolean free = above != null && above.role() == signed.role() && !page.isMarked(block - 1);
        return above == null || !free ? null : above(block, author, above, speaker);
    }

    private Draft above(int block, Span author, Block above, Speaker speaker) {
        Draft words = draft(block - 1, null, new Span(0, above.text().length()), speaker);
        return words.sourced(blocks().get(block).text().toOriginal(author));
    }

    private Draft draft(int block, @Nullable Span source, Span words, Speaker speaker) {
        AlignedText text = blocks().get(block).text();
        Span content = text.toOriginal(trimmed(text.text(), words));
        Span named = source == null ? null : text.toOriginal(source);
        String read = page.read(content);
        return new Draft(
                page,
                named == null ? content : content.cover(named),
                content,
                null,
                named,
                Quote.Kind.DIRECT,
                Quote.Stance.NEUTRAL,
                Quote.Attitude.ASSERTION,
                "",
                read,
                List.of(read),
                speaker,
                block);
    }

    private static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && (Sign.isBlank(text.charAt(start)) || Sign.isMark(text.charAt(start)))) {
            start++;
        }
        while (end > start && (Sign.isBlank(text.charAt(end - 1)) || Sign.isMark(text.charAt(end - 1)))) {
            end--;
        }
        return new Span(start, end);
    }
}
