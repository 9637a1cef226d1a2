-- What could tell who gave which answer is removed by truncation, and what a closed round left is never rewritten.
grant truncate on survey.turnout, survey.ballot_box, survey.urn to "${application}";
revoke update, delete on survey.response, survey.participation, survey.free_text from "${application}";
revoke update, delete on survey.personal_answer from "${application}";
-- What a round asks and who can learn whose answer is whose is fixed when it is planned.
revoke update on survey.round from "${application}";
grant update (title, opens_on, closes_on) on survey.round to "${application}";
