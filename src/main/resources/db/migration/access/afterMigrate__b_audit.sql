-- The application adds to the audit trail and reads it, and can do nothing else to it.
revoke all on access.audit_entry, access.audit_head from "${application}";
grant select, insert on access.audit_entry to "${application}";
grant select on access.audit_head to "${application}";
