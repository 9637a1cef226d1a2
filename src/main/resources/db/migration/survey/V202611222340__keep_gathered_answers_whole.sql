-- Weights and numbers gathered elsewhere keep all digits.
alter table survey.response
    alter column weight type double precision,
    alter column answers type double precision[];
