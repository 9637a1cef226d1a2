package jp.mieru.engagement.pack;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.QuestionAnswers;
import jp.mieru.engagement.feedback.Feedbacks;
import jp.mieru.engagement.guide.ReadingGuide;
import jp.mieru.engagement.guide.ReadingGuides;
import jp.mieru.engagement.moved.PlanMove;
import jp.mieru.engagement.moved.WhatMoved;
import jp.mieru.engagement.readable.RoundsInView.InView;
import jp.mieru.engagement.results.ResultPages;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes packs of a round: what they all share is read once, their answers for some units at a time. */
@Component
class PackMaker {
    private static final Logger LOG = LoggerFactory.getLogger(PackMaker.class);

    private final Analyses analyses;
    private final ResultPages pages;
    private final Feedbacks feedbacks;
    private final ReadingGuides guides;
    private final ActionPlans plans;
    private final WhatMoved moved;
    private final TemplateEngine templates;
    private final PdfDocuments documents;
    private final MessageSource messages;
    private final Clock clock;

    PackMaker(
            Analyses analyses,
            ResultPages pages,
            Feedbacks feedbacks,
            ReadingGuides guides,
            ActionPlans plans,
            WhatMoved moved,
            TemplateEngine templates,
            PdfDocuments documents,
            MessageSource messages,
            Clock clock) {
        this.analyses = analyses;
        this.pages = pages;
        this.feedbacks = feedbacks;
        this.guides = guides;
        this.plans = plans;
        this.moved = moved;
        this.templates = templates;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the packs of a round share. */
    record Shared(
            InView found,
            Map<String, ReadingGuide> guides,
            Map<UnitId, ActionPlan> plans,
            Map<UnitId, PlanMove> moves,
            Locale locale) {}

    Shared shared(InView found, Locale locale) {
        var round = found.figures().round();
        return new Shared(
                found,
                guides.of(found.figures().questionnaire()),
                plans.of(round).stream()
                        .filter(plan -> plan.sharedOn() != null)
                        .collect(Collectors.toMap(ActionPlan::unit, Function.identity())),
                moved.of(round).stream()
                        .collect(Collectors.toMap(PlanMove::unit, Function.identity(), (one, other) -> one)),
                locale);
    }

    /** The packs of these units as PDF, one after the other. */
    void each(Shared shared, List<Integer> units, Sink sink) {
        var answers = analyses.answers(shared.found().figures(), units);
        for (int unit : units) {
            Made made = make(shared, unit, answers.getOrDefault(unit, List.of()));
            sink.take(unit, made.name(), made.pdf());
        }
    }

    /** The same, leaving out those that cannot be made: one unit's words keep no other unit from its pack. */
    void eachThatCanBe(Shared shared, List<Integer> units, Sink sink) {
        var answers = analyses.answers(shared.found().figures(), units);
        for (int unit : units) {
            Made made;
            try {
                made = make(shared, unit, answers.getOrDefault(unit, List.of()));
            } catch (RuntimeException e) {
                var figures = shared.found().figures();
                LOG.error("no pack of {} in {}", figures.units().unit(unit).code(), figures.round(), e);
                continue;
            }
            sink.take(unit, made.name(), made.pdf());
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Made(String name, byte[] pdf) {}

    private Made make(Shared shared, int unit, List<QuestionAnswers> answers) {
        var document = document(shared, unit, answers);
        return new Made(document.view().name(), pdf(document, shared.locale()));
    }

    /** Takes packs as they are made. */
    interface Sink {
        void take(int unit, String name, byte[] pdf);
    }

    private PackDocument document(Shared shared, int unit, List<QuestionAnswers> answers) {
        var found = shared.found();
        var view = pages.printed(found, unit, answers, shared.locale());
        UnitId identity = found.figures().identities().get(unit);
        var plan = shared.plans().get(identity);
        PlanMove move = shared.moves().get(identity);
        return new PackDocument(
                found.figures().summary(),
                view,
                feedbacks.onPaper(view, shared.guides(), shared.locale()),
                view.hidden() ? instead(shared, found.figures().parent(unit)) : null,
                plan == null ? null : plan.wording().sentence(),
                move,
                move == null ? "" : found.figures().name(move.construct(), shared.locale()),
                LocalDate.now(clock));
    }

    /** The unit around, or the whole where that is hidden as well. */
    private @Nullable Instead instead(Shared shared, int around) {
        var view = pages.printed(shared.found(), around, List.of(), shared.locale());
        if (!view.hidden()) {
            return new Instead(view, feedbacks.onPaper(view, shared.guides(), shared.locale()));
        }
        return around == Forest.WHOLE ? null : instead(shared, Forest.WHOLE);
    }

    private byte[] pdf(PackDocument document, Locale locale) {
        var output = new StringOutput();
        var parameters = new HashMap<String, Object>();
        parameters.put("page", Page.onPaper(locale, messages));
        parameters.put("pack", document);
        templates.render("engagement/pack/document.jte", parameters, output);
        return documents.of(output.toString());
    }
}
