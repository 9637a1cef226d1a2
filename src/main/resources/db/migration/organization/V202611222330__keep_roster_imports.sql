-- An import of a roster: what was uploaded, what it would change, what it did, and how to undo it.
create table organization.roster_import (
    id uuid primary key default uuidv7(),
    day date not null,
    leaving_on date,
    units_added integer not null default 0,
    units_changed integer not null default 0,
    units_unchanged integer not null default 0,
    staff_added integer not null default 0,
    staff_changed integer not null default 0,
    staff_moved integer not null default 0,
    staff_left integer not null default 0,
    staff_unchanged integer not null default 0,
    faults integer not null default 0,
    digest numeric not null default 0
);

create table organization.roster_import_step (
    import_id uuid not null references organization.roster_import on delete cascade,
    step text not null check (step in ('uploaded', 'applied', 'undone')),
    account uuid,
    actor text not null,
    at timestamptz not null,
    primary key (import_id, step)
);

create table organization.roster_import_file (
    import_id uuid not null references organization.roster_import on delete cascade,
    file text not null,
    name text not null,
    header text[] not null default '{}',
    meanings text[],
    places integer[],
    primary key (import_id, file)
);

-- The bytes of an upload, only until it is applied.
create table organization.roster_import_part (
    import_id uuid not null references organization.roster_import on delete cascade,
    file text not null,
    number integer not null,
    bytes bytea not null,
    primary key (import_id, file, number)
);

create table organization.roster_import_fault (
    import_id uuid not null references organization.roster_import on delete cascade,
    number integer not null,
    file text not null,
    line bigint not null,
    column_name text not null,
    value text not null,
    reason text not null,
    arguments text[] not null,
    primary key (import_id, number)
);

-- One row for each unit and person that is not unchanged. The former state and the digest of the new one serve undoing.
create table organization.roster_import_line (
    import_id uuid not null references organization.roster_import on delete cascade,
    subject text not null check (subject in ('unit', 'staff')),
    subject_id uuid not null,
    code text not null,
    name text not null,
    outcome text not null check (outcome in ('added', 'changed', 'moved', 'left')),
    former jsonb,
    digest numeric,
    primary key (import_id, subject, subject_id)
);

create table organization.roster_import_cell (
    import_id uuid not null references organization.roster_import on delete cascade,
    subject text not null,
    code text not null,
    field text not null,
    number integer not null,
    old_value text,
    new_value text,
    primary key (import_id, subject, code, field, number)
);
