-- Files of answers that another tool gathered, until a round is made of them. Afterwards only what became of them is kept.
create table survey.answer_import (
    id uuid primary key default uuidv7(),
    questionnaire_id uuid not null references survey.questionnaire on delete cascade,
    title text not null,
    account uuid not null,
    actor text not null,
    uploaded_at timestamptz not null,
    by_organization boolean not null,
    tops text[] not null default '{}',
    belows text[] not null default '{}',
    examples text[] not null default '{}',
    fields text[] not null default '{}',
    places integer[] not null default '{}',
    checked_at timestamptz,
    answers bigint not null default 0,
    units integer not null default 0,
    blanks bigint not null default 0,
    faults bigint not null default 0,
    sample text[] not null default '{}',
    job_id uuid,
    round_id uuid
);
create index on survey.answer_import (questionnaire_id);

create table survey.answer_import_file (
    import_id uuid not null references survey.answer_import on delete cascade,
    kind text not null check (kind in ('answers', 'structure', 'units')),
    name text not null,
    upload_id uuid not null,
    primary key (import_id, kind)
);

create table survey.answer_import_fault (
    import_id uuid not null references survey.answer_import on delete cascade,
    number integer not null,
    file text not null,
    line bigint not null,
    column_name text not null,
    value text not null,
    reason text not null,
    arguments text[] not null,
    primary key (import_id, number)
);

-- Which column meant what in the last file for a questionnaire: by the column's name; blank where somebody chose that there is none.
create table survey.answer_column (
    questionnaire_id uuid not null references survey.questionnaire on delete cascade,
    field text not null,
    heading text not null,
    primary key (questionnaire_id, field)
);

-- What a round left is never rewritten by the application; a round that was gathered elsewhere can be given up as a whole.
create function survey.forget_gathered(gathered uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    perform from survey.round where id = gathered and mode = 'gathered' for update;
    if not found then
        return false;
    end if;
    delete from survey.free_text where round_id = gathered;
    delete from survey.response where round_id = gathered;
    delete from survey.round_unit where round_id = gathered;
    delete from survey.round_scope where round_id = gathered;
    delete from survey.round_state where round_id = gathered;
    delete from survey.round where id = gathered;
    return true;
end $$;
