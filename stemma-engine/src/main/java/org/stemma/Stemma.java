package org.stemma;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.claim.ClaimFinder;
import org.stemma.clean.Cleaner;
import org.stemma.entity.EntityFinder;
import org.stemma.event.EventFinder;
import org.stemma.language.Language;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Answer;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Claim;
import org.stemma.news.Correction;
import org.stemma.news.Correction.OfClaims;
import org.stemma.news.Correction.OfEvents;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Flag;
import org.stemma.news.Identity;
import org.stemma.news.Lineage;
import org.stemma.news.Namesake;
import org.stemma.news.Portrait;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.SharedEvent;
import org.stemma.news.Story;
import org.stemma.news.Weighing;
import org.stemma.quote.QuoteFinder;
import org.stemma.story.StoryFinder;
import org.stemma.text.Embeddings;

/**
 * The whole pipeline: captures become reports, reports become dossiers, one a story.
 *
 * <p>This class alone knows the order of the rooms; each room is a function from records to records. Nothing is written
 * and nothing is kept between calls, so the same input gives the same output, in any order. Thread-safe.
 *
 * <pre>{@code
 * Stemma stemma = new Stemma();
 * List<Report> reports =
 *         captures.stream().map(stemma::reports).flatMap(List::stream).toList();
 * for (Dossier dossier : stemma.dossiers(reports)) {
 *     System.out.println(dossier.story().title() + ": " + dossier.claims());
 * }
 * }</pre>
 */
public final class Stemma {
    private final Cleaner cleaner = new Cleaner();
    private final Language language;
    private final LineageFinder lineages;
    private final StoryFinder stories = new StoryFinder();
    private final EntityFinder entities = new EntityFinder();
    private final QuoteFinder quotes = new QuoteFinder();
    private final EventFinder events = new EventFinder();
    private final ClaimFinder claims = new ClaimFinder(Language.embeddings());
    private final List<Correction> corrections;

    public Stemma() {
        this(new Language(), new LineageFinder(), List.of());
    }

    /**
     * With a table of publisher families of the user's own.
     *
     * @param families lines {@code house: outlet; outlet; host}
     * @throws IllegalArgumentException if a line is none, naming its number
     */
    public Stemma(List<String> families) {
        this(new Language(), new LineageFinder(families), List.of());
    }

    private Stemma(Language language, LineageFinder lineages, List<Correction> corrections) {
        this.language = language;
        this.lineages = lineages;
        this.corrections = List.copyOf(corrections);
    }

    /** The same, with what readers corrected, in the order they did: of two that contradict each other the later holds. */
    public Stemma correctedBy(List<Correction> corrections) {
        return new Stemma(language, lineages, corrections);
    }

    /**
     * The same, with texts read by another language model. Without a call it is the one that the system property stemma.model or else the
     * environment's STEMMA_MODEL names, and NLP4J where neither does.
     *
     * @param model one of {@link Language#models}
     * @throws IllegalArgumentException if there is none of that name
     */
    public Stemma readBy(String model) {
        return new Stemma(new Language(model), lineages, corrections);
    }

    /** The model that tells how near texts are in what they mean: for {@link org.stemma.store.Meanings}. Loaded when first asked. */
    public static Embeddings embeddings() {
        return Language.embeddings();
    }

    /** Starts to load the language models in the background, for a caller that will need them soon. */
    public void warmUp() {
        language.warmUp();
    }

    /** The articles of a capture, at least one; several of a plain text that holds several. Needs no model. */
    public List<Article> articles(Capture capture) {
        return cleaner.clean(capture);
    }

    /** What the places of an article's text on its page were weighed by: for a person who asks why. Costs as much as cleaning. */
    public Weighing weighing(Article article) {
        return cleaner.weighing(article);
    }

    /** An article with its analysis, which is empty for a language without models: then the article is flagged so. */
    public Report report(Article article) {
        Article told = language.reads(article) ? article : article.flagged(unread(article));
        return new Report(told, language.analyse(told));
    }

    private static Flag unread(Article article) {
        return new Flag(
                Flag.Kind.OTHER_LANGUAGE,
                "the text is in \"" + article.language()
                        + "\": cleaned, kept and compared for copies; names, quotes, events and claims are read in English only");
    }

    /** A capture, cleaned and analysed: a report for each of its articles. */
    public List<Report> reports(Capture capture) {
        return articles(capture).stream().map(this::report).toList();
    }

    /** Who copied whom among reports. */
    public Lineage lineage(List<Report> reports) {
        return lineages.find(reports);
    }

    /** Which reports tell of the same affair, as readers corrected it. */
    public List<Story> stories(List<Report> reports, Lineage lineage) {
        return stories.find(reports, lineage, Correction.only(OfStories.class, corrections));
    }

    /**
     * Stories of articles that keep arriving, as readers corrected them.
     *
     * @param archive what was placed before
     * @param latest ids of the articles that were placed last, in the order of their arrival; {@link Arrivals#WINDOW} are enough
     */
    public Arrivals arrivals(Arrivals.Archive archive, List<String> latest) {
        return arrivals(archive, latest, Arrivals.WINDOW);
    }

    Arrivals arrivals(Arrivals.Archive archive, List<String> latest, int width) {
        List<OfStories> ofStories = Correction.only(OfStories.class, corrections);
        return new Arrivals(archive, ofStories, lineages::start, stories.window(), width).resume(latest);
    }

    /** Everything from reports to dossiers: one for each story. */
    public List<Dossier> dossiers(List<Report> reports) {
        Lineage lineage = lineage(reports);
        return stories(reports, lineage).stream()
                .map(story -> dossier(story, reports, lineage))
                .toList();
    }

    /** Who of one story is who of another. */
    public List<Identity> across(List<Dossier> dossiers) {
        return entities.across(dossiers);
    }

    /**
     * Which other names of a store may be the same one's, the likeliest first; none of which readers have said whether they are.
     *
     * @param corrections of that store
     */
    public List<Namesake> namesakes(Portrait one, List<Portrait> others, List<Correction> corrections) {
        return entities.namesakes(one, others, Correction.only(OfNames.class, corrections));
    }

    /** Which events of one story are told in another. */
    public List<SharedEvent> eventsAcross(List<Dossier> dossiers) {
        return events.across(dossiers, across(dossiers));
    }

    /**
     * The claims of a story that bear on a question, the best first; none if nothing does.
     *
     * @param question in English: "Did the ministry order the repair?", "How many people were killed?"
     */
    public List<Answer> answers(String question, Dossier dossier) {
        return claims.answers(report(Article.plain("question", question)), dossier);
    }

    /** What the reports of one story tell. */
    public Dossier dossier(Story story, List<Report> all, Lineage lineage) {
        List<OfNames> ofNames = Correction.only(OfNames.class, corrections);
        Set<String> members = new HashSet<>(story.articles());
        List<Report> told = all.stream()
                .filter(report -> members.contains(report.id()))
                .map(report -> entities.corrected(report, ofNames))
                .toList();
        Lineage tree = lineage.within(members);
        List<Entity> named = entities.find(told, ofNames);
        List<Quote> said = quotes.find(told, named, tree);
        List<Entity> who = entities.withFirstPersons(named, told, said);
        List<Event> done = events.find(told, who, said, tree, Correction.only(OfEvents.class, corrections));
        List<Claim> claimed = claims.find(told, who, said, tree, Correction.only(OfClaims.class, corrections));
        return new Dossier(story, told, tree, who, said, done, claimed);
    }
}
