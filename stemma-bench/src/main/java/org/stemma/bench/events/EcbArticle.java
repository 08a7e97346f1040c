package org.stemma.bench.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One article of ECB+ (Cybulska and Vossen 2014).
 *
 * @param story the seminal event it tells: its topic, and which of the topic's two
 * @param text the tokens joined again, a sentence a line
 */
record EcbArticle(String name, int topic, String story, String text) {
    static EcbArticle read(Path file) {
        String name = String.valueOf(file.getFileName()).replace(".xml.gz", "");
        String[] parts = name.split("_");
        boolean plus = name.endsWith("plus");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Document xml = Jsoup.parse(in, null, "", Parser.xmlParser());
            return new EcbArticle(
                    name, Integer.parseInt(parts[0]), parts[0] + (plus ? " ecbplus" : " ecb"), text(xml, plus));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Without the first sentence of the added part, which is the article's address. */
    private static String text(Document xml, boolean plus) {
        StringBuilder text = new StringBuilder();
        String sentence = "";
        for (Element token : xml.select("token")) {
            String form = token.wholeText();
            if (plus && token.attr("sentence").equals("0")) {
                continue;
            }
            boolean next = !token.attr("sentence").equals(sentence);
            sentence = token.attr("sentence");
            boolean mark = form.length() == 1 && ",.;:!?%)]’'".contains(form);
            if (!text.isEmpty() && (next || !(mark || form.startsWith("'") || form.equals("n't")))) {
                text.append(next ? '\n' : ' ');
            }
            text.append(form);
        }
        return text.toString();
    }
}
