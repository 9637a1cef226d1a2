-- Aims stand in the order in which the office wrote them.
alter table goals.aim add column place integer not null default 1 check (place >= 1);

-- On which days somebody was reminded to write goals, so that nobody is twice on one.
create table goals.nudge (
    year integer not null,
    staff_id uuid not null references organization.staff,
    nudged_on date not null,
    primary key (year, staff_id)
);
