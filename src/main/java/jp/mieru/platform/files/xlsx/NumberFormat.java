package jp.mieru.platform.files.xlsx;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/**
 * How a number of a cell is shown, as far as that changes what it says: a day, a time of day, or a code whose leading
 * zeros exist only in the format (ISO/IEC 29500-1, 18.8.30 and 18.8.31).
 *
 * @param pattern for codes like {@code 000-0000}: {@link #DIGIT} for each digit, other characters as they are
 */
record NumberFormat(Kind kind, String pattern) {

    enum Kind {
        PLAIN,
        DAY,
        TIME,
        CODE
    }

    static final NumberFormat PLAIN = new NumberFormat(Kind.PLAIN, "");

    private static final char DIGIT = '\0';
    private static final int LAST_DAY = 2_958_465;
    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final long SECONDS = 86_400;

    /** A format that Excel knows by number; Japanese Excel has its era dates at 27 to 36 and 50 to 58. */
    static NumberFormat builtIn(int id) {
        if ((id >= 18 && id <= 21) || id == 32 || id == 33 || id == 45 || id == 47) {
            return new NumberFormat(Kind.TIME, "");
        }
        boolean day = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return day ? new NumberFormat(Kind.DAY, "") : PLAIN;
    }

    /** A format by its code, like {@code yyyy/m/d} or {@code 0000000}. */
    static NumberFormat of(String code) {
        FormatCode parsed = FormatCode.parse(code, DIGIT);
        String active = parsed.active();
        if (parsed.elapsed() || active.startsWith("general") || active.startsWith("g/標準")) {
            return PLAIN;
        }
        if (active.matches("[0\\-/() ]*0[0\\-/() ]*") && active.indexOf('0') != active.lastIndexOf('0')) {
            return new NumberFormat(Kind.CODE, parsed.pattern());
        }
        String moment = active.replaceAll("s\\.0+", "s").replaceAll("am/pm|a/p", "h");
        if (moment.matches(".*[0#?@%].*")) {
            return PLAIN;
        }
        boolean time = moment.matches(".*[hs].*");
        boolean day = moment.matches(time ? ".*[ydge].*" : ".*[ymdgea].*");
        return day || time ? new NumberFormat(day ? Kind.DAY : Kind.TIME, "") : PLAIN;
    }

    /** The number as text: days as 2026-04-01 (with 2026-04-01 09:30:00 for a time), whole numbers without a point. */
    String text(String raw, boolean from1904) {
        if (raw.length() <= 18 && kind == Kind.PLAIN && raw.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return raw;
        }
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        return switch (kind) {
            case PLAIN -> Numbers.plain(value);
            case CODE -> code(value);
            case DAY -> day(value, from1904);
            case TIME -> value >= 0 && value < 1 ? time(value) : day(value, from1904);
        };
    }

    private String code(double value) {
        String digits = Numbers.plain(value);
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits;
        }
        StringBuilder reversed = new StringBuilder();
        int next = digits.length() - 1;
        int first = pattern.indexOf(DIGIT);
        for (int i = pattern.length() - 1; i >= 0; i--) {
            if (pattern.charAt(i) != DIGIT) {
                reversed.append(pattern.charAt(i));
                continue;
            }
            reversed.append(next >= 0 ? digits.charAt(next--) : '0');
            while (i == first && next >= 0) {
                reversed.append(digits.charAt(next--));
            }
        }
        return reversed.reverse().toString();
    }

    private static String day(double value, boolean from1904) {
        long seconds = Math.round(value * SECONDS);
        long days = Math.floorDiv(seconds, SECONDS) + (from1904 ? 1_462 : 0);
        if (!(value >= 0) || days < 1 || days > LAST_DAY) {
            return Numbers.plain(value);
        }
        if (days == DAY_THAT_NEVER_WAS) {
            return "1900-02-29";
        }
        LocalDate date =
                LocalDate.of(1899, 12, days < DAY_THAT_NEVER_WAS ? 31 : 30).plusDays(days);
        long rest = Math.floorMod(seconds, SECONDS);
        return rest == 0 ? date.toString() : date + " " + time((double) rest / SECONDS);
    }

    private static String time(double fraction) {
        LocalTime time = LocalTime.ofSecondOfDay(Math.round(fraction * SECONDS) % SECONDS);
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    }
}
