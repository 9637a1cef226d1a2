package jp.mieru.access.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Viewer;
import jp.mieru.access.account.DemoMode;
import jp.mieru.access.policy.CurrentViewer;
import jp.mieru.platform.demo.Installation;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.web.Shell;
import jp.mieru.platform.web.ShellSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The navigation as the viewer may use it. */
@Component
class ViewerShell implements ShellSource {
    private final CurrentViewer viewers;
    private final ObjectProvider<MenuEntry> entries;
    private final Installation installation;
    private final DemoMode demo;
    private final Notices notices;
    private final Duration sessionLength;

    ViewerShell(
            CurrentViewer viewers,
            ObjectProvider<MenuEntry> entries,
            Installation installation,
            DemoMode demo,
            Notices notices,
            @Value("${server.servlet.session.timeout:30m}") Duration sessionLength) {
        this.viewers = viewers;
        this.entries = entries;
        this.installation = installation;
        this.demo = demo;
        this.notices = notices;
        this.sessionLength = sessionLength;
    }

    @Override
    public Shell shellFor(HttpServletRequest request) {
        var viewer = viewers.of(request);
        var here = here(viewer, request.getRequestURI());
        var sections = Arrays.stream(MenuEntry.Section.values())
                .map(section -> section(section, viewer, here))
                .filter(section -> !section.links().isEmpty())
                .toList();
        return new Shell(
                installation.municipality(),
                viewer == null ? null : viewer.name(),
                viewer == null ? "" : viewer.account().toString(),
                sections,
                viewer == null ? 0 : notices.unread(viewer.account()),
                demo.isOn(),
                viewer == null ? 0 : sessionLength.toSeconds());
    }

    private Shell.Section section(MenuEntry.Section section, @Nullable Viewer viewer, String here) {
        List<Shell.Link> links = entries.stream()
                .filter(entry -> entry.section() == section)
                .filter(entry -> entry.who().stream().anyMatch(who -> who.includes(viewer)))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .map(entry ->
                        new Shell.Link(entry.key(), entry.href(), entry.href().equals(here)))
                .toList();
        return new Shell.Section("access.menu." + section.name().toLowerCase(Locale.ROOT), links);
    }

    /** The entry that the reader is at: of one place within another the inner. Empty for none. */
    private String here(@Nullable Viewer viewer, String path) {
        return entries.stream()
                .filter(entry -> entry.who().stream().anyMatch(who -> who.includes(viewer)))
                .map(MenuEntry::href)
                .filter(href -> isAt(path, href))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static boolean isAt(String path, String href) {
        return path.equals(href) || (path.startsWith(href) && (!href.equals("/") && path.charAt(href.length()) == '/'));
    }
}
