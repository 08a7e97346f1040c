package org.stemma.language;

import java.util.regex.Pattern;
import org.stemma.news.EntityType;

/** What the letters of a name by themselves tell of its type, whatever the parser's label says. */
final class NameShapes {
    /** Makers' designations: "KC-135R", "Su-57", with what follows; a road's "I-95" and a summit's "G-20" are places and bodies. */
    private static final Pattern DESIGNATION =
            Pattern.compile("(?!(I|G|M|A)-\\d)\\p{Lu}[\\p{L}]{0,2}-\\d{1,3}\\p{Lu}{0,2}( .*)?");

    /** The address of a site: "orun.example". */
    private static final Pattern SITE = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{Ll}{2,}");

    private static final Pattern OF_STATE = Pattern.compile("(US|U\\.S\\.|UK|U\\.K\\.|EU|E\\.U\\.) .+");

    private NameShapes() {}

    /** The type of a name with a label. */
    static EntityType type(String name, EntityType label) {
        if (label == EntityType.WORK || label == EntityType.LAW || label == EntityType.EVENT) {
            return label;
        }
        if (label != EntityType.PLACE && DESIGNATION.matcher(name).matches()) {
            return EntityType.PRODUCT;
        }
        if (SITE.matcher(name).matches()) {
            return EntityType.ORGANISATION;
        }
        if (NameHeads.type(name) == EntityType.LAW) {
            return EntityType.LAW;
        }
        int blank = name.indexOf(' ');
        if (label == EntityType.PLACE && blank > 0 && name.startsWith("of ", blank + 1)) {
            return NameTitles.announcesPerson(name.substring(0, blank)) ? EntityType.PERSON : label;
        }
        boolean body = label == EntityType.PLACE && OF_STATE.matcher(name).matches() && Gazetteer.type(name) == null;
        boolean site = NameHeads.type(name.substring(name.lastIndexOf(' ') + 1)) != null;
        return body && !site ? EntityType.ORGANISATION : label;
    }
}
