-- Whom what supports raters is for, once the office chose; until then it follows from the roster. One row.
create table appraisal.rater_circle (
    single boolean primary key default true check (single),
    leaders boolean not null, -- whoever leads a unit
    positions text[] not null,
    changed_at timestamptz not null,
    changed_by uuid
);

-- What the office writes: chapters in Markdown, Japanese and, where somebody wrote it, English.
create table appraisal.handbook_draft (
    id uuid primary key default uuidv7(),
    code text unique check (char_length(code) <= 40), -- of a chapter that comes with Mieru; others have none
    place integer not null,
    title_ja text not null check (char_length(title_ja) between 1 and 60),
    body_ja text not null check (char_length(body_ja) between 1 and 10000),
    title_en text check (char_length(title_en) <= 120),
    body_en text check (char_length(body_en) <= 20000),
    revision integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid
);

-- What was published, with its chapters as they stood.
create table appraisal.handbook_version (
    number integer primary key check (number > 0),
    changes text not null check (char_length(changes) between 1 and 200),
    published_at timestamptz not null,
    published_by uuid
);
create table appraisal.handbook_chapter (
    version integer not null references appraisal.handbook_version,
    id uuid not null,
    code text,
    place integer not null,
    title_ja text not null,
    body_ja text not null,
    title_en text,
    body_en text,
    primary key (version, id)
);

create function appraisal.keep_published_handbooks() returns trigger language plpgsql as $$
begin
    raise exception 'a published handbook does not change';
end $$;
create trigger published_versions_stay before update or delete on appraisal.handbook_version
    for each row execute function appraisal.keep_published_handbooks();
create trigger published_chapters_stay before update or delete on appraisal.handbook_chapter
    for each row execute function appraisal.keep_published_handbooks();

-- Questions: what a reader asked, or what the office put in by itself. Shown to all only if the office says so.
create table appraisal.handbook_question (
    id uuid primary key default uuidv7(),
    chapter_id uuid, -- of the draft or a version; null for questions about none of them
    asked_by uuid references organization.staff,
    asked text check (char_length(asked) between 1 and 500),
    asked_at timestamptz not null,
    question_ja text not null check (char_length(question_ja) between 1 and 500),
    question_en text check (char_length(question_en) <= 1000),
    answer_ja text check (char_length(answer_ja) between 1 and 4000),
    answer_en text check (char_length(answer_en) <= 8000),
    shown boolean not null default false,
    answered_at timestamptz,
    answered_by uuid,
    revision integer not null default 1,
    check ((asked is null) = (asked_by is null)),
    check (not shown or answer_ja is not null),
    check ((answer_ja is null) = (answered_at is null))
);
create index on appraisal.handbook_question (asked_by);
create index on appraisal.handbook_question (asked_at) where answer_ja is null;

-- Who says to have read a version.
create table appraisal.handbook_reading (
    version integer not null references appraisal.handbook_version,
    staff_id uuid not null references organization.staff,
    read_at timestamptz not null,
    primary key (version, staff_id)
);
create index on appraisal.handbook_reading (staff_id);

-- Reminders to read: one a day at most.
create table appraisal.handbook_reminder (
    day date primary key,
    version integer not null references appraisal.handbook_version,
    reminded_by uuid
);
