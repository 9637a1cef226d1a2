package jp.mieru.goals.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import jp.mieru.goals.demo.DemoGoalTables.Goal;
import jp.mieru.goals.demo.DemoGoalTables.Sheet;
import jp.mieru.goals.demo.DemoWords.Words;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo city's philosophy, its plans, and the goals of two years that hang together from there to almost everybody: last
 * year's with their results, this year's under way.
 */
@Component
class DemoGoals implements DemoChapter {
    private static final int AFTER_THE_SURVEYS = 500;
    private static final int TEAM = 3;
    private static final int[][] WEIGHTS = {{50, 30, 20}, {40, 40, 20}, {60, 40}, {40, 30, 20, 10}};

    private final DemoGoalTables tables;
    private final Units units;
    private final Roster roster;
    private final DemoTime time;
    private final DemoWords words = DemoWords.read();

    DemoGoals(DemoGoalTables tables, Units units, Roster roster, DemoTime time) {
        this.tables = tables;
        this.units = units;
        this.roster = roster;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_SURVEYS;
    }

    @Override
    @Transactional
    public void tell() {
        var year = FiscalYear.of(time.today());
        tables.philosophy(words, new FiscalYear(year.year() - 2));
        tell(year.previous(), year.last().minusYears(1), true);
        tell(year, time.today(), false);
    }

    private void tell(FiscalYear year, LocalDate day, boolean over) {
        var city = new Telling(year, over, units.asOf(day), tables.aims());
        city.tree.units().forEach(city::unit);
        roster.employedOn(day).forEach(city::person);
        tables.write(year, city.sheets, city.goals, over ? day.minusDays(30) : day.minusDays(3));
    }

    /** The goals of one year, gathered before they are written. */
    private final class Telling {
        private final FiscalYear year;
        private final boolean over;
        private final UnitTree tree;
        private final Map<String, UUID> aims;
        private final Map<UnitId, List<UUID>> ofUnits = new HashMap<>();
        final List<Sheet> sheets = new ArrayList<>();
        final List<Goal> goals = new ArrayList<>();

        Telling(FiscalYear year, boolean over, UnitTree tree, Map<String, UUID> aims) {
            this.year = year;
            this.over = over;
            this.tree = tree;
            this.aims = aims;
        }

        /** Its goals, each below one of the unit above, in turn. */
        void unit(Unit unit) {
            var random = new SplittableRandom((year + unit.code()).hashCode());
            var said = said(unit, random);
            if (said.isEmpty()) {
                return;
            }
            var sheet = id("sheet " + unit.code());
            sheets.add(new Sheet(sheet, unit.id().value(), null, over ? "closed" : "agreed"));
            var above = above(unit.parent());
            var own = new ArrayList<UUID>();
            for (int place = 1; place <= said.size(); place++) {
                var says = said.get(place - 1);
                boolean aim = unit.depth() == 1 && !says.aim().isEmpty();
                var goal = id("goal " + unit.code() + " " + place);
                var serves =
                        aim ? aims.get(says.aim()) : above.isEmpty() ? null : above.get(carried(says, above, random));
                add(
                        goal,
                        sheet,
                        place,
                        says,
                        share(said.size(), place),
                        serves,
                        aim,
                        null,
                        random,
                        unit.depth() < TEAM);
                own.add(goal);
            }
            ofUnits.put(unit.id(), leavingOne(unit) ? own.subList(0, Math.max(1, own.size() - 1)) : own);
        }

        /** The goal above that the words name; any where they name none. */
        private static int carried(Words says, List<UUID> above, SplittableRandom random) {
            return says.aim().isEmpty()
                    ? random.nextInt(above.size())
                    : Math.min(Integer.parseInt(says.aim()), above.size()) - 1;
        }

        /** Of every seventh section and team nobody carries the last goal. */
        private boolean leavingOne(Unit unit) {
            return unit.depth() > 1 && Math.floorMod(unit.code().hashCode(), 7) == 0;
        }

        private List<Words> said(Unit unit, SplittableRandom random) {
            var code = unit.code();
            return switch (unit.depth()) {
                case 0 -> List.of();
                case 1 -> words.goals("departments", code.substring(0, 2));
                case 2 -> words.goals("sections", code.substring(0, 4));
                default -> {
                    var pool = words.pool("teams");
                    int first = random.nextInt(pool.size());
                    yield List.of(
                            pool.get(first).of(unit.name()),
                            pool.get((first + 1 + random.nextInt(pool.size() - 1)) % pool.size())
                                    .of(unit.name()));
                }
            };
        }

        /** Goals below those of the unit, or the nearest above that has any; a few people have none yet. */
        void person(Member member) {
            var random = new SplittableRandom((year + member.staffNumber()).hashCode());
            int luck = random.nextInt(100);
            if (luck < 2 && !over) {
                return;
            }
            var sheet = id("sheet " + member.staffNumber());
            sheets.add(new Sheet(
                    sheet,
                    null,
                    member.staff().value(),
                    over ? "closed" : luck < 4 ? "draft" : luck < 8 ? "submitted" : "agreed"));
            var above = above(member.unit());
            var weights = WEIGHTS[random.nextInt(WEIGHTS.length)];
            var code = tree.find(member.unit()).map(Unit::code).orElse("  ");
            var pool = words.pool("people").stream()
                    .filter(says -> says.fits(code))
                    .toList();
            int first = random.nextInt(pool.size());
            for (int place = 1; place <= weights.length; place++) {
                boolean alone = place == weights.length && weights.length > 2 && random.nextInt(12) == 0;
                var says = alone ? pick(words.pool("exceptions"), random) : pool.get((first + place) % pool.size());
                // the first goal of a unit is carried by most, the last sometimes by nobody
                var serves = alone || above.isEmpty()
                        ? null
                        : above.get(Math.min(random.nextInt(above.size()), random.nextInt(above.size())));
                var reason = serves == null ? pick(words.lines("reasons"), random) : null;
                add(
                        id("goal " + member.staffNumber() + " " + place),
                        sheet,
                        place,
                        says,
                        weights[place - 1],
                        serves,
                        false,
                        reason,
                        random,
                        luck >= 8);
            }
        }

        private void add(
                UUID id,
                UUID sheet,
                int place,
                Words says,
                int weight,
                @Nullable UUID serves,
                boolean aim,
                @Nullable String exception,
                SplittableRandom random,
                boolean standing) {
            boolean noted = over || standing && random.nextInt(10) < 8;
            int far = over ? 60 + random.nextInt(9) * 5 : 15 + random.nextInt(16) * 5;
            boolean done = over || standing && far > 85 && random.nextInt(3) == 0;
            goals.add(new Goal(
                    id,
                    sheet,
                    place,
                    says,
                    weight,
                    random.nextInt(6) == 0 ? "hard" : random.nextInt(9) == 0 ? "easy" : "normal",
                    serves,
                    aim,
                    exception,
                    noted ? far : null,
                    done ? Math.min(130, far + 15) : null,
                    pick(words.lines("notes"), random),
                    pick(words.lines("results"), random)));
        }

        private List<UUID> above(@Nullable UnitId nearest) {
            var unit = nearest == null ? null : tree.find(nearest).orElse(null);
            while (unit != null) {
                var found = ofUnits.get(unit.id());
                if (found != null) {
                    return found;
                }
                unit = unit.parent() == null ? null : tree.find(unit.parent()).orElse(null);
            }
            return List.of();
        }

        private UUID id(String what) {
            return UUID.nameUUIDFromBytes((year.year() + " " + what).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int share(int all, int place) {
        return place == 1 ? 100 - (all - 1) * (100 / all) : 100 / all;
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
