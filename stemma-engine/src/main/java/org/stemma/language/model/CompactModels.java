package org.stemma.language.model;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.util.List;

/** All that is needed to parse a sentence that is cut into tokens. Immutable, thread-safe. */
final class CompactModels {
    private final CompactLexica lexica;
    private final CompactModel tags;
    private final CompactModel names;
    private final CompactModel arcs;
    private final CompactChoices choices;
    private final CompactTagger tagger;
    private final CompactTagger namer;
    private final CompactDependencies dependencies;
    private final EnglishMorphAnalyzer lemmas = new EnglishMorphAnalyzer();

    CompactModels(
            CompactLexica lexica, CompactModel tags, CompactModel names, CompactModel arcs, CompactChoices choices) {
        this.lexica = lexica;
        this.tags = tags;
        this.names = names;
        this.arcs = arcs;
        this.choices = choices;
        this.tagger = new CompactTagger(tags, CompactColumn.TAG);
        this.namer = new CompactTagger(names, CompactColumn.NAME);
        this.dependencies = new CompactDependencies(arcs, choices);
    }

    CompactSentence sentence(List<String> forms) {
        return new CompactSentence(
                forms.stream().map(form -> new CompactWord(form, lexica)).toList());
    }

    void tag(CompactSentence sentence) {
        tagger.tag(sentence);
    }

    void findLemmas(CompactSentence sentence) {
        for (int node = 1; node < sentence.nodes(); node++) {
            String lemma = lemmas.lemmatize(sentence.word(node).simplified(), sentence.text(CompactColumn.TAG, node));
            sentence.set(CompactColumn.LEMMA, node, CompactText.of(lemma));
        }
    }

    void findNames(CompactSentence sentence) {
        lexica.markNames(sentence);
        namer.tag(sentence);
        CompactBilou.mend(sentence);
    }

    CompactArcs parse(CompactSentence sentence) {
        return dependencies.parse(sentence);
    }

    void write(CompactWriter out) {
        lexica.write(out);
        tags.write(out);
        names.write(out);
        arcs.write(out);
        choices.write(out);
    }

    static CompactModels read(CompactReader in) {
        return new CompactModels(
                CompactLexica.read(in),
                CompactModel.read(in),
                CompactModel.read(in),
                CompactModel.read(in),
                CompactChoices.read(in));
    }
}
