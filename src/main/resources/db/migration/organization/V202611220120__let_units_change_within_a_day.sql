-- A reorganisation cuts the periods of units, posts and heads on one day. In between they do not fit each other; at the end
-- of the transaction they must.
alter table organization.unit_version alter constraint unit_version_parent_id_valid_fkey deferrable initially immediate;
alter table organization.assignment alter constraint assignment_unit_id_valid_fkey deferrable initially immediate;
alter table organization.concurrent_post alter constraint concurrent_post_unit_id_valid_fkey deferrable initially immediate;
alter table organization.unit_head alter constraint unit_head_unit_id_valid_fkey deferrable initially immediate;
