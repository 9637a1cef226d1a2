package jp.mieru.engagement.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.DemoOffice;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.themeshares.Theme;
import jp.mieru.engagement.themeshares.WholeShares;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoFile;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Question;
import org.springframework.stereotype.Component;

/** The office of the demo city makes proposals of what people wrote; one was held, and the next survey shows its effect. */
@Component
class DemoProposals implements DemoChapter {
    private static final int AFTER_THE_THEMES = 420;

    private final DecideProposals decide;
    private final WholeShares themes;
    private final Rounds rounds;
    private final DemoOffice office;
    private final DemoTime time;

    DemoProposals(DecideProposals decide, WholeShares themes, Rounds rounds, DemoOffice office, DemoTime time) {
        this.decide = decide;
        this.themes = themes;
        this.rounds = rounds;
        this.office = office;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_THEMES;
    }

    @Override
    public void tell() {
        List<RoundSummary> closed = rounds.closed().reversed().stream()
                .filter(round -> round.mode() == RoundMode.ANONYMOUS)
                .toList();
        office.viewer()
                .filter(viewer -> !closed.isEmpty())
                .ifPresent(viewer -> proposals().forEach(row -> tell(row, closed, viewer)));
    }

    private void tell(Map<String, Object> row, List<RoundSummary> closed, Viewer viewer) {
        RoundSummary round = closed.get(DemoProposals.<Integer>as(row, "round") - 1);
        Map<String, Integer> days = as(row, "days");
        List<UUID> made = new ArrayList<>();
        on(round, days, "proposed", () -> made.add(decide.propose(form(row, round), viewer)));
        on(round, days, "taken_up", () -> decide.takeUp(made.getFirst(), time.today(), viewer));
        on(round, days, "declined", () -> decide.decline(made.getFirst(), time.today(), text(row, "reason"), viewer));
        on(round, days, "held", () -> decide.held(made.getFirst(), time.today(), viewer));
    }

    private void on(RoundSummary round, Map<String, Integer> days, String step, Runnable what) {
        Integer after = days.get(step);
        if (after != null) {
            LocalDate day = round.closesOn().plusDays(after);
            time.on(day.isAfter(time.today()) ? time.today() : day, what);
        }
    }

    private ProposalForm form(Map<String, Object> row, RoundSummary round) {
        String theme = text(row, "theme");
        List<Question> questions = rounds.questionnaireOf(round.id()).questions();
        return new ProposalForm(
                text(row, "title"),
                text(row, "what"),
                text(row, "audience"),
                text(row, "effect"),
                themes.themes().stream()
                        .filter(each -> each.name().equals(theme))
                        .map(Theme::id)
                        .findFirst()
                        .orElseThrow(),
                round.id().value(),
                questions.stream().map(Question::code).toList().indexOf(text(row, "question")),
                text(row, "construct"));
    }

    private static String text(Map<String, Object> row, String name) {
        return DemoProposals.<String>as(row, name);
    }

    @SuppressWarnings("unchecked")
    private static <T> T as(Map<String, Object> row, String name) {
        return (T) Objects.requireNonNull(row.get(name), name);
    }

    private static List<Map<String, Object>> proposals() {
        Map<String, List<Map<String, Object>>> all = DemoFile.read("themes.yaml");
        return all.getOrDefault("proposals", List.of());
    }
}
