package jp.mieru.survey;

import java.util.Locale;

/** How far a round has come; each state is reached once, in this order. */
public enum RoundState {
    /** 準備中: nobody has been asked yet. */
    PLANNED,
    /** 実施中: those asked can answer. */
    OPEN,
    /** 終了: the answers are mixed and final. */
    CLOSED;

    /** The word that is stored and that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this word. */
    public static RoundState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
