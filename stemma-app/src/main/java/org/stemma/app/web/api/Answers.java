package org.stemma.app.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.account.AccountWriter;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.EntityType;
import org.stemma.store.EntityCard;
import org.stemma.store.Found;
import org.stemma.store.News;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Page;
import org.stemma.store.Shelf.Query;
import org.stemma.store.StoreException;

/** The API as a function: a question in, an answer out. Knows no server. Thread-safe. */
final class Answers {
    static final String ROOT = "/api/v1/";

    /** Stories that are asked: those whose articles have the question's words best. */
    private static final int STORIES_ASKED = 5;

    /** Enough articles that a story of many does not hide the next. */
    private static final int ARTICLES_ASKED = 60;

    private static final int MOST_ANSWERS = 50;
    private static final int FEW_ANSWERS = 5;

    /** Answers a question with the claims of a story. */
    interface Asking {
        List<org.stemma.news.Answer> ask(String question, Dossier dossier);
    }

    /** A claim with its story. */
    private record ClaimRecord(String story, Claim claim) {}

    /** What stories tell of one name, the newest first. */
    private record NameRecord(String id, String name, EntityType type, List<String> names, Page<EntityCard> stories) {}

    /** What passed between two parties: the events, the newest first, counted by type and class. */
    private record Relation(List<String> parties, Page<Shelf.EventCard> events) {}

    /** A claim that bears on a question, and the story it is of. */
    private record Told(String story, String title, org.stemma.news.Answer answer) {}

    private record ToldList(String question, List<Told> items) {}

    private final Supplier<Shelf> shelf;
    private final Asking asking;
    private final AccountWriter accounts = new AccountWriter();
    private final String document;

    /** What is no list, by its address. */
    private final Map<String, Function<Question, Answer>> singles = Map.of(
            "openapi.json", this::document,
            "search", this::search,
            "relations", this::relation,
            "ask", this::ask);

    /**
     * @param shelf opens the store, or throws why it cannot
     * @param document the description of the API
     */
    Answers(Supplier<Shelf> shelf, Asking asking, String document) {
        this.shelf = shelf;
        this.asking = asking;
        this.document = document;
    }

    /** The first words of the addresses that are no lists. */
    Set<String> singles() {
        return singles.keySet();
    }

    private Answer document(Question question) {
        return Answer.of(document, question);
    }

    /** Never throws for what was asked; for a store that cannot be read it does. */
    Answer answer(Question question) {
        try {
            return route(question);
        } catch (Problem e) {
            return problem(e.status(), e, question);
        } catch (StoreException e) {
            if (e.category() == StoreException.Category.INPUT) {
                return problem(Problem.BAD, e, question);
            }
            throw e;
        }
    }

    private static Answer problem(int status, RuntimeException failure, Question question) {
        String title = status == Problem.UNKNOWN ? "Not Found" : "Bad Request";
        return Answer.problem(status, title, String.valueOf(failure.getMessage()), question);
    }

    private Answer route(Question question) {
        List<String> path = question.path();
        String first = path.isEmpty() ? "" : path.getFirst();
        return switch (path.size()) {
            case 1 -> {
                Function<Question, Answer> known = singles.get(first);
                yield known == null ? list(Lists.of(first), question, null) : known.apply(question);
            }
            case 2 -> record(Lists.of(first), path.get(1), question);
            case 3 -> {
                if (Lists.of(first) != Lists.STORIES) {
                    throw Problem.unknown("only a story has lists of its own");
                }
                yield path.get(2).equals("places")
                        ? places(path.get(1), question)
                        : list(Lists.of(path.get(2)), question, path.get(1));
            }
            default -> throw Problem.unknown("there is no such address");
        };
    }

    private Answer list(Lists list, Question question, @Nullable String story) {
        Query query = question.query(list.kind());
        if (story == null) {
            return told(list.page(shelf.get(), query), question);
        }
        if (question.words().containsKey("story")) {
            throw Problem.bad("the address names the story already");
        }
        Answer elsewhere = elsewhere(story, "/" + question.path().getLast());
        return elsewhere != null ? elsewhere : told(list.page(shelf.get(), query.inStory(story)), question);
    }

    /** The best of one kind, counted by facets. */
    private Answer search(Question question) {
        Map<String, List<String>> words = new HashMap<>(question.words());
        Lists list = Lists.of(words.containsKey("in") ? question.word("in") : "articles");
        words.remove("in");
        words.putIfAbsent("order", List.of("best"));
        words.putIfAbsent("counts", List.of("true"));
        if (question.word("words").isBlank()) {
            throw Problem.bad("“words” must say what to search for");
        }
        Question asked = new Question(question.path(), words, question.known());
        return told(list.page(shelf.get(), asked.query(list.kind())), question);
    }

    private Answer record(Lists list, String id, Question question) {
        question.requireKnown(list == Lists.ENTITIES ? Set.of("cursor", "limit") : Set.of());
        Query one = Query.ALL.withId(id).page(null, 1);
        return switch (list) {
            case STORIES -> story(id, question);
            case ARTICLES -> {
                only(shelf.get().articles(one), "article", id);
                yield told(shelf.get().read(store -> store.article(id)), question);
            }
            case CLAIMS -> claim(only(shelf.get().claims(one), "claim", id), question);
            case STATEMENTS -> told(only(shelf.get().statements(one), "statement", id), question);
            case QUOTES -> told(only(shelf.get().quotes(one), "quote", id), question);
            case EVENTS -> told(only(shelf.get().events(one), "event", id), question);
            case ENTITIES -> name(id, question);
        };
    }

    private static <T> T only(Page<T> page, String kind, String id) {
        if (page.items().isEmpty()) {
            throw Problem.unknown("there is no " + kind + " " + (id.length() > 80 ? "of this id" : id));
        }
        return page.cards().getFirst();
    }

    private Answer story(String id, Question question) {
        Answer elsewhere = elsewhere(id, "");
        if (elsewhere != null) {
            return elsewhere;
        }
        String tag = Answer.tag(
                id + "." + shelf.get().change(id).map(News.Change::number).orElse(0L));
        return Answer.has(question, tag)
                ? Answer.unchanged(tag)
                : Answer.of(written(accounts.write(shelf.get().dossier(id))), tag, question);
    }

    private Answer places(String story, Question question) {
        question.requireKnown(Set.of());
        Answer elsewhere = elsewhere(story, "/places");
        return elsewhere != null ? elsewhere : told(Places.of(shelf.get().dossier(story)), question);
    }

    /** Where a story went on that is gone; null if it is here. */
    private @Nullable Answer elsewhere(String id, String part) {
        boolean here = shelf.get().change(id).filter(change -> !change.gone()).isPresent();
        if (here) {
            return null;
        }
        return shelf.get()
                .read(store -> store.heir(id))
                .map(heir -> Answer.moved(ROOT + "stories/" + heir + part))
                .orElseThrow(() -> Problem.unknown("there is no story " + (id.length() > 80 ? "of this id" : id)));
    }

    private Answer claim(Shelf.ClaimCard card, Question question) {
        Claim claim = shelf.get().dossier(card.story()).claims().stream()
                .filter(one -> one.id().equals(card.id()))
                .findFirst()
                .orElseThrow(() -> Problem.unknown("there is no claim " + card.id() + " any more"));
        return told(new ClaimRecord(card.story(), claim), question);
    }

    private Answer name(String id, Question question) {
        Query asked = Query.ALL.page(
                question.words().containsKey("cursor") ? question.word("cursor") : null,
                question.number("limit", Query.ALL.limit(), Shelf.LARGEST_PAGE));
        Page<EntityCard> stories =
                shelf.get().entities(asked.only(Facet.NAME, id).withCounts());
        if (Objects.requireNonNullElse(stories.total(), 0L) == 0) {
            EntityCard inStory = only(shelf.get().entities(Query.ALL.withId(id).page(null, 1)), "name", id);
            return Answer.moved(ROOT + "entities/" + inStory.nameId());
        }
        List<EntityCard> cards = stories.items().isEmpty()
                ? shelf.get()
                        .entities(Query.ALL.only(Facet.NAME, id).page(null, 1))
                        .cards()
                : stories.cards();
        List<String> names =
                cards.stream().flatMap(card -> card.names().stream()).distinct().toList();
        EntityCard newest = cards.getFirst();
        return told(new NameRecord(id, newest.name(), newest.type(), names, stories), question);
    }

    private Answer relation(Question question) {
        question.requireKnown(Set.of("between", "and", "from", "to", "cursor", "limit", "type", "quadClass"));
        List<String> parties = new ArrayList<>();
        parties.add(party(question.word("between")));
        if (question.words().containsKey("and")) {
            parties.add(party(question.word("and")));
        }
        Map<String, List<String>> words = new HashMap<>(question.words());
        words.remove("between");
        words.remove("and");
        Query query = new Question(question.path(), words, null)
                .query(Lists.EVENTS.kind())
                .only(Facet.PARTY, parties.toArray(String[]::new))
                .withCounts();
        return told(new Relation(parties, shelf.get().events(query)), question);
    }

    /** The id of a name or the code of a country; or a name as it is written, which is looked for. */
    private String party(String asked) {
        if (asked.isBlank()) {
            throw Problem.bad("“between” must name a party: the id of a name, a country's code, or a name");
        }
        if (asked.startsWith("name-") || asked.matches("[A-Z]{3}")) {
            return asked;
        }
        return shelf.get().entities(Query.ALL.words(asked, Order.BEST)).cards().stream()
                .filter(card -> card.names().stream().anyMatch(asked::equalsIgnoreCase))
                .map(EntityCard::nameId)
                .findFirst()
                .orElseThrow(() -> Problem.unknown("nobody of this name is known"));
    }

    private Answer ask(Question question) {
        question.requireKnown(Set.of("question", "limit"));
        String asked = question.word("question");
        if (asked.isBlank()) {
            throw Problem.bad("“question” must ask something, such as: Did the ministry order the repair?");
        }
        int limit = question.number("limit", FEW_ANSWERS, MOST_ANSWERS);
        Set<String> stories = new HashSet<>();
        List<Told> told = new ArrayList<>();
        for (Shelf.ArticleCard card : shelf.get()
                .articles(Query.ALL.words(asked, Order.BEST).page(null, ARTICLES_ASKED))
                .cards()) {
            if (card.story() != null && stories.size() < STORIES_ASKED && stories.add(card.story())) {
                Dossier dossier = shelf.get().dossier(card.story());
                String title = dossier.story().title();
                asking.ask(asked, dossier).forEach(answer -> told.add(new Told(card.story(), title, answer)));
            }
        }
        List<Told> best = told.stream()
                .sorted(Comparator.comparingDouble(
                        (Told one) -> -one.answer().why().score()))
                .limit(limit)
                .toList();
        return told(new ToldList(asked, best), question);
    }

    private Answer told(Object record, Question question) {
        return Answer.of(written(record), question);
    }

    private String written(Object record) {
        return Wire.write(new Selectors(this::address).add(Wire.tree(record)));
    }

    private @Nullable String address(String article) {
        return shelf.get().articles(Query.ALL.withId(article).page(null, 1)).items().stream()
                .map(Found::item)
                .findFirst()
                .map(Shelf.ArticleCard::url)
                .orElse(null);
    }
}
