package jp.mieru.organization.reorganisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoChapter;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** In April 2026 two departments of the demo city became one. Lies between two of its surveys. */
@Component
class DemoReorganisation implements DemoChapter {
    private static final int AFTER_THE_ROSTER = 150;
    private static final LocalDate DAY = LocalDate.of(2026, Month.APRIL, 1);

    private final CarryOutReorganisation carryOut;
    private final Units units;
    private final MessageSource messages;

    DemoReorganisation(CarryOutReorganisation carryOut, Units units, MessageSource messages) {
        this.carryOut = carryOut;
        this.units = units;
        this.messages = messages;
    }

    @Override
    public int order() {
        return AFTER_THE_ROSTER;
    }

    @Override
    public void tell() {
        if (units.asOf(DAY).units().isEmpty()) {
            return;
        }
        var title = messages.getMessage("organization.reorganisation.demo", null, Locale.JAPANESE);
        var done = carryOut.of(new Draft(title, DAY.toString(), lines(), Map.of()), null);
        if (!done.isSound()) {
            throw new IllegalStateException(done.problems().toString());
        }
    }

    private static List<Line> lines() {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new ClassPathResource("demo/mirai/reorganisation.csv")
                        .getContentAsString(StandardCharsets.UTF_8))) {
            return rows.stream().map(DemoReorganisation::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                row.getField("kind"),
                row.getField("unit"),
                row.getField("name"),
                row.getField("type"),
                row.getField("parent"),
                row.getField("into"));
    }
}
