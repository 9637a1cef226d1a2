package jp.mieru.platform.files.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.platform.files.xlsx.XlsxRefused.Why;
import org.jspecify.annotations.Nullable;

/** An Excel workbook: its sheets and their rows. */
public final class XlsxFile implements Closeable {

    private static final int MOST = 10_000;

    private record Target(String type, String part) {}

    private record Sheet(String name, boolean hidden, String part) {}

    private final Parts parts;
    private final XlsxLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
    private @Nullable String stringsPart;
    private @Nullable String stylesPart;

    private XlsxFile(Parts parts, XlsxLimits limits) throws XlsxRefused {
        this.parts = parts;
        this.limits = limits;
        readWorkbook(workbookPart());
    }

    /**
     * Opens a workbook.
     *
     * @throws XlsxRefused when it is none, is damaged, or would unpack to too much
     */
    public static XlsxFile open(Path file, XlsxLimits limits) throws IOException, XlsxRefused {
        Parts parts = Parts.open(file, limits.unpackedBytes());
        try {
            return new XlsxFile(parts, limits);
        } catch (XlsxRefused | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** The names of the sheets that are not hidden, in their order. */
    public List<String> sheetNames() {
        return sheets.stream().filter(sheet -> !sheet.hidden()).map(Sheet::name).toList();
    }

    /** The rows of a sheet by its name, or of the first one that is not hidden. */
    public SheetRows rows(@Nullable String name) throws IOException, XlsxRefused {
        Sheet found = sheets.stream()
                .filter(sheet -> name == null ? !sheet.hidden() : sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new XlsxRefused(Why.NO_SHEET));
        Styles styles = Styles.NONE;
        SharedStrings strings = SharedStrings.NONE;
        if (stylesPart != null && parts.has(stylesPart)) {
            try (XmlCursor xml = parts.xml(stylesPart)) {
                styles = Styles.read(xml);
            }
        }
        if (stringsPart != null && parts.has(stringsPart)) {
            try (XmlCursor xml = parts.xml(stringsPart)) {
                strings = SharedStrings.read(xml, limits.cellChars());
            }
        }
        return new SheetRows(parts.xml(found.part()), strings, styles, from1904, limits);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private String workbookPart() throws XlsxRefused {
        if (!parts.has("[Content_Types].xml") || !parts.has("_rels/.rels")) {
            throw new XlsxRefused(parts.has("mimetype") ? Why.NO_WORKBOOK : Why.NO_DOCUMENT);
        }
        String part = targets("_rels/.rels", "").values().stream()
                .filter(target -> target.type().endsWith("/officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElseThrow(() -> new XlsxRefused(Why.NO_WORKBOOK));
        if (part.endsWith(".bin")) {
            throw new XlsxRefused(Why.BINARY);
        }
        if (!part.contains("xl/") && !part.contains("workbook")) {
            throw new XlsxRefused(Why.NO_WORKBOOK);
        }
        return part;
    }

    private void readWorkbook(String part) throws XlsxRefused {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Target> targets = targets(folder + "_rels/" + part.substring(slash) + ".rels", folder);
        for (Target target : targets.values()) {
            if (target.type().endsWith("/sharedStrings")) {
                stringsPart = target.part();
            } else if (target.type().endsWith("/styles")) {
                stylesPart = target.part();
            }
        }
        try (XmlCursor xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String value = xml.attribute("date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (xml.starts("sheet")) {
                    addSheet(xml, targets);
                }
            }
        } catch (IOException e) {
            throw new XlsxRefused(Why.BROKEN, e);
        }
    }

    private void addSheet(XmlCursor xml, Map<String, Target> targets) throws XlsxRefused {
        String name = xml.attribute("name");
        String state = xml.attribute("state");
        Target target = targets.get(xml.attribute("id"));
        if (sheets.size() > MOST) {
            throw new XlsxRefused(Why.BROKEN);
        }
        if (name != null && target != null && target.type().endsWith("/worksheet")) {
            sheets.add(new Sheet(name, state != null && !state.equals("visible"), target.part()));
        }
    }

    private Map<String, Target> targets(String part, String folder) throws XlsxRefused {
        Map<String, Target> targets = new HashMap<>();
        try (XmlCursor xml = parts.xml(part)) {
            while (xml.goTo("Relationship") && targets.size() < MOST) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    targets.put(id, new Target(type, resolve(folder, target)));
                }
            }
        } catch (IOException e) {
            throw new XlsxRefused(Why.BROKEN, e);
        }
        return targets;
    }

    private static String resolve(String folder, String target) throws XlsxRefused {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        try {
            return Path.of("/" + folder + target).normalize().toString().substring(1);
        } catch (RuntimeException e) {
            throw new XlsxRefused(Why.BROKEN, e);
        }
    }
}
