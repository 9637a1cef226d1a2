package jp.mieru.engagement.scoring;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The order in which the values of an attribute are shown: first numbers by their size, then words by their letters. */
final class ValueOrder implements Comparator<String>, Serializable {
    private static final long serialVersionUID = 1;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @Override
    public int compare(String one, String other) {
        boolean number = NUMBER.matcher(one).matches();
        if (number != NUMBER.matcher(other).matches()) {
            return number ? -1 : 1;
        }
        int bySize = number ? new BigInteger(one).compareTo(new BigInteger(other)) : 0;
        return bySize == 0 ? one.compareTo(other) : bySize;
    }
}
