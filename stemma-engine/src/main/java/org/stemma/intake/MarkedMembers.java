package org.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Remembers where in the file the unpacked bytes came from, as far back as is still asked for. Not thread-safe. */
final class MarkedMembers extends InputStream {
    /** A member of gzip data: where what it unpacks to starts, and where it starts itself. */
    private record Mark(long unpacked, long packed) {}

    private final GzipMembers members;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private long position;

    MarkedMembers(GzipMembers members) {
        this.members = members;
    }

    GzipMembers.@Nullable Fault fault() {
        return members.fault();
    }

    /** Goes on after a fault; places count from here. */
    boolean resume() throws IOException {
        marks.clear();
        position = 0;
        return members.resume();
    }

    /** The place of an unpacked byte: the start of its member, and how far into it. Those before it are forgotten. */
    String place(long unpacked) {
        Mark mark = marks.peekFirst();
        for (Mark next = mark; next != null && next.unpacked <= unpacked; next = marks.peekFirst()) {
            mark = marks.removeFirst();
        }
        if (mark == null) {
            return Long.toString(members.memberStart());
        }
        marks.addFirst(mark);
        long into = unpacked - mark.unpacked;
        return into == 0 ? Long.toString(mark.packed) : mark.packed + "+" + into;
    }

    /** Whether the member that holds the bytes before a place is whole. */
    boolean isSound(long unpacked) {
        GzipMembers.Fault fault = members.fault();
        Mark last = marks.peekLast();
        return fault == null || last == null || last.packed != fault.offset() || last.unpacked >= unpacked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        int count = members.read(into, start, length);
        if (count > 0) {
            Mark last = marks.peekLast();
            if (last == null || last.packed != members.memberStart()) {
                marks.addLast(new Mark(position, members.memberStart()));
            }
            position += count;
        }
        return count;
    }

    @Override
    public void close() {
        members.close();
    }
}
