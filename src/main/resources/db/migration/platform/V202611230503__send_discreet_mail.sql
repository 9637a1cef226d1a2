-- Discreet: who gets it is nobody else's business. The address is shown to nobody and forgotten once the mail is sent.
alter table platform.mail add column discreet boolean not null default false;
