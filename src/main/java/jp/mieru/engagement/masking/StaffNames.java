package jp.mieru.engagement.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mieru.engagement.morphology.Morphology;
import jp.mieru.engagement.morphology.PartsOfSpeech;
import jp.mieru.engagement.morphology.Token;
import jp.mieru.platform.text.Kana;

/** Names and numbers of the staff, folded, as they are looked for in texts. */
public final class StaffNames {
    private static final String BETWEEN = "[\\s・]+";

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
    private int longestPart;
    private int longestWhole;
    private final Morphology morphology = new Morphology();

    private StaffNames() {}

    public static StaffNames of(Collection<Person> staff) {
        var names = new StaffNames();
        for (Person person : staff) {
            names.numbers.add(Folded.fold(person.staffNumber()));
            String name = Folded.fold(person.name());
            boolean anyOrder = name.contains("・") || name.chars().noneMatch(StaffNames::isJapaneseOnly);
            names.add(alike(name), anyOrder);
            names.add(alike(Folded.fold(person.kana())), anyOrder);
        }
        return names;
    }

    /** A family name, in characters or hiragana, {@linkplain #alike alike}. */
    boolean isFamily(String text) {
        return families.contains(text);
    }

    /** A given name, in characters or hiragana, {@linkplain #alike alike}. */
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

    /** Length of the longest family or given name, in characters. */
    int longestPart() {
        return longestPart;
    }

    /** Length of the longest whole name, in characters, as if something stood between all parts. */
    int longestWhole() {
        return longestWhole;
    }

    /** Katakana as hiragana, capitals as small letters, character by character. */
    static String alike(String text) {
        var result = new StringBuilder(Kana.toHiragana(text));
        for (int i = 0; i < result.length(); i++) {
            result.setCharAt(i, Character.toLowerCase(result.charAt(i)));
        }
        return result.toString();
    }

    /** @param anyOrder whether any of its parts may stand first, as in names from abroad */
    private void add(String name, boolean anyOrder) {
        List<String> parts = List.of(name.strip().split(BETWEEN));
        if (parts.size() == 1) {
            parts = parts(name.strip());
        }
        longestWhole = Math.max(longestWhole, String.join("・", parts).length());
        families.add(parts.getFirst());
        givens.addAll(parts.subList(1, parts.size()));
        whole.add(String.join("", parts));
        if (anyOrder) {
            addInAnyOrder(parts);
        }
        parts.forEach(part -> longestPart = Math.max(longestPart, part.length()));
    }

    private void addInAnyOrder(List<String> parts) {
        parts.stream().filter(part -> part.length() > 1).forEach(families::add);
        givens.addAll(parts);
        var turned = new ArrayList<>(parts);
        for (int i = 1; i < parts.size(); i++) {
            Collections.rotate(turned, 1);
            whole.add(String.join("", turned));
        }
    }

    private static boolean isJapaneseOnly(int character) {
        return Character.isIdeographic(character)
                || Character.isSurrogate((char) character)
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.HIRAGANA;
    }

    /** A name written without a space: the dictionary's family name that it begins with, if there is one. */
    private List<String> parts(String name) {
        Token first = name.isEmpty() ? null : morphology.of(name).getFirst();
        return first == null || first.end() == name.length() || !first.is(PartsOfSpeech.FAMILY_NAME)
                ? List.of(name)
                : List.of(name.substring(0, first.end()), name.substring(first.end()));
    }
}
