package jp.mieru.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.session.Proof;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.notices.Outbox;
import jp.mieru.platform.notices.Recipient;
import jp.mieru.survey.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One real thing of each kind, and somebody whom none of them concerns who knows all their ids. A route whose id is of a
 * new kind must be given a real one here.
 */
@SpringBootTest
@AutoConfigureMockMvc
class SomebodyElsesRecordTest {
    /** What everybody employed may see: units, reading guides, the raters' handbook, videos (and say of oneself to have watched them), raters the cases to rate for practice, and of a colleague what the directory says. */
    private static final List<String> EVERYBODYS = List.of(
            "GET /units/{id}",
            "GET /staff/{id}",
            "GET /reading-guides/{construct}",
            "GET /handbook/chapters/{id}",
            "GET /handbook/versions/{number}",
            "GET /handbook/versions/{number}/differences",
            "GET /videos/{id}",
            "POST /videos/{id}/viewing",
            "POST /videos/{id}/declaration",
            "GET /rater-exercises/{id}",
            "POST /rater-exercises/{id}/answers");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    final Map<String, String> real = new LinkedHashMap<>();
    UUID owner;
    UUID stranger;
    UUID otherHead;

    @BeforeEach
    void thereIsOneOfEach() {
        var town = new Town(12, 12);
        owner = UUID.fromString(town.city.account(town.person(0, 0)));
        stranger = UUID.fromString(town.city.account(town.person(1, 0)));
        otherHead = UUID.fromString(town.city.account(town.person(1, 1)));
        town.city.heads(town.person(1, 1), town.section(1), "2020-04-01", null);
        notices.tell(List.of(Recipient.of(owner, null)), "access.notice.none", List.of(), "/jobs");
        outbox.put(List.of("a@city.example.jp"), "x", "y");
        real.put("/accounts/", owner.toString());
        real.put("/demo-sign-ins/", owner.toString());
        real.put(
                "/jobs/",
                jobs.start("x", "access.job.none", List.of(), owner, "").toString());
        real.put("/notices/", id("select id from platform.notice"));
        real.put("/outbox/", id("select id from platform.mail"));
        real.put("/staff/", town.person(0, 0).toString());
        real.put("/units/", town.section(0).toString());
        var round = round(town);
        List.of("/survey-rounds/", "/surveys/", "/results/", "/survey-texts/").forEach(path -> real.put(path, round));
        real.put("/reading-guides/", "safety");
        real.put("/questionnaire-library/", "pulse");
        real.put(
                "/survey-letters/",
                id("insert into survey.reminder (round_id, kind, on_day, subject_ja, text_ja, subject_en, text_en) "
                        + "values ('" + round + "', 'office', '2020-04-01', 'x', 'x', 'x', 'x') returning id"));
        var theme = id("insert into engagement.theme (name) values ('窓口') returning id");
        real.put("/themes/", theme);
        talks(town);
        real.put(
                "/training-proposals/",
                id("insert into engagement.proposal (title, what, audience, effect, theme_id, round_id, question) "
                        + "values ('x', 'x', 'x', 'x', '" + theme + "', '" + round + "', 0) returning id"));
        real.put("/plan-examples/", "safety-1");
        real.put("/goal-examples/", "desk-waiting");
        real.put("/action-plan-rounds/", round);
        real.put("/action-plans/", sharedPlan(town, round));
        real.put(
                "/appraisal-rules/",
                id("insert into appraisal.rule_set (fiscal_year, number, definition, changed_at) "
                        + "values (2026, 1, '{}', now()) returning id"));
        real.put(
                "/appraisal-cycles/",
                id("insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day) "
                        + "select id, 2026, 'regular', '2026-04-01', '2026-09-30', '2026-09-30' from appraisal.rule_set "
                        + "returning id"));
        real.put(
                "/appraisal-sheets/",
                id(
                        "insert into appraisal.sheet (cycle_id, staff_id, group_code, position, unit_id, first_day, last_day, steps, stage) "
                                + "select id, '" + town.person(0, 0) + "', 'x', 'x', '" + town.section(0)
                                + "', '2026-04-01', '2026-09-30', array['self', 'first', 'confirm'], 'self' from appraisal.cycle "
                                + "returning id"));
        real.put("/appraisal-confirmations/", Objects.requireNonNull(real.get("/appraisal-sheets/")));
        real.put(
                "/appraisal-pay-layouts/",
                id("insert into appraisal.pay_layout (name, definition, changed_at, changed_by) values ('x', "
                        + "'{\"columns\": []}', now(), '" + owner + "') returning id"));
        real.put(
                "/appraisal-pay-files/",
                id(
                        "insert into appraisal.pay_file (cycle_id, layout_id, number, name, layout_version, definition, part, "
                                + "rows, content, sha256, issued_at, issued_by, issuer) select c.id, l.id, 1, 'x', 1, l.definition, "
                                + "'overall', 0, '', '', now(), l.changed_by, 'x' from appraisal.cycle c, appraisal.pay_layout l "
                                + "returning id"));
        objections(town);
        real.put("/behaviour-notes/people/", town.person(0, 0).toString());
        real.put("/behaviour-notes/", behaviourNote(town));
        var questionnaire = id("insert into survey.questionnaire (definition) values ('{}') returning id");
        real.put("/questionnaires/", questionnaire);
        real.put(
                "/answer-imports/",
                id(
                        "insert into survey.answer_import (questionnaire_id, title, account, actor, uploaded_at, by_organization) "
                                + "values ('" + questionnaire + "', 'x', '" + owner
                                + "', 'x', now(), false) returning id"));
        real.put(
                "/published-surveys/",
                id("insert into engagement.published_figure (construct, figure, method, source, year) "
                        + "values ('safety', 60, 'mean', 'x', 2025) returning id"));
        goals(town);
        handbook(town);
        real.put(
                "/roster-imports/",
                id("insert into organization.roster_import (day) values ('2026-04-01') returning id"));
    }

    /** What the owner noted of the own work. */
    private String behaviourNote(Town town) {
        return id(
                "insert into appraisal.behaviour_note (id, keeper_id, about_id, writer_id, seen_on, fact, item, kind, told, tab, "
                        + "turn, changed_at) select uuidv7(), s, s, s, '2026-10-01', 'x', '', 'good', false, '', 0, now() from "
                        + "(values ('" + town.person(0, 0) + "'::uuid)) t (s) returning id");
    }

    /** What the owner asked, complained of and judges. */
    private void objections(Town town) {
        var owner = "'" + town.person(0, 0) + "'";
        real.put(
                "/appraisal-complaints/",
                id("insert into appraisal.complaint (sheet_id, staff_id, filed_on, last_day, reason, wish) select id, "
                        + owner + ", '2026-10-01', '2026-10-08', 'x', 'x' from appraisal.sheet returning id"));
        real.put(
                "/appraisal-consultations/",
                id("insert into appraisal.consultation (staff_id, asked_on, spoken, question) values (" + owner
                        + ", '2026-10-01', false, 'x') returning id"));
        town.city.run("insert into appraisal.committee_member values (2026, " + owner + "::uuid, 'chair')");
        real.put("/appraisal-committee/", town.person(0, 0).toString());
    }

    /** An interview of the owner with a colleague, all of whose ids are the same, and a card between them. */
    private void talks(Town town) {
        var interview = id("insert into dialogue.interview (kind, year, leader_id, staff_id, state, next_side, "
                + "starts_at, ends_at, place) values ('growth', 2020, '" + town.person(0, 1) + "', '"
                + town.person(0, 0)
                + "', 'proposed', 'staff', '2126-04-01 10:00', '2126-04-01 11:00', 'x') returning id");
        town.city.run(
                "insert into dialogue.offered_time values (?::uuid, 1, '2126-04-02 10:00', '2126-04-02 11:00', 'x')",
                interview);
        town.city.run(
                "insert into dialogue.note (interview_id, version, text, side) values (?::uuid, 1, 'x', 'leader')",
                interview);
        town.city.run(
                "insert into dialogue.margin (interview_id, side, text) values (?::uuid, 'staff', 'x')", interview);
        town.city.run(
                "insert into dialogue.sheet_part (id, interview_id, title, text) values (?::uuid, ?::uuid, 'x', 'x')",
                interview,
                interview);
        town.city.run(
                "insert into dialogue.follow_up (id, interview_id, text, owner, due_on) "
                        + "values (?::uuid, ?::uuid, 'x', 'staff', '2126-04-01')",
                interview,
                interview);
        real.put("/interviews/", interview);
        real.put("/growth-prompts/", "encourage");
        real.put(
                "/thank-you-cards/",
                id("insert into dialogue.card (from_id, to_id, text) values ('" + town.person(0, 1) + "', '"
                        + town.person(0, 0) + "', 'x') returning id"));
    }

    /** The owner's goals of a year, a philosophy and a plan. */
    private void goals(Town town) {
        var sheet =
                id("insert into goals.sheet (year, staff_id) values (2026, '" + town.person(0, 0) + "') returning id");
        real.put("/goal-sheets/", sheet);
        real.put(
                "/goals/",
                id("insert into goals.goal (sheet_id, place, title, measure, target, weight) values ('" + sheet
                        + "', 1, 'x', '', '', 100) returning id"));
        real.put(
                "/goal-changes/",
                id("insert into goals.change (sheet_id, upon, side, author, state, reason, proposed_at) values ('"
                        + sheet + "', 0, 'writer', '" + owner + "', 'proposed', 'x', now()) returning id"));
        real.put(
                "/goal-sheet-files/",
                id(
                        "with upload as (insert into platform.upload default values returning id) insert into goals.brought_form "
                                + "(sheet_id, upon, account, file_name, upload_id) select '" + sheet + "', 0, '" + owner
                                + "', 'x', id from upload returning id"));
        real.put(
                "/philosophies/",
                id("insert into goals.philosophy (years, title, words) values ('[2026,2027)', 'x', '') returning id"));
        real.put(
                "/city-plans/",
                id("insert into goals.plan (years, title, words) values ('[2026,2027)', 'x', '') returning id"));
    }

    /** A handbook of one chapter, published and being written, with the owner's question and rater check. */
    private void handbook(Town town) {
        town.city.run("insert into appraisal.handbook_version values (1, 'x', now())");
        var draft = id("insert into appraisal.handbook_draft (place, title_ja, body_ja, changed_at) "
                + "values (1, 'x', 'x', now()) returning id");
        town.city.run(
                "insert into appraisal.handbook_chapter (version, id, place, title_ja, body_ja) values (1, ?::uuid, 1, 'x', 'x')",
                draft);
        real.put(
                "/rater-check/sheets/",
                id("insert into appraisal.check_sheet (staff_id, started_at) values ('" + town.person(0, 0)
                        + "', now()) returning id"));
        var video = id("insert into appraisal.video (fiscal_year, title_ja, link, length_ms, shown_from, changed_at) "
                + "values (2026, 'x', 'https://m.example.jp/', 1000, '2026-04-01', now()) returning id");
        List.of("/videos/", "/video-desk/").forEach(path -> real.put(path, video));
        var exercise = id(
                "insert into appraisal.exercise (place, title_ja, body_ja, explanation_ja, grades, offered, changed_at) "
                        + "values (1, 'x', 'x', 'x', array['A', 'B'], true, now()) returning id");
        town.city.run(
                "insert into appraisal.exercise_item (exercise_id, number, title_ja, model, why_ja) values (?::uuid, 1, 'x', 'A', 'x')",
                exercise);
        List.of("/rater-exercises/", "/exercise-desk/").forEach(path -> real.put(path, exercise));
        real.put("/rater-check-questions/", "halo-trait");
        real.put("/handbook/chapters/", draft);
        real.put("/handbook/versions/", "1");
        real.put("/handbook-desk/", draft);
        real.put(
                "/handbook-questions/",
                id("insert into appraisal.handbook_question (asked_by, asked, asked_at, question_ja) values ('"
                        + town.person(0, 0) + "', 'x', now(), 'x') returning id"));
    }

    /** An open round that asks the owner alone. */
    private String round(Town town) {
        var round = id("""
                insert into survey.round (title, questionnaire, mode, opens_on, closes_on)
                values ('調査', '{}', 'anonymous', '2020-04-01', '2126-04-01') returning id
                """);
        jdbc.sql("insert into survey.round_scope (round_id, unit_id) values (?::uuid, ?::uuid)")
                .params(round, town.section(0).toString())
                .update();
        jdbc.sql("insert into survey.round_state (round_id, state, on_day) values (?::uuid, 'open', '2020-04-01')")
                .param(round)
                .update();
        return round;
    }

    /** The running plan of the owner's unit. */
    private String sharedPlan(Town town, String round) {
        town.city.run(
                "insert into engagement.plan_call (round_id, due_on, called_on) values (?::uuid, '2126-04-01', '2020-04-01')",
                round);
        town.city.run(
                "insert into engagement.plan_call_unit (round_id, unit_id, since) values (?::uuid, ?, '2020-04-01')",
                round,
                town.section(0).value());
        var plan =
                id("insert into engagement.action_plan (round_id, unit_id, sentence, construct, talked_on, starts_on) "
                        + "values ('" + round + "', '" + town.section(0)
                        + "', '顔を上げて話を聞く。', 'safety', '2020-04-01', '2020-04-01') "
                        + "returning id");
        for (var state : List.of("draft", "shared")) {
            town.city.run(
                    "insert into engagement.action_plan_state (plan_id, state, on_day) values (?::uuid, ?, '2020-04-01')",
                    plan,
                    state);
        }
        return plan;
    }

    @Test
    void isNeitherShownNorChangedForWhomItDoesNotConcern() {
        var before = everything();
        var open = new ArrayList<String>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.contains("{"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> {
                                    var route = method.name() + " " + pattern;
                                    for (var account : List.of(stranger, otherHead)) {
                                        var status =
                                                status(HttpMethod.valueOf(method.name()), pattern, account, handler);
                                        if (status != 403 && status != 404 && !EVERYBODYS.contains(route)) {
                                            open.add(route + ": " + status);
                                        }
                                    }
                                })));
        assertThat(open).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void isShownToItsOwner() {
        for (var path : List.of("/jobs/", "/notices/", "/staff/", "/units/")) {
            assertThat(request(HttpMethod.GET, path + real.get(path), owner))
                    .as(path)
                    .isIn(200, 302);
        }
    }

    private int status(HttpMethod method, String pattern, UUID account, HandlerMethod handler) {
        assertThat(handler.hasMethodAnnotation(Allow.class)).isTrue();
        var known = real.keySet().stream().filter(pattern::startsWith).findFirst();
        assertThat(known).as("a real thing for " + pattern).isPresent();
        var id = Objects.requireNonNull(real.get(known.orElseThrow()));
        var uri = pattern.replace("{unit}", Objects.requireNonNull(real.get("/units/")))
                .replaceAll("\\{[^}]*}", id);
        return request(method, uri, account);
    }

    private int request(HttpMethod method, String uri, UUID account) {
        return mvc.method(method)
                .uri(uri)
                .with(csrf())
                .with(authentication(Proof.of(account, Proof.SECOND_FACTOR)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String id(String sql) {
        return Objects.requireNonNull(jdbc.sql(sql)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single()
                .toString());
    }

    /** All that is stored but sessions, and the trail of who looked. */
    private Map<String, String> everything() {
        var tables = jdbc.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname in ('platform', 'access', 'organization', 'survey', 'engagement', 'dialogue', 'appraisal', 'goals')
                          and tablename !~ 'session|audit|throttle|flyway'
                        """).query(String.class).list();
        var rows = new LinkedHashMap<String, String>();
        for (var table : tables) {
            rows.put(
                    table,
                    jdbc.sql("select coalesce(string_agg(t::text, ' ' order by t::text), '') from " + table + " t")
                            .query(String.class)
                            .single());
        }
        return rows;
    }
}
