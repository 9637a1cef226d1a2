package jp.mieru.platform.files;

import java.util.List;

/**
 * What an import wants to know from a column.
 *
 * @param name how the importer calls it; also recognised as a column
 * @param synonyms how columns with it are called, the usual name first
 */
public record Field(String name, List<String> synonyms) {

    public Field {
        synonyms = List.copyOf(synonyms);
    }
}
