-- What is asked for by its sheet, or goes with it, is found without reading the whole table.
create index on appraisal.complaint (sheet_id);
create index on appraisal.consultation (sheet_id);
