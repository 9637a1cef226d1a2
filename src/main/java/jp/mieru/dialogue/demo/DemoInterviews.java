package jp.mieru.dialogue.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.demo.DemoTalkTables.Card;
import jp.mieru.dialogue.demo.DemoTalkTables.Talk;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.organization.Units.Leader;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoFile;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interviews of the demo city in this fiscal year: most were held, some have a time, some wait for one; and thank-you cards. */
@Component
class DemoInterviews implements DemoChapter {
    private static final int AFTER_THE_APPRAISALS = 520;
    private static final int HUNDRED = 100;
    private static final int CARDS_OF_A_HUNDRED = 18;

    private final DemoTalkTables tables;
    private final Units units;
    private final Roster roster;
    private final DemoTime time;
    private final Map<String, List<String>> words = DemoFile.read("dialogue.yaml");

    DemoInterviews(DemoTalkTables tables, Units units, Roster roster, DemoTime time) {
        this.tables = tables;
        this.units = units;
        this.roster = roster;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_APPRAISALS;
    }

    @Override
    @Transactional
    public void tell() {
        var today = time.today();
        var year = FiscalYear.of(today);
        var tree = units.asOf(today);
        var leaders = units.leadersByUnit(today);
        var people = roster.employedOn(today);
        var talks = new ArrayList<Talk>();
        var cards = new ArrayList<Card>();
        Member before = null;
        for (var person : people) {
            var random = new SplittableRandom((year.year() + " talks of " + person.staffNumber()).hashCode());
            var leader = above(person, tree, leaders);
            if (leader != null) {
                talk(InterviewKind.OPENING, year.first().plusDays(20), 35, 93, leader, person, random, talks);
                talk(InterviewKind.GROWTH, year.first().plusDays(95), 60, 45, leader, person, random, talks);
                talk(
                        InterviewKind.MID_YEAR,
                        LocalDate.of(year.year(), Month.OCTOBER, 5),
                        75,
                        90,
                        leader,
                        person,
                        random,
                        talks);
            }
            if (before != null && random.nextInt(HUNDRED) < CARDS_OF_A_HUNDRED) {
                var to = leader != null && random.nextInt(3) == 0 ? leader : before.staff();
                var day = today.minusDays(1 + random.nextInt(120));
                cards.add(new Card(
                        person.staff(),
                        to,
                        pick("cards", random),
                        day.atTime(LocalTime.of(9 + random.nextInt(9), 10))));
            }
            before = person;
        }
        tables.write(year, talks, words("place").getFirst(), today);
        tables.cards(cards);
    }

    /** What lies ahead has a time, or is still looked for one. */
    private void talk(
            InterviewKind kind,
            LocalDate from,
            int days,
            int share,
            StaffId leader,
            Member person,
            SplittableRandom random,
            List<Talk> talks) {
        var today = time.today();
        var starts = DemoTime.open(from.plusDays(random.nextInt(days))).atTime(9 + random.nextInt(8), 30);
        if (random.nextInt(HUNDRED) >= share || starts.toLocalDate().isAfter(today.plusDays(14))) {
            return;
        }
        boolean held = starts.toLocalDate().isBefore(today);
        boolean fixed = !held && random.nextInt(HUNDRED) < 60;
        talks.add(new Talk(
                UUID.nameUUIDFromBytes((from + kind.word() + person.staffNumber()).getBytes(StandardCharsets.UTF_8)),
                kind,
                leader,
                person.staff(),
                held ? "held" : fixed ? "fixed" : "proposed",
                held
                        ? starts
                        : fixed
                                ? DemoTime.open(starts.toLocalDate().plusDays(1))
                                        .atTime(starts.toLocalTime())
                                : null,
                held && random.nextInt(HUNDRED) < 70 ? pick("notes-" + kind.word(), random) : null,
                held && random.nextInt(HUNDRED) < 30 ? pick("follow-ups", random) : null));
    }

    /** Whoever leads the person's unit, or the nearest above. */
    private static @Nullable StaffId above(Member person, UnitTree tree, Map<UnitId, List<Leader>> leaders) {
        return tree.path(person.unit()).reversed().stream()
                .flatMap(unit ->
                        leaders.getOrDefault(unit.id(), List.of()).stream().limit(1))
                .map(Leader::staff)
                .filter(staff -> !staff.equals(person.staff()))
                .findFirst()
                .orElse(null);
    }

    private String pick(String kind, SplittableRandom random) {
        var all = words(kind);
        return all.get(random.nextInt(all.size()));
    }

    private List<String> words(String kind) {
        return Objects.requireNonNull(words.get(kind), kind);
    }
}
