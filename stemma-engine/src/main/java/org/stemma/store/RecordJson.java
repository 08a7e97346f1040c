package org.stemma.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Story;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as compressed JSON. Fields that a record no longer has are ignored, fields that are missing are null, so that stores outlive
 * small changes of the records.
 *
 * <p>An article is kept without its original, which the capture holds, and a dossier without its reports, which are articles.
 */
final class RecordJson {
    private static final String ORIGINAL = "original";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private RecordJson() {}

    /** A dossier as it is kept. */
    private record Bare(
            Story story,
            Lineage lineage,
            List<Entity> entities,
            List<Quote> quotes,
            List<Event> events,
            List<Claim> claims) {}

    static byte[] pack(Object record) {
        return compress(MAPPER.writeValueAsBytes(record));
    }

    static <T> T unpack(byte[] packed, Class<T> type) {
        return MAPPER.readValue(expand(packed), type);
    }

    /** Uncompressed, for a view that compresses by itself. */
    static byte[] write(Object record) {
        return MAPPER.writeValueAsBytes(record);
    }

    static <T> T read(byte[] written, int start, int length, Class<T> type) {
        return MAPPER.readValue(written, start, length, type);
    }

    static byte[] packArticle(Article article) {
        ObjectNode tree = MAPPER.valueToTree(article);
        tree.remove(ORIGINAL);
        return compress(MAPPER.writeValueAsBytes(tree));
    }

    static Article unpackArticle(byte[] packed, String original) {
        Article bare = unpack(packed, Article.class);
        return new Article(
                bare.id(),
                bare.capture(),
                bare.file(),
                bare.url(),
                original,
                bare.title(),
                bare.byline(),
                bare.outlet(),
                bare.published(),
                bare.updated(),
                bare.captured(),
                bare.language(),
                bare.blocks(),
                bare.comments(),
                bare.credits(),
                bare.flags(),
                bare.method());
    }

    static Report unpackReport(byte[] article, byte[] analysis, String original) {
        return new Report(unpackArticle(article, original), unpack(analysis, Analysis.class));
    }

    static byte[] packDossier(Dossier dossier) {
        return pack(new Bare(
                dossier.story(),
                dossier.lineage(),
                dossier.entities(),
                dossier.quotes(),
                dossier.events(),
                dossier.claims()));
    }

    static Dossier unpackDossier(byte[] packed, List<Report> reports) {
        Bare bare = unpack(packed, Bare.class);
        return new Dossier(
                bare.story(), reports, bare.lineage(), bare.entities(), bare.quotes(), bare.events(), bare.claims());
    }

    /** Text unit by unit, because a JSON line may hold half a surrogate pair, which no encoding of Unicode can write. */
    static byte[] packText(String text) {
        ByteBuffer units = ByteBuffer.allocate(Character.BYTES * text.length());
        units.asCharBuffer().put(text);
        return compress(units.array());
    }

    static String unpackText(byte[] packed) {
        return ByteBuffer.wrap(expand(packed)).asCharBuffer().toString();
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] expand(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
