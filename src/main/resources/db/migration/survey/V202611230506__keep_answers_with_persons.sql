-- Confidential and named rounds: what each person answered, as in the final table of answers. Never of anonymous rounds.
create table survey.personal_answer (
    round_id uuid not null references survey.round,
    staff_id uuid not null,
    answered_on date not null,
    answers real[] not null,
    words text[] not null,
    primary key (round_id, staff_id)
);

-- Sheets that are being filled in: values by the question's number, the page where the person stopped, and the seed of the
-- order of questions that come at random.
create table survey.draft (
    round_id uuid not null references survey.round,
    staff_id uuid not null,
    page integer not null,
    filled jsonb not null,
    random_order bigint not null,
    version integer not null default 1,
    saved_at timestamptz not null,
    primary key (round_id, staff_id)
);
