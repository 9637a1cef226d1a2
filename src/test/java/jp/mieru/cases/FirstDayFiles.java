package jp.mieru.cases;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** The city's real export, and a copy of its roster into which mistakes have crept. */
final class FirstDayFiles {
    private static final Path MIRAI = Path.of("src/main/resources/demo/mirai");
    private static final Charset AS_EXPORTED = Charset.forName("MS932");

    private FirstDayFiles() {}

    /** {@code units}, {@code roster} or {@code history}, as the payroll package wrote it. */
    static Path real(String name) {
        return MIRAI.resolve(name + ".csv");
    }

    /** Line 2: a day that never was; line 3: a unit that is not there; line 5: the number of line 4. */
    static Path faultyRoster(Path folder) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(real("roster"), AS_EXPORTED));
        put(lines, 2, "昭和45年9月4日", "昭和65年4月1日");
        put(lines, 3, "0101000", "9999999");
        put(lines, 5, "100016,", "100015,");
        var copy = folder.resolve("roster.csv");
        Files.writeString(copy, String.join("\r\n", lines) + "\r\n", AS_EXPORTED);
        return copy;
    }

    private static void put(ArrayList<String> lines, int line, String right, String wrong) {
        lines.set(line - 1, lines.get(line - 1).replace(right, wrong));
    }
}
