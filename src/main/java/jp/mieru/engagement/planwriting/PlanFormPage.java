package jp.mieru.engagement.planwriting;

import jp.mieru.access.Viewer;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.Rounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a plan is written, with all that stands beside it. */
@Component
class PlanFormPage {
    private static final String LABELS = "engagement.actionplan.form.";

    private final Rounds rounds;
    private final OfferedPlans offers;
    private final Helpers helpers;
    private final ScoresToAimAt scores;

    PlanFormPage(Rounds rounds, OfferedPlans offers, Helpers helpers, ScoresToAimAt scores) {
        this.rounds = rounds;
        this.offers = offers;
        this.helpers = helpers;
        this.scores = scores;
    }

    ModelAndView of(PlanForm form, Place place, Viewer viewer, Page page) {
        return of(Fields.of(page, LABELS, form), place, viewer);
    }

    /** The page with what was typed and what is wrong with it. */
    ModelAndView refused(BindingResult result, Place place, Viewer viewer, Page page) {
        var view = of(Fields.of(page, LABELS, result), place, viewer);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView of(Fields fields, Place place, Viewer viewer) {
        var page = fields.page();
        var round = place.call().round();
        var unit = place.unit().id();
        var view = new ModelAndView("engagement/actionplan/edit");
        view.addObject("plan", place.plan());
        view.addObject("unit", place.unit());
        view.addObject("call", place.call());
        view.addObject("round", rounds.find(round).orElseThrow());
        view.addObject("fields", fields);
        view.addObject("helpers", helpers.of(round, scores.of(round, unit, viewer, page.locale())));
        view.addObject(
                "constructs",
                rounds.questionnaireOf(round).constructs().stream()
                        .map(construct ->
                                new Choice(construct.code(), construct.name().in(page.locale())))
                        .toList());
        if (place.plan() == null) {
            view.addObject("offers", offers.to(unit, place.call(), place.today(), page));
        }
        return view;
    }
}
