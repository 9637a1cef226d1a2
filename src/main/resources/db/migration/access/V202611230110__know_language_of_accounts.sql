-- The language in which somebody last signed in: mails come in it.
alter table access.account add column language text not null default 'ja' check (language in ('ja', 'en'));
