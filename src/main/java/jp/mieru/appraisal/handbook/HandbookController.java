package jp.mieru.appraisal.handbook;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.handbookquestion.Entries;
import jp.mieru.appraisal.handbookquestion.Entry;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The handbook as it is read now: contents and search, a chapter, the whole for paper. */
@Controller
class HandbookController {
    private static final int LONGEST_SEARCH = 100;

    private final Handbooks handbooks;
    private final Entries entries;
    private final HandbookReadings readings;
    private final RaterCircle circle;

    HandbookController(Handbooks handbooks, Entries entries, HandbookReadings readings, RaterCircle circle) {
        this.handbooks = handbooks;
        this.entries = entries;
        this.readings = readings;
        this.circle = circle;
    }

    @GetMapping("/handbook")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String index(@RequestParam(defaultValue = "") String q, Locale locale, Viewer viewer, Model model) {
        model.addAttribute("writes", Who.OFFICE_APPRAISAL.includes(viewer));
        var current = handbooks.current();
        if (current.isEmpty()) {
            return "appraisal/handbook/none";
        }
        var edition = current.get();
        var chapters = handbooks.chapters(edition.number());
        var query = CodePoints.shorten(Typed.line(q), LONGEST_SEARCH);
        var self = viewer.staff();
        model.addAttribute("edition", edition);
        model.addAttribute("chapters", chapters);
        model.addAttribute("query", query);
        model.addAttribute("found", query.isEmpty() ? List.of() : Found.in(chapters, entries.shown(), query, locale));
        model.addAttribute("rater", circle.includes(viewer));
        model.addAttribute(
                "readAt",
                self == null ? null : readings.when(edition.number(), self).orElse(null));
        return "appraisal/handbook/index";
    }

    @GetMapping("/handbook/chapters/{id}")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var chapters = handbooks.chapters();
        var ids = chapters.stream().map(each -> each.id()).toList();
        int at = ids.indexOf(id);
        if (at < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("chapter", chapters.get(at));
        model.addAttribute("number", at + 1);
        model.addAttribute("before", at == 0 ? null : chapters.get(at - 1));
        model.addAttribute("after", at == chapters.size() - 1 ? null : chapters.get(at + 1));
        model.addAttribute(
                "entries",
                entries.shown().stream()
                        .filter(each -> id.equals(each.chapter()))
                        .toList());
        model.addAttribute("asks", viewer.staff() != null);
        return "appraisal/handbook/show";
    }

    /** Everything on one page, which leaves the printer as a booklet of A5. */
    @GetMapping("/handbook/whole")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String whole(Model model) {
        var edition = handbooks.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var chapters = handbooks.chapters(edition.number());
        List<Entry> shown = entries.shown();
        model.addAttribute("edition", edition);
        model.addAttribute("chapters", chapters);
        model.addAttribute("entries", shown);
        return "appraisal/handbook/whole";
    }
}
