package org.stemma.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an element is by its tag and by the names that it bears (class, id, role, microdata), in the eyes of all who ask: each
 * element's attributes are walked through once, and each value of the page is read once.
 *
 * @param classes its class, without space around it
 * @param mark the part of the page's furniture that it is called; null if nothing is said
 * @param call how surely readers speak in it
 * @param rank 1 for the text of an article, 2 for an article, 3 for the main part of a page; more for none of them
 * @param isPost whether its class says that it is a pasted post of a social network
 * @param isLive whether it is called a live blog
 */
record ElementNames(
        String classes,
        Furniture.@Nullable Mark mark,
        CommentNames.Call call,
        int rank,
        boolean isPost,
        boolean isLive) {
    private static final ElementNames NOTHING =
            new ElementNames("", null, CommentNames.Call.NONE, BodyNames.NO_RANK, false, false);

    /** Reads the names of one page's elements. Not thread-safe. */
    static final class Reader {
        private final Map<String, ElementNames> known = new HashMap<>();

        /** Names between white space: many values of a page share them. */
        private final Map<String, ElementNames> parts = new HashMap<>();

        ElementNames of(Element element) {
            if (element.attributesSize() == 0) {
                return new ElementNames(
                        "",
                        Furniture.byTag(element.normalName()),
                        CommentNames.Call.NONE,
                        BodyNames.rankOfTag(element.normalName(), BodyNames.NO_RANK),
                        false,
                        false);
            }
            ElementNames role = NOTHING;
            ElementNames id = NOTHING;
            ElementNames classes = NOTHING;
            ElementNames property = NOTHING;
            boolean body = false;
            boolean hidden = false;
            String type = "";
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                switch (attribute.getKey()) {
                    case "role" -> role = read(value);
                    case "id" -> id = read(value);
                    case "class" -> classes = read(value);
                    case "itemprop" -> {
                        property = read(value);
                        body = value.contains("articleBody");
                    }
                    case "itemtype" -> type = value;
                    case "hidden" -> hidden = true;
                    case "style" -> hidden |= Furniture.isHiding(value);
                    default -> {}
                }
            }
            return together(element.normalName(), List.of(role, id, classes, property), body, hidden, type);
        }

        private ElementNames read(String value) {
            return value.isEmpty() ? NOTHING : known.computeIfAbsent(value, this::ofValue);
        }

        /** What the names of a value say together; those without a word that means anything are passed over. */
        private ElementNames ofValue(String value) {
            ElementNames all =
                    new ElementNames(value.trim(), null, CommentNames.Call.NONE, BodyNames.NO_RANK, false, false);
            int end = Math.min(Furniture.LONGEST_ATTRIBUTE, value.length());
            int from = 0;
            while (from < end) {
                int to = from;
                while (to < end && !Character.isWhitespace(value.charAt(to))) {
                    to++;
                }
                if (NameWords.isOneIn(value, from, to)) {
                    all = all.and(parts.computeIfAbsent(value.substring(from, to), ElementNames::ofName));
                }
                from = to + 1;
            }
            return all;
        }
    }

    /** What this and the next name of the same value say. */
    private ElementNames and(ElementNames next) {
        return new ElementNames(
                classes,
                mark == null ? next.mark : mark,
                next.call.compareTo(call) > 0 ? next.call : call,
                Math.min(rank, next.rank),
                isPost || next.isPost,
                isLive || next.isLive);
    }

    /**
     * What the names of an element's attributes say together.
     *
     * @param names of its role, its id, its class and its microdata, in the order in which they tell its furniture
     */
    private static ElementNames together(
            String tag, List<ElementNames> names, boolean body, boolean hidden, String type) {
        ElementNames id = names.get(1);
        ElementNames classes = names.get(2);
        Furniture.Mark mark = Furniture.byTag(tag);
        if (mark == null && !Furniture.isFrame(tag)) {
            mark = hidden ? Furniture.UNSEEN : null;
            for (int i = 0; i < names.size() && mark == null; i++) {
                mark = names.get(i).mark;
            }
        }
        CommentNames.Call call = CommentNames.isTyped(type) ? CommentNames.Call.SURE : CommentNames.Call.NONE;
        for (int i = 1; i < names.size(); i++) {
            call = names.get(i).call.compareTo(call) > 0 ? names.get(i).call : call;
        }
        return new ElementNames(
                classes.classes,
                mark,
                call,
                body ? 1 : BodyNames.rankOfTag(tag, Math.min(id.rank, classes.rank)),
                classes.isPost,
                id.isLive || classes.isLive || type.endsWith("/LiveBlogPosting"));
    }

    /** What a name says, one without white space in it. */
    private static ElementNames ofName(String value) {
        List<String> words = Furniture.wordsOf(value);
        if (words.isEmpty()) {
            return NOTHING;
        }
        return new ElementNames(
                "",
                Furniture.mark(words),
                CommentNames.call(words),
                BodyNames.rank(words),
                EmbeddedPosts.isPost(words),
                LiveBlogs.isNamed(value, words));
    }
}
