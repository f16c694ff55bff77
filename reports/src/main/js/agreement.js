// From the return that the report of a month shows to that of the calculator, one difference at a time.

import {el} from './inputs.js';

/** The stages as a table; null where the edition has none. */
export function agreementOf(page) {
  const stages = page.data.agreement;
  if (!stages.length) return null;
  const cell = (name, ...content) => el('td', {'data-name': name}, ...content);
  return el('section', {class: 'agree', id: 'agreement', tabindex: -1}, el('h2', {}, page.text('agree.title')), el('p', {class: 'about'}, page.text('agree.help', {month: page.data.month})),
    el('table', {}, el('thead', {}, el('tr', {}, ...['agree.stage', 'roi', 'agree.reason'].map(key => el('th', {scope: 'col'}, page.text(key))))),
      el('tbody', {}, ...stages.map(stage => el('tr', {class: stage.key.replace('.', '-')}, el('th', {scope: 'row'}, page.text(stage.key)),
        cell('returned', page.format.percent(stage.returned)), cell('why', page.say(stage.why)))))));
}

/** Leads to the table from the top of the page. */
export function agreementButton(page) {
  const stage = page.data.agreement.find(each => each.key === 'agree.cohort');
  if (!stage) return null;
  const show = () => {
    const section = document.getElementById('agreement');
    section.scrollIntoView({block: 'start'});
    section.focus({preventScroll: true});
  };
  return el('button', {id: 'agree', type: 'button', class: 'quiet', onclick: show}, page.text('agree.open', {roi: page.format.percent(stage.returned)}));
}
