-- An address that the roster gave goes when the roster no longer has it; one typed in by hand stays.
alter table access.account add column mail_by_roster boolean not null default false;
update access.account set mail_by_roster = staff_id is not null and mail is not null;
