package org.stemma.bench.reuse;

import java.util.Locale;
import java.util.Set;

/** Words that open sentences and are no names. */
final class Openers {
    private static final Set<String> COMMON = Set.of(
            ("a an the this that these those he she it they we i you his her its their our my your there here in on at by for from"
                            + " with without after before while when as since because although though if but and or so yet not no all"
                            + " some many most several few both each every other another one two three four five six seven eight nine"
                            + " ten earlier later last next under over during despite following according meanwhile however also"
                            + " still then now today what who how why where until once among about between officials police people"
                            + " lawmakers critics supporters experts")
                    .split(" "));

    private Openers() {}

    static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }
}
