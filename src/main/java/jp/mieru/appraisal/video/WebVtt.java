package jp.mieru.appraisal.video;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Captions in WebVTT (W3C): their faults, and the text of them. Pure. */
public final class WebVtt {
    private static final String TIME = "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern CUE = Pattern.compile("\\s*" + TIME + "\\s+-->\\s+" + TIME + "(?:\\s.*)?");
    private static final Pattern HEAD = Pattern.compile("\\uFEFF?WEBVTT(?:[ \\t].*)?");
    private static final Pattern MARK = Pattern.compile("<[^>]*>");
    private static final int TIME_GROUPS = 4;
    private static final int SIXTY = 60;
    private static final int MILLIS = 1000;

    /**
     * What is wrong.
     *
     * @param line from 1
     * @param reason head, time, order, late or none
     */
    public record Fault(int line, String reason) {}

    private WebVtt() {}

    /**
     * The first fault of captions.
     *
     * @param length of the film in milliseconds, 0 where it is not known
     */
    public static Optional<Fault> fault(String text, int length) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !HEAD.matcher(lines.getFirst()).matches()) {
            return Optional.of(new Fault(1, "head"));
        }
        boolean any = false;
        long before = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).contains("-->")) {
                var cue = CUE.matcher(lines.get(at));
                var wrong = wrong(cue, before, length);
                if (wrong != null) {
                    return Optional.of(new Fault(at + 1, wrong));
                }
                before = millis(cue, 0);
                any = true;
            }
        }
        return any ? Optional.empty() : Optional.of(new Fault(lines.size(), "none"));
    }

    private static @Nullable String wrong(Matcher cue, long before, int length) {
        if (!cue.matches()) {
            return "time";
        }
        long from = millis(cue, 0);
        if (from < before || millis(cue, TIME_GROUPS) <= from) {
            return "order";
        }
        return length > 0 && from >= length ? "late" : null;
    }

    /** What is said, a caption a line, without times, notes and marks. */
    public static String text(String captions) {
        var said = new ArrayList<String>();
        boolean cue = false;
        for (var line : captions.lines().toList()) {
            if (line.isBlank()) {
                cue = false;
            } else if (line.contains("-->")) {
                cue = true;
            } else if (cue) {
                said.add(unmarked(line));
            }
        }
        return String.join("\n", said);
    }

    private static String unmarked(String line) {
        return MARK.matcher(line)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }

    private static long millis(Matcher cue, int offset) {
        var hours = cue.group(offset + 1);
        long minutes = (hours == null ? 0 : Long.parseLong(hours)) * SIXTY + Long.parseLong(cue.group(offset + 2));
        return (minutes * SIXTY + Long.parseLong(cue.group(offset + 3))) * MILLIS
                + Long.parseLong(cue.group(offset + TIME_GROUPS));
    }
}
