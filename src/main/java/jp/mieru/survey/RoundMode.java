package jp.mieru.survey;

import java.util.Locale;

/** Who can learn whose answer is whose; fixed once the round opens. */
public enum RoundMode {
    /** 無記名: nobody, ever. */
    ANONYMOUS,
    /** 記名（非公開）: the office in charge of surveys, with a reason that the person can read. */
    CONFIDENTIAL,
    /** 記名: the office in charge of surveys. */
    NAMED,
    /** The answers were gathered elsewhere and brought in as a file; nobody is asked in Mieru. */
    GATHERED;

    /** The word that is stored and that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with this word. */
    public static RoundMode ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether answers are stored with the person who gave them. */
    public boolean keepsPersons() {
        return this == CONFIDENTIAL || this == NAMED;
    }
}
