package jp.mieru.appraisal.ratings;

import java.util.Objects;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sheets that I rate, and my own. */
@Controller
class RatingController {
    private final RatingList ratings;
    private final OwnSheets own;

    RatingController(RatingList ratings, OwnSheets own) {
        this.ratings = ratings;
        this.own = own;
    }

    @GetMapping("/ratings")
    @Allow(Who.STAFF)
    String index(Viewer viewer, Model model) {
        var rows = ratings.of(Objects.requireNonNull(viewer.staff()));
        model.addAttribute("rows", rows);
        return "appraisal/ratings/index";
    }

    @GetMapping("/my-appraisals")
    @Allow(Who.STAFF)
    String mine(Viewer viewer, Model model) {
        model.addAttribute("sheets", own.of(Objects.requireNonNull(viewer.staff())));
        return "appraisal/ratings/mine";
    }
}
