package jp.mieru.platform.files.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.platform.files.xlsx.XlsxRefused.Why;
import org.jspecify.annotations.Nullable;

/** The number formats that cells refer to by the index of their style. */
final class Styles {

    static final Styles NONE = new Styles();

    private static final int MOST = 100_000;

    private final Map<Integer, NumberFormat> byId = new HashMap<>();
    private final List<NumberFormat> byStyle = new ArrayList<>();

    static Styles read(XmlCursor xml) throws XlsxRefused {
        Styles styles = new Styles();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                styles.define(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
            } else if (xml.starts("cellXfs")) {
                inCells = true;
            } else if (xml.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.starts("xf")) {
                styles.add(number(xml.attribute("numFmtId")));
            }
        }
        return styles;
    }

    NumberFormat of(@Nullable String style) {
        int index = number(style);
        return index >= 0 && index < byStyle.size() ? byStyle.get(index) : NumberFormat.PLAIN;
    }

    static int number(@Nullable String digits) {
        try {
            return digits == null ? -1 : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void define(int id, @Nullable String code) throws XlsxRefused {
        if (byId.size() > MOST) {
            throw new XlsxRefused(Why.BROKEN);
        }
        if (code != null && code.length() < 1_000) {
            byId.put(id, NumberFormat.of(code));
        }
    }

    private void add(int id) throws XlsxRefused {
        if (byStyle.size() > MOST) {
            throw new XlsxRefused(Why.BROKEN);
        }
        byStyle.add(byId.containsKey(id) ? byId.get(id) : NumberFormat.builtIn(id));
    }
}
