package jp.mieru.survey.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoAccounts;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.ballot.BallotMixer;
import jp.mieru.survey.builder.SaveQuestionnaire;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Two attitude surveys that are over, a year apart, and a short one that is open, which the demo accounts can answer. */
@Component
class DemoSurveys implements DemoChapter {
    private static final int ORDER = 300;
    private static final LocalDate FIRST = LocalDate.of(2025, Month.OCTOBER, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, Month.OCTOBER, 1);
    private static final int DAYS = 20;
    private static final int MIXED_AFTER = 200;
    private static final double SO_FAR = 0.5;

    private final PlanRound planRound;
    private final OpenRound openRound;
    private final CloseRound closeRound;
    private final SaveQuestionnaire save;
    private final BallotBox box;
    private final BallotMixer mixer;
    private final Roster roster;
    private final Units units;
    private final ObjectProvider<DemoAccounts> accounts;
    private final MessageSource messages;
    private final Clock clock;
    private final List<String> words = lines("/demo/survey-words.txt");

    DemoSurveys(
            PlanRound planRound,
            OpenRound openRound,
            CloseRound closeRound,
            SaveQuestionnaire save,
            BallotBox box,
            BallotMixer mixer,
            Roster roster,
            Units units,
            ObjectProvider<DemoAccounts> accounts,
            MessageSource messages,
            Clock clock) {
        this.planRound = planRound;
        this.openRound = openRound;
        this.closeRound = closeRound;
        this.save = save;
        this.box = box;
        this.mixer = mixer;
        this.roster = roster;
        this.units = units;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        if (roster.employedOn(SECOND).isEmpty()) {
            return;
        }
        Questionnaire attitude = OwnQuestionnaire.STAFF_ATTITUDE.questionnaire();
        Questionnaire pulse = OwnQuestionnaire.PULSE.questionnaire();
        save.add(pulse, null);
        save.add(attitude, null);
        past("survey.demo.first", attitude, FIRST, false);
        past("survey.demo.second", attitude, SECOND, true);
        LocalDate today = LocalDate.now(clock);
        RoundId open = open("survey.demo.open", pulse, today, today.plusDays(DAYS));
        answer(open, pulse, today, true, SO_FAR);
    }

    private void past(String title, Questionnaire questionnaire, LocalDate day, boolean later) {
        RoundId round = open(title, questionnaire, day, day.plusDays(DAYS));
        answer(round, questionnaire, day, later, 1);
        closeRound.close(round, day.plusDays(DAYS + 1), null);
    }

    private RoundId open(String title, Questionnaire questionnaire, LocalDate from, LocalDate until) {
        String name = messages.getMessage(title, null, Locale.JAPANESE);
        RoundId round = planRound
                .plan(new RoundPlan(name, questionnaire, from, until, Set.of()), null)
                .orElseThrow();
        openRound.open(round, from, null);
        return round;
    }

    /** Everybody whose unit's mood is to answer does so; the demo accounts leave theirs to whoever tries them out. */
    private void answer(RoundId round, Questionnaire questionnaire, LocalDate day, boolean later, double soFar) {
        Set<String> tryOut = soFar == 1 ? Set.of() : demoPeople();
        var moods = new Moods(units.asOf(day), later);
        int answered = 0;
        for (Roster.Member member : roster.employedOn(day)) {
            var random = new Random(31L * member.staffNumber().hashCode() + day.toEpochDay());
            Mood mood = moods.of(member.unit());
            boolean answers = mood.answers(random) && random.nextDouble() < soFar;
            if (answers && !tryOut.contains(member.staffNumber())) {
                LocalDate on = day.plusDays(soFar == 1 ? random.nextInt(DAYS) : 0);
                box.cast(round, member.staff(), on, mood.ballot(questionnaire, words, random));
                answered++;
                if (answered % MIXED_AFTER == 0) {
                    mixer.mix();
                }
            }
        }
        mixer.mix();
    }

    private Set<String> demoPeople() {
        return accounts.stream()
                .flatMap(each -> each.demoAccounts().stream())
                .map(DemoAccounts.DemoAccount::signInName)
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String file) {
        InputStream stream = Objects.requireNonNull(DemoSurveys.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
