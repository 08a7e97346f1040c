package org.stemma.intake;

import java.util.List;
import org.stemma.news.Flag;

/** Bytes, read as text; see {@link Decoder}. */
record Decoded(String text, String encoding, String basis, List<Flag> flags) {
    Decoded {
        flags = List.copyOf(flags);
    }
}
