package jp.mieru.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.mieru.access.Duty;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.Town;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C17, answers that were gathered with another tool in earlier years, and what other surveys have published. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class GatheredElsewhereCaseTest {
    private static final Path LIME =
            Path.of("src/test/resources/survey/limesurvey").toAbsolutePath();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    private Town town;

    @Test
    void theOfficeBringsAnswersOfAnotherToolAndComparesThem() throws Exception {
        town = new Town(20, 20);
        SetUp.isDone(town.city);
        SetUp.signsUp(town.city, town.person(0, 0), "000000", Duty.SURVEY);
        try (var office = Someone.at(port)) {
            office.signsIn("000000", SetUp.PASSWORD);
            office.opens("/answer-imports").sees("まだ取込みはありません").looksAround("answer-imports-empty");
            office.follows("回答を取り込む").looksAround("answer-import-new");
            limeSurvey(office);
            faults(office);
            compares(office);
            office.opens("/answer-imports").looksAround("answer-imports");
        }
    }

    private void limeSurvey(Someone office) {
        office.fills("調査の名前", "令和7年度職員意識調査（LimeSurvey）")
                .attaches("回答のファイル", LIME.resolve("answers-codes.csv"))
                .chooses("調査票", "LimeSurveyの調査構造から作る")
                .attaches("LimeSurveyの調査構造", LIME.resolve("structure.lss"))
                .presses("列の対応を確かめる");
        office.sees("yari_SQ001 仕事にやりがいを感じる").looksAround("answer-import-columns");
        office.presses("この対応で全部の行を確かめる");
        WaitingJobs.run(context);
        office.opens(office.path()).sees("はじめの回答").looksAround("answer-import-show");
        office.presses("この内容で取り込む");
        WaitingJobs.run(context);
        office.opens(office.path()).follows("取り込んだ調査を見る").sees("この調査をなかったことにする").looksAround("answer-import-round");
    }

    private void faults(Someone office) throws Exception {
        Path file = folder.resolve("survey monkey.csv");
        Files.writeString(file, """
                Respondent ID,所属,次のことについてどう思いますか。,,メモ
                ,Response,仕事にやりがいを感じる,仕事を通じて成長している,Open-Ended Response
                1,総務課,そう思う,とてもそう思う,
                2,,強くそう思う,そう思わない,
                """);
        office.opens("/answer-imports/new")
                .fills("調査の名前", "令和6年度職員意識調査")
                .attaches("回答のファイル", file)
                .chooses("調査票", "職員意識調査")
                .presses("列の対応を確かめる");
        office.presses("この対応で全部の行を確かめる");
        WaitingJobs.run(context);
        office.opens(office.path()).sees("直すところが2か所あります").looksAround("answer-import-faults");
    }

    private void compares(Someone office) {
        office.opens("/published-surveys").sees("比べる値はまだありません").looksAround("published-empty");
        office.presses("例を入れる").sees("73.0");
        office.follows("値を入れる")
                .chooses("設問群か総合指標", "yari")
                .fills("値", "61.5")
                .fills("回答者数", "1,204")
                .fills("出典", "未来県「職員意識調査」知事部局")
                .fills("年", "2025")
                .looksAround("published-new");
        office.chooses("設問群か総合指標", "yari")
                .fills("値", "61.5")
                .fills("出典", "未来県「職員意識調査」知事部局")
                .fills("年", "2025")
                .presses("この値を入れる");
        office.sees("未来県").looksAround("published");
        WaitingJobs.run(context);
        office.opens("/results")
                .follows("令和7年度職員意識調査（LimeSurvey）")
                .sees("比較：公表された調査の値")
                .looksAround("published-beside");
    }
}
