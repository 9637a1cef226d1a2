package jp.mieru.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import jp.mieru.survey.RoundId;

/**
 * A person's way through a survey, page by page as a browser goes it. The first who goes it reads the pages; the others send
 * the same and look only for what belongs to their own session.
 */
final class Walk {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CARRIED =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern CHOSEN = Pattern.compile("type=\"radio\" name=\"(q\\d+)\" value=\"(\\d+)\"");
    private static final Pattern WRITTEN = Pattern.compile("<textarea[^>]* name=\"(q\\d+)\"");
    private static final int BUSY = 503;
    private static final String NUMBER = "NUMBER";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String survey;
    private final List<String> turns = new ArrayList<>();
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final LongAdder turnedAway = new LongAdder();
    private volatile long lastTurnedAway;

    Walk(String address, RoundId round) {
        this.address = address;
        this.survey = address + "/surveys/" + round;
    }

    /** Answers as the first, and learns what there is to be sent. */
    void learn(String cookie, int person) throws IOException, InterruptedException {
        get(cookie, survey);
        String page = get(cookie, survey + "/answer/new");
        while (page.contains("survey-form")) {
            String turn = turn(page, "next");
            turns.add(turn);
            page = posted(cookie, turn, token(page), person).body();
        }
        turns.add(turn(page, "send"));
        if (!isSent(posted(cookie, turns.getLast(), token(page), person))) {
            throw new IllegalStateException("not sent: " + page);
        }
    }

    /** The milliseconds that each request took since they were last forgotten. */
    long[] times() {
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    /** How many requests were told to come again since the times were last forgotten. */
    long turnedAway() {
        return turnedAway.sum();
    }

    /** When the last of them was sent, as {@link System#nanoTime}; 0 for none. */
    long lastTurnedAway() {
        return lastTurnedAway;
    }

    void forgetTimes() {
        times.clear();
        turnedAway.reset();
        lastTurnedAway = 0;
    }

    /** How many requests a person makes. */
    int requests() {
        return turns.size() + 3;
    }

    /** Opens the survey, fills in its pages, sends it, is thanked; whether the server has acknowledged that it is stored. */
    boolean answer(String cookie, int person) throws IOException, InterruptedException {
        get(cookie, survey);
        String token = token(get(cookie, survey + "/answer/new"));
        for (String turn : turns.subList(0, turns.size() - 1)) {
            posted(cookie, turn, token, person);
        }
        boolean sent = isSent(posted(cookie, turns.getLast(), token, person));
        get(cookie, survey + "/answer");
        return sent;
    }

    /** Opens a page that stores nothing as often as answering takes requests. */
    boolean look(String cookie) throws IOException, InterruptedException {
        for (int request = 0; request < requests(); request++) {
            get(cookie, survey);
        }
        return true;
    }

    /** Looks at the rates of a round as the office does. */
    void rates(String cookie, RoundId round) throws IOException, InterruptedException {
        get(cookie, address + "/survey-rounds/" + round + "/rates");
    }

    private String get(String cookie, String page) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(URI.create(page)).header("Cookie", cookie));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + page);
        }
        return answer.body();
    }

    /** Signs in with the password and goes to the home page; the cookie of the session. */
    String signIn(int person) throws IOException, InterruptedException {
        var page = send(HttpRequest.newBuilder(URI.create(address + "/sign-in")));
        var answer = send(HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Cookie", session(page))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token(page.body()) + "&name="
                        + Morning.number(person) + "&password=" + Morning.PASSWORD)));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IllegalStateException("not signed in: " + answer.headers());
        }
        String cookie = session(answer);
        get(cookie, address + "/");
        return cookie;
    }

    private HttpResponse<String> posted(String cookie, String turn, String token, int person)
            throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(URI.create(survey + "/answer"))
                .header("Cookie", cookie)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + turn.replace(NUMBER, "n" + person))));
        if (answer.statusCode() != 200 && answer.statusCode() != 302) {
            throw new IllegalStateException(answer.statusCode() + " " + turn);
        }
        return answer;
    }

    /** Sends a request, again and again as long as the server is too busy, when it says; the time is that of the last. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        while (true) {
            var started = System.nanoTime();
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != BUSY) {
                times.add((System.nanoTime() - started) / 1_000_000);
                return answer;
            }
            turnedAway.increment();
            lastTurnedAway = started;
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElseThrow()));
        }
    }

    private static boolean isSent(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").endsWith("/answer");
    }

    private static String turn(String page, String go) {
        Map<String, String> fields = new LinkedHashMap<>();
        CARRIED.matcher(page).results().forEach(input -> fields.put(input.group(1), input.group(2)));
        CHOSEN.matcher(page).results().forEach(choice -> fields.put(choice.group(1), choice.group(2)));
        WRITTEN.matcher(page).results().forEach(area -> fields.put(area.group(1), NUMBER));
        fields.remove("_csrf");
        fields.replaceAll((name, value) -> name.startsWith("q") && !value.matches("\\d{1,2}") ? NUMBER : value);
        fields.put("go", go);
        var turn = new StringBuilder();
        fields.forEach(
                (name, value) -> turn.append('&').append(name).append('=').append(value));
        return turn.toString();
    }

    private static String token(String page) {
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no token: " + page);
        }
        return token.group(1);
    }

    private static String session(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("mieru_session="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
