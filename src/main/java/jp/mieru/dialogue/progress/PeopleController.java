package jp.mieru.dialogue.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.interview.DirectLines;
import jp.mieru.organization.Roster.Post;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever leads people sees who of them has had which interview, and begins those that are wanting. */
@Controller
class PeopleController {
    private final DirectLines lines;
    private final Standings standings;
    private final AuditTrail audit;
    private final Clock clock;

    PeopleController(DirectLines lines, Standings standings, AuditTrail audit, Clock clock) {
        this.lines = lines;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/interview-people")
    @Allow(Who.SUPERVISOR)
    String index(@RequestParam(required = false) @Nullable String year, Viewer viewer, Model model) {
        var today = LocalDate.now(clock);
        var chosen = Years.chosen(year, today);
        var self = Objects.requireNonNull(viewer.staff());
        var led = lines.below(self, today);
        var staff = led.people().stream().map(Post::staff).toList();
        var found = standings.of(staff, chosen, self);
        var people = led.people().stream()
                .map(post -> {
                    var row = row(post.staff(), found);
                    boolean wanting = row.stream().anyMatch(standing -> standing.isWanting(chosen, today));
                    return new LedPerson(post, led.tree().get(post.unit()).name(), row, wanting);
                })
                .sorted(Comparator.comparing((LedPerson person) -> !person.wanting())
                        .thenComparing(person -> person.post().kana()))
                .toList();
        audit.looked(viewer, "dialogue.people-seen", staff);
        model.addAttribute("people", people);
        model.addAttribute("year", chosen);
        model.addAttribute("years", Years.offered(today));
        model.addAttribute("current", chosen.equals(FiscalYear.of(today)));
        return "dialogue/progress/people";
    }

    private static List<Standing> row(StaffId person, Map<StaffId, Map<InterviewKind, Standing>> found) {
        var own = found.getOrDefault(person, Map.of());
        return Arrays.stream(InterviewKind.values())
                .map(kind -> own.getOrDefault(kind, Standing.none(kind)))
                .toList();
    }
}
