package jp.mieru.engagement.planround;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The plans of a round as an Excel file, a row for each unit. */
final class PlanWorkbook {
    private static final List<String> COLUMNS = List.of(
            "code",
            "unit",
            "kind",
            "around",
            "heads",
            "state",
            "sentence",
            "construct",
            "talked",
            "starts",
            "shared",
            "ended",
            "nudged");

    private final Questionnaire questionnaire;
    private final MessageSource messages;
    private final Locale locale;

    PlanWorkbook(Questionnaire questionnaire, MessageSource messages, Locale locale) {
        this.questionnaire = questionnaire;
        this.messages = messages;
        this.locale = locale;
    }

    void write(List<UnitPlan> rows, OutputStream out) throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(
                    text("engagement.actionplan.title"),
                    COLUMNS.stream()
                            .map(column -> text("engagement.planround.column." + column))
                            .toList());
            rows.forEach(row -> workbook.row(cells(row)));
        }
    }

    private @Nullable Object[] cells(UnitPlan row) {
        var plan = row.plan();
        var wording = plan == null ? null : plan.wording();
        var outcome = plan == null ? null : plan.outcome();
        return new @Nullable Object[] {
            row.unit().code(),
            row.unit().name(),
            row.unit().kind(),
            String.join(" ", row.around()),
            String.join("\n", row.heads()),
            outcome == null
                    ? text("engagement.actionplan.state." + row.progress().word())
                    : text("engagement.actionplan.outcome." + outcome.word()),
            wording == null ? null : wording.sentence(),
            wording == null ? null : construct(wording.construct()),
            wording == null ? null : wording.talkedOn(),
            wording == null ? null : wording.startsOn(),
            plan == null ? null : plan.sharedOn(),
            plan == null ? null : plan.endedOn(),
            row.nudgedOn()
        };
    }

    private String construct(String code) {
        return questionnaire
                .construct(code)
                .map(construct -> construct.name().in(locale))
                .orElse(code);
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
