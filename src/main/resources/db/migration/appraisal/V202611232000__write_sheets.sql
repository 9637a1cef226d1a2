-- Goals as they stood when the sheet left its first step. Items stand in the rules; work outside the goals is an entry.
create table appraisal.subject (
    sheet_id uuid not null references appraisal.sheet on delete cascade,
    place integer not null,
    goal_id uuid not null, -- of goals.goal as it was then
    title text not null,
    measure text not null,
    target text not null,
    due_on date,
    weight integer not null,
    difficulty text not null check (difficulty in ('hard', 'normal', 'easy')),
    achievement integer,
    words text not null,
    primary key (sheet_id, place),
    unique (sheet_id, goal_id)
);

-- What somebody wrote in a field of a sheet, kept as it is typed.
create table appraisal.entry (
    sheet_id uuid not null references appraisal.sheet on delete cascade,
    step text not null check (step in ('self', 'first', 'second')),
    field text not null check (char_length(field) between 1 and 200),
    value text not null check (char_length(value) <= 2000),
    version integer not null default 1,
    changed_by uuid not null, -- of access.account
    changed_at timestamptz not null,
    tab text not null default '' check (char_length(tab) <= 40), -- the page it came from
    turn bigint not null default 0, -- its number among the savings of that page
    primary key (sheet_id, step, field)
);

-- What could not be kept because somebody else had written meanwhile, until its writer has decided.
create table appraisal.entry_aside (
    sheet_id uuid not null references appraisal.sheet on delete cascade,
    step text not null check (step in ('self', 'first', 'second')),
    field text not null check (char_length(field) between 1 and 200),
    account uuid not null,
    tab text not null default '' check (char_length(tab) <= 40),
    value text not null check (char_length(value) <= 2000),
    written_at timestamptz not null,
    primary key (sheet_id, step, field, account, tab)
);

-- What came out in each step: of each part in the cycle's period, and over the year in the cycle that ends it.
create table appraisal.outcome (
    sheet_id uuid not null references appraisal.sheet on delete cascade,
    step text not null check (step in ('first', 'second', 'adjust', 'confirm')),
    part text not null check (part in ('competency', 'performance', 'attitude', 'overall')),
    span text not null check (span in ('period', 'year')),
    score numeric, -- rounded as the rules say
    exact text, -- the score as a fraction, 7/3
    grade text,
    proposed text, -- the grade that follows from the rules
    reason text not null default '' check (char_length(reason) <= 2000),
    primary key (sheet_id, step, part, span)
);

-- The sheet as it stood each time that it was fixed.
create table appraisal.sheet_version (
    sheet_id uuid not null references appraisal.sheet,
    number integer not null,
    document jsonb not null,
    fixed_at timestamptz not null,
    fixed_by uuid, -- of access.account; null for the system
    reason text not null default '' check (char_length(reason) <= 1000),
    primary key (sheet_id, number)
);

create function appraisal.keep_contents_of_fixed_sheets() returns trigger language plpgsql as $$
declare
    changed uuid := case when tg_op = 'DELETE' then old.sheet_id else new.sheet_id end;
begin
    if exists (select from appraisal.sheet where id = changed and stage in ('fixed', 'disclosed')) then
        raise exception 'a fixed sheet does not change';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger fixed_subjects_stay before insert or update or delete on appraisal.subject
    for each row execute function appraisal.keep_contents_of_fixed_sheets();
create trigger fixed_entries_stay before insert or update or delete on appraisal.entry
    for each row execute function appraisal.keep_contents_of_fixed_sheets();
create trigger fixed_outcomes_stay before insert or update or delete on appraisal.outcome
    for each row execute function appraisal.keep_contents_of_fixed_sheets();

-- A fixed sheet is disclosed, or opened again by a step that says so; nothing else about it changes.
create function appraisal.keep_fixed_sheets() returns trigger language plpgsql as $$
begin
    if old.stage not in ('fixed', 'disclosed') then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a fixed sheet does not disappear';
    end if;
    if (old.cycle_id, old.staff_id, old.group_code, old.position, old.unit_id, old.first_day, old.last_day, old.steps)
        is distinct from (new.cycle_id, new.staff_id, new.group_code, new.position, new.unit_id, new.first_day, new.last_day, new.steps)
        or old.stage = 'disclosed' and new.stage = 'fixed'
    then
        raise exception 'a fixed sheet does not change';
    end if;
    if new.stage not in ('fixed', 'disclosed') and not exists (
        select from appraisal.sheet_step last where last.sheet_id = old.id and last.step = 'reopened'
            and last.number = (select max(number) from appraisal.sheet_step where sheet_id = old.id))
    then
        raise exception 'a fixed sheet is opened again only by a step that says so';
    end if;
    return new;
end $$;
create trigger fixed_sheets_stay before update or delete on appraisal.sheet
    for each row execute function appraisal.keep_fixed_sheets();

create function appraisal.keep_versions_of_sheets() returns trigger language plpgsql as $$
begin
    raise exception 'what a sheet was when it was fixed does not change';
end $$;
create trigger versions_of_sheets_stay before update or delete on appraisal.sheet_version
    for each row execute function appraisal.keep_versions_of_sheets();
create trigger steps_of_sheets_stay before update on appraisal.sheet_step
    for each row execute function appraisal.keep_versions_of_sheets();
