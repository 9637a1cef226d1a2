package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.tendencypages.RatersTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office looks at how raters rate before it adjusts, a rater at the own ratings beside those of peers, nobody else at either. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class TendenciesCaseTest extends RatersTown {
    private static final String OFFICE = "900002";
    private static final String CENTRAL = "000002";
    private static final String PERSON = "000031";
    private static final int EACH = 12;
    private static final String LETTERS = "abbbc";

    @LocalServerPort
    int port;

    private final SplittableRandom random = new SplittableRandom(20261124);
    private String list;

    @Test
    void theOfficeSeesWhoDiffersAndARaterOnlyTheOwnRatings() {
        fourRateInTheirOwnWays();
        try (var office = Someone.at(port);
                var rater = Someone.withPhone(port);
                var person = Someone.at(port)) {
            theOfficeSeesWhoDiffers(office);
            theOfficeLooksAtOneUnitAndTakesTheTableAlong(office);
            theRaterSeesTheOwn(rater);
            person.signsIn(PERSON, SetUp.PASSWORD).seesNothingOf("評価の傾向").isRefused(list);
            person.isRefused(list + "/" + town.person(0, 2)).isRefused(list + "/file");
            person.opens("/rating-tendencies").sees("まだ比べられる評価がありません");
        }
    }

    /** 職員0 rates high, 職員1 low, 職員2 in the middle, the next four as people are; somebody of 課1 rates two. */
    private void fourRateInTheirOwnWays() {
        SetUp.isDone(town.city);
        var officer = town.city.staff(OFFICE, "人事五月", "ジンジサツキ", town.departments.get(0), "主査", 3);
        SetUp.signsUp(town.city, officer, OFFICE, Duty.APPRAISAL);
        SetUp.signsUp(town.city, account(town.person(0, 2)), CENTRAL);
        SetUp.signsUp(town.city, account(town.person(0, 31)), PERSON);
        town.city.heads(town.person(0, 2), town.section(1), "2020-04-01", null);
        var cycle = lastCycle();
        list = "/appraisal-cycles/" + cycle + "/tendencies";
        for (int rater = 0; rater < 7; rater++) {
            rateAll(cycle, rater);
        }
        rates(cycle, town.person(1, 0), town.person(1, 1), "bbabcb");
        rates(cycle, town.person(1, 0), town.person(1, 2), "babbca");
        handedOn();
    }

    private void rateAll(CycleId cycle, int rater) {
        for (int each = 0; each < EACH; each++) {
            var letters = new StringBuilder();
            for (int item = 0; item < ITEMS.size(); item++) {
                char fair = LETTERS.charAt(random.nextInt(LETTERS.length()));
                letters.append(
                        switch (rater) {
                            case 0 -> fair == 'a' ? 's' : (char) (fair - 1);
                            case 1 -> (char) (fair + 1);
                            case 2 -> each == 0 ? fair : 'b';
                            default -> fair;
                        });
            }
            rates(cycle, town.person(0, rater), person(rater * EACH + each), letters.toString());
        }
    }

    /** The n-th of those at the counter, who rate nobody. */
    private StaffId person(int number) {
        return town.city.staff("8%05d".formatted(number), "窓口" + number, "マドグチ", town.section(0), "主事", 1);
    }

    private void theOfficeSeesWhoDiffers(Someone office) {
        office.signsIn(OFFICE, SetUp.PASSWORD).opens(list);
        office.seesRow("職員0", "甘い（寛大化）").seesRow("職員1", "厳しい（厳格化）").seesRow("職員2", "中心化");
        office.seesRow("職員1000", "人数が少なく、分かりません").looksAround("tendencies");
        office.opens(list).follows("中心化").seesRow("職員2").follows("職員2");
        office.sees("真ん中に近い評価です").sees("95％の確かさで言える範囲").looksAround("tendencies-rater");
    }

    private void theOfficeLooksAtOneUnitAndTakesTheTableAlong(Someone office) {
        office.opens(list).chooses("評価者の所属", town.section(1).value().toString()).presses("絞り込む");
        office.seesRow("職員1000", "人数が少なく、分かりません").seesNothingOf("職員1</a>");
        office.follows("厳しい（厳格化）").sees("当てはまる評価者はいません");
        office.opens(list + "?kind=leniency");
        var file = office.page().waitForDownload(() -> office.follows("Excel"));
        assertThat(file.suggestedFilename()).isEqualTo("tendencies.xlsx");
    }

    private void theRaterSeesTheOwn(Someone rater) {
        rater.signsIn(CENTRAL, SetUp.PASSWORD).opens("/ratings").follows("自分の評価の傾向");
        rater.sees(EACH + "人分").sees("真ん中に近い評価です").sees("ほかの評価者10人のうち8人が入る範囲");
        rater.seesNothingOf("職員0").seesNothingOf("職員1").sees("あなたの上司には見えません").looksAround("tendencies-own");
        rater.isRefused(list).isRefused(list + "/" + town.person(0, 0));
    }
}
