package jp.mieru.access.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Viewer;
import jp.mieru.access.policy.CurrentViewer;
import jp.mieru.platform.demo.Installation;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.web.Shell;
import jp.mieru.platform.web.ShellSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The navigation as the viewer may use it. */
@Component
class ViewerShell implements ShellSource {
    private final CurrentViewer viewers;
    private final ObjectProvider<MenuEntry> entries;
    private final Installation installation;
    private final Notices notices;

    ViewerShell(CurrentViewer viewers, ObjectProvider<MenuEntry> entries, Installation installation, Notices notices) {
        this.viewers = viewers;
        this.entries = entries;
        this.installation = installation;
        this.notices = notices;
    }

    @Override
    public Shell shellFor(HttpServletRequest request) {
        var viewer = viewers.of(request);
        var sections = Arrays.stream(MenuEntry.Section.values())
                .map(section -> section(section, viewer, request.getRequestURI()))
                .filter(section -> !section.links().isEmpty())
                .toList();
        return new Shell(
                installation.municipality(),
                viewer == null ? null : viewer.name(),
                viewer == null ? "" : viewer.account().toString(),
                sections,
                viewer == null ? 0 : notices.unread(viewer.account()),
                installation.isDemo(),
                viewer == null ? 0 : 1800);
    }

    private Shell.Section section(MenuEntry.Section section, @Nullable Viewer viewer, String path) {
        List<Shell.Link> links = entries.stream()
                .filter(entry -> entry.section() == section)
                .filter(entry -> entry.who().stream().anyMatch(who -> who.includes(viewer)))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .map(entry -> new Shell.Link(entry.key(), entry.href(), path.startsWith(entry.href())))
                .toList();
        return new Shell.Section("access.menu." + section.name().toLowerCase(Locale.ROOT), links);
    }
}
