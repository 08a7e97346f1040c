package org.stemma.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.stemma.news.Flag;

/**
 * Finds the encoding of bytes: byte order mark, the charset that the HTTP header names, the page's own declaration (both unless
 * the bytes contradict them), strict UTF-8, statistics (Mozilla's universal detector), and windows-1252 as the web's last resort.
 * The order is the HTML standard's, "determining the character encoding"; but bytes that are strict UTF-8 and not ASCII are taken
 * for it whatever is said, since no other encoding's text looks so by chance.
 *
 * <p>A text that was encoded as UTF-8 twice is repaired if the whole of it can be. Linear.
 */
final class Decoder {
    /** Browsers look for a declaration in the first KB; some pages put a licence comment before it. */
    private static final int DECLARED_WITHIN = 1 << 12;

    private static final int DETECTED_WITHIN = 1 << 20;

    /** A page that says UTF-8 and has fewer bad sequences than one in this many bytes is UTF-8 with faults. */
    private static final int GOOD_BYTES_PER_FAULT = 500;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<meta\\b[^>]{0,200}?charset|<\\?xml[^>]{0,200}?encoding)\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([\\w.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    /** Letters of UTF-8 that was read as windows-1252. */
    private static final Pattern DOUBLE = Pattern.compile("â€[™œ\u009d“”˜¦]|Ã[©¨¤¶¼¡\u00ad³±«´§ª®¢]");

    private Decoder() {}

    static Decoded decode(byte[] bytes, boolean html) {
        return decode(bytes, html, null);
    }

    /**
     * Decodes.
     *
     * @param header the charset that came with the bytes, by name
     */
    static Decoded decode(byte[] bytes, boolean html, @Nullable String header) {
        Decoded marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        Charset wide = WideText.charset(bytes);
        if (wide != null) {
            return decoded(new String(bytes, wide), wide, "the zero bytes between its letters");
        }
        Charset named = header == null ? null : charset(header);
        Charset own = html ? declared(bytes) : null;
        Charset declared = named == null ? own : named;
        String basis = named == null ? "declared by the page" : "HTTP header";
        String strict = Utf8.read(bytes);
        if (strict != null && !isStateful(declared)) {
            return utf8(strict, bytes.length != strict.length(), declared, basis);
        }
        if (declared != null) {
            Decoded said = asDeclared(bytes, declared, basis);
            said = said == null && own != null ? asDeclared(bytes, own, "declared by the page") : said;
            if (said != null) {
                return said;
            }
        }
        Charset detected = detected(bytes);
        if (detected != null) {
            return decoded(new String(bytes, detected), detected, "detected by its letter statistics");
        }
        return decoded(new String(bytes, WINDOWS), WINDOWS, "assumed: no mark, no declaration, not UTF-8");
    }

    private static @Nullable Decoded asDeclared(byte[] bytes, Charset charset, String basis) {
        String text = new String(bytes, charset);
        return isMostlyGood(text) ? decoded(text, charset, basis) : null;
    }

    /** Whether a charset writes its letters in bytes of ASCII, which UTF-8 would read too. */
    private static boolean isStateful(@Nullable Charset charset) {
        return charset != null && charset.name().startsWith("ISO-2022");
    }

    /** Notes the characters that the decoding could not read. */
    static void flagReplacements(String text, List<Flag> flags) {
        int lost = lost(text);
        if (lost > 0) {
            flags.add(new Flag(Flag.Kind.ENCODING_REPAIRED, lost + " characters could not be decoded (U+FFFD)"));
        }
    }

    private static @Nullable Decoded marked(byte[] bytes) {
        if (bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return decoded(
                    new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8,
                    "byte order mark");
        }
        WideText.Mark mark = WideText.mark(bytes);
        return mark == null
                ? null
                : decoded(
                        new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset()),
                        mark.charset(),
                        "byte order mark");
    }

    private static Decoded utf8(String text, boolean wide, @Nullable Charset declared, String said) {
        String basis = basis(wide, declared, said);
        String repaired = repaired(text);
        if (repaired == null) {
            return decoded(text, StandardCharsets.UTF_8, basis);
        }
        List<Flag> flags = new ArrayList<>();
        flags.add(new Flag(Flag.Kind.ENCODING_REPAIRED, "the text had been encoded as UTF-8 twice"));
        flagReplacements(repaired, flags);
        return new Decoded(repaired, "UTF-8", basis + "; encoded twice, read twice", flags);
    }

    private static String basis(boolean wide, @Nullable Charset declared, String said) {
        if (declared == null) {
            return "the bytes are UTF-8";
        }
        return wide && !declared.equals(StandardCharsets.UTF_8)
                ? "the bytes are UTF-8; " + said + ": " + declared.name()
                : said;
    }

    private static Decoded decoded(String text, Charset charset, String basis) {
        List<Flag> flags = new ArrayList<>();
        flagReplacements(text, flags);
        return new Decoded(text, charset.name(), basis, flags);
    }

    /** The text behind a double encoding, if the whole text can be read so. */
    private static @Nullable String repaired(String text) {
        // Single characters are looked for first: that is many times as quick.
        if (text.indexOf('Ã') < 0 && (text.indexOf('€') < 0 || !text.contains("â€"))) {
            return null;
        }
        if (!DOUBLE.matcher(text).find()) {
            return null;
        }
        try {
            ByteBuffer single = WINDOWS.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(java.nio.CharBuffer.wrap(text));
            byte[] bytes = new byte[single.remaining()];
            single.get(bytes);
            return Utf8.read(bytes);
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isMostlyGood(String text) {
        long lost = lost(text);
        return lost * GOOD_BYTES_PER_FAULT <= text.length() || lost <= 2;
    }

    private static int lost(String text) {
        int lost = 0;
        for (int at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
            lost++;
        }
        return lost;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? charset(matcher.group(1)) : null;
    }

    private static @Nullable Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECTED_WITHIN));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        // The detector's two Cyrillic tables differ in capitals only; pages in the Macintosh's are all but unknown.
        return name == null
                ? null
                : charset(name.replace("x-MacCyrillic", "windows-1251").replace("MACCYRILLIC", "windows-1251"));
    }

    /** A charset by its name on the web, where Latin-1 and ASCII mean windows-1252; null if there is none. */
    private static @Nullable Charset charset(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        if (known.equals("iso-8859-1") || known.equals("latin1") || known.equals("us-ascii") || known.equals("ascii")) {
            return WINDOWS;
        }
        if (known.startsWith("utf-16") || known.startsWith("utf-32")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(known);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
