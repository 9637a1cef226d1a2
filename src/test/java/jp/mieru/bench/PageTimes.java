package jp.mieru.bench;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** How long pages take, without the network: the median of some turns after a few that warm up. */
@NullUnmarked
final class PageTimes {
    static final int TURNS = Integer.getInteger("bench.turns", 15);
    static final int KIB = 1024;
    private static final int WARMING = 3;

    private final MockMvcTester mvc;

    PageTimes(WebApplicationContext context) {
        this.mvc = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    /**
     * What was sent.
     *
     * @param size in bytes before compression
     */
    record Sent(long millis, int size) {}

    /** A page as an account gets it. */
    Sent get(String uri, String account) throws Exception {
        var size = new int[1];
        var millis = median(() -> {
            size[0] = answer(uri, account).getContentAsByteArray().length;
            return size[0];
        });
        return new Sent(millis, size[0]);
    }

    /** One answer, which is what was asked for. */
    MockHttpServletResponse answer(String uri, String account) {
        var answer = mvc.get().uri(uri).with(user(account)).exchange().getResponse();
        if (answer.getStatus() != 200) {
            throw new IllegalStateException(uri + ": " + answer.getStatus());
        }
        return answer;
    }

    /** Sends a form and tells where it leads. */
    String post(String uri, String account, String... fields) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = request.exchange().getResponse();
        var to = answer.getRedirectedUrl();
        if (to == null) {
            throw new IllegalStateException(uri + ": " + answer.getStatus());
        }
        return to;
    }

    static long median(Callable<Integer> work) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < TURNS + WARMING; i++) {
            var started = System.nanoTime();
            work.call();
            times.add((System.nanoTime() - started) / 1_000_000);
        }
        return times.stream().skip(WARMING).sorted().toList().get(TURNS / 2);
    }
}
