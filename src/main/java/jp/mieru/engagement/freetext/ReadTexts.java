package jp.mieru.engagement.freetext;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.engagement.masking.StaffNames;
import jp.mieru.organization.Roster;
import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.RoundTexts;
import jp.mieru.survey.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through all texts of a closed round: masks names, notes what each is about, finds themes. One transaction, so that
 * a turn that was killed leaves nothing; the next one begins anew. Turns of one round wait for each other.
 */
@Component
class ReadTexts implements JobHandler {
    static final String KIND = "engagement.read-texts";

    private final RoundTexts texts;
    private final Rounds rounds;
    private final Roster roster;
    private final MaskedTexts masked;
    private final Readings readings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int fewest;

    ReadTexts(
            RoundTexts texts,
            Rounds rounds,
            Roster roster,
            MaskedTexts masked,
            Readings readings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${mieru.engagement.threshold:10}") int fewest) {
        this.texts = texts;
        this.rounds = rounds;
        this.roster = roster;
        this.masked = masked;
        this.readings = readings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.fewest = fewest;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        RoundId round = RoundId.of(UUID.fromString(run.payload()));
        int all = texts.count(round);
        StaffNames names = names(rounds.find(round).orElseThrow());
        transaction.executeWithoutResult(status -> {
            readings.waitForOthers(round);
            if (readings.of(round).filter(Readings.Reading::finished).isEmpty()) {
                read(round, names, all, run);
            }
        });
        return Result.of("engagement.freetext.job.done", all).leadingTo("/survey-texts/" + round);
    }

    private void read(RoundId round, StaffNames names, int all, JobRun run) {
        masked.forget(round);
        var desk = new ReadingDesk(names, masked, round, done -> {
            readings.advance(round, done, all);
            run.progress(done, all);
        });
        texts.each(round, desk);
        desk.finish(fewest);
        readings.finish(round);
        events.publishEvent(new TextsRead(round));
    }

    /** Whoever was employed when the round opened or closed, or is today. */
    private StaffNames names(RoundSummary round) {
        List<StaffNames.Person> staff = Stream.of(round.opensOn(), round.closesOn(), LocalDate.now(clock))
                .distinct()
                .flatMap(day -> roster.employedOn(day).stream())
                .map(member -> new StaffNames.Person(member.staffNumber(), member.name(), member.kana()))
                .distinct()
                .toList();
        return StaffNames.of(staff);
    }
}
