-- A demo city whose building was interrupted is built anew; one that stands has this moment.
alter table platform.installation add column completed_at timestamptz;
