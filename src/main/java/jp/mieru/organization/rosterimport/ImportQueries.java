package jp.mieru.organization.rosterimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.organization.rosterdiff.ImportCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pages show of imports. */
@Component
class ImportQueries {
    private static final String IMPORTS = """
            select i.*, f.files, u.actor uploaded_by, u.at uploaded_at, a.actor applied_by, a.at applied_at,
                   d.actor undone_by, d.at undone_at
            from organization.roster_import i
            join organization.roster_import_step u on u.import_id = i.id and u.step = 'uploaded'
            left join organization.roster_import_step a on a.import_id = i.id and a.step = 'applied'
            left join organization.roster_import_step d on d.import_id = i.id and d.step = 'undone'
            left join lateral (select string_agg(name, ', ' order by name) files from organization.roster_import_file f
                               where f.import_id = i.id) f on true
            """;
    private static final String PICKED = """
            l.import_id = :id and l.subject = case :tab when 'units' then 'unit' else 'staff' end
            and (:tab in ('units', 'all') or l.outcome = :tab)
            """;
    private final JdbcClient jdbc;

    ImportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return jdbc.sql("select count(*) from organization.roster_import")
                .query(Long.class)
                .single();
    }

    List<ImportView> latest(int limit, long offset) {
        return jdbc.sql(IMPORTS + " order by u.at desc, i.id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> view(row))
                .list();
    }

    Optional<ImportView> find(UUID id) {
        return jdbc.sql(IMPORTS + " where i.id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional();
    }

    long lineCount(UUID id, String tab) {
        return jdbc.sql("select count(*) from organization.roster_import_line l where " + PICKED)
                .param("id", id)
                .param("tab", tab)
                .query(Long.class)
                .single();
    }

    /** Units or people with the cells that change. */
    List<ImportView.Line> lines(UUID id, String tab, int limit, long offset) {
        var heads = jdbc.sql(
                        "select l.subject, l.subject_id, l.code, l.name, l.outcome from organization.roster_import_line l where "
                                + PICKED + " order by l.code collate \"C\" limit :limit offset :offset")
                .param("id", id)
                .param("tab", tab)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new ImportView.Line(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        List.of()))
                .list();
        var cells = cells(id, tab.equals("units") ? "unit" : "staff", heads);
        return heads.stream()
                .map(line -> line.with(cells.getOrDefault(line.code(), List.of())))
                .toList();
    }

    private Map<String, List<ImportView.Cell>> cells(UUID id, String subject, List<ImportView.Line> lines) {
        record Placed(String code, ImportView.Cell cell) {}
        return jdbc
                .sql("""
                        select code, field, coalesce(old_value, '') old, coalesce(new_value, '') fresh
                        from organization.roster_import_cell
                        where import_id = :id and subject = :subject and code = any (:codes) order by code, field, number
                        """)
                .param("id", id)
                .param("subject", subject)
                .param("codes", lines.stream().map(ImportView.Line::code).toArray(String[]::new))
                .query((row, number) -> new Placed(
                        row.getString("code"),
                        new ImportView.Cell(
                                row.getString("field").toLowerCase(Locale.ROOT),
                                row.getString("old"),
                                row.getString("fresh"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placed::code, Collectors.mapping(Placed::cell, Collectors.toList())));
    }

    private static ImportView view(ResultSet row) throws SQLException {
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("files") == null ? "" : row.getString("files"),
                new ImportCounts(
                        row.getInt("units_added"),
                        row.getInt("units_changed"),
                        row.getInt("units_unchanged"),
                        row.getInt("staff_added"),
                        row.getInt("staff_changed"),
                        row.getInt("staff_moved"),
                        row.getInt("staff_left"),
                        row.getInt("staff_unchanged")),
                row.getObject("compared_at", OffsetDateTime.class),
                row.getInt("faults"),
                row.getObject("leaving_on", LocalDate.class),
                new ImportView.Step(row.getString("uploaded_by"), row.getObject("uploaded_at", OffsetDateTime.class)),
                step(row, "applied"),
                step(row, "undone"),
                work(row));
    }

    private static ImportView.@Nullable Work work(ResultSet row) throws SQLException {
        var job = row.getObject("job_id", UUID.class);
        return job == null ? null : new ImportView.Work(job, row.getObject("job_account", UUID.class));
    }

    private static ImportView.@Nullable Step step(ResultSet row, String step) throws SQLException {
        var at = row.getObject(step + "_at", OffsetDateTime.class);
        return at == null ? null : new ImportView.Step(row.getString(step + "_by"), at);
    }
}
