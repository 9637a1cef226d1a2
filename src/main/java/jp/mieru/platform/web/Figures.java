package jp.mieru.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures with a sign within a sentence, so that no line breaks between a sign, its number and the unit. */
public final class Figures {
    private static final Pattern FIGURE = Pattern.compile("[+\\-\u2212\uFF0B\uFF0D±]\\d[\\d,.]*[%\u70B9\u4EBA\u4EF6]?");

    /** A piece of a sentence. */
    public record Piece(String text, boolean figure) {}

    private Figures() {}

    /** The sentence in pieces, in order. */
    public static List<Piece> in(String sentence) {
        var pieces = new ArrayList<Piece>();
        Matcher found = FIGURE.matcher(sentence);
        int at = 0;
        while (found.find()) {
            if (found.start() > at) {
                pieces.add(new Piece(sentence.substring(at, found.start()), false));
            }
            pieces.add(new Piece(found.group(), true));
            at = found.end();
        }
        if (at < sentence.length()) {
            pieces.add(new Piece(sentence.substring(at), false));
        }
        return pieces;
    }
}
