-- A mail that only its recipient may read: nobody is shown its body, which is forgotten as soon as it is on its way.
alter table platform.mail add column secret boolean not null default false;
