package jp.mieru.appraisal.tendencypages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.handbooktext.Chapter;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.rules.StoredRules;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.appraisal.tendency.TendencyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Raters look at how they rate, each at oneself alone, from the moment their ratings are handed on. */
@Controller
class OwnTendenciesController {
    private static final String ERRORS = "errors";
    private static final int LATELY = 3;

    private final Cycles cycles;
    private final RuleSets rules;
    private final LookAtRaters look;
    private final Handbooks handbooks;

    OwnTendenciesController(Cycles cycles, RuleSets rules, LookAtRaters look, Handbooks handbooks) {
        this.cycles = cycles;
        this.rules = rules;
        this.look = look;
        this.handbooks = handbooks;
    }

    @GetMapping("/rating-tendencies")
    @Allow(Who.STAFF)
    String show(@RequestParam(required = false) @Nullable String cycle, Viewer viewer, Model model) {
        var self = Objects.requireNonNull(viewer.staff());
        var rated = cycles.ratedBy(self);
        if (rated.isEmpty()) {
            return "appraisal/tendencypages/none";
        }
        var known = rules.all(rated.stream().map(Cycle::rules).toList());
        var chosen = cycle == null ? telling(rated, known, self) : chosen(rated, cycle);
        var all = look(chosen, known);
        var own = all.of(self).orElse(null);
        model.addAttribute("cycles", rated);
        model.addAttribute("rules", known);
        model.addAttribute("cycle", chosen);
        model.addAttribute("sheets", own == null ? 0 : own.sheets());
        model.addAttribute("shown", own == null ? List.of() : shown(own, all));
        model.addAttribute("chapter", chapter(handbooks));
        return "appraisal/tendencypages/own";
    }

    static List<ShownTendency> shown(OneRater rater, AllRaters all) {
        return Arrays.stream(TendencyKind.values())
                .map(kind -> ShownTendency.of(rater, kind, all))
                .toList();
    }

    /** The chapter on what raters get wrong, where the handbook still has it. */
    static @Nullable String chapter(Handbooks handbooks) {
        return handbooks.chapters().stream()
                .filter(chapter -> ERRORS.equals(chapter.code()))
                .findFirst()
                .map(Chapter::path)
                .orElse(null);
    }

    private AllRaters look(Cycle cycle, Map<UUID, StoredRules> known) {
        return look.of(cycle, Objects.requireNonNull(known.get(cycle.rules())).rules(), Stage.SECOND);
    }

    /** The latest of the last cycles that tells anything; the latest where none does. */
    private Cycle telling(List<Cycle> rated, Map<UUID, StoredRules> known, StaffId self) {
        return rated.stream()
                .limit(LATELY)
                .filter(cycle -> look(cycle, known)
                        .of(self)
                        .filter(own -> !own.isTooFew())
                        .isPresent())
                .findFirst()
                .orElse(rated.getFirst());
    }

    private static Cycle chosen(List<Cycle> rated, String cycle) {
        return rated.stream()
                .filter(each -> each.id().toString().equals(cycle))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
