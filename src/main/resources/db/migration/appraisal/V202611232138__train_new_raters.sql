-- Cases to rate for practice. Items are rated, each by one of the grades; model and why are what the office has in mind.
create table appraisal.exercise (
    id uuid primary key default uuidv7(),
    code text unique check (char_length(code) <= 40), -- of a case that comes with Mieru; others have none
    place integer not null,
    title_ja text not null check (char_length(title_ja) between 1 and 60),
    title_en text check (char_length(title_en) <= 120),
    body_ja text not null check (char_length(body_ja) between 1 and 10000), -- Markdown
    body_en text check (char_length(body_en) <= 20000),
    explanation_ja text not null check (char_length(explanation_ja) between 1 and 10000), -- Markdown, read afterwards
    explanation_en text check (char_length(explanation_en) <= 20000),
    grades text[] not null check (cardinality(grades) between 2 and 7), -- the best first
    offered boolean not null,
    revision integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid
);
create table appraisal.exercise_item (
    exercise_id uuid not null references appraisal.exercise on delete cascade,
    number integer not null check (number between 1 and 12),
    title_ja text not null check (char_length(title_ja) between 1 and 100),
    title_en text check (char_length(title_en) <= 200),
    model text not null,
    why_ja text not null check (char_length(why_ja) between 1 and 500),
    why_en text check (char_length(why_en) <= 1000),
    primary key (exercise_id, number)
);

-- Who has done a case in a fiscal year. It is no appraisal: what was answered is read by that person alone.
create table appraisal.exercise_record (
    exercise_id uuid not null references appraisal.exercise,
    staff_id uuid not null references organization.staff,
    fiscal_year integer not null,
    finished_at timestamptz not null,
    primary key (exercise_id, staff_id, fiscal_year)
);
create index on appraisal.exercise_record (staff_id, fiscal_year);
create index on appraisal.exercise_record (fiscal_year);
create table appraisal.exercise_rating (
    exercise_id uuid not null,
    staff_id uuid not null,
    fiscal_year integer not null,
    number integer not null,
    grade text not null,
    reason text not null check (char_length(reason) between 1 and 400),
    primary key (exercise_id, staff_id, fiscal_year, number),
    foreign key (exercise_id, staff_id, fiscal_year) references appraisal.exercise_record on delete cascade
);

-- The office calls for it: to be done by that day, before the opening interviews.
create table appraisal.exercise_call (
    fiscal_year integer primary key,
    due_on date not null,
    called_at timestamptz not null,
    called_by uuid
);
