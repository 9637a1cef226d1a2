package jp.mieru.goals.aid;

import java.util.Locale;

/**
 * What a goal could say better. A hint keeps nobody from handing a goal in.
 *
 * @param word the word that gave rise to it; empty where something is missing
 */
public record Hint(Kind kind, String word) {
    /** Of which question. */
    public enum Kind {
        /** 何をどうするか: it ends in a word that leaves open what will be different. */
        VAGUE,
        /** 何をどうするか: it is too short to tell. */
        SHORT,
        /** 何でわかるか: no measure. */
        NO_MEASURE,
        /** どこまで: no figure and no state that somebody could see. */
        NO_LEVEL,
        /** いつまでに: no day. */
        NO_DAY,
        /** いつまでに: the last day of the year, though it may well be done before. */
        LAST_DAY,
        /** 何のために: nothing above it. */
        NO_PARENT;

        /** The question that it belongs to: what, measure, level, day, purpose. */
        public String question() {
            return switch (this) {
                case VAGUE, SHORT -> "what";
                case NO_MEASURE -> "measure";
                case NO_LEVEL -> "level";
                case NO_DAY, LAST_DAY -> "day";
                case NO_PARENT -> "purpose";
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
