package jp.mieru.goals.contribution;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what would put people in the order of what they contributed: in SQL, in Java, in templates. */
final class Rankings {
    private static final String CONTRIBUTION =
            "(?:achievement|achieved|contribut|tenths|portion|pointsFor|upwards|rightBelow)";

    /** What comes after order by, in whatever part of a statement, until the clause ends. */
    private static final Pattern ORDER_BY =
            Pattern.compile("order\\s+by\\s+(?<by>(?:[^;\"()]|\\([^()]*\\))*)", Pattern.CASE_INSENSITIVE);

    /** A call that sorts or picks the best, with its arguments until the statement ends. */
    private static final Pattern SORTS = Pattern.compile(
            "(?:\\bsorted|\\bcomparing\\w*|\\bthenComparing\\w*|\\bsort|\\bmaxBy|\\bminBy|\\.max|\\.min|compareTo|compare)\\s*\\((?<by>[^;]*)");

    /** A column head that sorts, or a picture drawn from a table. */
    private static final Pattern SORTABLE =
            Pattern.compile("tag\\.sort\\(|tag\\.chart\\(|data-figures|\\?sort=|&sort=|name=\"sort\"");

    private static final Pattern SHOWN =
            Pattern.compile("tenths\\(\\)|portion\\(\\)|goals\\.contribution\\.(?:share|portion)");
    private static final Pattern SPEAKS = Pattern.compile(CONTRIBUTION, Pattern.CASE_INSENSITIVE);

    private Rankings() {}

    /** Clauses that order rows by what people achieved or contributed. */
    static List<String> inSql(String text) {
        return found(ORDER_BY, text);
    }

    /** Calls that sort by it. */
    static List<String> inJava(String text) {
        return found(SORTS, text);
    }

    /** Whether a template shows contributions. */
    static boolean showsContribution(String template) {
        return SHOWN.matcher(template).find();
    }

    /** Whether a template that shows contributions lets its rows be sorted or draws them beside each other. */
    static boolean inTemplate(String template) {
        return showsContribution(template) && SORTABLE.matcher(template).find();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .filter(match -> SPEAKS.matcher(match.group(1)).find())
                .map(MatchResult::group)
                .toList();
    }
}
