package jp.mieru.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PagingTest {

    @ParameterizedTest
    @CsvSource({"1,1", "3,3", "0,1", "-2,1", "999999,4", "abc,1", "99999999999,1", "'',1"})
    void staysWithinTheList(String wanted, int number) {
        assertThat(Paging.of(request("q=a&page=" + wanted, wanted), 50, 151).number())
                .isEqualTo(number);
    }

    @Test
    void keepsTheSearchInItsLinks() {
        var paging = Paging.of(request("q=%E9%AB%99&page=2&lang=en", "2"), 50, 151);
        assertThat(paging.href(3)).isEqualTo("/staff?q=%E9%AB%99&page=3");
        assertThat(new long[] {paging.offset(), paging.from(), paging.to()}).containsExactly(50, 51, 100);
    }

    @Test
    void offersTheEndsAndTheNeighbours() {
        assertThat(new Paging(5, 50, 1512, "/staff").offered()).containsExactly(1, 0, 3, 4, 5, 6, 7, 0, 31);
        assertThat(new Paging(1, 50, 100, "/staff").offered()).containsExactly(1, 2);
        assertThat(new Paging(1, 50, 0, "/staff").from()).isZero();
    }

    private static MockHttpServletRequest request(String query, String page) {
        var request = new MockHttpServletRequest("GET", "/staff");
        request.setQueryString(query);
        request.setParameter("page", page);
        return request;
    }
}
