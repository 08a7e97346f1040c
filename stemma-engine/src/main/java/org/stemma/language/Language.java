package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** Sentences, tokens, names, times and quantities of an article. Thread-safe; models are loaded once, on first use. */
public final class Language {
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Parser parser = new Nlp4jParser();
    private final NameFinder names = new NameFinder();

    /** Starts to load the models in the background. */
    public void warmUp() {
        Nlp4jModels.start();
    }

    /** The analysis of an article; without sentences if there is no model for its language. */
    public Analysis analyse(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            if (block.role().isRead()) {
                for (Span span : splitter.split(block.text().text())) {
                    AlignedText text = block.text().slice(span);
                    sentences.add(sentence(sentences.size(), i, block, text));
                }
            }
        }
        return new Analysis(article.id(), article.language(), sentences, List.of(), List.of(), parser.method());
    }

    private Sentence sentence(int index, int block, Block of, AlignedText text) {
        List<Word> words = parser.parse(text.text());
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            tokens.add(new Token(
                    i,
                    text.toOriginal(word.span()),
                    word.span().of(text.text()),
                    word.lemma(),
                    word.tag(),
                    word.head(),
                    word.relation()));
        }
        List<Name> found = names.find(words).stream()
                .map(name -> new Name(
                        name.type(),
                        name.first(),
                        name.end(),
                        text.toOriginal(name.span()),
                        name.span().of(text.text())))
                .toList();
        return new Sentence(index, block, of.role(), text, tokens, found);
    }
}
