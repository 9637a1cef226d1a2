package jp.mieru.survey.format;

import java.util.List;
import jp.mieru.platform.files.Faults;

/** Faults as short lines: line, column, value, and the last part of the reason. */
public final class FaultLines {
    private FaultLines() {}

    public static List<String> of(Faults faults) {
        return faults.list().stream()
                .map(fault -> "%d %s %s %s"
                        .formatted(
                                fault.line(),
                                fault.column(),
                                fault.value(),
                                fault.reason().substring(fault.reason().lastIndexOf('.') + 1)))
                .toList();
    }
}
