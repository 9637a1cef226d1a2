package jp.mieru.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * A form as its reader meets it: what stands in each field, what is wrong with it, what it is called. The parts in
 * {@code platform/tag} take one of these and the name of a field.
 *
 * @param page the page around the form
 * @param labels message key that, with a field's name appended, names the field; ends with a dot
 * @param result values and errors
 */
public record Fields(Page page, String labels, BindingResult result) {

    /**
     * Something to put right.
     *
     * @param field the field's name, or empty for the form as a whole
     * @param text a sentence
     */
    public record Problem(String field, String text) {}

    /** A form not sent yet, filled with what the form record says. */
    public static Fields of(Page page, String labels, Object form) {
        return new Fields(page, labels, new BeanPropertyBindingResult(form, "form"));
    }

    /** A form sent and refused, or about to be. */
    public static Fields of(Page page, String labels, BindingResult result) {
        return new Fields(page, labels, result);
    }

    public String label(String field) {
        return page.t(labels + field);
    }

    /** What stands in the field, as it was typed if it could not be read; empty when nothing does. */
    public String value(String field) {
        return Objects.toString(typed(field), "");
    }

    /** What is chosen in a field of many values. */
    public Set<String> values(String field) {
        return switch (typed(field)) {
            case null -> Set.of();
            case Collection<?> many -> many.stream().map(Object::toString).collect(Collectors.toSet());
            case Object[] many -> List.of(many).stream().map(Object::toString).collect(Collectors.toSet());
            case Object one -> Set.of(one.toString());
        };
    }

    /** A form whose fields could not all be read was never made: then only what was refused is known. */
    private @Nullable Object typed(String field) {
        if (result.getTarget() != null) {
            return result.getFieldValue(field);
        }
        var error = result.getFieldError(field);
        return error == null ? null : error.getRejectedValue();
    }

    /** What is wrong with a field, or null. */
    public @Nullable String problem(String field) {
        var error = result.getFieldError(field);
        return error == null ? null : text(error);
    }

    /** Everything to put right: the form as a whole first, then its fields in the order of the form record. */
    public List<Problem> problems() {
        var order = order();
        return result.getAllErrors().stream()
                .map(error -> new Problem(error instanceof FieldError field ? field.getField() : "", text(error)))
                .distinct()
                .sorted(Comparator.comparingInt(problem -> order.indexOf(problem.field())))
                .toList();
    }

    private List<String> order() {
        var form = result.getTarget();
        return form == null || !form.getClass().isRecord()
                ? List.of()
                : Arrays.stream(form.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
    }

    /** Ids of what describes the field: its error, then its help; null when there is neither. */
    public @Nullable String describedBy(String field, @Nullable String help) {
        var error = result.hasFieldErrors(field) ? field + "-error" : "";
        var ids = (error + (help == null ? "" : " " + field + "-help")).trim();
        return ids.isEmpty() ? null : ids;
    }

    private String text(ObjectError error) {
        return page.messages().getMessage(error, page.locale());
    }
}
