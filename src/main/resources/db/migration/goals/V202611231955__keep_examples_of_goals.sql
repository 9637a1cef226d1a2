-- Examples of goals that the office wrote, or changed or withdrew of those that come with Mieru, which have the same code then.
create table goals.example (
    code text primary key check (char_length(code) between 1 and 60),
    job_family text check (char_length(job_family) between 1 and 40),
    position text check (char_length(position) between 1 and 40),
    ja jsonb not null,
    en jsonb,
    withdrawn boolean not null default false,
    version integer not null default 1,
    changed_by uuid not null,
    changed_at timestamptz not null
);
