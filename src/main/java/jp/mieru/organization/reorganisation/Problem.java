package jp.mieru.organization.reorganisation;

import java.util.List;

/**
 * Why a reorganisation cannot be carried out.
 *
 * @param line number of the line from 1, or 0 for the whole
 * @param key message key of the reason
 * @param arguments what its places are filled with
 */
public record Problem(int line, String key, List<Object> arguments) {
    static Problem of(int line, String reason, Object... arguments) {
        return new Problem(line, "organization.reorganisation.problem." + reason, List.of(arguments));
    }
}
