package jp.mieru.platform.time;

import java.time.LocalDate;
import java.util.Optional;

/** The eras since Japan uses the Gregorian calendar (1873-01-01, 明治6年). */
enum Era {
    MEIJI("明治", 1868, LocalDate.of(1873, 1, 1)),
    TAISHO("大正", 1912, LocalDate.of(1912, 7, 30)),
    SHOWA("昭和", 1926, LocalDate.of(1926, 12, 25)),
    HEISEI("平成", 1989, LocalDate.of(1989, 1, 8)),
    REIWA("令和", 2019, LocalDate.of(2019, 5, 1));

    private final String kanji;
    private final int firstYear;
    private final LocalDate start;

    Era(String kanji, int firstYear, LocalDate start) {
        this.kanji = kanji;
        this.firstYear = firstYear;
        this.start = start;
    }

    /** By its name (令和), its first character (令) or its letter (R, r). */
    static Optional<Era> named(String name) {
        for (Era era : values()) {
            if (era.kanji.equals(name)
                    || era.kanji.substring(0, 1).equals(name)
                    || era.letter().equalsIgnoreCase(name)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** The era of a day; empty before 1873. */
    static Optional<Era> of(LocalDate date) {
        Optional<Era> found = Optional.empty();
        for (Era era : values()) {
            found = date.isBefore(era.start) ? found : Optional.of(era);
        }
        return found;
    }

    boolean has(LocalDate date) {
        return of(date).equals(Optional.of(this));
    }

    /** The Western year of a year of this era; 元年 is 1. */
    int western(int year) {
        return firstYear + year - 1;
    }

    /** The year of this era as written: 元 for the first. */
    String year(int western) {
        int year = western - firstYear + 1;
        return year == 1 ? "元" : String.valueOf(year);
    }

    String kanji() {
        return kanji;
    }

    private String letter() {
        return name().substring(0, 1);
    }
}
