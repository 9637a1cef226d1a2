package jp.mieru.survey.answerimport.columns;

/**
 * A field that a column can be chosen for.
 *
 * @param id of the control
 * @param key of the field
 * @param name for readers
 * @param place the column that is chosen, negative for none
 */
public record ColumnChoice(String id, String key, String name, int place, boolean required) {}
