package org.stemma.language.model;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.tukaani.xz.XZInputStream;

/** NLP4J's English model files, as they lie in its jar: Java objects, serialised and packed. The word embeddings stay away. */
final class Nlp4jShipped {
    static final String DEPENDENCIES = "models/en-dep.xz";
    static final String NAMES = "models/en-ner.xz";
    static final String TAGS = "models/en-pos.xz";
    static final String AMBIGUITY = "lexica/en-ambiguity-classes-simplified-lowercase.xz";
    static final String CLUSTERS = "lexica/en-brown-clusters-simplified-lowercase.xz";
    static final String GAZETTEER = "lexica/en-named-entity-gazetteers-simplified.xz";

    private static final List<String> FILES = List.of(DEPENDENCIES, NAMES, TAGS, AMBIGUITY, CLUSTERS, GAZETTEER);
    private static final String ROOT = "/edu/emory/mathcs/nlp/";
    private static final int BUFFER = 1 << 16;

    private Nlp4jShipped() {}

    /** A hash of the files' content, without reading them where a jar tells their checksums. */
    static String contentHash() {
        long hash = 0;
        try {
            for (String file : FILES) {
                hash = CompactHash.mix(hash + checksum(resource(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read NLP4J's models", e);
        }
        return String.format("%016x", hash);
    }

    private static long checksum(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        if (connection instanceof JarURLConnection jar) {
            long checksum = jar.getJarEntry().getCrc();
            if (checksum >= 0) {
                return checksum;
            }
        }
        CRC32 checksum = new CRC32();
        try (InputStream in = connection.getInputStream()) {
            checksum.update(in.readAllBytes());
        }
        return checksum.getValue();
    }

    /** The object in a file: millions of objects and seconds for a large one. */
    static Object read(String file) {
        return read(file, ignored -> {});
    }

    /** @param features is given the numbers of a model's features, which the model itself does not show */
    static Object read(String file, Consumer<FeatureMap> features) {
        try (InputStream packed = resource(file).openStream();
                ObjectInputStream objects = new WithFeatures(
                        new BufferedInputStream(new XZInputStream(new BufferedInputStream(packed, BUFFER)), BUFFER),
                        features)) {
            return objects.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model " + file, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The model " + file + " is of another version of NLP4J", e);
        }
    }

    /** Hands out the map of features when it comes by; the field that holds it is protected, and reflection is not our way. */
    private static final class WithFeatures extends ObjectInputStream {
        private final Consumer<FeatureMap> features;

        WithFeatures(InputStream in, Consumer<FeatureMap> features) throws IOException {
            super(in);
            this.features = features;
            enableResolveObject(true);
        }

        @Override
        protected Object resolveObject(Object object) {
            if (object instanceof FeatureMap map) {
                features.accept(map);
            }
            return object;
        }
    }

    private static URL resource(String file) {
        URL url = Nlp4jShipped.class.getResource(ROOT + file);
        if (url == null) {
            throw new IllegalStateException("No model " + file + " on the class path");
        }
        return url;
    }
}
