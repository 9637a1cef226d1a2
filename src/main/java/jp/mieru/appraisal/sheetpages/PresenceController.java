package jp.mieru.appraisal.sheetpages;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.entry.Presences;
import jp.mieru.appraisal.sheet.SheetSights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who else has the same step of a sheet open; asked by the page itself. */
@Controller
class PresenceController {
    private static final int LONGEST_TAB = 40;
    private final SheetSights sights;
    private final Presences presences;

    PresenceController(SheetSights sights, Presences presences) {
        this.sights = sights;
        this.presences = presences;
    }

    @GetMapping("/appraisal-sheets/{id}/presence")
    @Allow(Who.STAFF)
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String tab, Viewer viewer, Model model) {
        var sheet = new SheetId(id);
        var step = sights.find(sheet, viewer)
                .flatMap(sight -> sight.writes())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = tab.length() > LONGEST_TAB ? tab.substring(0, LONGEST_TAB) : tab;
        model.addAttribute("others", presences.open(sheet, step, viewer, page));
        model.addAttribute("me", viewer.account());
        return "appraisal/sheetpages/presence";
    }
}
