package org.stemma.bench.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;

/**
 * HealthVer (Sarrouti et al. 2021): does a passage of a medical paper support a claim, refute it, or neither? Out of the claims' domain: the evidence
 * is an inference away from the claim, and nothing is learnt from the set. One claim for both without a conflict is support, with one refutation.
 */
final class HealthVerEvaluation implements Evaluation {
    @Override
    public String name() {
        return "claims-healthver";
    }

    @Override
    public String about() {
        return "claims, out of domain: HealthVer's test part, support, refute or neutral (macro F1; published: T5 .796)";
    }

    @Override
    public String corpus() {
        return "benchmarks/claims-healthver";
    }

    @Override
    public Scores measure(Path corpus) {
        SentencePairs pairs = new SentencePairs();
        Confusion confusion = new Confusion();
        List<List<String>> rows = rows(corpus.resolve("healthver_test.csv.gz"));
        List<String> heads = rows.getFirst();
        for (List<String> row : rows.subList(1, rows.size())) {
            String given =
                    switch (pairs.bond(row.get(heads.indexOf("evidence")), row.get(heads.indexOf("claim")))) {
                        case NONE -> "Neutral";
                        case AGREEMENT -> "Supports";
                        case CONFLICT -> "Refutes";
                    };
            confusion.count(row.get(heads.indexOf("label")), given);
        }
        return Scores.of("macro F1", confusion.macro())
                .and("accuracy", confusion.accuracy())
                .and("F1 supports", confusion.harmonic("Supports"))
                .and("F1 refutes", confusion.harmonic("Refutes"))
                .and("F1 neutral", confusion.harmonic("Neutral"));
    }

    private static List<List<String>> rows(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return QuotedTable.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
