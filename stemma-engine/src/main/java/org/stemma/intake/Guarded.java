package org.stemma.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Calls into libraries that meet broken data with whatever their parts throw: an unchecked exception from within them is a fault of
 * the input, not of ours. Only the library's own code may run inside, never a receiver's.
 */
final class Guarded {
    /** A call into a library. */
    interface Call<T> {
        T make() throws IOException;
    }

    private Guarded() {}

    static <T> T call(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (RuntimeException | StackOverflowError e) {
            throw new InputFault("broken data (" + Fault.words(e) + ")");
        }
    }

    /** A library's stream. */
    static InputStream stream(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                return call(super::read);
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                return call(() -> this.in.read(into, start, length));
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }
}
