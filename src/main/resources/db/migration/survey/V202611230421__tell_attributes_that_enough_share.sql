-- What anonymous answers of a round may tell of their givers, numbered from 0: a unit (-1: only the whole), and the
-- attributes that the questionnaire asks for, null where they are not told.
create table survey.ballot_cell (
    round_id uuid not null,
    ordinal integer not null,
    unit integer not null,
    attributes text[] not null,
    primary key (round_id, ordinal)
);

-- Rounds opened before told the unit alone.
insert into survey.ballot_cell (round_id, ordinal, unit, attributes)
select distinct e.round_id, e.ballot_unit, e.ballot_unit,
       array_fill(null::text, array[coalesce(jsonb_array_length(r.questionnaire -> 'attributes'), 0)])
from survey.electorate e join survey.round r on r.id = e.round_id;

alter table survey.electorate rename column ballot_unit to ballot_cell;
alter table survey.ballot_box rename column ballot_unit to ballot_cell;
alter table survey.urn rename column ballot_unit to ballot_cell;

-- Of each person only what the questionnaire asks for is kept, in its order.
alter table survey.electorate add column attributes text[] not null default '{}';
update survey.electorate e set attributes = array(
    select case asked.name when 'ageBand' then e.age_band when 'gender' then e.gender
                           when 'jobFamily' then e.job_family when 'position' then e.position end
    from jsonb_array_elements_text(r.questionnaire -> 'attributes') with ordinality asked (name, place)
    order by asked.place)
from survey.round r where r.id = e.round_id;
alter table survey.electorate
    alter column attributes drop default,
    drop column position, drop column job_family, drop column age_band, drop column gender;
