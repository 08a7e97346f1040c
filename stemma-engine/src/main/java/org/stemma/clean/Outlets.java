package org.stemma.clean;

import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Source;

/** Finds who published a page, and its canonical address. */
final class Outlets {
    private static final int LONGEST_NAME = 60;

    private Outlets() {}

    /** The publisher: as given, by the page's metadata, or by the host's name; null if nothing says. */
    static @Nullable Source find(Capture capture, Metadata metadata, @Nullable String url) {
        String host = host(url);
        for (String name : Arrays.asList(
                capture.given().outlet(),
                metadata.meta("og:site_name"),
                metadata.ofArticle("publisher"),
                metadata.meta("application-name"),
                metadata.meta("publisher"),
                host)) {
            if (name != null && !name.isBlank() && name.length() <= LONGEST_NAME) {
                return new Source(name.strip(), Source.Kind.OUTLET, host);
            }
        }
        return null;
    }

    /**
     * The page's own canonical address if it lies on the host that it was fetched from; otherwise the given one, or where none is, the
     * Content-Location that it was served with.
     */
    static @Nullable String url(Capture capture, Metadata metadata) {
        String given = capture.url();
        for (String told : Arrays.asList(metadata.marks().link("canonical"), metadata.meta("og:url"))) {
            if (told != null && isPage(told) && (given == null || sameHost(told, given))) {
                return told.strip();
            }
        }
        String served = capture.given().contentLocation();
        return given == null && served != null && isPage(served) ? served.strip() : given;
    }

    private static boolean isPage(String url) {
        URI uri = uri(url);
        return uri != null
                && uri.getHost() != null
                && uri.getScheme() != null
                && uri.getScheme().startsWith("http")
                && uri.getPath() != null
                && uri.getPath().length() > 1;
    }

    /** Whether two addresses lie on one host, or one on a host within the other's site: "m." beside "www.". */
    private static boolean sameHost(String one, String other) {
        String first = host(one);
        String second = host(other);
        return first != null
                && second != null
                && (first.equals(second) || site(first).equals(site(second)));
    }

    /** The last labels of a host that a registrar gives out: two, or three below a short second one ("co.uk"). */
    private static String site(String host) {
        String[] labels = host.split("\\.");
        int count = labels.length > 2 && labels[labels.length - 2].length() <= 3 ? 3 : 2;
        int from = Math.max(0, labels.length - count);
        return String.join(".", Arrays.asList(labels).subList(from, labels.length));
    }

    /** The host of an address without "www."; null if it has none. */
    static @Nullable String host(@Nullable String url) {
        URI uri = url == null ? null : uri(url);
        String host = uri == null ? null : uri.getHost();
        return host == null || !host.startsWith("www.") ? host : host.substring(4);
    }

    private static @Nullable URI uri(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
