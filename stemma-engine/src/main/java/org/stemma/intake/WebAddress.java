package org.stemma.intake;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An address of the web that may be fetched: http or https, no credentials, no fragment, ASCII.
 *
 * <p>What people and feeds write is mended as browsers do: names of other scripts become Punycode, characters that an address may
 * not hold are percent-encoded.
 *
 * @param uri absolute, with a path
 */
record WebAddress(URI uri) {
    /** What servers take at most; longer addresses are traps that grow by every link. */
    private static final int LONGEST = 8000;

    private static final String LEGAL = "-._~:/?#@!$&'()*+,;=%";
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads an address.
     *
     * @throws Refusal if it may not be fetched
     */
    static WebAddress parse(String written) throws Refusal {
        String text = written.strip();
        if (!Links.isWeb(text)) {
            throw new Refusal("", "not an address that is fetched; Stemma fetches http and https");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("", "an address of " + text.length() + " characters; no page needs more than " + LONGEST);
        }
        int fragment = text.indexOf('#');
        String whole = fragment < 0 ? text : text.substring(0, fragment);
        int start = whole.indexOf("//") + 2;
        int end = start;
        while (end < whole.length() && "/?\\".indexOf(whole.charAt(end)) < 0) {
            end++;
        }
        String authority = authority(whole.substring(start, end));
        String scheme = whole.substring(0, start).toLowerCase(Locale.ROOT);
        String rest = escaped(whole.substring(end).replace('\\', '/'));
        try {
            return new WebAddress(new URI(scheme + authority + (rest.startsWith("/") ? "" : "/") + rest));
        } catch (URISyntaxException e) {
            throw new Refusal("", "not a well-formed address (" + e.getReason() + "); check it");
        }
    }

    private static String authority(String written) throws Refusal {
        if (written.indexOf('@') >= 0) {
            throw new Refusal("", "an address with a user name or password in it; give it without");
        }
        int colon = written.lastIndexOf(':');
        boolean port = colon > written.lastIndexOf(']');
        String host = port ? written.substring(0, colon) : written;
        String number = port ? written.substring(colon + 1) : "";
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')
                || number.length() > 5
                || (!number.isEmpty() && Integer.parseInt(number) > HIGHEST_PORT)) {
            throw new Refusal("", "no port number: " + number);
        }
        return host(host) + (number.isEmpty() ? "" : ":" + number);
    }

    private static String host(String written) throws Refusal {
        if (written.startsWith("[")) {
            return written;
        }
        try {
            String ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            if (ascii.isEmpty()) {
                throw new Refusal("", "an address without a host");
            }
            return ascii;
        } catch (IllegalArgumentException e) {
            throw new Refusal("", "not a host name: " + written);
        }
    }

    /** A path and query in which every character that may not stand there is percent-encoded. */
    static String escaped(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (byte unit : written.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xff);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || LEGAL.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return strayPercents(text.toString());
    }

    /** A percent sign that encodes nothing is itself meant. */
    private static String strayPercents(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean encodes = i + 2 < text.length()
                    && Character.digit(text.charAt(i + 1), 16) >= 0
                    && Character.digit(text.charAt(i + 2), 16) >= 0;
            mended.append(c == '%' && !encodes ? "%25" : String.valueOf(c));
        }
        return mended.toString();
    }

    /** The address that another one leads to. */
    WebAddress resolve(String link) throws Refusal {
        String absolute = Links.resolve(uri.toString(), link);
        if (absolute == null) {
            throw new Refusal("", "leads to what is not fetched: " + link);
        }
        return parse(absolute);
    }

    String host() {
        return uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
    }

    /** Scheme, host and port: what one robots.txt holds for. */
    String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
