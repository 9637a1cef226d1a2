package jp.mieru.appraisal.rules;

import java.util.List;

/**
 * Fields that stand together: single ones, or rows of a table with some empty ones at its end. A row that is left empty goes.
 *
 * @param id by which faults find it
 * @param title message key, or empty
 * @param place of the fields in the document
 * @param roomy whether each row has a box of its own, for long texts
 */
public record FormBlock(String id, String title, String place, boolean rows, boolean roomy, List<FormField> fields) {
    static FormBlock single(String place, FormField... fields) {
        return new FormBlock(place, "", place, false, false, List.of(fields));
    }

    static FormBlock rows(String place, String title, FormField... fields) {
        return new FormBlock(place, "appraisal.rules.block." + title, place, true, false, List.of(fields));
    }

    static FormBlock boxes(String id, String place, String title, FormField... fields) {
        return new FormBlock(id, "appraisal.rules.block." + title, place, true, true, List.of(fields));
    }

    /** Name of an input of a row. */
    public String at(int row, FormField field) {
        return place + "." + row + "." + field.name();
    }

    /** Name of a single input. */
    public String at(FormField field) {
        return place.isEmpty() ? field.name() : place + "." + field.name();
    }
}
