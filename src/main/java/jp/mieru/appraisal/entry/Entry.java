package jp.mieru.appraisal.entry;

import java.time.Instant;
import java.util.UUID;

/**
 * What stands in a field.
 *
 * @param version goes up with every change, from 1
 * @param by the account that wrote it
 * @param tab the page that it was written in; empty where scripts did not run
 * @param turn its number among the savings of that page
 */
public record Entry(String field, String value, int version, UUID by, Instant at, String tab, long turn) {
    /** Whether nothing but the empty text was ever written there: nobody's text is lost by another. */
    boolean isUnwritten() {
        return version == 1 && value.isEmpty();
    }
}
