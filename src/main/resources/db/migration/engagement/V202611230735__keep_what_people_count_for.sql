-- What the people of each cell count for together; null where each counts for one.
alter table engagement.analysis_cell add weights double precision[];

-- Nobody read why answers are hidden.
alter table engagement.analysis_answers drop verdicts;
