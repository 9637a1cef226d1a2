-- Who judges complaints in a fiscal year.
create table appraisal.committee_member (
    year integer not null check (year between 2000 and 2200),
    staff_id uuid not null references organization.staff,
    role text not null check (role in ('chair', 'member', 'union')), -- union: named by the staff association
    primary key (year, staff_id)
);
create unique index one_chair_a_year on appraisal.committee_member (year) where role = 'chair';

-- Consultations (苦情相談): anything about the appraisal but the change of a result. All are recorded.
create table appraisal.consultation (
    id uuid primary key default uuidv7(),
    staff_id uuid not null references organization.staff,
    sheet_id uuid references appraisal.sheet,
    asked_on date not null,
    spoken boolean not null, -- told to the office, which wrote it down
    question text not null check (char_length(question) between 1 and 2000),
    answer text check (char_length(answer) between 1 and 2000),
    answered_on date,
    answered_by uuid references organization.staff,
    version integer not null default 0,
    check ((answer is null) = (answered_on is null))
);
create index on appraisal.consultation (staff_id);

-- Formal complaints (苦情処理) about a disclosed result.
create table appraisal.complaint (
    id uuid primary key default uuidv7(),
    sheet_id uuid not null references appraisal.sheet,
    staff_id uuid not null references organization.staff,
    filed_on date not null,
    last_day date not null check (filed_on <= last_day), -- on which it could be filed
    reason text not null check (char_length(reason) between 1 and 4000),
    wish text not null check (char_length(wish) between 1 and 1000),
    state text not null default 'filed' check (state in ('filed', 'hearing', 'decided', 'withdrawn')),
    outcome text check (outcome in ('upheld', 'partly', 'dismissed')),
    grounds text check (char_length(grounds) between 1 and 4000),
    decided_on date,
    version integer not null default 0,
    check ((state = 'decided') = (outcome is not null)),
    check (num_nulls(outcome, grounds, decided_on) in (0, 3))
);
create index on appraisal.complaint (staff_id);
create unique index one_open_complaint_a_sheet on appraisal.complaint (sheet_id) where state in ('filed', 'hearing');

-- Who sits in the committee for one complaint.
create table appraisal.complaint_member (
    complaint_id uuid not null references appraisal.complaint on delete cascade,
    staff_id uuid not null references organization.staff,
    role text not null check (role in ('chair', 'member', 'union')),
    primary key (complaint_id, staff_id)
);
create index on appraisal.complaint_member (staff_id);

create table appraisal.hearing (
    id uuid primary key default uuidv7(),
    complaint_id uuid not null references appraisal.complaint on delete cascade,
    held_on date not null,
    heard text not null check (heard in ('complainant', 'rater', 'former_rater', 'coworker', 'other')),
    who text not null check (char_length(who) between 1 and 100),
    record text not null check (char_length(record) between 1 and 4000),
    written_by uuid references organization.staff,
    written_at timestamptz not null default now()
);
create index on appraisal.hearing (complaint_id);

create table appraisal.complaint_step (
    complaint_id uuid not null references appraisal.complaint on delete cascade,
    number integer not null,
    step text not null check (step in ('filed', 'taken_up', 'withdrawn', 'decided')),
    actor uuid references organization.staff,
    taken_at timestamptz not null default now(),
    primary key (complaint_id, number)
);
