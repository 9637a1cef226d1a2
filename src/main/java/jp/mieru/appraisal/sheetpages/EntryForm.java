package jp.mieru.appraisal.sheetpages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mieru.appraisal.entry.Seen;
import jp.mieru.appraisal.entry.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet's form sends: {@code e.FIELD} the text, {@code v.FIELD} what the page knew of it; {@code tab} and {@code turn} where
 * scripts run. A field by itself is sent as {@code field}, {@code value}, {@code seen}.
 */
record EntryForm(Map<String, String> sent) {
    private static final String TEXT = "e.";
    private static final String SEEN = "v.";
    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    String tab() {
        return sent.getOrDefault("tab", "");
    }

    /** The field that is sent by itself. */
    Optional<Typed> one() {
        var field = sent.get("field");
        return field == null || field.isEmpty()
                ? Optional.empty()
                : Optional.of(typed(field, sent.getOrDefault("value", ""), sent.get("seen")));
    }

    /** The fields of the whole form that somebody touched; a radio group without a choice is not sent at all. */
    List<Typed> changed() {
        return sent.keySet().stream()
                .filter(name -> name.startsWith(SEEN))
                .map(name -> name.substring(SEEN.length()))
                .filter(field -> !field.equals(decidedField()))
                .filter(field -> sent.containsKey(TEXT + field))
                .map(field -> typed(field, value(field), sent.get(SEEN + field)))
                .filter(typed -> !typed.isUntouched())
                .toList();
    }

    String value(String field) {
        return sent.getOrDefault(TEXT + field, "");
    }

    /**
     * The text that a button decides about. A page made anew carries the refused text beside the field; one in which scripts run
     * has it in the field itself.
     */
    Optional<Typed> decided() {
        var field = decidedField();
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(new Typed(
                        field,
                        sent.getOrDefault("aside." + field, value(field)),
                        Seen.read(sent.get("against." + field)),
                        sent.getOrDefault("asidetab." + field, tab()),
                        turn()));
    }

    private String decidedField() {
        return sent.getOrDefault(MINE, sent.getOrDefault(THEIRS, ""));
    }

    /** Whether the text that was put aside takes the place of the other. */
    boolean replaces() {
        return sent.containsKey(MINE);
    }

    /** Whether the button leads on to handing the sheet on. */
    boolean goesOn() {
        return sent.containsKey("handover");
    }

    private Typed typed(String field, String value, @Nullable String seen) {
        return new Typed(field, value, Seen.read(seen), tab(), turn());
    }

    private long turn() {
        var turn = sent.getOrDefault("turn", "");
        return turn.matches("[0-9]{1,15}") ? Long.parseLong(turn) : 0;
    }
}
