package jp.mieru.cases;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.People;
import jp.mieru.access.StaffId;
import jp.mieru.access.password.Passwords;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
import org.springframework.context.ApplicationContext;

/** Two departments, and the people whom the chores are about. The newcomers have no password yet. */
final class SmallCity {
    static final String OFFICE = "700001";
    static final String HEAD = "700002";
    static final String TEAM_LEADER = "700003";
    static final String REGISTRAR = "700004";
    static final String NEIGHBOUR = "700005";
    static final String NEWCOMER = "700011";

    final City city = new City();
    private final ApplicationContext beans;

    SmallCity(ApplicationContext beans) {
        this.beans = beans;
        SetUp.isDone(city);
        var whole = city.unit("0000000", "みらい市", "市", null);
        var general = city.unit("0100000", "総務部", "部", whole);
        var personnel = city.unit("0102000", "人事課", "課", general);
        var information = city.unit("0105000", "情報政策課", "課", general);
        var citizens = city.unit("0300000", "市民部", "部", whole);
        var section = city.unit("0301000", "市民課", "課", citizens);
        var counter = city.unit("0301010", "窓口係", "係", section);
        var register = city.unit("0301020", "戸籍係", "係", section);
        city.heads(staff(OFFICE, "渡辺　聡", "ワタナベ サトシ", personnel, "課長"), personnel, City.START, null);
        city.heads(staff(HEAD, "河野　一郎", "コウノ イチロウ", section, "課長"), section, City.START, null);
        city.heads(staff(TEAM_LEADER, "久保　典子", "クボ ノリコ", counter, "係長"), counter, City.START, null);
        city.heads(staff(REGISTRAR, "髙橋　純一", "タカハシ ジュンイチ", register, "係長"), register, City.START, null);
        staff(NEIGHBOUR, "山﨑　恵", "ヤマサキ メグミ", information, "主任");
        staff(NEWCOMER, "青木　愛", "アオキ アイ", counter, "主事");
        staff("700012", "橋本　蓮", "ハシモト レン", register, "主事");
        for (var number : List.of(OFFICE, HEAD, TEAM_LEADER, REGISTRAR, NEIGHBOUR)) {
            beans.getBean(Passwords.class).set(account(number), People.PASSWORD);
        }
        city.run("update access.account set duties = '{PLACEMENT}' where staff_number = ?", OFFICE);
    }

    UUID account(String number) {
        return (UUID) city.one("select id from access.account where staff_number = ?", number);
    }

    UUID person(String number) {
        return (UUID) city.one("select id from organization.staff where staff_number = ?", number);
    }

    UUID unit(String code) {
        return (UUID) city.one("select id from organization.unit where code = ?", code);
    }

    private StaffId staff(String number, String name, String kana, UnitId unit, String position) {
        var staff = city.staff(number, name, kana, unit, position, 3);
        beans.getBean(Accounts.class)
                .provision(List.of(new Accounts.Person(staff, number, "s" + number + "@city.example.jp", name, true)));
        return staff;
    }
}
