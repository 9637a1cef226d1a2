package jp.mieru.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.mieru.platform.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** A request whose parameters hold {@linkplain CodePoints#legible legible} text; a NUL stays, to be refused. */
final class LegibleRequest extends HttpServletRequestWrapper {
    LegibleRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return legible(super.getParameter(name));
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = super.getParameterValues(name);
        return values == null ? null : legible(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new LinkedHashMap<String, String[]>();
        super.getParameterMap().forEach((name, values) -> map.put(name, legible(values)));
        return map;
    }

    private static String[] legible(String[] values) {
        return Arrays.stream(values).map(LegibleRequest::legible).toArray(String[]::new);
    }

    private static @Nullable String legible(@Nullable String value) {
        return value == null || value.indexOf('\0') >= 0 ? value : CodePoints.legible(value);
    }
}
