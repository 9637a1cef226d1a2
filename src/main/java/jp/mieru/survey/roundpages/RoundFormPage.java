package jp.mieru.survey.roundpages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.builder.QuestionnaireStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a round is planned: its form with what one can choose from. */
@Component
class RoundFormPage {
    private static final String KEYS = "survey.round.form.";
    private static final int DEEPEST_CHOICE = 1;

    private final QuestionnaireStore questionnaires;
    private final Units units;
    private final Clock clock;

    RoundFormPage(QuestionnaireStore questionnaires, Units units, Clock clock) {
        this.questionnaires = questionnaires;
        this.units = units;
        this.clock = clock;
    }

    /** To begin with: two weeks from today, anonymous, for everybody. */
    ModelAndView begun(Page page, @Nullable UUID questionnaire) {
        LocalDate today = LocalDate.now(clock);
        var form = new RoundForm(
                questionnaire,
                "",
                page.date(today),
                page.date(today.plusWeeks(2)),
                List.of(),
                RoundMode.ANONYMOUS.word(),
                ToldUnits.UNITS.word(),
                "",
                purpose(page, Locale.JAPANESE),
                purpose(page, Locale.ENGLISH));
        return of(Fields.of(page, KEYS, form), HttpStatus.OK);
    }

    /** As it was typed, with what is wrong. */
    ModelAndView typed(Page page, BindingResult typed, HttpStatus status) {
        return of(Fields.of(page, KEYS, typed), status);
    }

    private ModelAndView of(Fields fields, HttpStatus status) {
        Page page = fields.page();
        var view = new ModelAndView("survey/round/new");
        view.addObject("fields", fields);
        view.addObject("questionnaires", questionnaires(page));
        view.addObject("units", departments());
        view.addObject("modes", modes(page));
        view.addObject("told", told(page));
        view.setStatus(status);
        return view;
    }

    private List<Choice> questionnaires(Page page) {
        return questionnaires.all().stream()
                .map(stored -> new Choice(
                        stored.id().toString(), stored.questionnaire().title().in(page.locale())))
                .toList();
    }

    private List<Choice> departments() {
        return units.asOf(LocalDate.now(clock)).units().stream()
                .filter(unit -> unit.depth() == DEEPEST_CHOICE)
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
    }

    private static List<Choice> modes(Page page) {
        return RoundForm.MODES.stream()
                .map(mode -> choice("survey.round.mode.", mode.word(), page))
                .toList();
    }

    private static List<Choice> told(Page page) {
        return Arrays.stream(ToldUnits.values())
                .map(told -> choice("survey.round.told.", told.word(), page))
                .toList();
    }

    private static Choice choice(String keys, String word, Page page) {
        return new Choice(word, page.t(keys + word), page.t(keys + word + ".text"));
    }

    private static String purpose(Page page, Locale language) {
        return page.messages().getMessage("survey.round.purpose", new Object[0], language);
    }
}
