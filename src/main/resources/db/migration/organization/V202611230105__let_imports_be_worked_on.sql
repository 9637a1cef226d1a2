-- Comparing, applying and undoing are jobs, one at a time for each import. An import that was not compared since its files,
-- columns or leavers were chosen has nothing to look at yet.
alter table organization.roster_import
    add column compared_at timestamptz,
    add column job_id uuid,
    add column job_account uuid;

update organization.roster_import i set compared_at = s.at
from organization.roster_import_step s where s.import_id = i.id and s.step = 'uploaded';
