// Questions that are asked only after a certain answer to another one on the same page come and go as it is given. Without
// this file they always stand there, with a line that says who should answer them; the server asks nobody else.
'use strict';

{
  const hanging = [...document.querySelectorAll('fieldset[data-when]')];
  const settle = () => {
    for (const question of hanging) {
      const given = new FormData(question.form).getAll(question.dataset.when); // what is hidden is disabled, and so gives nothing
      const asked = question.dataset.is.split('\n').some((answer) => given.includes(answer));
      question.hidden = !asked;
      question.disabled = !asked;
    }
  };
  settle();
  for (const event of ['input', 'change']) document.addEventListener(event, settle);
}
