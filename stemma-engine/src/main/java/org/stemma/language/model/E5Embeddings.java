package org.stemma.language.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stemma.text.Embedding;
import org.stemma.text.Embeddings;
import org.stemma.text.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * E5-small-v2 (Wang et al. 2022, MIT), its weights in eight bits, as it lies in a jar of LangChain4j, run by ONNX Runtime. About 5 CPU-ms a
 * sentence, 0.5 CPU seconds and 100 MB outside of the heap once loaded; loaded on first use.
 *
 * <p>One text at a time and by one thread: in a batch, the scales of the eight bits are common to all its texts, so that each would change the others' vectors.
 */
final class E5Embeddings implements Embeddings {
    static final Embeddings SHARED = new E5Embeddings();

    private static final String MODEL = "/e5-small-v2-q.onnx";
    private static final String VOCABULARY = "/e5-small-v2-q-tokenizer.json";
    private static final String FIRST = "[CLS]";
    private static final String LAST = "[SEP]";
    /** As many pieces as the model was trained with, its own signs among them. */
    private static final int MOST_PIECES = 512;

    private static final float SMALLEST = 1e-9f;

    private E5Embeddings() {}

    @Override
    public String model() {
        return "e5-small-v2-q";
    }

    @Override
    public Embedding of(String text, Use use) {
        Loaded model = Loaded.MODEL;
        List<WordPieces.Piece> before = model.pieces.of(prefix(use));
        List<WordPieces.Piece> pieces = model.pieces.of(text);
        pieces = pieces.subList(0, Math.min(pieces.size(), MOST_PIECES - 2 - before.size()));
        long[] ids = new long[before.size() + pieces.size() + 2];
        ids[0] = model.pieces.id(FIRST);
        for (int i = 0; i < before.size(); i++) {
            ids[1 + i] = before.get(i).id();
        }
        for (int i = 0; i < pieces.size(); i++) {
            ids[1 + before.size() + i] = pieces.get(i).id();
        }
        ids[ids.length - 1] = model.pieces.id(LAST);
        float[][] vectors = model.run(ids);
        List<Span> spans = pieces.stream().map(WordPieces.Piece::span).toList();
        return new Embedding(
                mean(vectors), spans, Arrays.copyOfRange(vectors, 1 + before.size(), 1 + before.size() + spans.size()));
    }

    /** As the model was trained. */
    private static String prefix(Use use) {
        return switch (use) {
            case QUERY -> "query: ";
            case PASSAGE -> "passage: ";
        };
    }

    /** Of all pieces, the model's own signs among them, brought to length 1: as the model was trained. */
    private static float[] mean(float[][] vectors) {
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        double squares = 0;
        for (float value : mean) {
            squares += (double) value * value;
        }
        float length = Math.max((float) Math.sqrt(squares), SMALLEST);
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= length;
        }
        return mean;
    }

    /** The model in memory: made once, when it is first needed, and kept until the program ends. */
    private static final class Loaded {
        private static final Loaded MODEL = new Loaded();

        private final OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        private final OrtSession session;
        private final WordPieces pieces = new WordPieces(JsonMapper.shared().readTree(bytes(VOCABULARY)));

        private Loaded() {
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                session = environment.createSession(bytes(E5Embeddings.MODEL), options);
            } catch (OrtException e) {
                throw new IllegalStateException("Cannot load " + E5Embeddings.MODEL, e);
            }
        }

        /** The last layer's vectors, one a piece. */
        private float[][] run(long[] ids) {
            long[] all = new long[ids.length];
            Arrays.fill(all, 1);
            try (OnnxTensor tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
                    OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {all});
                    OnnxTensor kinds = OnnxTensor.createTensor(environment, new long[1][ids.length])) {
                Map<String, OnnxTensor> input = new HashMap<>();
                input.put("input_ids", tokens);
                input.put("attention_mask", mask);
                input.put("token_type_ids", kinds);
                try (OrtSession.Result result = session.run(input)) {
                    return ((float[][][]) result.get(0).getValue())[0];
                }
            } catch (OrtException e) {
                throw new IllegalStateException("The model cannot read " + ids.length + " pieces", e);
            }
        }

        private static byte[] bytes(String resource) {
            try (InputStream in = Objects.requireNonNull(E5Embeddings.class.getResourceAsStream(resource), resource)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + resource, e);
            }
        }
    }
}
