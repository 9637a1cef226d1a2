-- When a cycle was closed, and opened again with a reason, in the order in which it happened.
create table appraisal.cycle_step (
    cycle_id uuid not null references appraisal.cycle on delete cascade,
    number integer not null,
    step text not null check (step in ('closed', 'reopened')),
    reason text not null default '' check (char_length(reason) <= 1000),
    account uuid not null, -- of access.account
    taken_at timestamptz not null,
    primary key (cycle_id, number),
    check (step = 'closed' or reason <> '')
);

-- No sheet of a closed cycle moves.
create function appraisal.keep_sheets_of_closed_cycles() returns trigger language plpgsql as $$
begin
    if exists (select from appraisal.cycle where id = old.cycle_id and state = 'closed') then
        raise exception 'no sheet of a closed cycle moves';
    end if;
    return new;
end $$;
create trigger sheets_of_closed_cycles_stay before update of stage on appraisal.sheet
    for each row execute function appraisal.keep_sheets_of_closed_cycles();
