package jp.mieru.dialogue.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.interview.Interview;
import jp.mieru.dialogue.interview.InterviewState;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.invitation.Appointment.Attendee;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.notices.Enclosure;
import jp.mieru.platform.notices.Outbox;
import jp.mieru.platform.notices.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The agreed time of an interview as an appointment in the words of whoever sits at that seat. */
@Component
public class Invitations {
    private final Roster roster;
    private final Accounts accounts;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;
    private final String site;
    private final String from;

    Invitations(
            Roster roster,
            Accounts accounts,
            Outbox outbox,
            MessageSource messages,
            Clock clock,
            @Value("${mieru.url}") String site,
            @Value("${mieru.mail.from}") String from) {
        this.roster = roster;
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
        this.site = site;
        this.from = from.replaceFirst("^.*<(.*)>.*$", "$1"); // without the name that may stand before it
    }

    /** Whether both get the appointment by mail: there is a mail server, and both have an address. */
    public boolean areMailed(Interview interview) {
        return outbox.isConnected() && mail(interview.leader()) != null && mail(interview.staff()) != null;
    }

    /** The appointment; only where a time was agreed on. */
    Enclosure of(Seat seat, Locale language) {
        var is = seat.interview();
        var slot = Objects.requireNonNull(is.agreed(), "no time was agreed on");
        var names = roster.people(List.of(is.leader(), is.staff()));
        var url = site + "/interviews/" + is.id();
        var appointment = new Appointment(
                is.id().value(),
                is.sequence(),
                clock.instant(),
                is.is(InterviewState.CANCELLED),
                slot,
                say(
                        "dialogue.invitation.summary",
                        language,
                        name(names, seat.other()),
                        is.kind().ordinal()),
                say("dialogue.invitation.description", language, url),
                url,
                from,
                Stream.of(is.leader(), is.staff())
                        .map(person -> new Attendee(name(names, person), mail(person)))
                        .toList());
        return new Enclosure(
                "interview.ics",
                "text/calendar; charset=UTF-8; method=" + appointment.method(),
                CalendarText.of(appointment));
    }

    private static String name(Map<StaffId, Person> names, StaffId person) {
        return Objects.requireNonNull(names.get(person)).name();
    }

    private @Nullable String mail(StaffId person) {
        return accounts.recipients(List.of(person)).stream()
                .map(Recipient::mail)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
