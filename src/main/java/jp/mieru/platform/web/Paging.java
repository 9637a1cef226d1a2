package jp.mieru.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the reader is in a long list. The page's number travels as {@code page} in the query, beside the search.
 *
 * @param number page shown, from 1
 * @param size rows on a page
 * @param total rows in all
 * @param base address of the list with its search, without the page's number
 */
public record Paging(int number, int size, long total, String base) {

    /** Reads the page's number from the request; anything but a number in range becomes the nearest page. */
    public static Paging of(HttpServletRequest request, int size, long total) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var base = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query)
                .replaceQueryParam("page")
                .replaceQueryParam("lang")
                .build(true)
                .toUriString();
        return new Paging(within(request.getParameter("page"), size, total), size, total, base);
    }

    private static int within(@Nullable String wanted, int size, long total) {
        var last = lastPage(size, total);
        return wanted == null || !wanted.matches("\\d{1,7}") ? 1 : Math.clamp(Long.parseLong(wanted), 1, last);
    }

    private static int lastPage(int size, long total) {
        return (int) Math.max(1, Math.ceilDiv(total, size));
    }

    public int last() {
        return lastPage(size, total);
    }

    /** Rows before this page, for SQL's OFFSET. */
    public long offset() {
        return (long) (number - 1) * size;
    }

    /** Number of the first row shown, from 1; 0 in an empty list. */
    public long from() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** Number of the last row shown. */
    public long to() {
        return Math.min(total, offset() + size);
    }

    public String href(int page) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + page;
    }

    /** The pages to offer: the first, the last and those around this one; 0 stands for a gap. */
    public List<Integer> offered() {
        var near = IntStream.rangeClosed(1, last())
                .filter(page -> page == 1 || page == last() || Math.abs(page - number) <= 2)
                .boxed()
                .toList();
        return IntStream.range(0, near.size())
                .boxed()
                .flatMap(at -> at > 0 && near.get(at) > near.get(at - 1) + 1
                        ? Stream.of(0, near.get(at))
                        : Stream.of(near.get(at)))
                .toList();
    }
}
