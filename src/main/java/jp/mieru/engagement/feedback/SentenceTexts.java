package jp.mieru.engagement.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.feedback.Sentence.Item;
import jp.mieru.engagement.feedback.Sentence.Named;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes sentences out in a reader's language. */
@Component
class SentenceTexts {
    private static final String ITEM = "engagement.feedback.item.";

    private final MessageSource messages;

    SentenceTexts(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(List<Sentence> sentences, Locale locale) {
        return sentences.stream().map(sentence -> of(sentence, locale)).toList();
    }

    String of(Sentence sentence, Locale locale) {
        var arguments = sentence.arguments().stream()
                .map(argument -> argument instanceof Named named ? of(named, locale) : argument)
                .toArray();
        return messages.getMessage(sentence.key(), arguments, locale);
    }

    private String of(Named named, Locale locale) {
        var separator = messages.getMessage(ITEM + "separator", null, locale);
        var all = named.items().stream()
                .map(item -> messages.getMessage(ITEM + word(named, item), arguments(item), locale))
                .collect(Collectors.joining(separator));
        return named.total() == named.items().size()
                ? all
                : messages.getMessage(ITEM + "more", new Object[] {all, named.total()}, locale);
    }

    private static String word(Named named, Item item) {
        return !named.change() ? "score" : item.points() > 0 ? "plus" : "minus";
    }

    private static Object[] arguments(Item item) {
        return new Object[] {item.construct(), Objects.requireNonNull(Comparison.text(Math.abs(item.points())))};
    }
}
