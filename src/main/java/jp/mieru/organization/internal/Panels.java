package jp.mieru.organization.internal;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.ProfileSection;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitPanel;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Parts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules bring to the page of a person or a unit, in their order, rendered for this viewer. */
@Component
public class Panels {
    private final ObjectProvider<ProfileSection> sections;
    private final ObjectProvider<UnitPanel> panels;
    private final Parts parts;

    Panels(ObjectProvider<ProfileSection> sections, ObjectProvider<UnitPanel> panels, Parts parts) {
        this.sections = sections;
        this.panels = panels;
        this.parts = parts;
    }

    /** A part with its heading (message key). */
    public record Panel(String titleKey, Content content) {}

    public List<Panel> of(StaffId staff, Viewer viewer, Page page) {
        return rendered(sections.stream(), ProfileSection::order, section -> section.sectionOf(staff, viewer), page);
    }

    public List<Panel> of(UnitId unit, Viewer viewer, Page page) {
        return rendered(panels.stream(), UnitPanel::order, panel -> panel.panelOf(unit, viewer), page);
    }

    private <T> List<Panel> rendered(
            Stream<T> sources,
            ToIntFunction<T> order,
            Function<T, ProfileSection.@Nullable Section> section,
            Page page) {
        return sources.sorted(Comparator.comparingInt(order))
                .map(section)
                .filter(Objects::nonNull)
                .map(shown -> new Panel(shown.titleKey(), parts.of(shown.template(), page, shown.model())))
                .toList();
    }
}
