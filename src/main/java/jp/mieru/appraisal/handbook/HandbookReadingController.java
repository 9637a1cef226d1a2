package jp.mieru.appraisal.handbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.handbooktext.Edition;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.appraisal.support.NamesOfUnits;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.time.Japan;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raters say that they have read the handbook; the office sees who has, and reminds the others. */
@Controller
class HandbookReadingController {
    private final Handbooks handbooks;
    private final ReadHandbook reading;
    private final RaterCircle circle;
    private final NamesOfUnits units;
    private final MessageSource messages;

    HandbookReadingController(
            Handbooks handbooks, ReadHandbook reading, RaterCircle circle, NamesOfUnits units, MessageSource messages) {
        this.handbooks = handbooks;
        this.reading = reading;
        this.circle = circle;
        this.units = units;
        this.messages = messages;
    }

    @PostMapping("/handbook/readings")
    @Allow(Who.STAFF)
    String create(@RequestParam(defaultValue = "") String version, Viewer viewer, RedirectAttributes redirect) {
        if (!circle.includes(viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        reading.haveRead(Typed.number(version), Objects.requireNonNull(viewer.staff()));
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.handbook.flash.read"));
        return "redirect:/handbook";
    }

    @GetMapping("/handbook-readings")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(Model model) {
        var edition = handbooks.current();
        model.addAttribute("edition", edition.orElse(null));
        model.addAttribute("readers", edition.map(reading::readers).orElse(List.of()));
        model.addAttribute("units", units.today());
        return "appraisal/handbook/readings";
    }

    @PostMapping("/handbook-readings/reminders")
    @Allow(Who.OFFICE_APPRAISAL)
    String remind(Viewer viewer, RedirectAttributes redirect) {
        int told = reading.remind(current(), viewer);
        redirect.addFlashAttribute(
                "flash",
                told < 0
                        ? new Page.Flash("appraisal.support.flash.reminded-today")
                        : new Page.Flash("appraisal.support.flash.reminded", told));
        return "redirect:/handbook-readings";
    }

    @GetMapping("/handbook-readings/file")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(Locale locale, HttpServletResponse response) throws IOException {
        var readers = reading.readers(current());
        var names = units.today();
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"handbook-readings.xlsx\"");
        try (var workbook = new ExcelOut(response.getOutputStream())) {
            workbook.sheet(
                    messages.getMessage("appraisal.handbook.readings.title", null, locale),
                    List.of("number", "name", "unit", "position", "read").stream()
                            .map(column -> messages.getMessage("appraisal.support.column." + column, null, locale))
                            .toList());
            readers.forEach(reader -> workbook.row(
                    reader.member().staffNumber(),
                    reader.member().name(),
                    names.get(reader.member().unit()),
                    reader.member().position(),
                    local(reader)));
        }
    }

    private static @Nullable LocalDateTime local(Reader reader) {
        var read = reader.readAt();
        return read == null ? null : LocalDateTime.ofInstant(read, Japan.ZONE);
    }

    private Edition current() {
        return handbooks.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
