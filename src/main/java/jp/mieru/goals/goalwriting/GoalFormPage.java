package jp.mieru.goals.goalwriting;

import java.util.Arrays;
import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheetpages.OwnerNames;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a goal is written. */
@Component
class GoalFormPage {
    private static final String LABELS = "goals.goal.form.";
    private final OwnerNames names;
    private final ParentsToChoose parents;

    GoalFormPage(OwnerNames names, ParentsToChoose parents) {
        this.names = names;
        this.parents = parents;
    }

    Parents parents(GoalSheet sheet, @Nullable Goal goal, Viewer viewer) {
        return parents.of(sheet, goal, viewer);
    }

    ModelAndView of(GoalForm form, GoalSheet sheet, @Nullable Goal goal, Viewer viewer, Page page) {
        return view(Fields.of(page, LABELS, form), sheet, goal, parents.of(sheet, goal, viewer));
    }

    /** The page with what was typed and what is wrong with it. */
    ModelAndView refused(BindingResult result, GoalSheet sheet, @Nullable Goal goal, Parents offered, Page page) {
        var view = view(Fields.of(page, LABELS, result), sheet, goal, offered);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Fields fields, GoalSheet sheet, @Nullable Goal goal, Parents offered) {
        var page = fields.page();
        var view = new ModelAndView("goals/goalwriting/edit");
        view.addObject("fields", fields);
        view.addObject("sheet", sheet);
        view.addObject("goal", goal);
        view.addObject("owner", names.of(sheet.owner()));
        view.addObject("parents", offered);
        view.addObject("difficulties", difficulties(page));
        view.addObject(
                "others", sheet.weight() - (goal == null ? 0 : goal.statement().weight()));
        return view;
    }

    private static List<Choice> difficulties(Page page) {
        return Arrays.stream(Difficulty.values())
                .map(difficulty -> new Choice(
                        difficulty.word(),
                        page.t("goals.difficulty." + difficulty.word()),
                        page.t("goals.difficulty." + difficulty.word() + ".help")))
                .toList();
    }
}
