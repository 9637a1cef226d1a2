package jp.mieru.engagement.planround;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The plans of a round by unit as a workbook. */
@Controller
class PlanFileController {
    private final CallableRounds callable;
    private final PlanRounds plans;
    private final Rounds rounds;
    private final MessageSource messages;
    private final Clock clock;

    PlanFileController(CallableRounds callable, PlanRounds plans, Rounds rounds, MessageSource messages, Clock clock) {
        this.callable = callable;
        this.plans = plans;
        this.rounds = rounds;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/action-plan-rounds/{round}/file")
    @Allow({Who.OFFICE_SURVEY, Who.EXECUTIVE})
    void show(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var found = callable.find(round).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rows = plans.of(found.id(), Filter.of(state, kind), LocalDate.now(clock));
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"action-plans.xlsx\"");
        new PlanWorkbook(rounds.questionnaireOf(found.id()), messages, locale).write(rows, response.getOutputStream());
    }
}
