package jp.mieru.dialogue.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.dialogue.interview.Slot;
import jp.mieru.dialogue.invitation.Appointment.Attendee;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is written is read again by a library that others wrote. */
@NullUnmarked
class CalendarTextTest {
    private static final String PLACE = "本庁舎; 3階, 「第1会議室」\\東側\n内線 1234 " + "とても長い場所の名前".repeat(8) + "𠮷";

    private static Appointment appointment(boolean cancelled, int sequence) {
        return new Appointment(
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
                sequence,
                Instant.parse("2026-10-01T00:00:00Z"),
                cancelled,
                new Slot(LocalDateTime.of(2026, 10, 20, 10, 0), LocalDateTime.of(2026, 10, 20, 10, 30), PLACE),
                "育成面談（髙橋　\"純一\"さん）",
                "面談のページ：https://mieru.example.jp/interviews/1",
                "https://mieru.example.jp/interviews/1",
                "mieru@city.example.jp",
                List.of(new Attendee("髙橋 \"純一\"", "a@city.example.jp"), new Attendee("青木", null)));
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }

    @Test
    void isReadAgainAsItWasMeant() {
        var calendar = read(CalendarText.of(appointment(false, 3)));
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        var event = calendar.getEvents().getFirst();
        assertThat(event.getLocation().getValue()).isEqualTo(PLACE);
        assertThat(event.getSummary().getValue()).isEqualTo("育成面談（髙橋　\"純一\"さん）");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(event.getUid().getValue()).isEqualTo("01890a5d-ac96-774b-bcce-b302099a8057@mieru");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-10-20T01:00:00Z");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-10-20T01:30:00Z");
        assertThat(event.getAttendees()).hasSize(2).first().satisfies(attendee -> {
            assertThat(attendee.getCommonName()).isEqualTo("髙橋 純一");
            assertThat(attendee.getEmail()).isEqualTo("a@city.example.jp");
        });
    }

    @Test
    void isCalledOffWithTheSameIdAndAHigherNumber() {
        var text = CalendarText.of(appointment(true, 4));
        assertThat(text).contains("METHOD:CANCEL\r\n", "SEQUENCE:4\r\n", "STATUS:CANCELLED\r\n");
        assertThat(read(text).getEvents().getFirst().getUid().getValue())
                .isEqualTo("01890a5d-ac96-774b-bcce-b302099a8057@mieru");
    }

    @Test
    void linesAreFoldedByOctetsAndNeverWithinACharacter() {
        var text = CalendarText.of(appointment(false, 0));
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        for (var line : text.split("\r\n", -1)) {
            var octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8))
                    .isEqualTo(line)
                    .doesNotContain("\uFFFD");
        }
    }

    @Test
    void whatEndsValuesIsEscaped() {
        assertThat(CalendarText.text("a;b,c\\d\r\ne\u0007")).isEqualTo("a\\;b\\,c\\\\d\\ne");
        assertThat(CalendarText.of(appointment(false, 0))).contains("CN=\"髙橋 純一\"");
    }
}
