package jp.mieru.goals.sheetfile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.platform.files.FormOut;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes sheets as forms in Japanese, whatever language the page is in: offices print and file them. */
@Component
class SheetForm {
    static final Locale LOCALE = Locale.JAPANESE;
    private static final int ROWS = 6;
    private static final int LINES = 3;
    private final MessageSource messages;

    SheetForm(MessageSource messages) {
        this.messages = messages;
    }

    /** A form for each, with what may be chosen on a further sheet where there is anything. */
    void write(List<FiledSheet> sheets, List<String> choices, OutputStream out) throws IOException {
        try (var form = new FormOut(out)) {
            for (var sheet : sheets) {
                write(sheet, choices.size(), form);
            }
            if (!choices.isEmpty()) {
                form.form(text("choices"), 90).title(text("choices"));
                choices.forEach(form::note);
            }
        }
    }

    private void write(FiledSheet filed, int choices, FormOut form) throws IOException {
        var sheet = filed.sheet();
        form.form(filed.name(), FormColumn.widths());
        var kind = sheet.isPersonal() ? "person" : "unit";
        form.title(text("title." + kind, sheet.year().format(LOCALE)));
        form.fact(text("year"), sheet.year().format(LOCALE));
        form.fact(text("place." + kind), filed.place());
        form.fact(text("number." + kind), filed.number());
        form.fact(text("name." + kind), filed.name());
        form.fact(
                text("state"),
                messages.getMessage("goals.state." + sheet.state().word(), null, LOCALE));
        form.head(Arrays.stream(FormColumn.values())
                .map(column -> column.heading(messages, LOCALE))
                .toList());
        sheet.goals().forEach(goal -> form.row(LINES, cells(goal, filed)));
        for (int i = sheet.goals().size(); i < ROWS; i++) {
            form.row(LINES, i + 1, null, null, null, null, null, null, null, null);
        }
        form.offer(FormColumn.DIFFICULTY.ordinal(), marks());
        if (choices > 0) {
            form.offer(FormColumn.PARENTS.ordinal(), text("choices"), choices);
        }
        form.total(text("total"), FormColumn.WEIGHT.ordinal());
        form.note("");
        for (var note : List.of("difficulty", "parents", "weights")) {
            form.note(text("note." + note));
        }
    }

    private @Nullable Object[] cells(Goal goal, FiledSheet filed) {
        var says = goal.statement();
        var due = says.dueOn();
        return new @Nullable Object[] {
            goal.place(),
            says.title(),
            says.measure(),
            says.target(),
            due == null ? null : JapaneseDates.format(due, LOCALE),
            says.weight(),
            mark(says.difficulty()),
            ServedText.of(goal.ties(), filed.served()),
            goal.exception()
        };
    }

    private List<String> marks() {
        return Arrays.stream(Difficulty.values()).map(this::mark).toList();
    }

    private String mark(Difficulty difficulty) {
        return messages.getMessage("goals.difficulty." + difficulty.word() + ".mark", null, LOCALE);
    }

    private String text(String key, Object... args) {
        return messages.getMessage("goals.file." + key, args, LOCALE);
    }
}
