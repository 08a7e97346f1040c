package org.stemma.clean;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.Role;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * Metadata that stands in the text: "Published: 3 March 2021, 14:05", a key glued before the first sentence, a line of
 * nothing but a date and a reading time.
 *
 * <p>A date counts as publication date only with a key that says so, or alone on a line above the body.
 */
final class FrontMatter {
    /** A key and at most this much between it and its date ("Published on Tuesday, "). */
    private static final String KEYS =
            "(?:first )?(?:date|pubdate|published|posted|publication date|publish date|date published|created|veröffentlicht"
                    + "|erstellt|datum|stand|publié|publicado|pubblicato|gepubliceerd|opublikowano|data|fecha|issued|released"
                    + "|updated|last updated|last modified|modified|date modified|aktualisiert|zuletzt aktualisiert|mis à jour"
                    + "|mise à jour|actualizado|atualizado|aggiornato|bijgewerkt|aktualizacja)";

    private static final Pattern KEYED = Pattern.compile(
            "^[\\s\\[(|*•-]{0,4}(" + KEYS
                    + ")\\b(?: on| at| am| le| el| em| il| op)?[\\s:=|,]{0,4}(?<weekday>\\p{L}{2,10}\\.?,? )?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FIELD = Pattern.compile(
            "^(title|headline|author|byline|url|link|source|language|lang|site|sitename|hostname|description|excerpt|summary"
                    + "|tags|categories|category|section|image|id|fingerprint|license|publisher)\\s?[:=]\\s?(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile(
            "\\b(?:\\d{1,3} ?min(?:ute)?s?(?: read)?|gmt|utc|est|edt|et|cet|cest|bst|ist|pkt|pst|pdt|uhr|at|um|am|pm|a\\.m\\.|p\\.m\\."
                    + "|by|on|read|reading time|lesezeit|\\d{1,2}[:.h]\\d{2}(?::\\d{2})?)(?:\\b|$)",
            Pattern.CASE_INSENSITIVE);
    /** Letters beside the date and the words of time that a date line may hold: a weekday, a place. */
    private static final int MAX_OTHER_LETTERS = 22;
    /** A page with more keyed dates glued before text is a list of something. */
    private static final int MAX_CUTS = 20;
    /** Fields stand at the very top, one a line. */
    private static final int MAX_FIELDS = 14;

    private FrontMatter() {}

    static void read(ScrapePage page) {
        fields(page);
        int lines = page.size();
        for (int i = 0; i < page.size() && page.size() < lines + MAX_CUTS; i++) {
            if (page.piece(i).isOpen()) {
                keyedDate(page, i);
            }
        }
    }

    /** Dates alone on a line, between the given places: the masthead of the article. */
    static void bareDates(ScrapePage page, int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i;
            boolean signed = page.piece(i).is(Role.BYLINE);
            if (page.piece(i).isOpen() || signed) {
                WrittenDate.first(page.piece(i).reading())
                        .filter(d -> signed || isDateLine(page.piece(at).reading(), d))
                        .ifPresent(d -> {
                            page.published(stamp(page, at, d, "a line of its own above the body"));
                            page.markOpen(at, Role.METADATA, "date line above the body");
                        });
            }
        }
    }

    /** Whether a text is a date and next to nothing else. */
    static boolean isDateLine(String text, WrittenDate date) {
        String rest = text.substring(0, date.span().start()) + " "
                + text.substring(date.span().end());
        long letters = AROUND.matcher(rest)
                .replaceAll(" ")
                .codePoints()
                .filter(Character::isLetter)
                .count();
        return letters <= MAX_OTHER_LETTERS;
    }

    /** Whether a line is a field of a record, or starts with a key and its date. */
    static boolean isKeyed(String text) {
        Matcher key = KEYED.matcher(text);
        return FIELD.matcher(text).find()
                || (key.find()
                        && (WrittenDate.at(text, key.end()).isPresent()
                                || WrittenDate.at(text, Math.max(0, key.start("weekday")))
                                        .isPresent()));
    }

    private static void fields(ScrapePage page) {
        for (int i = 0; i < Math.min(MAX_FIELDS, page.size()); i++) {
            Matcher field = FIELD.matcher(page.piece(i).reading());
            if (!field.find()) {
                continue;
            }
            String key = field.group(1).toLowerCase(Locale.ROOT);
            if (List.of("title", "headline").contains(key) && page.split(i, field.end())) {
                page.mark(i, Role.METADATA, "field name " + key);
                page.mark(i + 1, Role.TITLE, "field " + key);
                page.title(page.piece(i + 1).reading());
            } else if (List.of("author", "byline").contains(key) && page.split(i, field.end())) {
                page.mark(i, Role.METADATA, "field name " + key);
                page.mark(i + 1, Role.BYLINE, "field " + key);
                Bylines.names(page.piece(i + 1).reading()).forEach(page::sign);
            } else {
                page.mark(i, Role.METADATA, "field " + key);
            }
        }
    }

    private static void keyedDate(ScrapePage page, int index) {
        String text = page.piece(index).reading();
        Matcher key = KEYED.matcher(text);
        if (!key.find()) {
            return;
        }
        int weekday = key.start("weekday");
        Optional<WrittenDate> date =
                WrittenDate.at(text, key.end()).or(() -> WrittenDate.at(text, weekday < 0 ? key.end() : weekday));
        if (date.isEmpty()) {
            return;
        }
        int end = afterClock(text, date.get().span().end());
        int cut = index;
        if (Words.of(text.substring(end)).size() > 2 && page.split(index, end)) {
            cut = index;
        }
        stampBy(page, cut, key.group(1), date.get());
        page.mark(cut, Role.METADATA, "key " + key.group(1).strip() + " with a date");
        updatedToo(page, cut + 1);
    }

    /** "Published 3 March, updated 4 March" on one line leaves its second half behind. */
    private static void updatedToo(ScrapePage page, int index) {
        if (index < page.size()
                && page.piece(index).isOpen()
                && page.piece(index).words().size() < 14) {
            keyedDate(page, index);
        }
    }

    private static void stampBy(ScrapePage page, int index, String key, WrittenDate date) {
        Stamp stamp = stamp(page, index, date, "after the word " + key.strip());
        String word = key.toLowerCase(Locale.ROOT);
        boolean change = List.of("updat", "modif", "aktuali", "mis", "actual", "atual", "aggiorn", "bijge").stream()
                .anyMatch(word::contains);
        if (change) {
            page.updated(stamp);
        } else {
            page.published(stamp);
        }
    }

    private static Stamp stamp(ScrapePage page, int index, WrittenDate date, String note) {
        ScrapePiece piece = page.piece(index);
        Span span = piece.text().toOriginal(date.span());
        When when = date.when();
        return new Stamp(when.value(), when, Stamp.Basis.TEXT_LINE, page.passage(span), note);
    }

    private static final Pattern CLOCK = Pattern.compile(
            "^[\\s,|·•–-]{0,4}(?:at |um |à )?(?:\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?)?\\s?(?:[ap]\\.?m\\.?)?\\s?(?:(?:Uhr|[A-Z]{1,4})\\b)?"
                    + "(?:[+-]\\d{2}:?\\d{2})?[\\s|)\\]·•–-]{0,4}");

    private static int afterClock(String text, int end) {
        Matcher clock = CLOCK.matcher(text).region(end, text.length());
        return clock.lookingAt() ? clock.end() : end;
    }
}
