package jp.mieru.appraisal.rules;

import static jp.mieru.appraisal.rules.FormBlock.boxes;
import static jp.mieru.appraisal.rules.FormBlock.rows;
import static jp.mieru.appraisal.rules.FormBlock.single;
import static jp.mieru.appraisal.rules.FormField.free;
import static jp.mieru.appraisal.rules.FormField.needed;
import static jp.mieru.appraisal.rules.FormField.one;
import static jp.mieru.appraisal.rules.FormField.options;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mieru.appraisal.deadline.Term.Count;
import jp.mieru.appraisal.rules.FormField.Kind;
import jp.mieru.appraisal.rules.FormField.Option;
import jp.mieru.appraisal.ruleset.Follows;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.Method;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Pay;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Unrated;
import jp.mieru.appraisal.ruleset.Words;

/**
 * The pages on which a rule set is changed, as far as it goes now and with one more scale and part to add. Longer than other
 * files: it is one list of all fields, and divided nobody could see that none is missing.
 */
final class FormSections {
    private static final FormField JA = needed("name.ja", Kind.TEXT);
    private static final FormField EN = free("name.en", Kind.TEXT);
    private static final FormField LETTER = needed("letter", Kind.TEXT);
    private static final FormField CODE = free("code", Kind.CODE);
    private static final FormField CUT = needed("points", Kind.NUMBER);

    private final RuleSet rules;
    private final List<FormSection> all = new ArrayList<>();

    private FormSections(RuleSet rules) {
        this.rules = rules;
    }

    static List<FormSection> of(RuleSet rules) {
        return new FormSections(rules).make();
    }

    static Optional<FormSection> find(RuleSet rules, String key) {
        return of(rules).stream().filter(section -> section.key().equals(key)).findFirst();
    }

    private List<FormSection> make() {
        add("name", List.of(), single("", JA, EN, needed("retentionYears", Kind.WHOLE)));
        for (int i = 0; i <= rules.scales().size(); i++) {
            scale(i);
        }
        add("groups", List.of(), groups());
        for (int i = 0; i < rules.parts().size(); i++) {
            part(i, rules.parts().get(i));
        }
        if (rules.parts().size() < PartKind.values().length) {
            int next = rules.parts().size();
            all.add(new FormSection(
                    "part-" + next, "appraisal.rules.section.part-new", List.of(), false, newPart(next)));
        }
        overall();
        people();
        pay();
        return all;
    }

    private void scale(int i) {
        boolean there = i < rules.scales().size();
        var at = "scales." + i;
        all.add(new FormSection(
                "scale-" + i,
                there ? "appraisal.rules.section.scale" : "appraisal.rules.section.scale-new",
                there ? List.of(rules.scales().get(i).name()) : List.of(),
                there,
                List.of(
                        new FormBlock(at, "", at, false, false, List.of(CODE, JA, EN)),
                        rows(at + ".steps", "steps", LETTER, JA, EN, needed("points", Kind.NUMBER)))));
    }

    private FormBlock groups() {
        var fields = new ArrayList<>(List.of(CODE, JA, EN, needed("positions", Kind.LIST)));
        fields.add(new FormField("steps", Kind.MANY, true, options(Procedure.values())));
        rules.parts().forEach(part -> fields.add(free("weights." + part.kind(), Kind.NUMBER)));
        return boxes("groups", "groups", "groups", fields.toArray(FormField[]::new));
    }

    private void part(int i, Part part) {
        var at = "parts." + i;
        var blocks = new ArrayList<FormBlock>();
        blocks.add(single(at, partFields(part.kind().ofGoals())));
        blocks.add(rows(at + ".periods", "periods", JA, EN, needed("from", Kind.DAY), needed("to", Kind.DAY)));
        blocks.add(rows(at + ".cutoffs", "cutoffs", LETTER, CUT));
        all.add(new FormSection("part-" + i, "appraisal.rules.section.part", List.of(part.name()), true, blocks));
        if (!part.kind().ofGoals()) {
            rules.groups().forEach(group -> items(i, part, group));
        }
    }

    private List<FormBlock> newPart(int i) {
        var taken = rules.parts().stream().map(Part::kind).toList();
        var kinds = options(PartKind.values()).stream()
                .filter(kind -> !taken.contains(PartKind.valueOf(kind.value())))
                .toList();
        return List.of(single("parts." + i, one("kind", kinds), JA, EN, scales("scale"), scales("result")));
    }

    private FormField[] partFields(boolean goals) {
        var fields = new ArrayList<>(List.of(
                JA,
                EN,
                one("marks", options(Method.values())),
                scales("scale"),
                scales("result"),
                one("follows", options(Follows.values())),
                one("unrated", options(Unrated.values())),
                free("most", Kind.NUMBER)));
        if (goals) {
            fields.add(needed("difficulties.hard", Kind.NUMBER));
            fields.add(needed("difficulties.normal", Kind.NUMBER));
            fields.add(needed("difficulties.easy", Kind.NUMBER));
            fields.add(needed("beyond", Kind.NUMBER));
        }
        return fields.toArray(FormField[]::new);
    }

    private FormField scales(String name) {
        return one(
                name,
                rules.scales().stream()
                        .map(scale -> new Option(scale.code(), scale.name()))
                        .toList());
    }

    private void items(int i, Part part, Group group) {
        int set = IntStream.range(0, part.sets().size())
                .filter(j -> part.sets().get(j).group().equals(group.code()))
                .findFirst()
                .orElse(part.sets().size());
        all.add(new FormSection(
                "items-" + i + "-" + group.code(),
                "appraisal.rules.section.items",
                List.of(part.name(), group.name()),
                false,
                List.of(boxes(
                        "parts." + i + ".items." + group.code(),
                        "parts." + i + ".sets." + set + ".items",
                        "items",
                        CODE,
                        JA,
                        EN,
                        needed("weight", Kind.NUMBER),
                        free("area.ja", Kind.TEXT),
                        free("area.en", Kind.TEXT),
                        free("behaviours.ja", Kind.LINES),
                        free("behaviours.en", Kind.LINES),
                        free("viewpoints.ja", Kind.LINES),
                        free("viewpoints.en", Kind.LINES)))));
    }

    private void overall() {
        var modes = options(new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP});
        add(
                "overall",
                List.of(),
                single(
                        "overall",
                        one("method", options(Method.values())),
                        scales("scale"),
                        one("follows", options(Follows.values())),
                        one("unrated", options(Unrated.values())),
                        needed("rounding.digits", Kind.WHOLE),
                        one("rounding.mode", modes),
                        free("mayDiffer", Kind.YES)),
                rows("overall.cutoffs", "cutoffs", LETTER, CUT));
    }

    private void people() {
        add(
                "people",
                List.of(),
                single(
                        "takingPart",
                        needed("months", Kind.WHOLE),
                        needed("conditionalMonths", Kind.WHOLE),
                        needed("fixedTermMonths", Kind.WHOLE),
                        free("leftOut", Kind.LIST)),
                single(
                        "objections",
                        needed("days", Kind.WHOLE),
                        one("count", options(Count.values())),
                        free("oncePerPeriod", Kind.YES)),
                rows(
                        "heldTogether",
                        "held",
                        one("one", options(Procedure.values())),
                        one("other", options(Procedure.values()))));
    }

    private void pay() {
        add(
                "pay",
                List.of(),
                rows(
                        "pay.rates",
                        "rates",
                        LETTER,
                        needed("percent", Kind.NUMBER),
                        needed("raise", Kind.WHOLE),
                        free("points", Kind.WHOLE)),
                rows(
                        "pay.quotas",
                        "quotas",
                        LETTER,
                        needed("percent", Kind.NUMBER),
                        one("base", options(Pay.Base.values()))),
                single("pay", one("quotaForce", options(Pay.Force.values()))),
                single(
                        "pay.added",
                        needed("threshold", Kind.WHOLE),
                        needed("raise", Kind.WHOLE),
                        free("keepRest", Kind.YES)),
                single("pay.neverRated", free("latest", Kind.YES), free("grade", Kind.TEXT)));
    }

    private void add(String key, List<Words> of, FormBlock... blocks) {
        all.add(new FormSection(key, "appraisal.rules.section." + key, of, false, List.of(blocks)));
    }
}
