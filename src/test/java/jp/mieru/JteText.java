package jp.mieru;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words that a jte template would show by itself: neither markup, nor expression, nor control structure. */
final class JteText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^\\u30fb]]{2,}");
    private static final Pattern DIRECTIVE =
            Pattern.compile("@(?:import|param)[^\\n]*|@(?:if|elseif|for|template[\\w.]*)\\(|"
                    + "@(?:else|endif|endfor|raw|endraw)|[$!]\\{|@`");

    private JteText() {}

    static List<String> of(String template) {
        var source = template.replaceAll("(?s)<%--.*?--%>", " ").replaceAll("(?s)<!--.*?-->", " ");
        var text = withoutTags(withoutCode(source));
        var words = new ArrayList<String>();
        WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(word -> !word.equals("Mieru"))
                .forEach(words::add);
        return words;
    }

    private static String withoutCode(String source) {
        var text = new StringBuilder();
        var at = 0;
        var directive = DIRECTIVE.matcher(source);
        while (directive.find(at)) {
            text.append(source, at, directive.start()).append(' ');
            at = end(source, directive.start(), directive.end(), text);
        }
        return text.append(source.substring(at)).toString();
    }

    /** Where the code that begins here ends; contents given to a template in back ticks are text again. */
    private static int end(String source, int start, int open, StringBuilder text) {
        var last = source.charAt(open - 1);
        if (last != '(' && last != '{') {
            return open;
        }
        var close = last == '(' ? ')' : '}';
        var depth = 1;
        var quoted = false;
        for (var i = open; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == '@' && i + 1 < source.length() && source.charAt(i + 1) == '`') {
                var content = contentEnd(source, i + 2);
                text.append(withoutCode(source.substring(i + 2, content))).append(' ');
                i = content;
            } else if (!quoted && c == last) {
                depth++;
            } else if (!quoted && c == close && --depth == 0) {
                return i + 1;
            }
        }
        return source.length();
    }

    private static int contentEnd(String source, int from) {
        var depth = 1;
        for (var i = from; i < source.length(); i++) {
            if (source.charAt(i) == '`') {
                depth += source.charAt(i - 1) == '@' ? 1 : -1;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return source.length();
    }

    private static String withoutTags(String text) {
        return text.replaceAll("<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
    }
}
