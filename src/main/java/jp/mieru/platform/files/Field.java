package jp.mieru.platform.files;

import java.util.List;

/**
 * What an import wants to know from a column.
 *
 * @param name how the importer calls it; also recognised as a column
 * @param synonyms how columns with it are called, the usual name first
 * @param required whether a file without it cannot be imported
 */
public record Field(String name, List<String> synonyms, boolean required) {

    public Field {
        synonyms = List.copyOf(synonyms);
    }

    /** A field that each file must have. */
    public static Field required(String name, String... synonyms) {
        return new Field(name, List.of(synonyms), true);
    }

    /** A field that a file may have. */
    public static Field optional(String name, String... synonyms) {
        return new Field(name, List.of(synonyms), false);
    }

    /** How people know it: its usual name. */
    public String label() {
        return synonyms.isEmpty() ? name : synonyms.getFirst();
    }
}
