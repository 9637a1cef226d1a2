package jp.mieru.survey.format;

import java.util.HashSet;
import java.util.Set;

/** Codes that must not come twice. */
final class Names {
    private final Set<String> taken = new HashSet<>();
    private final Set<String> reserved;

    Names(String... reserved) {
        this.reserved = Set.of(reserved);
    }

    /** The code in this field; a fault if it is missing, reserved or taken. */
    String take(Part part, String field) {
        return take(part, field, part.code(field));
    }

    String take(Part part, String field, String code) {
        if (reserved.contains(code)) {
            part.fault(field, code, "code_reserved");
        } else if (!code.isEmpty() && !taken.add(code)) {
            part.fault(field, code, "code_twice");
        }
        return code;
    }
}
