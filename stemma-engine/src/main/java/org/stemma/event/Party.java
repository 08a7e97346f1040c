package org.stemma.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Event;
import org.stemma.news.Sector;

/**
 * Who takes part in an event: an entity, or people whom the report names only by what they are ("several evacuees").
 *
 * @param name the entity's name, or the report's words for the people, without an article
 * @param entity null if it has no name
 * @param noun lemma of the word that names it; empty for an entity
 * @param country ISO 3166-1 alpha-3 code, if known
 * @param said the words that stand for the entity where they are not its name ("Arlan forces"); they tell what it acts as, not who it is
 */
record Party(
        String name,
        @Nullable Entity entity,
        String noun,
        @Nullable String country,
        String said) {
    static Party of(Entity entity) {
        return of(entity, "");
    }

    static Party of(Entity entity, String said) {
        return new Party(entity.name(), entity, "", entity.country(), said);
    }

    static Party unnamed(String words, String noun, @Nullable String country) {
        return new Party(words, null, noun, country, words);
    }

    @Nullable
    String id() {
        return entity == null ? null : entity.id();
    }

    Event.Participant told() {
        Sector sector = Sectors.ENGLISH.of(this);
        return new Event.Participant(name, id(), sector == Sector.IGO ? null : Sectors.country(this), sector);
    }

    /** One party whatever word stands for it: its tellings are counted together. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Party party
                && name.equals(party.name)
                && Objects.equals(entity, party.entity)
                && noun.equals(party.noun)
                && Objects.equals(country, party.country);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, noun, country);
    }

    boolean isPlace() {
        return entity != null && Who.isPlace(entity);
    }

    /** The same entity, a state and its leader, who acts for it, or people of one name and no two countries. */
    boolean isSame(Party other) {
        Entity own = entity;
        Entity others = other.entity;
        if (own == null || others == null) {
            return own == null && others == null && noun.equals(other.noun) && hasNoOtherCountry(other);
        }
        boolean compatriots = country != null && country.equals(other.country);
        boolean state = own.type() == EntityType.PLACE || others.type() == EntityType.PLACE;
        return own.id().equals(others.id()) || (compatriots && state && own.type() != others.type());
    }

    /** Whether both can be one: people without a name may be anyone of their country. */
    boolean fits(Party other) {
        boolean named = entity != null && other.entity != null;
        return named ? isSame(other) : hasNoOtherCountry(other);
    }

    boolean hasNoOtherCountry(Party other) {
        return country == null || other.country == null || country.equals(other.country);
    }
}
