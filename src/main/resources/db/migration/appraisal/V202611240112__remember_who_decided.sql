-- Of those who sit in the committee for a complaint, who took part in its decision.
alter table appraisal.complaint_member add column decided boolean not null default false;
