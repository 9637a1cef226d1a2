-- What the figures of a questionnaire are to be compared with: the one that it was copied from, or that was asked.
alter table survey.questionnaire add column earlier jsonb;
