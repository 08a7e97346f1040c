package org.stemma.bench.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ClaimDiff (Ko et al. 2022): does one sentence strengthen another, does it weaken it? Rhetoric rather than fact, so out of the claims' domain: one
 * that supports without telling the same fact cannot be found. Two sentences in one claim without a conflict are taken for a strengthening, with one
 * for a weakening. Nothing is learnt from it: its training part, the only one at hand, is measured whole.
 */
final class ClaimDiffEvaluation implements Evaluation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String YES = "yes";
    private static final String NO = "no";

    @Override
    public String name() {
        return "claims-claimdiff";
    }

    @Override
    public String about() {
        return "claims, out of domain: ClaimDiff's sentence pairs, strengthening and weakening (accuracy, macro F1, area under the curve of a yes or no)";
    }

    @Override
    public String corpus() {
        return "benchmarks/claims-claimdiff";
    }

    @Override
    public Scores measure(Path corpus) {
        SentencePairs pairs = new SentencePairs();
        Confusion strength =
                run(pairs, corpus.resolve("ClaimDiff-S/ClaimDiff-strength-train.json.gz"), SentencePairs.Bond.AGREEMENT);
        Confusion weakness =
                run(pairs, corpus.resolve("ClaimDiff-W/ClaimDiff-weak-train.json.gz"), SentencePairs.Bond.CONFLICT);
        return Scores.of("strengthen accuracy", strength.accuracy())
                .and("strengthen macro F1", strength.macro())
                .and("strengthen AUC", strength.balanced())
                .and("weaken accuracy", weakness.accuracy())
                .and("weaken macro F1", weakness.macro())
                .and("weaken AUC", weakness.balanced());
    }

    private static Confusion run(SentencePairs pairs, Path file, SentencePairs.Bond yes) {
        Confusion confusion = new Confusion();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (JsonNode pair : JSON.readTree(in).path("data")) {
                SentencePairs.Bond bond = pairs.bond(
                        pair.path("claim_a").asString(), pair.path("claim_b").asString());
                confusion.count(pair.path("relation").asInt() == 1 ? YES : NO, bond == yes ? YES : NO);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return confusion;
    }
}
