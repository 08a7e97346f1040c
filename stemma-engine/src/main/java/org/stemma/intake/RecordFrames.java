package org.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an archive of the web into its records, WARC (ISO 28500) or ARC, packed or plain, one at a time.
 *
 * <p>Readers of the format trust each record's length and end at the first one that lies, or at the first broken byte of gzip. Here
 * a record is taken only if what follows it starts a record too, or ends the data; where it does not, the record is named as broken
 * and reading goes on at the next line that starts a record, inside the lying record's own length if need be. Linear in the data;
 * holds the record at hand, {@link Intake#LARGEST_FILE} at most: longer ones are passed over.
 */
final class RecordFrames {
    /** Takes the records, in order. */
    interface Taker {
        /**
         * A whole record.
         *
         * @param place its first byte in the file; in gzip data its member's, and behind a plus how far into the member
         * @param head its head: WARC with the version line, ARC one line
         */
        void record(String place, String head, byte[] content);

        void broken(String place, String reason);

        /** What is there of a record that was named as broken because its length lies. */
        void remnant(String place, String head, byte[] content);
    }

    /** 64 KiB: some archives keep a whole request in a field. */
    private static final int LONGEST_HEAD = 1 << 16;

    /** 1 MiB: how far behind its end the rest of a record is looked for that gives itself too short. */
    private static final int NEAR = 1 << 20;

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length\\s{0,4}:\\s{0,4}(\\d{1,18})\\s{0,4}$");

    /** Address, IP, date, type, length; version 2 of ARC has five more before the length. An address may hold blanks. */
    private static final Pattern ARC_LINE =
            Pattern.compile("[a-z]{2,12}:[^\\r\\n]{1,4000} \\d{12,17} [^\\r\\n]{1,300}? (\\d{1,18})");

    private final Taker taker;
    private Tape tape = new Tape(InputStream.nullInputStream());
    private boolean arc;
    private @Nullable MarkedMembers members;

    RecordFrames(Taker taker) {
        this.taker = taker;
    }

    /**
     * Reads all of an archive.
     *
     * @param packed whether it is gzip data
     */
    void read(InputStream in, boolean packed, Expansion expansion) throws IOException {
        if (!packed) {
            tape = new Tape(in);
            stretch();
            return;
        }
        try (MarkedMembers gzip = new MarkedMembers(new GzipMembers(in, expansion))) {
            members = gzip;
            boolean more = true;
            while (more) {
                tape = new Tape(gzip);
                stretch();
                GzipMembers.Fault fault = gzip.fault();
                if (fault != null) {
                    taker.broken(Long.toString(fault.offset()), fault.reason());
                }
                more = gzip.resume();
            }
        }
    }

    /** Reads the records up to the data's end or to a fault in their packing. */
    private void stretch() throws IOException {
        while (true) {
            passBlankLines();
            if (tape.isAtEnd()) {
                return;
            }
            String place = place();
            if (startsRecord(0)) {
                record(place);
            } else {
                long before = tape.position();
                passToRecord(Long.MAX_VALUE);
                cutOff(place, (tape.position() - before) + " bytes that belong to no record");
            }
        }
    }

    private void record(String place) throws IOException {
        int headEnd = headEnd();
        String head = headEnd < 0 ? "" : new String(tape.copy(0, headEnd), StandardCharsets.UTF_8);
        long length = headEnd < 0 ? -1 : length(head);
        if (length < 0) {
            tape.pass(1);
            passToRecord(Long.MAX_VALUE);
            cutOff(place, headEnd < 0 ? "its head does not end" : "no valid length in its head");
        } else if (length > Intake.LARGEST_FILE) {
            tape.pass(headEnd);
            long before = tape.position();
            passToRecord(length);
            long held = tape.position() - before;
            if (held < length) {
                cutOff(place, "its length is " + length + ", but it ends after " + held + " bytes");
            } else {
                taker.broken(place, "larger than " + (Intake.LARGEST_FILE >> 20) + " MB; passed over");
            }
        } else {
            content(place, head, headEnd, (int) length);
        }
    }

    private void content(String place, String head, int headEnd, int length) throws IOException {
        int end = headEnd + length;
        int held = tape.ensure(end);
        int next = held < end ? -1 : nextRecord(end);
        boolean whole = next >= 0 || (held == end && isParted(end) && isSound(end) && recordWithin(headEnd, end) < 0);
        next = Math.max(next, end);
        if (whole) {
            byte[] content = tape.copy(headEnd, end);
            tape.pass(next);
            taker.record(place, head, content);
            return;
        }
        lying(place, head, headEnd, length);
    }

    /** A record that does not end where it says: it ends where the next one starts, or with the data. */
    private void lying(String place, String head, int headEnd, int length) throws IOException {
        int end = headEnd + length;
        int held = tape.ensure(end);
        int next = recordWithin(headEnd, held);
        String fault = "the next record starts after " + (next - headEnd);
        if (next < 0 && held < end) {
            next = held;
            fault = "only " + (held - headEnd) + " are there";
        } else if (next < 0) {
            int near = tape.ensure(end + NEAR);
            next = recordWithin(end, near);
            fault = "more belongs to it";
        }
        byte[] content = tape.copy(headEnd, next < 0 ? Math.min(held, end) : next);
        tape.pass(headEnd + content.length);
        if (next < 0) {
            passToRecord(Long.MAX_VALUE);
        }
        cutOff(place, "its length is " + length + ", but " + fault);
        if (members == null || members.fault() == null) {
            taker.remnant(place, head, content);
        }
    }

    /** Names a broken record, unless it was broken by a fault in its packing, which is named itself. */
    private void cutOff(String place, String reason) throws IOException {
        if (!tape.isAtEnd() || members == null || members.fault() == null) {
            taker.broken(place, reason);
        }
    }

    /** Where the next record starts behind blank lines, or the data end; −1 if something else follows. */
    private int nextRecord(int end) throws IOException {
        int at = end;
        while (tape.ensure(at + 1) > at && isBlank(tape.at(at))) {
            at++;
        }
        if (tape.ensure(at + 1) <= at) {
            return isSound(end) ? at : -1;
        }
        return startsRecord(at) ? at : -1;
    }

    /** Whether the blank lines follow that stand between records; what comes after them is no record then, but that one is whole. */
    private boolean isParted(int end) throws IOException {
        return tape.startsWith("\r\n\r\n", end) || (arc && tape.startsWith("\n", end));
    }

    private boolean startsRecord(int at) throws IOException {
        if (tape.startsWith("WARC/", at) && tape.ensure(at + 7) == at + 7) {
            return Character.isDigit(tape.at(at + 5)) && tape.at(at + 6) == '.';
        }
        if (tape.position() + at == 0 && tape.startsWith("filedesc:", 0)) {
            arc = true;
        }
        return arc && arcLength(at) >= 0;
    }

    private long arcLength(int at) throws IOException {
        int first = tape.ensure(at + 1) > at ? tape.at(at) : 0;
        if (first < 'a' || first > 'z') {
            return -1;
        }
        int end = lineEnd(at);
        if (end < 0) {
            return -1;
        }
        Matcher line = ARC_LINE.matcher(new String(tape.copy(at, end), StandardCharsets.UTF_8).stripTrailing());
        return line.matches() ? Long.parseLong(line.group(1)) : -1;
    }

    /** The end of the line that starts at a place ahead, the line feed included; −1 if there is none near. */
    private int lineEnd(int start) throws IOException {
        for (int i = start; i < start + LONGEST_HEAD && tape.ensure(i + 1) > i; i++) {
            if (tape.at(i) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Where the head of the record ends that starts here, its blank line included; −1 if nowhere near. */
    private int headEnd() throws IOException {
        int line = lineEnd(0);
        if (!tape.startsWith("WARC/", 0)) {
            return line;
        }
        while (line > 0 && line < LONGEST_HEAD) {
            int next = lineEnd(line);
            if (next > 0 && next - line <= 2 && (next - line == 1 || tape.at(line) == '\r')) {
                return next;
            }
            line = next;
        }
        return -1;
    }

    private long length(String head) {
        Matcher length = head.startsWith("WARC/") ? LENGTH.matcher(head) : ARC_LINE.matcher(head.stripTrailing());
        return length.find() ? Long.parseLong(length.group(1)) : -1;
    }

    /** The first start of a record between two places ahead that stands after a line's end; −1 if there is none. */
    private int recordWithin(int start, int end) throws IOException {
        for (int i = start + 1; i < end; i++) {
            if (tape.at(i - 1) == '\n' && startsRecord(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Passes bytes up to the start of a record, as many as given at most; whether a record starts there. */
    private boolean passToRecord(long most) throws IOException {
        long left = most;
        int before = '\n';
        while (left > 0 && !tape.isAtEnd()) {
            if (before == '\n' && startsRecord(0)) {
                return true;
            }
            before = tape.at(0);
            tape.pass(1);
            left--;
        }
        return false;
    }

    private void passBlankLines() throws IOException {
        while (tape.ensure(1) == 1 && (isBlank(tape.at(0)) || tape.at(0) == 0)) {
            tape.pass(1);
        }
    }

    private static boolean isBlank(int letter) {
        return letter == '\r' || letter == '\n' || letter == ' ';
    }

    /** Whether the packing of the bytes before a place ahead is whole. */
    private boolean isSound(int ahead) {
        return members == null || members.isSound(tape.position() + ahead);
    }

    private String place() {
        return members == null ? Long.toString(tape.position()) : members.place(tape.position());
    }
}
