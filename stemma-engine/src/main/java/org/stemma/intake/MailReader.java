package org.stemma.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Stamp;

/**
 * Reads mails (RFC 5322) and the pages that browsers save in their form (MHTML, RFC 2557).
 *
 * <p>Of a mail, the HTML part is read, or else the plain text with its wrapped lines joined; the head gives title, sender and time.
 * Of a saved page, the root part, with the address that it was saved from. Attachments are not read.
 */
final class MailReader {
    /** What was found in a message: the part to read, and what the head says of it. */
    private record Found(Entity part, boolean page, Delivery delivery) {}

    private static final int MOST_HEADERS = 10_000;

    /** A digest of a busy list has a hundred; parsing takes the square of their depth. */
    private static final int MOST_BOUNDARIES = 500;

    private static final int LONGEST_HEADER = 1 << 20;
    private static final int LONGEST_LINE = Intake.LARGEST_FILE;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary\\*?\\d?\\*?\\s?=");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,100}\\)");

    private final CaptureMaker maker;

    MailReader(CaptureMaker maker) {
        this.maker = maker;
    }

    /** Reads a message; what cannot be read is refused. */
    void read(byte[] bytes) {
        if (boundaries(bytes) > MOST_BOUNDARIES) {
            maker.refuse("", "a mail of more than " + MOST_BOUNDARIES + " nested parts, as made to exhaust memory");
            return;
        }
        byte[] part;
        Found found;
        try {
            Message message = Guarded.call(() -> parse(bytes));
            Optional<Found> best = Guarded.call(() -> find(message));
            if (best.isEmpty()) {
                maker.refuse("", "a mail without text; its attachments are not read: save them first");
                return;
            }
            found = best.get();
            part = Guarded.call(() -> bytes(found.part));
        } catch (IOException e) {
            maker.refuse("", "a broken mail (" + Fault.words(e) + ")");
            return;
        }
        if (found.page || isHtml(found.part)) {
            maker.delivered("", part, found.delivery);
        } else {
            plain(part, found);
        }
    }

    private void plain(byte[] part, Found found) {
        if (part.length == 0) {
            maker.refuse("", "an empty mail; nothing to read");
            return;
        }
        Decoded decoded = Decoder.decode(part, false, found.delivery.charset());
        String type = String.valueOf(found.delivery.contentType()).toLowerCase(Locale.ROOT);
        String joined = WrappedText.join(decoded.text(), type.contains("flowed"));
        List<Flag> flags = new ArrayList<>(decoded.flags());
        maker.extracted("", part, joined, decoded.basis() + "; wrapped lines joined", found.delivery, flags);
    }

    private static long boundaries(byte[] bytes) {
        Matcher boundary = BOUNDARY.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return boundary.results().limit(MOST_BOUNDARIES + 1).count();
    }

    private static Message parse(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxLineLen(LONGEST_LINE)
                .setMaxContentLen(Intake.LARGEST_FILE)
                .build());
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    private static Optional<Found> find(Message message) {
        String from = header(message, "Snapshot-Content-Location");
        String own = from == null ? header(message, "Content-Location") : from;
        Entity root = message.getBody() instanceof Multipart parts ? root(message, parts, own) : message;
        String at = own == null && root != null ? header(root, "Content-Location") : own;
        boolean page = at != null && header(message, "Received") == null && header(message, "To") == null;
        if (page && at != null && root != null && isHtml(root)) {
            Stamp saved = stamp(message, "the saved page's head says so");
            return Optional.of(new Found(root, true, new Delivery(web(at), type(root), saved, Capture.Given.NOTHING)));
        }
        List<Entity> texts = new ArrayList<>();
        collect(message, texts);
        Entity best =
                texts.stream().filter(MailReader::isHtml).findFirst().orElse(texts.isEmpty() ? null : texts.getFirst());
        return Optional.ofNullable(best)
                .map(part -> new Found(part, false, new Delivery(null, type(part), null, given(message))));
    }

    /** The part of a saved page that is the page: named by the start parameter, by its address, or the first. */
    private static @Nullable Entity root(Message message, Multipart parts, @Nullable String address) {
        String type = String.valueOf(type(message));
        for (Entity part : parts.getBodyParts()) {
            String id = header(part, "Content-ID");
            boolean named = id != null && type.contains("start=") && type.contains(id);
            boolean addressed = address != null && address.equals(header(part, "Content-Location"));
            if ((named || addressed) && isHtml(part)) {
                return part;
            }
        }
        List<Entity> texts = new ArrayList<>();
        collect(message, texts);
        return texts.stream().filter(MailReader::isHtml).findFirst().orElse(null);
    }

    /** The parts that are text and no attachments, in order. */
    private static void collect(Entity entity, List<Entity> texts) {
        switch (entity.getBody()) {
            case Multipart parts -> parts.getBodyParts().forEach(part -> collect(part, texts));
            case Message inner -> collect(inner, texts);
            case SingleBody body
            when isText(entity) && !"attachment".equalsIgnoreCase(entity.getDispositionType()) -> texts.add(entity);
            case null, default -> {}
        }
    }

    private static boolean isText(Entity entity) {
        return isHtml(entity) || "text/plain".equalsIgnoreCase(entity.getMimeType());
    }

    private static boolean isHtml(Entity entity) {
        return "text/html".equalsIgnoreCase(entity.getMimeType())
                || "application/xhtml+xml".equalsIgnoreCase(entity.getMimeType());
    }

    /** A part's bytes, out of their transfer encoding. */
    private static byte[] bytes(Entity part) throws IOException {
        if (!(part.getBody() instanceof SingleBody body)) {
            return new byte[0];
        }
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** The sender's name is the outlet's with newsletters and wires; a person's is one as well, for whoever reads it. */
    private static Capture.Given given(Message message) {
        Mailbox from = message.getFrom() == null || message.getFrom().isEmpty()
                ? null
                : message.getFrom().getFirst();
        String outlet = from == null ? null : from.getName() == null ? from.getDomain() : from.getName();
        Stamp sent = stamp(message, "the mail's head says so");
        return new Capture.Given(
                message.getMessageId(), message.getSubject(), sent == null ? null : sent.value(), outlet);
    }

    private static @Nullable Stamp stamp(Message message, String note) {
        String date = header(message, "Date");
        if (date == null) {
            return null;
        }
        try {
            OffsetDateTime time = ZonedDateTime.parse(
                            COMMENT.matcher(date).replaceAll("").strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toOffsetDateTime();
            return FileTime.stamp(time, Stamp.Basis.TEXT_LINE, note);
        } catch (DateTimeException e) {
            var lenient = message.getDate();
            return lenient == null
                    ? null
                    : FileTime.stamp(lenient.toInstant().atOffset(ZoneOffset.UTC), Stamp.Basis.TEXT_LINE, note);
        }
    }

    private static @Nullable String web(String address) {
        return address.startsWith("http://") || address.startsWith("https://") ? address : null;
    }

    private static @Nullable String type(Entity entity) {
        return header(entity, "Content-Type");
    }

    private static @Nullable String header(Entity entity, String name) {
        Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
        return field == null || field.getBody() == null ? null : field.getBody().strip();
    }
}
