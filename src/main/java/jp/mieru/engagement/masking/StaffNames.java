package jp.mieru.engagement.masking;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mieru.engagement.morphology.Morphology;
import jp.mieru.engagement.morphology.PartsOfSpeech;
import jp.mieru.engagement.morphology.Token;

/** Names and numbers of the staff, folded, as they are looked for in texts. */
public final class StaffNames {
    /** The longest family or given name that is looked for, in characters. */
    static final int LONGEST = 6;

    /**
     * A member of the staff.
     *
     * @param name as written, family name first, mostly with a space between
     * @param kana reading, likewise
     */
    public record Person(String staffNumber, String name, String kana) {}

    private final Set<String> families = new HashSet<>();
    private final Set<String> givens = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Morphology morphology = new Morphology();

    private StaffNames() {}

    public static StaffNames of(Collection<Person> staff) {
        var names = new StaffNames();
        for (Person person : staff) {
            names.numbers.add(Folded.fold(person.staffNumber()));
            names.add(Folded.fold(person.name()));
            names.add(hiragana(Folded.fold(person.kana())));
        }
        return names;
    }

    /** A family name, in characters or hiragana. */
    boolean isFamily(String text) {
        return families.contains(text);
    }

    /** A given name, in characters or hiragana. */
    boolean isGiven(String text) {
        return givens.contains(text);
    }

    /** Family and given name of one person, without a space, in characters or hiragana. */
    boolean isWhole(String text) {
        return whole.contains(text);
    }

    boolean isNumber(String text) {
        return numbers.contains(text);
    }

    /** Katakana as hiragana, character by character. */
    static String hiragana(String text) {
        var result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            char character = result.charAt(i);
            if (character >= 'ァ' && character <= 'ヶ') {
                result.setCharAt(i, (char) (character - 'ァ' + 'ぁ'));
            }
        }
        return result.toString();
    }

    private void add(String name) {
        List<String> parts = List.of(name.strip().split("\\s+", 2));
        if (parts.size() == 1) {
            parts = parts(name.strip());
        }
        whole.add(String.join("", parts).replace(" ", ""));
        families.add(parts.getFirst());
        if (parts.size() > 1) {
            givens.add(parts.getLast());
        }
    }

    /** A name written without a space: the dictionary's family name that it begins with, if there is one. */
    private List<String> parts(String name) {
        Token first = name.isEmpty() ? null : morphology.of(name).getFirst();
        return first == null || first.end() == name.length() || !first.is(PartsOfSpeech.FAMILY_NAME)
                ? List.of(name)
                : List.of(name.substring(0, first.end()), name.substring(first.end()));
    }
}
