-- A file that goes with a mail, such as an appointment for a calendar. It is forgotten once the mail is sent or given up.
alter table platform.mail add enclosure_name text, add enclosure_type text, add enclosure text,
    add check ((enclosure is null) or (enclosure_name is not null and enclosure_type is not null));
