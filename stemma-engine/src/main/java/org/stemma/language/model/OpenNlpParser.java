package org.stemma.language.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.stemma.text.Span;

/**
 * English by Apache OpenNLP's maximum entropy models of the Universal Dependencies (EWT): tokens, tags and lemmas. It has no heads and
 * no names: every word is a root with the relation {@code dep} and the label {@code O}, so that names come from the gazetteer alone and
 * what rests on syntax abstains. 2 MB of models, for a machine with little memory, and as proof that another model can take NLP4J's place.
 */
final class OpenNlpParser implements Parser {
    private static final int NO_HEAD = -1;

    /** What the lemmatizer says where it knows none. */
    private static final String NO_LEMMA = "O";

    @Override
    public String name() {
        return "opennlp";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Word> parse(String sentence) {
        String text = Nlp4jTokens.plainSpaces(sentence);
        opennlp.tools.util.Span[] spans = new TokenizerME(Holder.TOKENS).tokenizePos(text);
        String[] forms = opennlp.tools.util.Span.spansToStrings(spans, text);
        String[] universal = new POSTaggerME(Holder.TAGS, POSTagFormat.UD).tag(forms);
        String[] lemmas = new LemmatizerME(Holder.LEMMAS).lemmatize(forms, universal);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            String lemma = lemma(lemmas[i], forms[i]);
            words.add(new Word(
                    new Span(spans[i].getStart(), spans[i].getEnd()),
                    lemma,
                    OpenNlpTags.penn(universal[i], forms[i], lemma),
                    NO_HEAD,
                    "dep",
                    "O"));
        }
        return words;
    }

    /** A token that is two words has two lemmas; then the form is better, as for numbers, whose commas are lost. */
    private static String lemma(String lemma, String form) {
        boolean known = !lemma.equals(NO_LEMMA) && lemma.indexOf('+') < 0 && Character.isLetter(form.codePointAt(0));
        return (known ? lemma : form).toLowerCase(Locale.ROOT);
    }

    /** The models may be shared by threads; what works with them may not, and costs little to make. */
    private static final class Holder {
        private static final TokenizerModel TOKENS = read("tokens", TokenizerModel::new);
        private static final POSModel TAGS = read("pos", POSModel::new);
        private static final LemmatizerModel LEMMAS = read("lemmas", LemmatizerModel::new);
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T read(String kind, Reader<T> reader) {
        String file = "/opennlp-en-ud-ewt-" + kind + "-1.2-2.5.0.bin";
        try (InputStream in = OpenNlpParser.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException("No model " + file + " on the class path");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model " + file, e);
        }
    }
}
