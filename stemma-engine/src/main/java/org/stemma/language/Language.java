package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import org.stemma.language.model.Models;
import org.stemma.language.model.Parser;
import org.stemma.language.model.Word;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Flag;
import org.stemma.news.Method;
import org.stemma.news.Name;
import org.stemma.news.Quantity;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.Token;
import org.stemma.text.AlignedText;
import org.stemma.text.Embeddings;
import org.stemma.text.Span;

/** Sentences, tokens, names, times and quantities of an article. Thread-safe; models are loaded once, on first use. */
public final class Language {
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Parser parser;
    private final NameFinder names = new NameFinder();
    private final boolean mends;
    private final TimeTagger times = new TimeTagger();
    private final QuantityTagger quantities = new QuantityTagger();

    /** By the model that the user chose, else by NLP4J. */
    public Language() {
        this(Models.ofUser(), true);
    }

    /**
     * By a model of {@link #models}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Language(String model) {
        this(model, true);
    }

    private Language(String model, boolean mends) {
        this.parser = Models.parser(model);
        this.mends = mends;
    }

    /** One that gives the parser's names as they are: the baseline for what mending them is worth. */
    public static Language unmended() {
        return new Language(Models.ofUser(), false);
    }

    /** The names of the models that can be chosen. */
    public static List<String> models() {
        return Models.NAMES;
    }

    /** What the model itself says of a sentence: a line a word with span, lemma, tag, head, relation and label, to compare models by. */
    public List<String> words(String sentence) {
        return parser.parse(sentence).stream().map(Word::line).toList();
    }

    /** Starts to load the models in the background. */
    public void warmUp() {
        Thread.ofPlatform().daemon().name("load models").start(parser::warmUp);
    }

    /** The analysis of an article; without sentences if there is no model for its language. */
    public Analysis analyse(Article article) {
        List<Place> places = reads(article) ? places(article) : List.of();
        List<Draft> drafts = places.stream()
                .map(place -> new Draft(
                        place.role(),
                        place.text().text(),
                        parser.parse(place.text().text())))
                .toList();
        List<List<FoundName>> found = mends ? names.find(drafts) : names.labelled(drafts);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            sentences.add(sentence(i, places.get(i), drafts.get(i), found.get(i)));
        }
        List<TimeExpression> told = times.tag(article, sentences);
        return new Analysis(
                article.id(),
                article.language(),
                sentences,
                told,
                quantities.tag(article, sentences, told),
                new Method(parser.name(), parser.version()));
    }

    /** The sentences of a text, in order, without white space at their ends. */
    public List<Span> sentences(String text) {
        return splitter.split(text);
    }

    /** The amounts that a bare text tells, by their grammar alone: what is counted and in what scope stays untold. */
    public List<Quantity> amounts(String text) {
        return quantities.read(text);
    }

    /** English texts as vectors, whatever model the parser is. */
    public static Embeddings embeddings() {
        return Models.embeddings();
    }

    /** Where a sentence stands. */
    private record Place(int block, Role role, AlignedText text) {}

    /**
     * Whether the models know the article's language; the analysis of another is empty. An undetermined one is taken for English: too
     * short to tell, and the models do no harm.
     */
    public boolean reads(Article article) {
        return article.language().equals("en") || article.language().equals("und");
    }

    private List<Place> places(Article article) {
        boolean glued = article.flags().stream().anyMatch(flag -> flag.kind() == Flag.Kind.GLUED_TEXT);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            if (block.role().isRead()) {
                for (Span span : splitter.split(block.text().text(), glued)) {
                    places.add(new Place(i, block.role(), block.text().slice(span)));
                }
            }
        }
        return places;
    }

    private static Sentence sentence(int index, Place place, Draft draft, List<FoundName> names) {
        AlignedText text = place.text();
        List<Token> tokens = new ArrayList<>();
        for (Word word : draft.words()) {
            tokens.add(new Token(
                    tokens.size(),
                    text.toOriginal(word.span()),
                    word.span().of(text.text()),
                    word.lemma(),
                    word.tag(),
                    word.head(),
                    word.relation()));
        }
        List<Name> found = names.stream()
                .map(name -> new Name(
                        name.type(),
                        name.first(),
                        name.end(),
                        text.toOriginal(name.span()),
                        name.span().of(text.text())))
                .toList();
        return new Sentence(index, place.block(), place.role(), text, tokens, found);
    }
}
