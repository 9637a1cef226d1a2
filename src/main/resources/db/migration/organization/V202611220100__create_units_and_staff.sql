create extension if not exists btree_gist;
create schema organization;

-- A unit is known by its code; its name, kind and place in the tree hold for a period (upper bound excluded).
create table organization.unit (
    id uuid primary key default uuidv7(),
    code text not null unique
);

create table organization.unit_version (
    unit_id uuid not null references organization.unit,
    valid daterange not null check (not isempty(valid) and lower_inc(valid)),
    name text not null,
    kind text not null,
    parent_id uuid check (parent_id <> unit_id),
    primary key (unit_id, valid without overlaps),
    foreign key (parent_id, period valid) references organization.unit_version (unit_id, period valid)
);
create index on organization.unit_version (parent_id);

create table organization.staff (
    id uuid primary key default uuidv7(),
    staff_number text not null unique,
    name text not null,
    kana text not null,
    birth_date date,
    gender text,
    hired_on date,
    left_on date,
    employment_type text,
    job_family text,
    mail text,
    version integer not null default 0,
    check (birth_date < hired_on)
);
create index on organization.staff (kana collate "ja-x-icu", id);

-- Where a person works: one unit at a time. The grade is known where the export tells it.
create table organization.assignment (
    staff_id uuid not null references organization.staff,
    valid daterange not null check (not isempty(valid) and lower_inc(valid)),
    unit_id uuid not null,
    position text not null,
    grade smallint,
    kind text not null default '異動',
    primary key (staff_id, valid without overlaps),
    foreign key (unit_id, period valid) references organization.unit_version (unit_id, period valid)
);
create index on organization.assignment (unit_id);

-- Posts that somebody holds beside the main one.
create table organization.concurrent_post (
    staff_id uuid not null references organization.staff,
    unit_id uuid not null,
    valid daterange not null check (not isempty(valid) and lower_inc(valid)),
    position text,
    primary key (staff_id, unit_id, valid without overlaps),
    foreign key (unit_id, period valid) references organization.unit_version (unit_id, period valid)
);
create index on organization.concurrent_post (unit_id);

-- Who leads a unit: one head at a time, and one acting head beside.
create table organization.unit_head (
    unit_id uuid not null,
    acting boolean not null default false,
    valid daterange not null check (not isempty(valid) and lower_inc(valid)),
    staff_id uuid not null references organization.staff,
    primary key (unit_id, acting, valid without overlaps),
    foreign key (unit_id, period valid) references organization.unit_version (unit_id, period valid)
);
create index on organization.unit_head (staff_id);

-- A reorganisation on a day, and which unit follows which: last year's figures of the old are compared with the new.
create table organization.reorganisation (
    id uuid primary key default uuidv7(),
    takes_effect_on date not null,
    title text not null,
    decided_by uuid,
    decided_at timestamptz not null default now()
);

create table organization.unit_succession (
    reorganisation_id uuid not null references organization.reorganisation,
    predecessor_id uuid not null references organization.unit,
    successor_id uuid not null references organization.unit,
    kind text not null check (kind in ('rename', 'merge', 'split', 'move', 'open', 'close')),
    primary key (reorganisation_id, predecessor_id, successor_id)
);
