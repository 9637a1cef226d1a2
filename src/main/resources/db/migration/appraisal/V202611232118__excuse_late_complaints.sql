-- A result of which somebody may still complain although the time is over: for what the person could not help.
create table appraisal.complaint_excuse (
    sheet_id uuid primary key references appraisal.sheet,
    last_day date not null,
    reason text not null check (char_length(reason) between 1 and 400),
    excused_by uuid,
    excused_at timestamptz not null
);
