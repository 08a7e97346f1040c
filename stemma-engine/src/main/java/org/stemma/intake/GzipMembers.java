package org.stemma.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip data member by member (RFC 1952). Java's own stream tells neither where a member starts nor reads on after a
 * broken one; archives of the web have a member for each record, so that one broken record need not cost the others.
 *
 * <p>At a fault the stream ends, {@link #fault} says why, and {@link #resume} goes on at the next member that unpacks to text.
 * What is scanned twice for that is bounded, so the time is linear. Not thread-safe.
 */
final class GzipMembers extends InputStream {
    /** A fault in a member of the archive's. */
    record Fault(long offset, String reason) {}

    /** 8 MiB: how far back the search for the next member reaches; a compressed record of a page is smaller. */
    private static final int REACH = 8 << 20;

    /** 64 MiB: how much may be unpacked in vain by searches that start right after a broken member's first byte. */
    private static final long MOST_WASTE = 64 << 20;

    private static final int HEAD = 10;
    private static final int TRAILER = 8;
    private static final int LONGEST_NAME = 1 << 16;
    private static final int PIECE = 1 << 15;

    private final Tape raw;
    private final Expansion expansion;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private boolean inMember;
    private long memberStart;
    private long memberUnpacked;
    private int fed;
    private long wasted;
    private @Nullable Fault fault;

    /**
     * @param in the packed bytes
     * @param expansion counts what comes of them
     */
    GzipMembers(InputStream in, Expansion expansion) {
        this.raw = new Tape(in);
        this.expansion = expansion;
    }

    /** The members as one stream, for files where a fault is the end: it is thrown. */
    static InputStream asOne(InputStream in, Expansion expansion) {
        return new FilterInputStream(new GzipMembers(in, expansion)) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                int count = super.read(into, start, length);
                Fault fault = ((GzipMembers) this.in).fault();
                if (count < 0 && fault != null) {
                    throw new InputFault(fault.reason() + "; fetch the file again");
                }
                return count;
            }
        };
    }

    /** What ended the stream before its end; null if nothing did. */
    @Nullable
    Fault fault() {
        return fault;
    }

    /** Where in the packed bytes the member starts that was read last. */
    long memberStart() {
        return memberStart;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        while (fault == null) {
            if (!inMember && !enterMember()) {
                return -1;
            }
            int count = unpack(into, start, length);
            if (count > 0 || length == 0) {
                return count;
            }
        }
        return -1;
    }

    /** Goes on after a fault; whether there is a member to go on with. */
    boolean resume() throws IOException {
        if (fault == null) {
            return false;
        }
        wasted += memberUnpacked;
        if (wasted > MOST_WASTE) {
            raw.pass(Math.min(fed, raw.ahead()));
        } else if (!raw.isAtEnd()) {
            raw.pass(1);
        }
        while (raw.ensure(HEAD) == HEAD) {
            if (isHead() && unpacksToText()) {
                fault = null;
                return true;
            }
            raw.pass(1);
        }
        fault = null;
        raw.pass(raw.ahead());
        return false;
    }

    private boolean enterMember() throws IOException {
        skipPadding();
        memberStart = raw.position();
        memberUnpacked = 0;
        fed = 0;
        if (raw.isAtEnd()) {
            return false;
        }
        if (raw.ensure(HEAD) < HEAD || !isHead()) {
            return fail("no gzip data");
        }
        int head = headLength();
        if (head < 0) {
            return fail("broken gzip data: its head is cut off");
        }
        fed = head;
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    /** Tape drives and some writers fill up blocks with zeros. */
    private void skipPadding() throws IOException {
        while (raw.ensure(1) == 1 && raw.at(0) == 0) {
            raw.pass(1);
        }
    }

    private boolean isHead() {
        return raw.at(0) == 0x1f && raw.at(1) == 0x8b && raw.at(2) == 8 && raw.at(3) < 0x20;
    }

    /** The length of a member's head with its optional parts; −1 if the data end in it. */
    private int headLength() throws IOException {
        int flags = raw.at(3);
        int length = HEAD;
        if ((flags & 4) != 0) {
            if (raw.ensure(length + 2) < length + 2) {
                return -1;
            }
            length += 2 + raw.at(length) + (raw.at(length + 1) << 8);
        }
        for (int text = Integer.bitCount(flags & 0x18); text > 0; text--) {
            int end = length;
            while (raw.ensure(end + 1) > end && raw.at(end) != 0 && end - length < LONGEST_NAME) {
                end++;
            }
            length = end + 1;
        }
        length += (flags & 2) == 0 ? 0 : 2;
        return raw.ensure(length) < length ? -1 : length;
    }

    private int unpack(byte[] into, int start, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(into, start, length);
                if (count > 0) {
                    crc.update(into, start, count);
                    memberUnpacked += count;
                    expansion.unpacked(count);
                    return count;
                }
                if (inflater.finished()) {
                    leaveMember();
                    return 0;
                }
                if (inflater.needsDictionary() || !feed()) {
                    fail("broken gzip data: it ends in the middle");
                    return 0;
                }
            }
        } catch (DataFormatException e) {
            fail("broken gzip data: " + (e.getMessage() == null ? "no valid code" : e.getMessage()));
            return 0;
        }
    }

    /** Hands the inflater the next piece; the member's bytes stay held, as far as a search reaches back. */
    private boolean feed() throws IOException {
        if (fed > REACH) {
            raw.pass(fed - REACH);
            fed = REACH;
        }
        int ready = raw.ensure(fed + 1);
        if (ready <= fed) {
            return false;
        }
        int piece = Math.min(PIECE, raw.ahead() - fed);
        inflater.setInput(raw.copy(fed, fed + piece));
        fed += piece;
        return true;
    }

    private void leaveMember() throws IOException {
        inMember = false;
        int end = fed - inflater.getRemaining();
        if (raw.ensure(end + TRAILER) < end + TRAILER) {
            fail("broken gzip data: it ends before its checksum");
        } else if (number(end) != crc.getValue() || number(end + 4) != (memberUnpacked & 0xffffffffL)) {
            fail("broken gzip data: its checksum does not fit");
        } else {
            raw.pass(end + TRAILER);
            fed = 0;
        }
    }

    private long number(int ahead) {
        return raw.at(ahead) | raw.at(ahead + 1) << 8 | raw.at(ahead + 2) << 16 | (long) raw.at(ahead + 3) << 24;
    }

    private boolean fail(String reason) {
        inMember = false;
        fault = new Fault(memberStart, reason);
        return false;
    }

    /** Whether a member may start here: three bytes of a head occur by chance, text behind them does not. */
    private boolean unpacksToText() throws IOException {
        int head = headLength();
        if (head < 0) {
            return false;
        }
        raw.ensure(head + (1 << 10));
        Inflater trial = new Inflater(true);
        try {
            trial.setInput(raw.copy(head, Math.min(raw.ahead(), head + (1 << 10))));
            byte[] start = new byte[4];
            int count = trial.inflate(start);
            boolean text = count == start.length;
            for (byte letter : start) {
                text &= (letter >= 'A' && letter <= 'z') || letter == ':' || letter == '/';
            }
            return text;
        } catch (DataFormatException e) {
            return false;
        } finally {
            trial.end();
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
