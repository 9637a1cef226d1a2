package jp.mieru.appraisal.objection;

import jp.mieru.access.StaffId;

/** Somebody who judges complaints. */
public record CommitteeMember(StaffId staff, CommitteeRole role) {}
