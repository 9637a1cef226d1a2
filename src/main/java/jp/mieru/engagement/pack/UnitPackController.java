package jp.mieru.engagement.pack;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.readable.RoundsInView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pack of one unit, made for whoever may read the unit. */
@Controller
class UnitPackController {
    private final RoundsInView rounds;
    private final PackMaker maker;

    UnitPackController(RoundsInView rounds, PackMaker maker) {
        this.rounds = rounds;
        this.maker = maker;
    }

    @GetMapping("/results/{round}/units/{unit}/pack")
    @Allow({Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    void show(
            @PathVariable UUID round,
            @PathVariable String unit,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var found = rounds.of(round, viewer).orElseThrow(UnitPackController::notFound);
        int index = found.figures().units().indexOf(unit);
        if (!found.readable().contains(index)) {
            throw notFound();
        }
        var name = PackFiles.name(unit, found.figures().units().unit(index).name());
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var out = response.getOutputStream();
        maker.each(maker.shared(found, locale), List.of(index), (slot, title, pdf) -> PackFiles.write(out, pdf));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
