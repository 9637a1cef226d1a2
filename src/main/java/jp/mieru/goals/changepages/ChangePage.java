package jp.mieru.goals.changepages;

import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.goals.change.ChangeSights.Seen;
import jp.mieru.goals.change.ChangeState;
import jp.mieru.goals.change.ProposeChange;
import jp.mieru.goals.change.ShownChanges;
import jp.mieru.goals.sheet.LooksAtGoals;
import jp.mieru.goals.sheetpages.OwnerNames;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page of a proposal. A look at another person's is recorded. */
@Component
class ChangePage {
    private static final String LABELS = "goals.change.form.";
    private final ShownChanges shown;
    private final ProposeChange propose;
    private final OwnerNames names;
    private final LooksAtGoals looks;

    ChangePage(ShownChanges shown, ProposeChange propose, OwnerNames names, LooksAtGoals looks) {
        this.shown = shown;
        this.propose = propose;
        this.names = names;
        this.looks = looks;
    }

    ModelAndView of(Seen seen, Viewer viewer, Page page) {
        var typed = seen.owns() ? seen.change().reason() : "";
        return view(seen, viewer, Fields.of(page, LABELS, new ReasonForm(typed)));
    }

    ModelAndView refused(Seen seen, BindingResult result, Viewer viewer, Page page) {
        var view = view(seen, viewer, Fields.of(page, LABELS, result));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Seen seen, Viewer viewer, Fields fields) {
        var change = seen.change();
        looks.at(seen.sheet(), viewer);
        boolean written = seen.owns() && change.is(ChangeState.DRAFT) && !change.isStale(seen.sheet());
        var view = new ModelAndView("goals/changepages/show");
        view.addObject("seen", seen);
        view.addObject("shown", shown.of(List.of(change), viewer).getFirst());
        view.addObject("wanted", change.upon(seen.sheet()));
        view.addObject("owner", names.of(seen.sheet().owner()));
        view.addObject("missing", written ? ProposeChange.missing(change, seen.sheet()) : List.of());
        view.addObject("refusals", written ? propose.refusals(change, seen.sheet()) : List.of());
        view.addObject("fields", fields);
        return view;
    }
}
