-- The application may use every table, but own none. What it may not rewrite is taken back by the module that knows.
do $$
declare s text;
begin
    for s in select nspname from pg_namespace
             where nspowner = current_user::regrole and nspname not like 'pg\_%' and nspname <> 'public'
    loop
        execute format('grant usage on schema %I to %I', s, '${application}');
        execute format('grant select, insert, update, delete, maintain on all tables in schema %I to %I', s, '${application}');
        execute format('grant usage, select on all sequences in schema %I to %I', s, '${application}');
    end loop;
end $$;
revoke insert, update, delete on platform.flyway_schema_history from "${application}";
