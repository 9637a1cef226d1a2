-- Two of the office with the same question open: the second is told that the first changed it.
alter table appraisal.check_question_state add revision integer not null default 1;

-- What the office wrote and what it says of a question count as one.
alter table appraisal.check_question drop column revision;
