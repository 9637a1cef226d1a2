package jp.mieru.survey.ballot;

import java.util.List;

/**
 * Some people of a group.
 *
 * @param group place in the list of groups
 */
record Part(int group, int people) {
    static int sum(List<Part> parts) {
        return parts.stream().mapToInt(Part::people).sum();
    }
}
