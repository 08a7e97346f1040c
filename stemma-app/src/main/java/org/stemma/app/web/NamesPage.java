package org.stemma.app.web;

import java.util.List;
import org.stemma.news.EntityType;

/**
 * The names of the store, or of one of its stories, that are most spoken of.
 *
 * @param words in a name, empty for all
 * @param story id, empty for the whole store
 * @param title of that story
 * @param store where all is kept
 */
record NamesPage(String words, String story, String title, List<Column> columns, String store) implements View {
    NamesPage {
        columns = List.copyOf(columns);
    }

    /** Names of one type. */
    record Column(EntityType type, List<Row> rows) {
        Column {
            rows = List.copyOf(rows);
        }

        String title() {
            return switch (type) {
                case PERSON -> "People";
                case ORGANISATION -> "Bodies";
                case PLACE -> "Places";
                case GROUP -> "Groups";
                case FACILITY -> "Buildings and sites";
                case EVENT -> "Named events";
                case WORK -> "Works";
                case LAW -> "Laws";
                case PRODUCT -> "Products";
                case OTHER -> "Others";
            };
        }
    }

    /** @param told how often it is spoken of: "in 3 stories", "12 mentions" */
    record Row(String id, String name, String told, int share) {}

    @Override
    public String template() {
        return "names.jte";
    }
}
