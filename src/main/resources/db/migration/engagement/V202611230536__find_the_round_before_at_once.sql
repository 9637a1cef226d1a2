-- Rounds that opened before and measured something in the same way, so that one statement finds the newest of them.
truncate engagement.analysis, engagement.analysis_cell, engagement.analysis_answers;
alter table engagement.analysis
    drop column gathered,
    add column closes_on date not null,
    add column mode text not null,
    add column comparable uuid[] not null;
