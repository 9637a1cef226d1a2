package jp.mieru.appraisal.videodesk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.appraisal.video.Chapter;
import jp.mieru.appraisal.video.Clockface;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.web.Typed;

/** Chapters as the office types them, one a line: {@code 3:05 目標の立て方 | Setting goals}. Pure. */
record ChapterLines(List<Chapter> chapters, List<Fault> faults) {
    private static final int MOST = 100;
    private static final int TITLE = 100;
    private static final int ENGLISH = 200;

    /**
     * What is wrong.
     *
     * @param line from 1
     * @param reason time, title, long, order, late or many
     */
    record Fault(int line, String reason) {}

    /** @param length of the film in milliseconds, 0 where it is not known */
    static ChapterLines read(String typed, int length) {
        var chapters = new ArrayList<Chapter>();
        var faults = new ArrayList<Fault>();
        var lines = typed.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                read(lines.get(at).strip(), at + 1, length, chapters, faults);
            }
        }
        if (chapters.size() > MOST) {
            faults.add(new Fault(lines.size(), "many"));
        }
        return new ChapterLines(chapters, faults);
    }

    private static void read(String line, int number, int length, List<Chapter> chapters, List<Fault> faults) {
        var parts = line.split("[\\s　]+", 2);
        var time = Clockface.parse(parts[0]);
        var titles = (parts.length < 2 ? "" : parts[1]).split("[|｜]", 2);
        var title = titles[0].strip();
        var english = titles.length < 2 ? "" : titles[1].strip();
        if (time.isEmpty()) {
            faults.add(new Fault(number, "time"));
        } else if (title.isEmpty()) {
            faults.add(new Fault(number, "title"));
        } else if (CodePoints.length(title) > TITLE || CodePoints.length(english) > ENGLISH) {
            faults.add(new Fault(number, "long"));
        } else if (!chapters.isEmpty() && time.get() <= chapters.getLast().at()) {
            faults.add(new Fault(number, "order"));
        } else if (length > 0 && time.get() >= length) {
            faults.add(new Fault(number, "late"));
        } else {
            chapters.add(new Chapter(time.get(), new Words(title, Typed.orNull(english))));
        }
    }

    /** As they would be typed. */
    static String of(List<Chapter> chapters) {
        return chapters.stream()
                .map(each -> Clockface.of(each.at()) + " " + each.title().ja()
                        + (each.title().en() == null ? "" : " | " + each.title().en()))
                .collect(Collectors.joining("\n"));
    }
}
