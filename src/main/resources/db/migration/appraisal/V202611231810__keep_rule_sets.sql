create schema if not exists appraisal;

-- The appraisal rules of a fiscal year, version by version. The definition is one document, read strictly by the application.
create table appraisal.rule_set (
    id uuid primary key default uuidv7(),
    fiscal_year int not null check (fiscal_year between 2000 and 2200),
    number int not null check (number > 0),
    definition jsonb not null,
    revision int not null default 1,
    reason text,
    changed_at timestamptz not null,
    changed_by uuid,
    in_force_at timestamptz,
    in_force_by uuid,
    unique (fiscal_year, number),
    check (number = 1 or reason is not null)
);

-- One draft a year at a time.
create unique index one_draft_of_rules_per_year on appraisal.rule_set (fiscal_year) where in_force_at is null;

-- What is in force was told to everybody and never changes.
create function appraisal.keep_rules_in_force() returns trigger language plpgsql as $$
begin
    if old.in_force_at is not null then
        raise exception 'rules in force do not change';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger rules_in_force_stay before update or delete on appraisal.rule_set
    for each row execute function appraisal.keep_rules_in_force();
