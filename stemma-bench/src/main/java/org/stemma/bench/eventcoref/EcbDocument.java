package org.stemma.bench.eventcoref;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.stemma.text.Span;

/**
 * One article of ECB+ (Cybulska and Vossen 2014) with the events marked in its validated sentences.
 *
 * @param text the tokens joined again, a sentence a line
 * @param mentions in order, each span once
 * @param validated the words of the sentences whose marks were checked
 */
record EcbDocument(String name, int topic, String text, List<EcbMention> mentions, List<Span> validated) {
    private static final Set<String> TIED = Set.of(",", ".", ";", ":", "!", "?", "%", ")", "]", "’", "”");
    private static final Set<String> OPENING = Set.of("(", "[", "$", "“", "‘");

    EcbDocument {
        mentions = List.copyOf(mentions);
        validated = List.copyOf(validated);
    }

    boolean isValidated(Span span) {
        return validated.stream().anyMatch(word -> word.overlaps(span));
    }

    /**
     * Reads an article.
     *
     * @param validated numbers of the sentences whose marks were checked
     */
    static EcbDocument read(Path file, Set<Integer> validated) {
        String name = String.valueOf(file.getFileName()).replace(".xml.gz", "");
        int topic = Integer.parseInt(name.substring(0, name.indexOf('_')));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Document xml = Jsoup.parse(in, null, "", Parser.xmlParser());
            Map<String, Span> tokens = new LinkedHashMap<>();
            Set<String> counted = new HashSet<>();
            String text = text(xml, name.endsWith("plus"), validated, tokens, counted);
            List<Span> words = new ArrayList<>();
            tokens.forEach((id, span) -> {
                if (counted.contains(id)) {
                    words.add(span);
                }
            });
            return new EcbDocument(name, topic, text, mentions(xml, name, topic, tokens, counted), words);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Without the first sentence of the added part, which is the article's address. */
    private static String text(
            Document xml, boolean plus, Set<Integer> validated, Map<String, Span> tokens, Set<String> counted) {
        StringBuilder text = new StringBuilder();
        String sentence = "";
        boolean quoted = false;
        boolean opened = false;
        for (Element token : xml.select("token")) {
            String form = token.wholeText();
            if (plus && token.attr("sentence").equals("0")) {
                continue;
            }
            boolean next = !token.attr("sentence").equals(sentence);
            sentence = token.attr("sentence");
            boolean quote = form.equals("'") || form.equals("\"");
            quoted = next ? quote : quote != quoted;
            boolean suffix = form.startsWith("'") && form.length() > 1;
            boolean tied = TIED.contains(form) || suffix || form.equals("n't") || (quote && !quoted) || opened;
            if (!text.isEmpty() && (next || !tied)) {
                text.append(next ? '\n' : ' ');
            }
            opened = (quote && quoted) || OPENING.contains(form);
            tokens.put(token.attr("t_id"), new Span(text.length(), text.length() + form.length()));
            if (validated.contains(Integer.parseInt(sentence))) {
                counted.add(token.attr("t_id"));
            }
            text.append(form);
        }
        return text.toString();
    }

    private static List<EcbMention> mentions(
            Document xml, String name, int topic, Map<String, Span> tokens, Set<String> counted) {
        Map<String, String> chains = chains(xml, name);
        Map<String, EcbMention> byPlace = new LinkedHashMap<>();
        for (Element mark : xml.select("Markables > *")) {
            List<Element> anchors = mark.select("token_anchor");
            if (!mark.tagName().contains("ACTION") || anchors.isEmpty()) {
                continue;
            }
            Span first = tokens.get(anchors.getFirst().attr("t_id"));
            Span last = tokens.get(anchors.getLast().attr("t_id"));
            if (first == null
                    || last == null
                    || !counted.contains(anchors.getFirst().attr("t_id"))) {
                continue;
            }
            String id = mark.attr("m_id");
            EcbMention mention =
                    new EcbMention(name, topic, first.cover(last), chains.getOrDefault(id, "alone " + name + " " + id));
            byPlace.merge(mention.place(), mention, (a, b) -> a.chain().startsWith("alone") ? b : a);
        }
        List<EcbMention> sorted = new ArrayList<>(byPlace.values());
        sorted.sort((a, b) -> a.span().compareTo(b.span()));
        return sorted;
    }

    /** From each marked mention's number to its event. */
    private static Map<String, String> chains(Document xml, String name) {
        Map<String, String> chains = new HashMap<>();
        for (Element relation : xml.select("CROSS_DOC_COREF, INTRA_DOC_COREF")) {
            String chain =
                    relation.tagName().startsWith("CROSS") ? relation.attr("note") : name + " " + relation.attr("r_id");
            relation.select("source").forEach(source -> chains.put(source.attr("m_id"), chain));
        }
        return chains;
    }
}
