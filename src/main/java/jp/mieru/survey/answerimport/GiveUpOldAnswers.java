package jp.mieru.survey.answerimport;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import jp.mieru.platform.jobs.RecurringWork;
import jp.mieru.platform.uploads.KeptFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that nobody has made a round of for a week are not kept. */
@Component
class GiveUpOldAnswers implements RecurringWork {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int DAYS = 7;

    private final AnswerImports imports;
    private final KeptFiles uploads;
    private final Clock clock;

    GiveUpOldAnswers(AnswerImports imports, KeptFiles uploads, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "survey.give-up-old-answers";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    @Transactional
    public void run() {
        uploads.drop(imports.giveUpOld(OffsetDateTime.now(clock).minusDays(DAYS)));
    }
}
