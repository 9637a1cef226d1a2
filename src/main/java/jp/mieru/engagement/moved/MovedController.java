package jp.mieru.engagement.moved;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.moved.WhatMoved.Moves;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What moved since units acted: all of them for the office and top management, their own for those who lead. */
@Controller
class MovedController {
    private static final int ROWS = 50;

    private final ReadableMoves readable;
    private final MessageSource messages;

    MovedController(ReadableMoves readable, MessageSource messages) {
        this.readable = readable;
        this.messages = messages;
    }

    @GetMapping("/what-moved")
    @Allow({Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(
            @RequestParam(required = false) @Nullable UUID round,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var moves = find(round, viewer).orElse(null);
        var paging = Paging.of(request, ROWS, moves == null ? 0 : moves.plans().size());
        model.addAttribute("moves", moves);
        model.addAttribute("paging", paging);
        model.addAttribute(
                "rows",
                moves == null
                        ? List.of()
                        : moves.plans().stream()
                                .skip(paging.offset())
                                .limit(ROWS)
                                .toList());
        return "engagement/moved/index";
    }

    @GetMapping("/what-moved/file")
    @Allow({Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    void file(
            @RequestParam(required = false) @Nullable UUID round,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var moves = find(round, viewer).orElseThrow(MovedController::notFound);
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"what-moved.xlsx\"");
        new MovedWorkbook(moves, messages, locale).write(response.getOutputStream());
    }

    private Optional<Moves> find(@Nullable UUID round, Viewer viewer) {
        var found = readable.in(round == null ? null : RoundId.of(round), viewer);
        if (round != null && found.isEmpty()) {
            throw notFound();
        }
        return found;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
