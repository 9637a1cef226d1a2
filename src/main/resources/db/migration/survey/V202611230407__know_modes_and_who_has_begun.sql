alter table survey.round
    drop constraint round_mode_check,
    add constraint round_mode_check check (mode in ('anonymous', 'confidential', 'named', 'gathered'));

-- Who has seen the questions, whether or not they answered in the end. No foreign keys: as with the tables of ballots,
-- nothing that a person does may mark a row of another table.
create table survey.started (
    round_id uuid not null,
    staff_id uuid not null,
    day date not null,
    primary key (round_id, staff_id)
);
