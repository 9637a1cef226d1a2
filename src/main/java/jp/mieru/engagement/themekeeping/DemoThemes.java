package jp.mieru.engagement.themekeeping;

import java.util.List;
import java.util.Map;
import jp.mieru.access.DemoOffice;
import jp.mieru.access.Viewer;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoFile;
import org.springframework.stereotype.Component;

/** The office of the demo city keeps themes; they are counted as soon as the texts have been read. */
@Component
class DemoThemes implements DemoChapter {
    private static final int AFTER_THE_SURVEYS = 410;

    private final KeepTheme keep;
    private final DemoOffice office;

    DemoThemes(KeepTheme keep, DemoOffice office) {
        this.keep = keep;
        this.office = office;
    }

    @Override
    public int order() {
        return AFTER_THE_SURVEYS;
    }

    @Override
    public void tell() {
        office.viewer().ifPresent(viewer -> themes().forEach((name, words) -> keep(name, words, viewer)));
    }

    private void keep(String name, List<String> words, Viewer viewer) {
        KeepTheme.Outcome outcome = keep.keep(null, name, words, viewer);
        if (!(outcome instanceof KeepTheme.Outcome.Kept)) {
            throw new IllegalStateException(name + ": " + outcome);
        }
    }

    private static Map<String, List<String>> themes() {
        Map<String, Map<String, List<String>>> all = DemoFile.read("themes.yaml");
        return all.getOrDefault("themes", Map.of());
    }
}
