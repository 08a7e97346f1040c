package org.stemma.bench.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The validation sentences of PETRARCH and its successor (Open Event Data Alliance). The files are only nearly XML, so the few
 * elements needed are read by pattern.
 */
final class PetrarchRecords {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern RECORD =
            Pattern.compile("<Sentence\\b([^>]*)>(.*?)(?=<Sentence\\b|</Sentences>|\\z)", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("\\beventcode\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<Text>(.*?)</Text>", Pattern.DOTALL);

    /**
     * A sentence with the codes of its events.
     *
     * @param codes empty if no event is to be coded
     */
    record Coded(String id, String text, List<String> codes) {
        Coded {
            codes = List.copyOf(codes);
        }
    }

    private PetrarchRecords() {}

    static List<Coded> read(Path file) {
        String all = COMMENT.matcher(text(file)).replaceAll("");
        List<Coded> records = new ArrayList<>();
        Matcher record = RECORD.matcher(all);
        while (record.find()) {
            List<String> codes =
                    matches(CODE, record.group(2)).stream().distinct().toList();
            String id = String.join("", matches(ID, record.group(1)));
            String words = String.join(" ", matches(TEXT, record.group(2)));
            if (!words.isBlank()) {
                records.add(new Coded(id, words.replaceAll("\\s+", " ").strip(), codes));
            }
        }
        return records;
    }

    /** PLOVER's type of each CAMEO code, by its conversion table: lines like "0312: AGREE, , military # …". */
    static Map<String, String> types(Path table) {
        Map<String, String> types = new LinkedHashMap<>();
        Matcher line = Pattern.compile("(?m)^(\\d{2,4}): ([A-Z]+)").matcher(text(table));
        while (line.find()) {
            types.putIfAbsent(line.group(1), Roots.of(line.group(2)));
        }
        return types;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
