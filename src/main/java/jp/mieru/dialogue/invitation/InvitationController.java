package jp.mieru.dialogue.invitation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.interview.Seats;
import jp.mieru.platform.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The appointment to download. */
@Controller
class InvitationController {
    private final Seats seats;
    private final Invitations invitations;

    InvitationController(Seats seats, Invitations invitations) {
        this.seats = seats;
        this.invitations = invitations;
    }

    @GetMapping("/interviews/{id}/invitation")
    @Allow(Who.STAFF)
    ResponseEntity<byte[]> show(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var seat = seats.of(id, viewer);
        if (seat.interview().agreed() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var file = invitations.of(seat, page.locale());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.text().getBytes(StandardCharsets.UTF_8));
    }
}
