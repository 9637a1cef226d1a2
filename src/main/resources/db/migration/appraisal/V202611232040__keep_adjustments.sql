-- Each grade that the office changed in adjustment, in its order; what counts now is an outcome.
create table appraisal.adjustment (
    sheet_id uuid not null references appraisal.sheet on delete cascade,
    number integer not null,
    part text not null check (part in ('competency', 'performance', 'attitude', 'overall')),
    before text, -- the letter before; null for none
    after text not null,
    reason text not null check (char_length(reason) <= 2000),
    actor uuid, -- of access.account
    changed_at timestamptz not null,
    primary key (sheet_id, number)
);
create trigger adjustments_stay before update on appraisal.adjustment
    for each row execute function appraisal.keep_versions_of_sheets();
