package jp.mieru.engagement.moved;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.moved.WhatMoved.Moves;
import jp.mieru.engagement.statistics.Tenths;
import jp.mieru.platform.files.ExcelOut;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What moved as an Excel file, a row for each plan. With one decimal; what is hidden is blank. */
final class MovedWorkbook {
    private static final List<String> COLUMNS = List.of(
            "unit",
            "sentence",
            "construct",
            "before",
            "after",
            "change",
            "others",
            "units",
            "effect",
            "low",
            "high",
            "shrunk",
            "verdict",
            "note");

    private final Moves moves;
    private final MessageSource messages;
    private final Locale locale;

    MovedWorkbook(Moves moves, MessageSource messages, Locale locale) {
        this.moves = moves;
        this.messages = messages;
        this.locale = locale;
    }

    void write(OutputStream out) throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(
                    text("engagement.moved.title"),
                    COLUMNS.stream()
                            .map(column -> text("engagement.moved.column." + column))
                            .toList());
            moves.plans().forEach(move -> workbook.row(cells(move)));
        }
    }

    private @Nullable Object[] cells(PlanMove move) {
        var effect = move.effect();
        var why = move.why();
        return new @Nullable Object[] {
            move.unitName(),
            move.sentence(),
            moves.before().name(move.construct(), locale),
            Tenths.orNull(move.before()),
            Tenths.orNull(move.after()),
            Tenths.orNull(move.change()),
            effect == null ? null : Tenths.of(effect.expected()),
            effect == null ? null : effect.units(),
            effect == null ? null : Tenths.of(effect.points()),
            effect == null ? null : Tenths.of(effect.low()),
            effect == null ? null : Tenths.of(effect.high()),
            effect == null ? null : Tenths.of(effect.shrunk()),
            text("engagement.moved.verdict." + move.verdict().word()),
            why == null ? null : text("engagement.moved.why." + why.word())
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
