-- What could tell who gave which answer is removed by truncation, and what a closed round left is never rewritten.
grant truncate on survey.turnout, survey.ballot_box, survey.urn to "${application}";
revoke update, delete on survey.response, survey.participation, survey.free_text from "${application}";
