package jp.mieru.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The video and the case exercise of C08, lived by the office, a young member of staff and a new head. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class VideosAndExercisesCaseTest {
    private static final String PASSWORD = "mikan to ringo 2026";
    private static final String OFFICE = "700001";
    private static final String CHIEF = "700003";
    private static final String PERSON = "700011";
    private static final Path FILM = Path.of("src/test/resources/appraisal/film.mp4");

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final LocalDate today = LocalDate.now(Japan.ZONE);
    private final FiscalYear year = FiscalYear.of(today);
    private final City city = new City();

    @BeforeEach
    void thereIsATown() {
        city.run("insert into platform.installation (municipality, completed_at) values ('みらい市', now())");
        var whole = city.unit("0000000", "みらい市", "市", null);
        var personnel = city.unit("0102000", "人事課", "課", whole);
        var counter = city.unit("0301010", "窓口係", "係", whole);
        var chief = city.staff(CHIEF, "久保　典子", "クボ ノリコ", counter, "係長", 4);
        city.heads(chief, counter, year.first().toString(), null);
        signsUp(city.staff(OFFICE, "渡辺　聡", "ワタナベ サトシ", personnel, "主任", 3), OFFICE, Duty.APPRAISAL);
        signsUp(chief, CHIEF);
        var person = city.staff(PERSON, "青木　愛", "アオキ アイ", counter, "主事", 1);
        city.change(person, "birth_date", Date.valueOf(today.minusYears(23)));
        signsUp(person, PERSON);
    }

    @Test
    void theYoungWatchTheVideoAndANewHeadPractisesBeforeTheOpeningInterviews() throws IOException {
        try (var office = Someone.at(port);
                var person = Someone.withPhone(port);
                var chief = Someone.at(port)) {
            theOfficeOffersTheVideo(office);
            theYoungWatchIt(person);
            theOfficeSeesWhoHas(office);
            theOfficeCallsForTheExercise(office);
            theNewHeadDoesIt(chief);
            office.opens("/exercise-desk").seesRow("久保　典子", "202").seesNothingOf("一つ一つの記録");
            person.isRefused("/exercise-desk").isRefused("/video-desk");
        }
    }

    private void theOfficeOffersTheVideo(Someone office) throws IOException {
        var captions =
                Files.writeString(folder.resolve("ja.vtt"), "WEBVTT\n\n00:00.500 --> 00:05.000\n目標は、期首の面談で上司と決めます。\n");
        office.signsIn(OFFICE, PASSWORD).opens("/video-desk").looksAround("video-desk-empty");
        office.opens("/video-desk/new").looksAround("video-new");
        office.opens("/video-desk/new").fills("題名（日本語）", "評価を受ける皆さんへ").fills("題名（英語）", "For those appraised");
        office.fills("公開を始める日", year.first().toString());
        office.page().locator("#chapters").fill("0:00 評価の目的 | Purpose\n0:03 面談 | Interviews");
        office.page().locator("#ageBelow").fill("35");
        office.presses("保存する").sees("動画の内容を保存しました");
        office.attaches("映像のファイル", FILM).presses("映像を取り込む").sees("長さは0:06です");
        office.attaches("字幕のファイル", captions).presses("字幕を取り込む").sees("日本語の字幕があります");
        office.looksAround("video-edit");
    }

    private static void theYoungWatchIt(Someone person) {
        person.signsIn(PERSON, PASSWORD).follows("動画「評価を受ける皆さんへ」を見る").sees("目次").looksAround("video");
        person.follows("面談").sees("50%");
        person.opens("/videos").sees("50%").looksAround("videos");
        person.follows("評価を受ける皆さんへ").sees("目次");
        person.page().locator("[data-seek='0']").focus();
        person.page().keyboard().press("Enter");
        person.sees("視聴済み").looksHere("video-watched");
        person.opens("/").seesNothingOf("動画「評価を受ける皆さんへ」を見る");
    }

    private static void theOfficeSeesWhoHas(Someone office) {
        office.opens("/video-desk")
                .follows("「評価を受ける皆さんへ」の視聴の状況")
                .seesRow("青木　愛", "画面で再生")
                .seesNothingOf("久保　典子");
        office.looksAround("video-viewers");
    }

    private void theOfficeCallsForTheExercise(Someone office) {
        office.opens("/exercise-desk").looksAround("exercise-desk-empty");
        office.opens("/exercise-desk").presses("初めの事例を取り込む").sees("窓口の待ち時間を減らした主事");
        office.fills("期限", year.last().toString()).presses("呼びかける").sees("1人に知らせました");
        office.seesRow("久保　典子", "まだ").looksAround("exercise-desk");
        office.follows("窓口の待ち時間を減らした主事").looksAround("exercise-edit");
    }

    private static void theNewHeadDoesIt(Someone chief) {
        chief.signsIn(CHIEF, PASSWORD).follows("新任評価者の事例演習を行う").looksAround("exercises");
        chief.follows("窓口の待ち時間を減らした主事").looksAround("exercise");
        chief.presses("終えて、模範の評価を見る").sees("選んでください").looksHere("exercise-refused");
        for (int number = 1; number <= 5; number++) {
            chief.page().locator("[name=g" + number + "][value=B]").check();
            chief.page().locator("#r" + number).fill("一つ一つの記録");
        }
        chief.presses("終えて、模範の評価を見る").sees("ハロー効果").looksAround("exercise-result");
        chief.opens("/").seesNothingOf("新任評価者の事例演習を行う");
    }

    private void signsUp(StaffId staff, String number, Duty... duties) {
        String account = city.account(staff, duties);
        city.run(
                "update access.account set staff_number = ?, password_hash = ? where id = ?::uuid",
                number,
                passwords.encode(PASSWORD),
                account);
    }
}
