package org.stemma.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.Cleaner;
import org.stemma.intake.Intake;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Refused;
import org.stemma.news.Role;

/** Reads pages of a corpus through the engine's own door: intake, then the cleaner. */
final class PageReads {
    private final Cleaner cleaner = new Cleaner();

    /** What the sets take for an article's text: its running text, with the standfirst that other extractors keep in it. */
    static String text(Article article) {
        return article.blocks().stream()
                .filter(b -> b.role().isBody() || b.role() == Role.DEK)
                .map(b -> b.text().text())
                .collect(Collectors.joining(Article.BREAK));
    }

    /** The article of a packed page that was fetched from an address; null if intake refuses it. */
    @Nullable
    Article article(Path packed, String url) {
        Capture capture = capture(packed, url);
        return capture == null ? null : cleaner.clean(capture).getFirst();
    }

    /** A packed page that was fetched from an address; null if intake refuses it. */
    @Nullable
    Capture capture(Path packed, String url) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            return capture(in, url);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + packed, e);
        }
    }

    private static @Nullable Capture capture(InputStream page, String url) {
        List<Capture> captures = new ArrayList<>();
        // Some pages of the corpora are fragments; the mark tells intake that they are pages.
        InputStream marked = new SequenceInputStream(
                new ByteArrayInputStream("<!doctype html>".getBytes(StandardCharsets.US_ASCII)), page);
        new Intake(new BufferedInputStream(marked))
                .read(List.of("-"), new Intake.Options(false), new Intake.Receiver() {
                    @Override
                    public void captured(Capture capture) {
                        captures.add(capture);
                    }

                    @Override
                    public void refused(Refused refused) {
                        System.err.println(url + ": " + refused);
                    }
                });
        return captures.isEmpty() ? null : at(captures.getFirst(), url);
    }

    private static Capture at(Capture capture, String url) {
        return new Capture(
                capture.id(),
                url,
                url,
                capture.form(),
                capture.content(),
                capture.encoding(),
                capture.encodingBasis(),
                capture.text(),
                capture.captured(),
                capture.given(),
                capture.flags());
    }
}
