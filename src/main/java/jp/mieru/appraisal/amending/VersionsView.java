package jp.mieru.appraisal.amending;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.platform.web.Page;

/** The versions of a sheet beside each other. */
public record VersionsView(Sheet sheet, Rated rated, List<Version> versions) {
    /**
     * What has a letter in each version.
     *
     * @param main whether it is the whole or a part, not something that was rated in it
     */
    public record Line(String of, String name, boolean main) {}

    /** The whole, then each part with what was rated in it. */
    public List<Line> lines(Page page) {
        var lines = new ArrayList<Line>();
        add(lines, new Line("overall", page.t("appraisal.rules.section.overall"), true));
        for (var part : rated.parts()) {
            add(lines, new Line(part.part().kind().word(), part.part().name().in(page.locale()), true));
            part.all().forEach(subject -> add(lines, new Line(subject.key(), name(subject, page), false)));
        }
        return lines;
    }

    /** Whether the letters of a line are not all the same. */
    public boolean isChanged(Line line) {
        return versions.stream()
                        .map(version -> version.letter(line.of()))
                        .distinct()
                        .count()
                > 1;
    }

    private void add(List<Line> lines, Line line) {
        if (versions.stream().anyMatch(version -> !version.letter(line.of()).isEmpty())) {
            lines.add(line);
        }
    }

    private static String name(Subject subject, Page page) {
        return switch (subject) {
            case Subject.OfItem of -> of.item().name().in(page.locale());
            case Subject.OfGoal of -> of.goal().title();
            case Subject.Beyond beyond -> page.t("appraisal.sheet.beyond.number", beyond.number());
        };
    }
}
