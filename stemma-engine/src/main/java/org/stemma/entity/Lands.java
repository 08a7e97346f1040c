package org.stemma.entity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Countries;

/** The states that names, peoples, capitals and seats of government point to, as ISO 3166-1 alpha-3 codes. */
final class Lands {
    private Lands() {}

    static @Nullable String state(String name) {
        return of(name, Set.of(Countries.Kind.COUNTRY));
    }

    static @Nullable String people(String name) {
        return of(name, Set.of(Countries.Kind.DEMONYM));
    }

    /** The state whose government sits in a house of this name. */
    static @Nullable String seat(String name) {
        return of(name, Set.of(Countries.Kind.GOVERNMENT));
    }

    /** The state in which a town or region lies. */
    static @Nullable String around(String name) {
        return of(name, Set.of(Countries.Kind.CAPITAL, Countries.Kind.PLACE));
    }

    /** The state whose capital has this name. */
    static @Nullable String capitalOf(String name) {
        return of(name, Set.of(Countries.Kind.CAPITAL));
    }

    /** The usual English name of a state. */
    static String nameOf(String code) {
        return Countries.nameOf(code).orElse(code);
    }

    /** The state that a word before a role names, as state, people or seat. */
    static @Nullable String anyState(String name) {
        return of(name, Set.of(Countries.Kind.COUNTRY, Countries.Kind.DEMONYM, Countries.Kind.GOVERNMENT));
    }

    private static @Nullable String of(String name, Set<Countries.Kind> kinds) {
        return Countries.meaningOf(name)
                .filter(meaning -> kinds.contains(meaning.kind()))
                .map(Countries.Meaning::code)
                .orElse(null);
    }
}
