-- A letter to people of some units who have not answered yet (or, from the head of a unit, to everybody there), with how
-- many had answered in those units when it was sent. Sender: the name at that time, none where Mieru sent it by itself.
create table survey.reminder (
    id uuid primary key default uuidv7(),
    round_id uuid not null references survey.round,
    kind text not null check (kind in ('office', 'planned', 'unit')),
    on_day date not null,
    planned_day integer,
    actor uuid,
    sender text,
    subject_ja text not null,
    text_ja text not null,
    subject_en text not null,
    text_en text not null,
    written_at timestamptz not null default now(),
    ended_at timestamptz,
    cancelled boolean not null default false,
    unique (round_id, planned_day)
);
create index on survey.reminder (round_id, written_at);

-- The people chosen, by the groups in which rates are counted; -1 are those at the top.
create table survey.reminder_group (
    reminder_id uuid not null references survey.reminder,
    unit integer not null,
    asked integer not null,
    answered integer not null,
    primary key (reminder_id, unit)
);

-- The units whose people are told: each once a day. A reminder that was stopped gives them back.
create table survey.reminder_unit (
    reminder_id uuid not null references survey.reminder,
    round_id uuid not null,
    on_day date not null,
    unit integer not null,
    primary key (round_id, on_day, unit)
);
create index on survey.reminder_unit (reminder_id);

-- Who was told on a day: nobody twice. Rows of days gone by are deleted, for they tell who had not answered.
create table survey.reminded (
    round_id uuid not null,
    staff_id uuid not null,
    on_day date not null,
    primary key (round_id, staff_id, on_day)
);

-- The day of the round, from 1, on which units below the goal are reminded without anybody's doing. The latest row holds;
-- no day: not any more.
create table survey.reminder_plan (
    id uuid primary key default uuidv7(),
    round_id uuid not null references survey.round,
    day integer check (day between 1 and 366),
    actor uuid,
    set_at timestamptz not null default now()
);
create index on survey.reminder_plan (round_id, id desc);
