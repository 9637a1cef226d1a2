package jp.mieru.survey.builder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import org.jspecify.annotations.Nullable;

/** Changes the shape of a form; nothing that was typed is lost by it. Questions always stand in the order of their sections. */
final class FormChange {
    private static final String PLACE = "[0-9]{1,3}";

    private final QuestionnaireForm form;
    private final Questionnaire base;
    private final List<ScaleRow> scales;
    private final List<ConstructRow> constructs;
    private final List<SectionRow> sections;
    private final List<QuestionRow> questions;

    private FormChange(QuestionnaireForm form, Questionnaire base) {
        this.form = form;
        this.base = base;
        this.scales = new ArrayList<>(
                form.scales() == null ? base.scales().stream().map(ScaleRow::of).toList() : form.scaleRows());
        this.constructs = new ArrayList<>(form.constructRows());
        this.sections = new ArrayList<>(form.sectionRows());
        this.questions = new ArrayList<>(form.questionRows());
    }

    /** The form after one change: {@code add-question}, {@code after-question-3}, {@code up-section-1} and so on. */
    static QuestionnaireForm of(QuestionnaireForm form, String how, Questionnaire base) {
        String[] words = how.split("-", 3);
        int place = words.length == 3 && words[2].matches(PLACE) ? Integer.parseInt(words[2]) : 0;
        var change = new FormChange(form, base);
        switch (words.length > 1 ? words[1] : "") {
            case "question" -> change.question(words[0], place);
            case "section" -> change.section(words[0], place);
            case "construct" ->
                change(
                        change.constructs,
                        words[0],
                        place,
                        taken -> new ConstructRow(taken, null, null, false),
                        ConstructRow::code,
                        "C");
            case "scale" -> change(change.scales, words[0], place, ScaleRow::blank, ScaleRow::code, "scale");
            default -> {}
        }
        return change.changed();
    }

    /** The same with a code wherever none was typed. */
    static QuestionnaireForm coded(QuestionnaireForm form, Questionnaire base) {
        var change = new FormChange(form, base);
        code(change.scales, ScaleRow::code, ScaleRow::withCode, "scale");
        code(change.constructs, ConstructRow::code, ConstructRow::withCode, "C");
        code(change.sections, SectionRow::code, SectionRow::withCode, "S");
        code(change.questions, QuestionRow::code, QuestionRow::withCode, "Q");
        return change.changed();
    }

    private QuestionnaireForm changed() {
        List<String> order = sections.stream().map(SectionRow::code).toList();
        questions.sort(Comparator.comparingInt(row -> {
            int place = order.indexOf(row.section());
            return place < 0 ? order.size() : place;
        }));
        return new QuestionnaireForm(
                form.ja(), form.en(), scales, constructs, sections, questions, form.version(), form.known());
    }

    private void question(String how, int place) {
        boolean there = place < questions.size();
        switch (how) {
            case "add" -> questions.add(like(questions.isEmpty() ? null : questions.getLast()));
            case "after" -> {
                if (there) {
                    questions.add(place + 1, like(questions.get(place)));
                }
            }
            case "up" -> move(place, place - 1);
            case "down" -> move(place, place + 1);
            case "remove" -> {
                if (there) {
                    questions.remove(place);
                }
            }
            default -> {}
        }
    }

    /** Within a section a question changes places; at its end it goes over to the next one. */
    private void move(int from, int to) {
        if (from >= questions.size() || to < 0 || to >= questions.size()) {
            return;
        }
        String next = questions.get(to).section();
        if (Objects.equals(questions.get(from).section(), next)) {
            Collections.swap(questions, from, to);
        } else {
            questions.set(from, questions.get(from).in(next));
        }
    }

    private void section(String how, int place) {
        if (how.equals("add")) {
            change(sections, how, place, SectionRow::blank, SectionRow::code, "S");
            if (sections.size() == 1) {
                questions.replaceAll(row -> row.in(sections.getFirst().code()));
            }
        } else if (how.equals("remove") && place < sections.size()) {
            String gone = sections.remove(place).code();
            String heir = sections.isEmpty()
                    ? null
                    : sections.get(Math.max(0, place - 1)).code();
            questions.replaceAll(row -> Objects.equals(row.section(), gone) ? row.in(heir) : row);
        } else {
            change(sections, how, place, SectionRow::blank, SectionRow::code, "S");
        }
    }

    private QuestionRow like(@Nullable QuestionRow row) {
        String section = sections.isEmpty() ? null : sections.getLast().code();
        return QuestionRow.blank(
                free("Q", codes(questions, QuestionRow::code)),
                row == null ? null : row.construct(),
                row == null || row.scale() == null ? firstScale() : row.scale(),
                row == null ? section : row.section());
    }

    private @Nullable String firstScale() {
        return scales.isEmpty()
                ? base.scales().stream().map(Scale::code).findFirst().orElse(null)
                : scales.getFirst().code();
    }

    private static <T> void change(
            List<T> rows,
            String how,
            int place,
            Function<String, T> blank,
            Function<T, @Nullable String> of,
            String letter) {
        int target = how.equals("up") ? place - 1 : place + 1;
        if (how.equals("add")) {
            rows.add(blank.apply(free(letter, codes(rows, of))));
        } else if (how.equals("remove") && place < rows.size()) {
            rows.remove(place);
        } else if ((how.equals("up") || how.equals("down"))
                && place < rows.size()
                && target >= 0
                && target < rows.size()) {
            Collections.swap(rows, place, target);
        }
    }

    private static <T> Set<String> codes(List<T> rows, Function<T, @Nullable String> of) {
        return rows.stream().map(row -> Typed.code(of.apply(row))).collect(Collectors.toSet());
    }

    private static <T> void code(
            List<T> rows, Function<T, @Nullable String> of, BiFunction<T, String, T> with, String letter) {
        Set<String> taken = new HashSet<>(codes(rows, of));
        rows.replaceAll(row -> {
            if (!Typed.blank(of.apply(row))) {
                return row;
            }
            String given = free(letter, taken);
            taken.add(given);
            return with.apply(row, given);
        });
    }

    private static String free(String letter, Set<String> taken) {
        int number = 1;
        while (taken.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }
}
