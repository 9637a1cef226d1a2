package jp.mieru.appraisal.moving;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a sheet from being handed on.
 *
 * @param field where it is written
 * @param kind what is wrong there
 * @param of the key of the subject it is about; null for the sheet as a whole
 * @param figure the limit, where there is one
 */
public record Lack(String field, Kind kind, @Nullable String of, String figure) {
    public enum Kind {
        MARK,
        WEIGHT,
        WEIGHTS,
        REASON,
        TITLE,
        ASIDE,
        /** An earlier period of the year is not fixed. */
        EARLIER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
