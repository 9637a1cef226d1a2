-- ○× questions that the office added to those that come with Mieru.
create table appraisal.check_question (
    code text primary key check (char_length(code) between 1 and 60),
    topic text not null,
    holds boolean not null, -- whether the statement is right
    statement_ja text not null check (char_length(statement_ja) between 1 and 300),
    statement_en text check (char_length(statement_en) <= 600),
    explanation_ja text not null check (char_length(explanation_ja) between 1 and 600),
    explanation_en text check (char_length(explanation_en) <= 1200),
    revision integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid
);

-- What the office says of any question: whether it is asked no more, until when it comes first.
create table appraisal.check_question_state (
    code text primary key,
    withdrawn boolean not null,
    first_until date,
    changed_at timestamptz not null,
    changed_by uuid
);

-- Five questions that a person was given. It is no appraisal: what was answered is read by that person alone, and by nobody else
-- but as figures by question.
create table appraisal.check_sheet (
    id uuid primary key default uuidv7(),
    staff_id uuid not null references organization.staff,
    topic text, -- null for a mix
    started_at timestamptz not null,
    finished_on date
);
create unique index one_check_at_a_time on appraisal.check_sheet (staff_id) where finished_on is null;
create index on appraisal.check_sheet (staff_id, finished_on);
create index on appraisal.check_sheet (finished_on);

create table appraisal.check_answer (
    sheet_id uuid not null references appraisal.check_sheet on delete cascade,
    place integer not null check (place between 1 and 5),
    code text not null,
    answer boolean,
    correct boolean,
    primary key (sheet_id, place),
    unique (sheet_id, code),
    check ((answer is null) = (correct is null))
);

-- The office calls for the check of a fiscal year.
create table appraisal.check_call (
    fiscal_year integer primary key,
    due_on date not null,
    called_at timestamptz not null,
    called_by uuid
);

-- Reminders: one a day at most.
create table appraisal.check_reminder (
    day date primary key,
    reminded_by uuid
);
