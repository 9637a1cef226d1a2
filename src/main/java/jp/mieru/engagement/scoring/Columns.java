package jp.mieru.engagement.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a round is broken down by: column 0 is everybody, then come the values of each attribute, one attribute after the
 * other, the values of each in the order in which they are shown.
 *
 * @param attributes names of the attributes
 * @param values of each attribute
 */
public record Columns(List<String> attributes, List<List<String>> values) {
    public Columns {
        attributes = List.copyOf(attributes);
        values = values.stream().map(List::copyOf).toList();
    }

    /** How many columns there are. */
    public int size() {
        return 1 + values.stream().mapToInt(List::size).sum();
    }

    /** How many values each attribute has. */
    public int[] sizes() {
        return values.stream().mapToInt(List::size).toArray();
    }

    /** The column of the attribute's first value; the others follow. */
    public int first(int attribute) {
        return 1
                + IntStream.range(0, attribute)
                        .map(other -> values.get(other).size())
                        .sum();
    }

    /** For each column but the first the attribute it belongs to. */
    public List<Integer> owners() {
        List<Integer> owners = new ArrayList<>();
        for (int attribute = 0; attribute < attributes.size(); attribute++) {
            owners.addAll(Collections.nCopies(values.get(attribute).size(), attribute));
        }
        return owners;
    }
}
