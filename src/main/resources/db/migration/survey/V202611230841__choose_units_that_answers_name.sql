-- Which units anonymous answers may name: units as they are, or departments alone.
alter table survey.round
    add column told_units text not null default 'units' check (told_units in ('units', 'departments'));
