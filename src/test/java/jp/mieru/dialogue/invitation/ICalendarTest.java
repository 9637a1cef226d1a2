package jp.mieru.dialogue.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.dialogue.interview.Slot;
import jp.mieru.dialogue.invitation.Appointment.Attendee;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is written is read again by a library that others wrote. */
@NullUnmarked
class ICalendarTest {
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

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void isReadAgainAsItWasMeant() throws Exception {
        var calendar = read(ICalendar.of(appointment(false, 3)));
        assertThat(calendar.<net.fortuna.ical4j.model.property.Method>getProperty("METHOD")
                        .orElseThrow()
                        .getValue())
                .isEqualTo("REQUEST");
        VEvent event = calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
        assertThat(value(event, "LOCATION")).isEqualTo(PLACE);
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "UID")).isEqualTo("01890a5d-ac96-774b-bcce-b302099a8057@mieru");
        assertThat(event.getDateTimeStart().toString().strip())
                .isEqualTo("DTSTART;TZID=Asia/Tokyo:20261020T100000");
        assertThat(event.getProperties("ATTENDEE")).hasSize(2);
        assertThat(event.validate().hasErrors()).isFalse();
    }

    @Test
    void isCalledOffWithTheSameIdAndAHigherNumber() throws Exception {
        var text = ICalendar.of(appointment(true, 4));
        assertThat(text).contains("METHOD:CANCEL\r\n", "SEQUENCE:4\r\n", "STATUS:CANCELLED\r\n");
        assertThat(read(text).getComponents(Component.VEVENT)).hasSize(1);
    }

    @Test
    void linesAreFoldedByOctetsAndNeverWithinACharacter() {
        var text = ICalendar.of(appointment(false, 0));
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
        assertThat(ICalendar.text("a;b,c\\d\r\ne\u0007")).isEqualTo("a\\;b\\,c\\\\d\\ne");
        assertThat(ICalendar.of(appointment(false, 0))).contains("CN=\"髙橋 純一\"");
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }
}
