package org.stemma.bench.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.geo.GeoText.Kind;
import org.stemma.bench.geo.GeoText.Mark;
import org.stemma.text.Countries;
import org.stemma.text.Span;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the three sets: LGL (Lieberman, Samet and Sankaranarayanan 2010), GeoVirus (Gritta et al. 2018), GeoWebNews (2019). */
final class GeoSets {
    static final String LGL = "LGL";
    static final String GEO_VIRUS = "GeoVirus";
    static final String GEO_WEB_NEWS = "GeoWebNews";

    /** Places that are spoken of as such, in GeoWebNews' taxonomy. */
    private static final Set<String> LITERAL =
            Set.of("Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal");

    private static final Set<String> ASSOCIATED = Set.of("Metonymic", "Non_Literal_Modifier", "Embedded_Non_Lit");

    private static final Set<String> NO_NAMES = Set.of("Non_Toponym", "Literal_Expression", "Non_Lit_Expression");

    private GeoSets() {}

    static List<GeoText> read(Path folder) {
        List<GeoText> texts = new ArrayList<>();
        for (Element article : children(root(folder.resolve("lgl.xml.gz")), "article")) {
            texts.add(lgl(article));
        }
        int number = 0;
        for (Element article : children(root(folder.resolve("GeoVirus.xml.gz")), "article")) {
            texts.add(geoVirus(article, number++));
        }
        for (Element article : children(root(folder.resolve("GWN.xml.gz")), "article")) {
            texts.add(geoWebNews(article));
        }
        return texts;
    }

    private static Element root(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    /** It marks peoples ("American") as places, which are no names of places here. */
    private static GeoText lgl(Element article) {
        List<Mark> marks = new ArrayList<>();
        for (Element mark : children(child(article, "toponyms"), "toponym")) {
            Element place = child(mark, "gaztag");
            String name = value(mark, "phrase");
            boolean people = Countries.kindOf(name)
                    .filter(k -> k == Countries.Kind.DEMONYM)
                    .isPresent();
            Kind kind = people ? Kind.ASSOCIATED : Kind.PLACE;
            marks.add(mark(value(article, "text"), mark, name, kind, place, "lat", "lon"));
        }
        return new GeoText(
                GeoSets.LGL, article.getAttribute("docid"), value(article, "url"), value(article, "text"), marks);
    }

    /** Its articles are cut into paragraphs, which stay in one half. */
    private static GeoText geoVirus(Element article, int number) {
        List<Mark> marks = new ArrayList<>();
        for (Element mark : children(child(article, "locations"), "location")) {
            marks.add(mark(value(article, "text"), mark, value(mark, "name"), Kind.PLACE, mark, "lat", "lon"));
        }
        String source = value(article, "source");
        return new GeoText(GEO_VIRUS, source + "#" + number, null, value(article, "text"), marks);
    }

    private static GeoText geoWebNews(Element article) {
        List<Mark> marks = new ArrayList<>();
        for (Element mark : children(child(article, "toponyms"), "toponym")) {
            String type = value(mark, "type");
            if (!NO_NAMES.contains(type)) {
                Kind kind = LITERAL.contains(type)
                        ? Kind.PLACE
                        : ASSOCIATED.contains(type) ? Kind.ASSOCIATED : Kind.IGNORED;
                String name = value(mark, "extractedName");
                marks.add(mark(value(article, "text"), mark, name, kind, mark, "latitude", "longitude"));
            }
        }
        return new GeoText(
                GEO_WEB_NEWS, article.getAttribute("file"), value(article, "link"), value(article, "text"), marks);
    }

    private static Mark mark(
            String text, Element mark, String name, Kind kind, @Nullable Element place, String north, String east) {
        Span span = span(text, Integer.parseInt(value(mark, "start")), name);
        String latitude = place == null ? "" : value(place, north);
        return latitude.isBlank() || place == null
                ? new Mark(span, name, kind, null, null)
                : new Mark(span, name, kind, Double.valueOf(latitude), Double.valueOf(value(place, east)));
    }

    /** Where a name stands: where the set says, or, since some of its offsets are off, where the name stands next to it. */
    private static Span span(String text, int start, String name) {
        int before = text.lastIndexOf(name, Math.max(0, start));
        int after = text.indexOf(name, Math.max(0, start));
        int at = before < 0 || (after >= 0 && after - start < start - before) ? after : before;
        return at < 0 ? new Span(0, 0) : new Span(at, at + name.length());
    }

    private static List<Element> children(@Nullable Element parent, String name) {
        List<Element> children = new ArrayList<>();
        if (parent != null) {
            NodeList nodes = parent.getChildNodes();
            for (int i = 0; i < nodes.getLength(); i++) {
                if (nodes.item(i) instanceof Element element
                        && element.getTagName().equals(name)) {
                    children.add(element);
                }
            }
        }
        return children;
    }

    private static @Nullable Element child(Element parent, String name) {
        List<Element> children = children(parent, name);
        return children.isEmpty() ? null : children.getFirst();
    }

    private static String value(Element parent, String name) {
        Node child = child(parent, name);
        return child == null ? "" : child.getTextContent();
    }
}
