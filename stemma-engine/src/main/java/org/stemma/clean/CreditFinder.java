package org.stemma.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.Block;
import org.stemma.news.Credit;
import org.stemma.news.Credit.Part;
import org.stemma.news.Passage;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.text.Span;

/**
 * The sources an article names as standing behind its text, a statement, an interview or a picture.
 *
 * <p>Names come from the lexicon of sources; outlets it lacks are taken where the syntax leaves no doubt ("told the Harbour
 * Herald newspaper"). What a source stands behind is read from the words around its name: names joined by "and" share them. A
 * name without such words is a mention and no credit. Cost: linear in the text.
 */
final class CreditFinder {
    /** Names joined to one, and the words that say what they stand behind. */
    private record Group(List<NewsSources.Named> names) {
        int start() {
            return names.getFirst().span().start();
        }

        int end() {
            return names.getLast().span().end();
        }
    }

    private record Found(Part part, Span span) {}

    /** Words around a name that belong to the same clause, at most. */
    private static final int CONTEXT = 70;

    /** A block that names more is a list of names, no article's paragraph. */
    private static final int MOST_GROUPS = 200;

    private static final Pattern JOINED =
            Pattern.compile("\\s?(?:,|and|or|&|/|, and|und|et|y|e)\\s?(?:the )?", Pattern.CASE_INSENSITIVE);
    private static final String THE = "(?:the |der |die |das |la |le |l'|el |il )?";
    private static final String KIND =
            "(?:(?:state|official|semi-official|private|public|local|British|American|US|Russian|Syrian|German|French|Turkish|Israeli|Iranian"
                    + "|Qatari|Saudi|Emirati|Egyptian|Chinese|Japanese|Indian|Pakistani|Italian|Spanish|Polish|Ukrainian|Lebanese|Iraqi|\\p{Lu}\\p{L}{2,14}'s|\\p{Lu}\\p{L}{2,14}-based"
                    + "|state-run|state-owned|pan-Arab|news|television|TV|network|broadcaster|channel|daily|newspaper|magazine|agency|website|outlet|wire service) ){0,5}";

    private static final Pattern TEXT_BEFORE = Pattern.compile(
            "(?:\\b(?:with (?:additional )?(?:inputs?|reporting|material|files?|information|reports?) (?:from|by)|additional reporting by|source|quelle|fuente|fonte|źródło"
                    + "|(?:originally|first) (?:published|appeared) (?:by|in|on|at)|(?:republished|reprinted|syndicated) (?:from|by|with permission (?:from|of))|(?:©|\\(c\\)|copyright) ?(?:\\d{4} ?)?|mit material von)\\s?:?\\s?|[(](?:with|mit|avec|con)\\s)"
                    + THE + "$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT_AFTER = Pattern.compile(
            "^[)\\]]?(?: \\p{L}+){0,2} (?:contributed to|contributing to|hat (?:an diesem|zu diesem)|a contribué)|^ (?:correspondents?|writers?|reporters?|staff)[^.]{0,60} contributed");
    private static final Pattern INTERVIEW_BEFORE = Pattern.compile(
            "\\b(?:interviews? (?:with|to|for|on|by|given to|published by|published in|aired on|broadcast by|conducted by)|speaking (?:to|with|on)|spoke (?:to|with)|speaks to|appearance on|appearing on|interviewed by"
                    + "|interview mit|gegenüber|entretien (?:à|avec)|entrevista (?:con|a|com)|intervista a)\\s" + THE
                    + KIND + "$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INTERVIEW_AFTER = Pattern.compile(
            "^(?:'s|’s)? (?:\\p{L}+ ){0,2}interview\\b|^(?:'s|’s) \\p{Lu}[^.;]{2,40} in an interview\\b");
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:told|tells|telling|has told|had told|sagte|a déclaré à|dijo a|ha detto a)\\s" + THE + KIND + "$");
    private static final Pattern STATEMENT_BEFORE = Pattern.compile(
            "\\b(?:according to|as per|per|citing|cites|cited|quoting|quoted by|cited by|reported by|reports? (?:by|from|in|on)|as reported (?:by|in|on)|published (?:by|in)|carried by|broadcast (?:by|on)|aired (?:by|on)|confirmed to|statement to|statements to|remarks to|comments to|revealed by|told to|obtained by|seen by|reviewed by"
                    + "|laut|zufolge|berichtet(?:e)?(?: die| der| das)?|nach angaben (?:der|des|von)|selon|d'après|según|segundo|secondo|według|volgens)\\s"
                    + THE + KIND + "$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATEMENT_AFTER = Pattern.compile(
            "^[,\"”’']?(?: (?:news agency|news|newspaper|agency|television|TV|network|channel|website|magazine|also|has|had|have|first|later|earlier|on \\p{Lu}\\p{L}{5,9}|previously))*"
                    + " (?:reported|reports|reporting|said in a report|quoted|quotes|quoting|cited|citing|wrote|writes|revealed|revealed that|published|broke the|broadcast|aired|said|says|learned|claimed|zufolge|berichtet|berichtete|rapporte|informó|riporta)\\b"
                    + "|^(?:'s|’s)? (?:news )?(?:report|reports|investigation)\\b");
    private static final Pattern AT_END = Pattern.compile("(?:[-–—|/]\\s?|\\(|\\[)$");
    /** The mark of the editor behind the agency's: "(dpa/kw)". */
    private static final Pattern EDITOR = Pattern.compile("/\\p{Ll}{1,4}[)\\].]{0,3}");

    private static final Pattern UNNAMED = Pattern.compile(
            "\\b(?:with (?:additional )?(?:inputs?|reporting|reports?|material) from|with|source:|mit material von|avec) (?:news |wire )?(?<name>agencies|agenturen|agences|agencias)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What the pattern before this one cannot do without: looking for it first is quicker. */
    private static final List<String> UNNAMED_STEMS = List.of("agenc", "agent", "Agenc", "Agent", "AGENC", "AGENT");

    private static final List<String> OUTLET_KINDS = List.of(
            "News Agency",
            "News",
            "Newspaper",
            "newspaper",
            "Television",
            "television",
            "TV",
            "Radio",
            "radio",
            "Times",
            "Post",
            "Tribune",
            "Herald",
            "Gazette",
            "Journal",
            "Daily",
            "Chronicle",
            "news agency",
            "Broadcasting Corporation",
            "magazine",
            "Magazine");
    private static final int UNNAMED_STEM = 1;
    private static final int OUTLET_STEM = 2;
    private static final Parts STEMS = new Parts(List.of(UNNAMED_STEMS, OUTLET_KINDS));
    private static final String OUTLET_NAME =
            "(?<name>(?:\\p{Lu}[\\p{L}'’-]{1,20} ){1,4}(?<kind>" + String.join("|", OUTLET_KINDS) + "))";
    private static final Pattern AGENCY_NAME =
            Pattern.compile("(?:\\p{Lu}[\\p{L}'’-]{1,20} ){1,4}(?:News|Press) Agency");
    private static final Pattern UNKNOWN = Pattern.compile(
            "\\b(?:told|interview with|according to|reported by|reports by|citing|quoted by|cited by|speaking to)\\s(?:the )?"
                    + OUTLET_NAME + "(?![ ]?\\p{Lu})(?!\\p{L})");
    private static final Pattern UNKNOWN_REPORTS = Pattern.compile("\\b(?:[Tt]he )?" + OUTLET_NAME
            + " (?:reported|reports|wrote|has reported|said in a report|first reported)\\b");

    private final String article;
    private final String original;
    private final Map<String, Credit> credits = new LinkedHashMap<>();

    private CreditFinder(String article, String original) {
        this.article = article;
        this.original = original;
    }

    /**
     * The credits of an article, in order of its blocks.
     *
     * @param article its id
     * @param original the capture's decoded text
     * @param blocks all its blocks; which count, their roles tell
     */
    static List<Credit> find(String article, String original, List<Block> blocks) {
        CreditFinder finder = new CreditFinder(article, original);
        int last = lastProse(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            finder.read(blocks.get(i), i == last);
        }
        return List.copyOf(finder.credits.values());
    }

    private static int lastProse(List<Block> blocks) {
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            last = blocks.get(i).role() == Role.BODY ? i : last;
        }
        return last;
    }

    private void read(Block block, boolean last) {
        switch (block.role()) {
            case CAPTION -> caption(block);
            case DATELINE, BYLINE -> wire(block);
            case BODY, LIST_ITEM, DEK, TITLE, HEADING -> prose(block, last);
            case OTHER, METADATA, LEGAL -> textOnly(block);
            case NAVIGATION, COMMENT, COMMENT_AUTHOR, ERROR_PAGE, REPEATED -> {}
        }
    }

    private void caption(Block block) {
        int start = Captions.creditStart(block.text().text());
        if (start >= 0) {
            all(block, Part.PICTURE, start);
        }
    }

    private void all(Block block, Part part, int from) {
        String text = block.text().text();
        NewsSources.LEXICON.in(text, from, text.length()).forEach(n -> add(block, n.source(), part, n.span()));
    }

    /** Who sent the text: a name of the lexicon, or else the name in a dateline's brackets, or an agency that signs. */
    private void wire(Block block) {
        String text = block.text().text();
        List<NewsSources.Named> known = NewsSources.LEXICON.in(text, 0, text.length()).stream()
                .filter(n -> !n.doubtful() || block.role() == Role.DATELINE)
                .toList();
        known.forEach(n -> add(block, n.source(), Part.TEXT, n.span()));
        if (!known.isEmpty()) {
            return;
        }
        if (block.role() == Role.DATELINE) {
            Datelines.agency(text).ifPresent(name -> add(block, NewsSources.agency(name.of(text)), Part.TEXT, name));
        } else {
            Matcher signed = AGENCY_NAME.matcher(text);
            if (signed.find()) {
                Span name = new Span(NewsSources.nameStart(text, signed.start(), signed.end()), signed.end());
                add(block, NewsSources.agency(name.of(text)), Part.TEXT, name);
            }
        }
    }

    private void prose(Block block, boolean last) {
        String text = block.text().text();
        for (Group group : groups(text)) {
            Found found = found(text, group, last);
            if (found != null) {
                group.names().stream()
                        .filter(n -> !n.doubtful() || found.span().start() < group.start())
                        .forEach(n -> add(block, n.source(), found.part(), found.span()));
            }
        }
        int stems = STEMS.in(text);
        unnamed(block, stems);
        unknown(block, stems);
    }

    /** Small print credits a text, and says nothing else. */
    private void textOnly(Block block) {
        String text = block.text().text();
        for (Group group : groups(text)) {
            Found found = textCredit(text, group, false);
            if (found != null) {
                group.names().forEach(n -> add(block, n.source(), found.part(), found.span()));
            }
        }
        unnamed(block, STEMS.in(text));
    }

    private static @org.jspecify.annotations.Nullable Found found(String text, Group group, boolean last) {
        Found credit = textCredit(text, group, last);
        if (credit != null) {
            return credit;
        }
        String before = before(text, group);
        String after = after(text, group);
        Found interview = match(INTERVIEW_BEFORE, before, INTERVIEW_AFTER, after, Part.INTERVIEW, group);
        if (interview != null) {
            return interview;
        }
        Matcher told = TOLD.matcher(before);
        if (told.find()) {
            boolean broadcaster = group.names().getFirst().source().kind() == Source.Kind.BROADCASTER;
            return new Found(
                    broadcaster ? Part.INTERVIEW : Part.STATEMENT,
                    new Span(group.start() - before.length() + told.start(), group.end()));
        }
        Found statement = match(STATEMENT_BEFORE, before, STATEMENT_AFTER, after, Part.STATEMENT, group);
        boolean agency = group.names().getFirst().source().kind() == Source.Kind.AGENCY;
        int phrase = statement == null && agency ? CreditPhrases.statement(before) : -1;
        return phrase < 0
                ? statement
                : new Found(Part.STATEMENT, new Span(group.start() - before.length() + phrase, group.end()));
    }

    private static @org.jspecify.annotations.Nullable Found textCredit(String text, Group group, boolean last) {
        String before = before(text, group);
        Found found = match(TEXT_BEFORE, before, TEXT_AFTER, after(text, group), Part.TEXT, group);
        if (found != null) {
            return found;
        }
        boolean agency = group.names().getFirst().source().kind() == Source.Kind.AGENCY;
        int phrase = agency ? CreditPhrases.text(before) : -1;
        if (phrase >= 0) {
            return new Found(Part.TEXT, new Span(group.start() - before.length() + phrase, group.end()));
        }
        if (agency && CreditPhrases.takesPart(after(text, group))) {
            return new Found(Part.TEXT, new Span(group.start(), group.end()));
        }
        if (text.length() - group.end() > CONTEXT || !(last || text.length() <= CONTEXT)) {
            return null;
        }
        String rest = text.substring(group.end()).strip();
        boolean ends = (rest.length() <= 3 && rest.chars().allMatch(c -> ")]./".indexOf(c) >= 0))
                || EDITOR.matcher(rest).matches();
        boolean closes = ends && last && AT_END.matcher(before.stripTrailing()).find();
        boolean alone = ends && group.start() <= 1 && text.length() <= CONTEXT;
        return closes || alone ? new Found(Part.TEXT, new Span(group.start(), group.end())) : null;
    }

    private static @org.jspecify.annotations.Nullable Found match(
            Pattern left, String before, Pattern right, String after, Part part, Group group) {
        Matcher lead = left.matcher(before);
        if (lead.find()) {
            return new Found(part, new Span(group.start() - before.length() + lead.start(), group.end()));
        }
        Matcher tail = right.matcher(after);
        return tail.find() ? new Found(part, new Span(group.start(), group.end() + tail.end())) : null;
    }

    /** Names with nothing but "and" or a comma between them make one group. */
    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        List<NewsSources.Named> open = new ArrayList<>();
        for (NewsSources.Named name : NewsSources.LEXICON.in(text, 0, text.length())) {
            if (groups.size() == MOST_GROUPS) {
                return groups;
            }
            boolean joined = !open.isEmpty()
                    && JOINED.matcher(text.substring(
                                    open.getLast().span().end(), name.span().start()))
                            .matches();
            if (!joined && !open.isEmpty()) {
                groups.add(new Group(List.copyOf(open)));
                open.clear();
            }
            open.add(name);
        }
        if (!open.isEmpty()) {
            groups.add(new Group(List.copyOf(open)));
        }
        return groups;
    }

    private static String before(String text, Group group) {
        return text.substring(Math.max(0, group.start() - CONTEXT), group.start());
    }

    private static String after(String text, Group group) {
        return text.substring(group.end(), Math.min(text.length(), group.end() + CONTEXT));
    }

    /** "With inputs from agencies": a credit, but to nobody that could be told from others. */
    private void unnamed(Block block, int stems) {
        if ((stems & UNNAMED_STEM) == 0) {
            return;
        }
        Matcher agencies = UNNAMED.matcher(block.text().text());
        if (agencies.find()) {
            add(
                    block,
                    new Source("agencies", Source.Kind.UNKNOWN, null),
                    Part.TEXT,
                    new Span(agencies.start(), agencies.end()));
        }
    }

    private void unknown(Block block, int stems) {
        if ((stems & OUTLET_STEM) == 0) {
            return;
        }
        for (Pattern pattern : List.of(UNKNOWN, UNKNOWN_REPORTS)) {
            unknown(block, pattern.matcher(block.text().text()));
        }
    }

    private void unknown(Block block, Matcher outlet) {
        while (outlet.find()) {
            int start = NewsSources.nameStart(
                    outlet.group("name"), 0, outlet.group("name").length());
            String name = outlet.group("name").substring(start).replaceAll(" (?:newspaper|magazine)$", "");
            Span span = new Span(outlet.start(), outlet.end());
            if (NewsSources.LEXICON.in(name, 0, name.length()).isEmpty()) {
                boolean interview = block.text().text().startsWith("interview", outlet.start());
                Source.Kind kind = kind(outlet.group("kind"));
                add(
                        block,
                        kind == Source.Kind.AGENCY ? NewsSources.agency(name) : new Source(name, kind, null),
                        interview ? Part.INTERVIEW : Part.STATEMENT,
                        span);
            }
        }
    }

    private static Source.Kind kind(String word) {
        return switch (word) {
            case "News Agency", "news agency" -> Source.Kind.AGENCY;
            case "Television", "television", "TV", "Radio", "radio", "Broadcasting Corporation" ->
                Source.Kind.BROADCASTER;
            default -> Source.Kind.OUTLET;
        };
    }

    /** Text and pictures are credited once a source; statements and interviews once a passage. */
    private void add(Block block, Source source, Part part, Span reading) {
        Span span = block.text().toOriginal(reading);
        boolean once = part == Part.TEXT || part == Part.PICTURE;
        String key = part + " " + source.name() + " " + (once ? "" : span.start());
        credits.putIfAbsent(key, new Credit(source, part, Passage.of(article, original, span)));
    }
}
