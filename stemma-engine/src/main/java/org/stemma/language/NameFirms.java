package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.news.EntityType;
import org.stemma.text.Span;

/**
 * Finds firms by the legal form at their end: "Orun Textile Inc.", "Venn and Co", "Holm, LLC". The form says more of the capitals
 * before it than the statistical model, and what stands before it is the firm's short name in the rest of the article. Of
 * sentences in title case it says nothing. O(words).
 */
final class NameFirms {
    private static final Set<String> FORMS = Set.of(
            "Inc",
            "Corp",
            "Corporation",
            "Co",
            "Cos",
            "Ltd",
            "Limited",
            "LLC",
            "LLP",
            "PLC",
            "Plc",
            "plc",
            "GmbH",
            "AG",
            "NV",
            "N.V",
            "BV",
            "B.V",
            "SA",
            "S.A",
            "SE",
            "SpA",
            "S.p.A",
            "SAS",
            "Sarl",
            "AB",
            "ASA",
            "A/S",
            "Oyj",
            "Oy",
            "Pty",
            "Bhd",
            "Pte",
            "PJSC",
            "JSC",
            "KGaA",
            "K.K");

    /** Forms that are abbreviations of other things as well: attorney general, Nevada, South Africa. */
    private static final Set<String> WEAK = Set.of("AG", "NV", "SA", "SE", "AB", "Co", "Corporation", "Limited", "Oy");

    private static final Set<String> AND = Set.of("and", "&");

    /** A firm's name before its form, in words: "International Business Machines" has three. */
    private static final int MOST_BEFORE = 6;

    private NameFirms() {}

    static List<FoundName> find(Draft draft, List<FoundName> labelled) {
        List<FoundName> names = new ArrayList<>();
        if (draft.isCapital()) {
            return names;
        }
        int free = 0;
        for (int at = 1; at < draft.words().size(); at++) {
            int end = formEnd(draft, at);
            int first = end > at ? fitted(draft, start(draft, at, free), at, free, labelled) : at;
            if (first < at && !(WEAK.contains(bare(draft.form(at))) && isDoubted(draft, first, at, end))) {
                Span span = NameEdges.core(draft.text(), draft.span(first, end));
                names.add(new FoundName(EntityType.ORGANISATION, first, end, span));
                free = end;
                at = end - 1;
            }
        }
        return names;
    }

    /** Whether a name ends on a legal form that means nothing else. */
    static boolean isFirm(String name) {
        String last = bare(name.substring(name.lastIndexOf(' ') + 1));
        return FORMS.contains(last) && !WEAK.contains(last) && last.length() < name.length();
    }

    /** A firm's name without its legal form, itself if it has none. */
    static String shortName(String name) {
        int blank = name.lastIndexOf(' ');
        if (blank < 0) {
            return name;
        }
        String last = bare(name.substring(blank + 1));
        String rest = name.substring(0, blank).strip();
        if (FORMS.contains(last)) {
            return shortName(rest.endsWith(",") ? rest.substring(0, rest.length() - 1) : rest);
        }
        return AND.contains(last) ? rest : name;
    }

    /** The end of the forms at a word, "Co., Ltd." being two; the word itself if it is none. */
    private static int formEnd(Draft draft, int at) {
        int end = at;
        while (FORMS.contains(bare(draft.formAt(end)))) {
            end++;
            boolean goesOn = draft.formAt(end).equals(",") && FORMS.contains(bare(draft.formAt(end + 1)));
            end += goesOn ? 1 : 0;
        }
        return end;
    }

    /** The first word of the firm whose form begins at a word; the word itself if no name stands before it. */
    private static int start(Draft draft, int form, int free) {
        int at = form;
        boolean comma = draft.formAt(at - 1).equals(",") && !WEAK.contains(bare(draft.form(form)));
        boolean and = AND.contains(draft.formAt(at - 1));
        int first = run(draft, comma || and ? at - 1 : at, free);
        if (first == (comma || and ? at - 1 : at)) {
            return form;
        }
        boolean partners = and && draft.formAt(first - 1).equals(",") && first - 2 >= free && isPart(draft, first - 2);
        return partners ? run(draft, first - 1, free) : first;
    }

    /** Together with what the parser labels over its start: "Orun Telephone and Telegraph Co". */
    private static int fitted(Draft draft, int start, int form, int free, List<FoundName> labelled) {
        int first = start;
        for (FoundName label : labelled) {
            boolean over = label.first() < start && start < label.end() && label.end() <= form + 1;
            first = over && start < form ? Math.max(free, Math.min(first, label.first())) : first;
        }
        while (first < form
                && (Character.isLowerCase(draft.form(first).charAt(0))
                        || draft.tagAt(first).equals("DT"))) {
            first++;
        }
        return first;
    }

    private static int run(Draft draft, int end, int free) {
        int first = end;
        while (first > free && end - first < MOST_BEFORE && isPart(draft, first - 1)) {
            first -= NameHeads.isJoined(draft, first - 2) ? 3 : 1;
        }
        while (first < end && NameTitles.announcesPerson(draft.form(first))) {
            first++;
        }
        return first;
    }

    private static boolean isPart(Draft draft, int word) {
        String form = draft.formAt(word);
        String tag = draft.tagAt(word);
        return !form.isEmpty()
                && Character.isUpperCase(form.charAt(0))
                && (tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("FW"))
                && !NameEdges.isCalendar(form)
                && !FORMS.contains(bare(form));
    }

    /** A weak form counts at the end of capitals and behind what is no place: neither "Texas AG Venn" nor "Durham Co". */
    private static boolean isDoubted(Draft draft, int first, int form, int end) {
        boolean goesOn = draft.tagAt(end).startsWith("NNP");
        return goesOn || Gazetteer.type(draft.span(first, form).of(draft.text())) != null;
    }

    private static String bare(String form) {
        return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }
}
