package org.stemma.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.Fetching;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How addresses among the inputs are fetched. */
final class Web {
    /** Seconds, as a person writes them. */
    static final class Seconds implements ITypeConverter<Duration> {
        private static final int MILLIS = 1000;
        private static final int LONGEST = 3600;

        @Override
        public Duration convert(String value) {
            try {
                double seconds = Double.parseDouble(value);
                if (seconds >= 0 && seconds <= LONGEST) {
                    return Duration.ofMillis(Math.round(seconds * MILLIS));
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is no number of seconds");
            }
            throw new TypeConversionException("'" + value + "' is not between 0 and " + LONGEST + " seconds");
        }
    }

    /** What can stand in a header field. */
    static final class Contact implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new TypeConversionException("'" + value + "' is no address of ASCII letters without blanks");
            }
            return value;
        }
    }

    @Option(names = "--follow", description = "Fetches the pages that local feeds, sitemaps and OPML lists name.")
    boolean follow;

    @Option(
            names = "--warc",
            paramLabel = "FILE",
            description = "Writes what is fetched to a new WARC file (.warc or .warc.gz).")
    @Nullable
    Path warc;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Remembers pages here, and fetches again only those that have changed.")
    @Nullable
    Path cache;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            converter = Contact.class,
            description = "Whom a site may turn to, a page or mailto: address; goes into the user agent's name.")
    @Nullable
    String contact;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            defaultValue = "1",
            description = "Between two requests to a host; robots.txt may ask for more (default: ${DEFAULT-VALUE}).")
    Duration pause = Fetching.PAUSE;

    @Option(
            names = "--most-pages",
            paramLabel = "NUMBER",
            defaultValue = "" + Fetching.MOST_PAGES,
            description = "How many pages are fetched for feeds and sitemaps (default: ${DEFAULT-VALUE}).")
    int mostPages = Fetching.MOST_PAGES;

    @Option(
            names = "--allow-private",
            description = "Fetches from this machine and private networks too; else they are refused.")
    boolean allowPrivate;

    Fetching fetching() {
        return new Fetching(
                Fetching.politely(contact).userAgent(),
                allowPrivate,
                follow,
                Math.max(0, mostPages),
                pause,
                Fetching.REQUEST,
                Fetching.WHOLE,
                warc,
                cache);
    }
}
