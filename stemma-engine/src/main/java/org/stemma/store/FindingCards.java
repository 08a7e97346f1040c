package org.stemma.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Statement;
import org.stemma.store.Entry.Line;
import org.stemma.store.Entry.Trait;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Kind;

/** What was found in one story, each by itself: with the traits of the articles that tell it, and of those it is about. */
final class FindingCards {
    private final Dossier dossier;
    private final Map<String, Article> articles;
    private final Names names;
    private final String story;

    FindingCards(Dossier dossier, Map<String, Article> articles, Names names) {
        this.dossier = dossier;
        this.articles = articles;
        this.names = names;
        this.story = dossier.story().id();
    }

    Entry claim(Claim claim) {
        List<Trait> traits = new ArrayList<>();
        traits.add(Trait.of(Facet.STATE, claim.state().name()));
        claim.statements().forEach(statement -> traits.addAll(about(statement)));
        Set<String> told = new HashSet<>();
        claim.statements().forEach(statement -> told.add(statement.passage().article()));
        Passage passage = claim.statements().stream()
                .filter(statement -> statement.text().equals(claim.text()))
                .findFirst()
                .orElse(claim.statements().getFirst())
                .passage();
        Shelf.ClaimCard card = new Shelf.ClaimCard(
                claim.id(),
                story,
                claim.text(),
                claim.state(),
                claim.origins(),
                told.size(),
                claim.differences().size(),
                passage);
        return entry(Kind.CLAIM, claim.id(), told, claim.text(), passage, traits, card);
    }

    Entry statement(Claim claim, Statement statement) {
        List<Trait> traits = new ArrayList<>(about(statement));
        traits.add(Trait.of(Facet.STATE, claim.state().name()));
        traits.add(Trait.of(Facet.TYPE, statement.modality().name()));
        Shelf.StatementCard card = new Shelf.StatementCard(story, claim.id(), claim.state(), statement);
        Set<String> told = Set.of(statement.passage().article());
        return entry(Kind.STATEMENT, statement.id(), told, statement.text(), statement.passage(), traits, card);
    }

    private List<Trait> about(Statement statement) {
        List<Trait> traits = new ArrayList<>();
        statement.arguments().forEach(argument -> traits.addAll(names.traits(argument.entity())));
        return traits;
    }

    Entry quote(Quote quote) {
        Quote.Version fullest = quote.versions().getFirst();
        List<Trait> traits = new ArrayList<>(names.traits(quote.entity()));
        traits.add(Trait.of(Facet.TYPE, quote.kind().name()));
        Set<String> told = new HashSet<>();
        quote.versions().forEach(version -> told.add(version.content().article()));
        Shelf.QuoteCard card = new Shelf.QuoteCard(
                story, names.named(quote.entity()), dossier.lineage().originsBehind(told), quote);
        return entry(Kind.QUOTE, quote.id(), told, fullest.text(), fullest.content(), traits, card);
    }

    /** By its own time, where that is told: an event is looked for on its day, and not on that of the report. */
    Entry event(Event event) {
        List<Trait> traits = new ArrayList<>();
        traits.add(Trait.of(Facet.TYPE, event.type().name()));
        traits.add(Trait.of(Facet.QUAD_CLASS, event.type().quadClass().name()));
        for (Event.Participant party : parties(event)) {
            traits.addAll(names.traits(party.entity()));
            traits.addAll(names.party(party.entity(), party.country()));
        }
        if (event.place() != null) {
            traits.addAll(names.traits(event.place().entity()));
        }
        Set<String> told = new HashSet<>();
        event.mentions().forEach(mention -> told.add(mention.passage().article()));
        Passage passage = event.mentions().getFirst().passage();
        Shelf.EventCard card = new Shelf.EventCard(story, event);
        Entry reported = entry(Kind.EVENT, event.id(), told, passage.quote(), passage, traits, card);
        return event.when() == null
                ? reported
                : reported.on(event.when().earliest(), event.when().latest());
    }

    private static List<Event.Participant> parties(Event event) {
        List<Event.Participant> parties = new ArrayList<>();
        if (event.actor() != null) {
            parties.add(event.actor());
        }
        if (event.recipient() != null) {
            parties.add(event.recipient());
        }
        return parties;
    }

    Entry entity(Entity entity) {
        List<Trait> traits = new ArrayList<>(names.traits(entity));
        traits.add(Trait.of(Facet.TYPE, entity.type().name()));
        Shelf.Named named = names.named(entity);
        traits.add(new Trait(Facet.NAME, named.id(), named.name()));
        Set<String> told = StoryCards.articles(entity);
        EntityCard card = new EntityCard(
                named.id(),
                story,
                entity.id(),
                entity.name(),
                entity.names(),
                entity.type(),
                entity.country(),
                entity.location(),
                entity.descriptions(),
                entity.mentions().size(),
                told.size());
        Passage passage = entity.mentions().getFirst().passage();
        return entry(Kind.ENTITY, entity.id(), told, String.join("\n", entity.names()), passage, traits, card);
    }

    private Entry entry(
            Kind kind, String id, Set<String> told, String text, Passage passage, List<Trait> more, Object card) {
        List<Trait> traits = new ArrayList<>(more);
        List<@Nullable Article> tellers = new ArrayList<>();
        for (String article : told) {
            Article teller = articles.get(article);
            tellers.add(teller);
            if (teller != null) {
                traits.addAll(ArticleCards.traits(teller));
            }
        }
        List<LocalDate> days = StoryCards.days(tellers);
        return new Entry(
                kind,
                id,
                story,
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                "",
                text,
                traits,
                card,
                List.of(new Line(0, text, passage)));
    }
}
