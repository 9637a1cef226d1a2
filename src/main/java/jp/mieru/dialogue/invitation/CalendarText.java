package jp.mieru.dialogue.invitation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import jp.mieru.dialogue.invitation.Appointment.Attendee;
import jp.mieru.platform.time.Japan;

/**
 * Writes an appointment as iCalendar: RFC 5545 for the format, RFC 5546 for REQUEST and CANCEL. Lines are folded by octets
 * (section 3.1) and never within a character.
 */
final class CalendarText {
    private static final int LONGEST_LINE = 75;
    private static final String NEW_LINE = "\r\n";
    private static final String NOBODY = "invalid:nomail";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final StringBuilder out = new StringBuilder();

    private CalendarText() {}

    static String of(Appointment appointment) {
        var calendar = new CalendarText();
        calendar.write(appointment);
        return calendar.out.toString();
    }

    private void write(Appointment is) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Mieru//Mieru//JA");
        line("CALSCALE:GREGORIAN");
        line("METHOD:" + is.method());
        zone();
        event(is);
        line("END:VCALENDAR");
    }

    /** Japan has had no summer time since 1951. */
    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + Japan.ZONE);
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0900");
        line("TZOFFSETTO:+0900");
        line("TZNAME:JST");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Appointment is) {
        line("BEGIN:VEVENT");
        line("UID:" + is.id() + "@mieru");
        line("SEQUENCE:" + is.sequence());
        line("DTSTAMP:" + LOCAL.format(is.stamp().atOffset(ZoneOffset.UTC)) + "Z");
        line("DTSTART;" + local(is.slot().starts()));
        line("DTEND;" + local(is.slot().ends()));
        line("SUMMARY:" + text(is.summary()));
        line("LOCATION:" + text(is.slot().place()));
        line("DESCRIPTION:" + text(is.description()));
        line("URL:" + is.url());
        line("STATUS:" + (is.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("ORGANIZER;CN=Mieru:mailto:" + is.organizer());
        is.attendees().forEach(this::attendee);
        line("END:VEVENT");
    }

    /** Both have agreed in Mieru: no answer is asked for. */
    private void attendee(Attendee attendee) {
        var address = attendee.mail() == null ? NOBODY : "mailto:" + attendee.mail();
        line("ATTENDEE;CN=" + parameter(attendee.name()) + ";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:"
                + address);
    }

    private static String local(LocalDateTime time) {
        return "TZID=" + Japan.ZONE + ":" + LOCAL.format(time);
    }

    /** Section 3.3.11: what ends values is escaped, line breaks are written as \n, other control characters are left out. */
    static String text(String value) {
        return value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Section 3.2: in quotes, within which there can be no others. */
    private static String parameter(String value) {
        return '"' + value.replaceAll("[\\p{Cntrl}\"]", "") + '"';
    }

    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); at = content.offsetByCodePoints(at, 1)) {
            var character = content.substring(at, content.offsetByCodePoints(at, 1));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                out.append(NEW_LINE).append(' ');
                octets = 1;
            }
            out.append(character);
            octets += length;
        }
        out.append(NEW_LINE);
    }
}
