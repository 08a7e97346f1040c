package org.stemma.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the stories of a store tell of one name, as far as it helps to know its bearer again under another.
 *
 * @param id whatever the caller knows it by
 * @param name the fullest
 * @param countries ISO 3166-1 alpha-3 codes of the states that it is, belongs to or lies in; more than one where stories differ
 * @param roles what it is called besides its names: "interim leader"
 * @param company names of others in the same stories
 * @param first the first day of its stories, null if none is dated
 * @param last the last day
 */
public record Portrait(
        String id,
        String name,
        EntityType type,
        Set<String> countries,
        List<String> roles,
        Set<String> company,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    public Portrait {
        countries = Set.copyOf(countries);
        roles = List.copyOf(roles);
        company = Set.copyOf(company);
    }
}
