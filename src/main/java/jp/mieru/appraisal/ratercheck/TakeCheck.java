package jp.mieru.appraisal.ratercheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.checkbank.QuestionBank;
import jp.mieru.appraisal.checkbank.Topic;
import jp.mieru.appraisal.ratercheck.Sheet.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes a check. Nothing of it goes into the trail, for nobody else is to learn how it went. */
@Service
class TakeCheck {
    private final CheckSheets sheets;
    private final QuestionBank bank;
    private final Clock clock;

    TakeCheck(CheckSheets sheets, QuestionBank bank, Clock clock) {
        this.sheets = sheets;
        this.bank = bank;
        this.clock = clock;
    }

    /** Begins a check, or goes on with the one that is not finished. */
    @Transactional
    UUID begin(Viewer viewer, @Nullable Topic topic) {
        StaffId self = Objects.requireNonNull(viewer.staff());
        return unfinished(viewer)
                .or(() -> sheets.give(
                        self,
                        topic,
                        Selection.of(bank.all(), sheets.past(self), topic, LocalDate.now(clock), new Random())))
                .or(() -> unfinished(viewer))
                .orElseThrow();
    }

    /** Marks an answer and keeps it; the first to a question counts. Nothing if there is no such question in the check. */
    @Transactional
    Optional<Given> answer(Sheet sheet, int place, boolean answer) {
        var asked =
                sheet.answers().stream().filter(each -> each.place() == place).findFirst();
        asked.filter(each -> each.answer() == null)
                .flatMap(each -> bank.all().stream()
                        .filter(question -> question.code().equals(each.code()))
                        .findFirst())
                .ifPresent(question -> sheets.answer(sheet, place, answer, question.holds() == answer));
        return asked;
    }

    private Optional<UUID> unfinished(Viewer viewer) {
        return sheets.of(viewer).stream()
                .filter(each -> each.finishedOn() == null)
                .map(Sheet::id)
                .findFirst();
    }
}
