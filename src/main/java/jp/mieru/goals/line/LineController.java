package jp.mieru.goals.line;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.progress.GoalResults;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.LooksAtGoals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a goal is for, and what it did. */
@Controller
class LineController {
    private final GoalSights sights;
    private final GoalLines lines;
    private final GoalResults results;
    private final LooksAtGoals looks;

    LineController(GoalSights sights, GoalLines lines, GoalResults results, LooksAtGoals looks) {
        this.sights = sights;
        this.lines = lines;
        this.results = results;
        this.looks = looks;
    }

    @GetMapping("/goals/{id}/line")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var goal = new GoalId(id);
        var sight = sights.find(goal, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.at(sight.sheet(), viewer);
        var found = sight.sheet().goal(goal).orElseThrow();
        var achievement = results.achievementOf(goal).orElse(null);
        model.addAttribute("sheet", sight.sheet());
        model.addAttribute("line", lines.of(sight.sheet(), found, achievement, viewer));
        return "goals/line/show";
    }
}
