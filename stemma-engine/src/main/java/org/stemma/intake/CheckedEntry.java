package org.stemma.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** An entry of a zip archive that at its end must have the checksum that the archive's directory gives. */
final class CheckedEntry extends FilterInputStream {
    private final long expected;
    private final CRC32 sum = new CRC32();

    /** @param expected the checksum, negative if none is known */
    CheckedEntry(InputStream in, long expected) {
        super(in);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        int count = in.read(into, start, length);
        if (count > 0) {
            sum.update(into, start, count);
        } else if (count < 0 && expected >= 0 && sum.getValue() != expected) {
            throw new InputFault("broken: its checksum does not fit; fetch the archive again");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
