package jp.mieru.appraisal.videodesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class VideoPagesTest {
    private static final Path MP4 = Path.of("src/test/resources/appraisal/film.mp4");
    private static final String CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:04.000\n目標は上司と決めます。\n";

    @Autowired
    MockMvcTester mvc;

    private final City city = new City();
    private final LocalDate today = LocalDate.now(Japan.ZONE);
    private UnitId unit;
    private String office;
    private StaffId youngster;
    private String young;
    private String elder;

    @BeforeEach
    void thereArePeople() {
        unit = city.unit("01", "総務課", "課", null);
        office = city.account(city.staff("100001", "佐藤　花子", "サトウ　ハナコ", unit, "主任", 3), Duty.APPRAISAL);
        youngster = city.staff("100002", "鈴木　一郎", "スズキ　イチロウ", unit, "主事", 1);
        city.change(youngster, "birth_date", java.sql.Date.valueOf(today.minusYears(24)));
        young = city.account(youngster);
        elder = city.account(city.staff("100003", "高橋　次郎", "タカハシ　ジロウ", unit, "主査", 3));
    }

    @Test
    void isSeenOnceItHasAFilmAndAskedOfItsAudience() throws IOException {
        var path = video("ageBelow", "30");
        assertThat(get(young, "/videos")).bodyText().contains("いま見られる動画はありません");
        assertThat(get(young, path)).hasStatus(404);
        assertThat(get(office, path)).hasStatusOk().bodyText().contains("映像はまだありません");
        assertThat(film(desk(path), Files.readAllBytes(MP4))).hasStatus3xxRedirection();
        assertThat(get(young, "/")).bodyText().contains("動画「評価を受ける皆さんへ」を見る");
        assertThat(get(elder, "/")).bodyText().doesNotContain("動画「評価を受ける皆さんへ」を見る");
        assertThat(get(young, "/videos")).bodyText().contains("見ていただきたい動画", "0:06", "まだ");
        assertThat(get(elder, "/videos")).bodyText().contains("見られる動画").doesNotContain("見ていただきたい動画");
        assertThat(get(elder, path)).hasStatusOk().bodyText().contains("<video", "0:03", "二つ目");
        assertThat(get(young, path + "?lang=en"))
                .bodyText()
                .contains("For those appraised", "Second", "Watched so far");
        assertThat(get(young, "/video-desk")).hasStatus(403);
        assertThat(get(young, desk(path) + "/viewers")).hasStatus(403);
    }

    @Test
    void isSentWholeOrInTheRangesThatABrowserAsksFor() throws IOException {
        var large = padded();
        var path = video();
        assertThat(film(desk(path), large)).hasStatus3xxRedirection();
        var whole = get(young, path + "/file");
        assertThat(whole).hasStatusOk().hasHeader("Accept-Ranges", "bytes").hasHeader("Content-Type", "video/mp4");
        assertThat(whole.getResponse().getContentAsByteArray()).isEqualTo(large);
        for (int[] ends :
                new int[][] {{0, 1}, {524_287, 524_288}, {100, 1_300_000}, {large.length - 5, large.length - 1}}) {
            var part = range(path, "bytes=" + ends[0] + "-" + ends[1]);
            assertThat(part)
                    .hasStatus(206)
                    .hasHeader("Content-Range", "bytes " + ends[0] + "-" + ends[1] + "/" + large.length);
            assertThat(part.getResponse().getContentAsByteArray())
                    .isEqualTo(Arrays.copyOfRange(large, ends[0], ends[1] + 1));
        }
        assertThat(range(path, "bytes=-7").getResponse().getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(large, large.length - 7, large.length));
        for (var out : List.of("bytes=" + large.length + "-", "bytes=x")) {
            var refused = range(path, out);
            assertThat(refused).hasStatus(416).hasHeader("Content-Range", "bytes */" + large.length);
            assertThat(refused.getResponse().getContentAsByteArray()).isEmpty();
        }
        int reading = StatementCounter.during(() -> range(path, "bytes=1100000-1100009"))
                .size();
        int beginning = StatementCounter.during(() -> range(path, "bytes=0-9")).size();
        assertThat(reading).as("what stands before a part is not read").isEqualTo(beginning);
    }

    @Test
    void isWatchedToTheEndOnceNearlyAllOfItWasPlayed() throws IOException {
        var path = shown();
        assertThat(tell(young, path, "0-2000", "2000")).hasStatusOk().bodyText().contains("33%");
        assertThat(tell(young, path, "", "5999")).bodyText().contains("33%");
        assertThat(tell(young, path, "1000-3000,2500-3000", "3000")).bodyText().contains("50%");
        assertThat(get(young, path)).bodyText().contains("data-resume=\"3000\"", "前回は0:03まで見ました");
        assertThat(get(young, "/videos")).bodyText().contains("50%");
        assertThat(tell(young, path, "900000-999999", "999999")).bodyText().contains("50%");
        assertThat(get(young, "/")).bodyText().contains("を見る");
        assertThat(tell(young, path, "3000-5950", "5950")).bodyText().contains("視聴済み", "最後まで見ました");
        assertThat(get(young, "/")).bodyText().doesNotContain("動画「評価を受ける皆さんへ」を見る");
        assertThat(tell(young, path, "0-100", "100")).bodyText().contains("視聴済み");
        for (var wrong : new String[] {"done", "5-4", "0-NaN", "1-2;"}) {
            assertThat(tell(elder, path, wrong, "0")).hasStatus(422);
        }
        assertThat(tell(elder, path, "0-1", "x")).hasStatus(422);
        assertThat(post(elder, path + "/declaration", "how", "played")).hasStatus(422);
        assertThat(post(elder, path + "/declaration", "how", "elsewhere")).hasStatus(422);
        assertThat(post(elder, path + "/declaration", "how", "read")).hasStatus(422);
        assertThat(city.one("select count(*) from appraisal.video_watch where finished_at is not null"))
                .isEqualTo(1L);
    }

    @Test
    void canBeReadInsteadWhereThereAreCaptions() throws IOException {
        var path = shown();
        assertThat(captions(desk(path), CAPTIONS.getBytes(StandardCharsets.UTF_8)))
                .hasStatus3xxRedirection();
        assertThat(get(elder, path)).bodyText().contains("kind=\"captions\"", "目標は上司と決めます。", "文章で最後まで読みました");
        assertThat(get(elder, path + "/captions/ja"))
                .hasHeader("Content-Type", "text/vtt;charset=UTF-8")
                .bodyText()
                .isEqualTo(CAPTIONS);
        assertThat(get(elder, path + "/captions/en")).hasStatus(404);
        assertThat(post(elder, path + "/declaration", "how", "read")).hasStatus3xxRedirection();
        assertThat(get(elder, path)).bodyText().contains("文章で読んだと申し出ました");
        assertThat(get(office, desk(path) + "/viewers")).bodyText().contains("文章で読んだと本人が申出");
        post(office, desk(path) + "/captions-removal", "language", "ja");
        assertThat(get(elder, path + "/captions/ja")).hasStatus(404);
    }

    @Test
    void elsewhereOpensInATabAndItsEndIsDeclared() {
        var path = video("link", "https://movie.city.example.jp/a?b=1", "length", "30:00", "chapters", "12:00 後半");
        assertThat(get(young, path))
                .bodyText()
                .contains("href=\"https://movie.city.example.jp/a?b=1\"", "target=\"_blank\"", "30:00")
                .doesNotContain("<video");
        assertThat(tell(young, path, "0-1800000", "0")).hasStatus(422);
        assertThat(get(young, path + "/file")).hasStatus(404);
        assertThat(post(young, path + "/declaration", "how", "elsewhere")).hasStatus3xxRedirection();
        assertThat(get(office, desk(path) + "/viewers")).bodyText().contains("別のサーバーで見たと本人が申出");
        var here = video("link", "/films/a.mp4", "length", "1:00");
        assertThat(get(young, here)).bodyText().contains("<video", "src=\"/films/a.mp4\"");
    }

    @Test
    void theOfficeSeesWhoHasNotWatchedAndRemindsOnceADay() throws IOException {
        var path = shown("ageBelow", "30");
        var second = city.staff("100004", "田中　三郎", "タナカ　サブロウ", unit, "主事", 1);
        city.change(second, "birth_date", java.sql.Date.valueOf(today.minusYears(25)));
        city.account(second);
        tell(young, path, "0-3000", "3000");
        var viewers = desk(path) + "/viewers";
        assertThat(get(office, viewers))
                .bodyText()
                .contains("鈴木　一郎", "50%まで見ました", "田中　三郎")
                .doesNotContain("高橋　次郎");
        tell(young, path, "0-6000", "0");
        assertThat(post(office, desk(path) + "/reminders")).hasStatus3xxRedirection();
        assertThat(post(office, desk(path) + "/reminders")).hasStatus3xxRedirection();
        assertThat(city.one("select count(*) from platform.notice")).isEqualTo(1L);
        assertThat(get(office, viewers + "/file")).hasStatusOk();
        assertThat(post(young, desk(path) + "/reminders")).hasStatus(403);
        assertThat(get(office, "/video-desk")).bodyText().contains("1人", "0:06");
        post(office, desk(path) + "/removal");
        assertThat(get(young, path)).hasStatusOk();
    }

    @Test
    void whatCannotBeIsRefusedAtItsPlaceAndNothingIsStored() throws IOException {
        assertThat(post(
                        office,
                        "/video-desk",
                        "titleJa",
                        "",
                        "year",
                        "x",
                        "shownFrom",
                        "昨日",
                        "link",
                        "javascript:alert(1)",
                        "ageBelow",
                        "0",
                        "chapters",
                        "0:00 a\nb",
                        "textJa",
                        "長".repeat(50_000)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "入力してください。",
                        "年度を書いてください",
                        "http:// か https://",
                        "1から99までの数",
                        "2行目は時刻を読めません",
                        "長さを分:秒で書いてください",
                        "2,000文字以内");
        assertThat(post(
                        office,
                        "/video-desk",
                        "titleJa",
                        "題",
                        "year",
                        "2026",
                        "shownFrom",
                        "2026-04-02",
                        "shownUntil",
                        "2026-04-01",
                        "allFrom",
                        "2026-04-01",
                        "link",
                        "//evil.example",
                        "length",
                        "9:00"))
                .hasStatus(422)
                .bodyText()
                .contains("公開を始める日より前です。", "http:// か https://");
        for (var bare : new String[] {"A", "movie.city.example.jp/a.mp4", "mailto:a@example.jp", "?b=1"}) {
            assertThat(post(office, "/video-desk", "titleJa", "題", "year", "2026", "link", bare, "length", "1:00"))
                    .as(bare)
                    .hasStatus(422)
                    .bodyText()
                    .contains("http:// か https://");
        }
        assertThat(city.one("select count(*) from appraisal.video")).isEqualTo(0L);
        var path = video();
        var desk = desk(path);
        assertThat(film(desk, "GIF89a".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("mp4 でも WebM でもない");
        assertThat(film(desk, new byte[0])).hasStatus(422).bodyText().contains("ファイルを選んでください");
        assertThat(film(desk, Arrays.copyOf(Files.readAllBytes(MP4), 60)))
                .hasStatus(422)
                .bodyText()
                .contains("長さを読めません");
        assertThat(film(desk, Files.readAllBytes(MP4))).hasStatus3xxRedirection();
        assertThat(captions(desk, "1\n00:00:01,000".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("WebVTTではありません");
        assertThat(captions(desk, "WEBVTT\n\n00:09.000 --> 00:10.000\nx".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("3行目の字幕は、動画の終わりより後です");
        assertThat(captions(desk, new byte[] {(byte) 0x93, (byte) 0xFA}))
                .hasStatus(422)
                .bodyText()
                .contains("UTF-8で保存");
        assertThat(change(desk, "chapters", "0:06 後")).hasStatus(422).bodyText().contains("1行目の時刻は、動画の終わりより後です");
        assertThat(change(desk, "revision", "1")).hasStatus(422).bodyText().contains("別の人が保存しました");
        var long30 = video("link", "https://m.example.jp/", "length", "30:00", "chapters", "20:00 後半");
        assertThat(film(desk(long30), Files.readAllBytes(MP4)))
                .hasStatus(422)
                .bodyText()
                .contains("目次にそれより後の時刻");
        assertThat(city.one("select count(*) from appraisal.video_captions")).isEqualTo(0L);
        assertThat(city.one("select count(distinct file_id) from appraisal.video_part"))
                .isEqualTo(1L);
        post(office, desk + "/removal");
        assertThat(city.one("select count(*) from appraisal.video_part")).isEqualTo(0L);
    }

    @Test
    void anotherFilmTakesItsPlaceAndWhoIsNotAtTheEndBeginsAnew() throws IOException {
        var path = shown();
        tell(young, path, "0-6000", "0");
        tell(elder, path, "0-3000", "3000");
        assertThat(film(desk(path), Files.readAllBytes(MP4))).hasStatus3xxRedirection();
        assertThat(get(young, path)).bodyText().contains("視聴済み");
        assertThat(get(elder, path)).bodyText().contains("data-resume=\"0\"");
        assertThat(city.one("select count(distinct file_id) from appraisal.video_part"))
                .isEqualTo(1L);
        assertThat(change(desk(path), "revision", "3", "link", "https://m.example.jp/", "length", "0:06"))
                .hasStatus3xxRedirection();
        assertThat(city.one("select count(*) from appraisal.video_part")).isEqualTo(0L);
    }

    @Test
    void listsTakeAsManyStatementsForFiftyThousandPeople() throws IOException {
        var path = shown();
        int viewers = statements(office, desk(path) + "/viewers");
        int mine = statements(young, "/videos");
        city.run("""
                insert into organization.staff (staff_number, name, kana, birth_date, gender, hired_on, employment_type, job_family)
                select '9' || lpad(i::text, 6, '0'), '山田　太郎', 'ヤマダ　タロウ', date '1985-10-02', '女', date '2010-04-01', '常勤', '一般事務'
                from generate_series(1, 50000) i""");
        city.run(
                "insert into organization.assignment (staff_id, valid, unit_id, position, grade) "
                        + "select id, daterange('2010-04-01', null), ?, '主事', 1 from organization.staff where staff_number like '9%'",
                unit.value());
        city.run("insert into appraisal.video_watch (video_id, staff_id, first_at, last_at, finished_at, how) "
                + "select v.id, s.id, now(), now(), now(), 'played' from appraisal.video v, organization.staff s "
                + "where s.staff_number like '9%5'");
        assertThat(statements(office, desk(path) + "/viewers")).isEqualTo(viewers);
        assertThat(get(office, desk(path) + "/viewers?page=999")).bodyText().contains("50,003");
        assertThat(statements(young, "/videos")).isEqualTo(mine);
        int answering =
                StatementCounter.during(() -> tell(young, path, "0-100", "100")).size();
        assertThat(answering).isLessThanOrEqualTo(10);
    }

    private int statements(String account, String path) {
        return StatementCounter.during(() -> get(account, path)).size();
    }

    /** More than two pieces long: an mp4 may end with what no player looks at. */
    private static byte[] padded() throws IOException {
        var film = Files.readAllBytes(MP4);
        var large = Arrays.copyOf(film, 1_400_000);
        int free = large.length - film.length;
        var box = new byte[] {
            (byte) (free >> 24), (byte) (free >> 16), (byte) (free >> 8), (byte) free, 'f', 'r', 'e', 'e'
        };
        System.arraycopy(box, 0, large, film.length, box.length);
        for (int i = film.length + box.length; i < large.length; i++) {
            large[i] = (byte) (i * 31 / 7);
        }
        return large;
    }

    private String shown(String... more) throws IOException {
        var path = video(more);
        assertThat(film(desk(path), Files.readAllBytes(MP4))).hasStatus3xxRedirection();
        return path;
    }

    /** A video without a film; its path for viewers. */
    private String video(String... more) {
        var usual = new String[] {
            "titleJa", "評価を受ける皆さんへ", "titleEn", "For those appraised", "year", "2026", "shownFrom", "2026-04-01"
        };
        var chapters = Arrays.asList(more).contains("chapters")
                ? new String[0]
                : new String[] {"chapters", "0:00 一つ目\n0:03 二つ目 | Second"};
        var made = post(office, "/video-desk", joined(joined(usual, chapters), more));
        assertThat(made).hasStatus3xxRedirection();
        return made.getResponse().getRedirectedUrl().replace("/video-desk/", "/videos/");
    }

    private MvcTestResult change(String desk, String... changed) {
        var usual = new String[] {"titleJa", "題", "year", "2026", "shownFrom", "2026-04-01"};
        var revision = Arrays.asList(changed).contains("revision")
                ? new String[0]
                : new String[] {
                    "revision",
                    city.one("select max(revision)::text from appraisal.video").toString()
                };
        return post(office, desk, joined(joined(usual, revision), changed));
    }

    private static String[] joined(String[] one, String[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String desk(String path) {
        return path.replace("/videos/", "/video-desk/");
    }

    private MvcTestResult film(String desk, byte[] bytes) {
        return mvc.post()
                .uri(desk + "/film")
                .multipart()
                .file(new MockMultipartFile("film", "x.mp4", "video/mp4", bytes))
                .with(user(office))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult captions(String desk, byte[] bytes) {
        return mvc.post()
                .uri(desk + "/captions")
                .multipart()
                .file(new MockMultipartFile("captions", "x.vtt", "text/vtt", bytes))
                .param("language", "ja")
                .with(user(office))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult range(String path, String range) {
        return mvc.get()
                .uri(path + "/file")
                .header("Range", range)
                .with(user(young))
                .exchange();
    }

    private MvcTestResult tell(String account, String path, String spans, String position) {
        return post(account, path + "/viewing", "spans", spans, "position", position);
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }

    private MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
