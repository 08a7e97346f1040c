package org.stemma.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.Role;

/**
 * Captions, known by their picture credit: "… / Agency", "(Agency Photo/Name)", "Photo: Name", "[Name/Agency]", "© Agency".
 *
 * <p>A credit at the end of a line counts only if it names a source of the lexicon or says "photo"; the line may not be longer
 * than captions are.
 */
final class Captions {
    private static final int MAX_LENGTH = 420;

    private static final String PHOTO =
            "(?:file |handout |courtesy )?(?:photos?|photographs?|photo credits?|photograph by|image|images?|image credits?|picture|pictures?|picture credits?|pic|credits?|foto|fotos|bild|bilder|bildquelle|foto di|crédit(?: photo)?|crédits?|image source|photo by|image by|picture by|illustration|symbolbild|archivbild|archivfoto|file image|video|screenshot|getty|graphic)";
    private static final Pattern MARKED_START =
            Pattern.compile("^[\\[(|]?" + PHOTO + "\\s?[:/|©]\\s?\\S", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern START_BY = Pattern.compile(
            "^(?:photo|image|picture|foto|illustration|photograph)s? (?:by|courtesy|credit|via|von|di|de)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKED_END = Pattern.compile(
            "[.\\s|(\\[/–—-]" + PHOTO + "(?:\\s?[:/©]\\s?| by | courtesy of | via )[^:/]{2,70}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COPYRIGHT_END = Pattern.compile("(?:©|\\(c\\)) ?[^©]{2,60}$");
    /** The last bracket, or what follows the last stroke: the place of a credit. */
    private static final Pattern LAST = Pattern.compile(
            "(?:[\\[(](?<in>[^\\[\\]()]{2,90})[\\])]\\.?|\\s[/|] ?(?<after>[^/|]{2,60}(?:/[^/|]{2,40})?))$");

    private static final Pattern VIA = Pattern.compile("(?:\\bvia\\b|/)");
    private static final Pattern WORD = Pattern.compile(
            "\\b(?:photo|file photo|image|picture|foto|handout|file|pool|archive|courtesy|getty|screenshot)\\b",
            Pattern.CASE_INSENSITIVE);

    private Captions() {}

    static void read(ScrapePage page) {
        for (int i = 0; i < page.size(); i++) {
            ScrapePiece piece = page.piece(i);
            if (piece.isOpen() && isCaption(piece.reading())) {
                page.mark(i, Role.CAPTION, "picture credit");
            }
        }
    }

    static boolean isCaption(String text) {
        return text.length() <= MAX_LENGTH && creditStart(text) >= 0;
    }

    /** Where the credit of a caption starts, -1 if the line has none. */
    static int creditStart(String text) {
        if (MARKED_START.matcher(text).find() || START_BY.matcher(text).find()) {
            return 0;
        }
        Matcher last = LAST.matcher(text);
        if (last.find()) {
            boolean bracket = last.group("in") != null;
            String credit = bracket ? last.group("in") : last.group("after");
            if (isCredit(credit, bracket)) {
                return last.start();
            }
        }
        Matcher end = MARKED_END.matcher(text);
        if (end.find()) {
            return end.start();
        }
        Matcher copyright = COPYRIGHT_END.matcher(text);
        return copyright.find() && !text.matches(".*(?:19|20)\\d{2}.*") ? copyright.start() : -1;
    }

    /** In a bracket stands any aside: there a source must stand alone, or beside a name and a stroke, or with the word photo. */
    private static boolean isCredit(String text, boolean bracket) {
        var sources = NewsSources.LEXICON.in(text, 0, text.length());
        boolean photo = WORD.matcher(text).find();
        if (sources.isEmpty()) {
            return photo && (VIA.matcher(text).find() || !bracket);
        }
        int named = sources.stream().mapToInt(n -> n.span().length()).sum();
        boolean mostly = named * 2 >= text.length();
        return photo || VIA.matcher(text).find() || (bracket ? mostly && !isAcronymGloss(text) : true);
    }

    /** "(AP)" in a sentence glosses or credits; as a picture credit it has a stroke or the word photo. */
    private static boolean isAcronymGloss(String text) {
        return text.length() <= 5;
    }
}
