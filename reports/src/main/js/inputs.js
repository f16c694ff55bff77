// The inputs: a slider and a field each, with unit, bounds, range and source.

import {SHARED, isInForce, inputOf, keyOf, programsOf} from './model.js';
import {parseEntry} from './entry.js';
import {rangeOf} from './state.js';

const GROUPS = ['business', 'program', 'sales', 'cost', 'assumptions'];
const STEPS = 200;

export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** Sliders give room to small numbers: positions are the square or the cube root of amounts. */
export function sliderOf(input) {
  if (input.unit === 'months') return {most: input.usualHigh - input.low, toValue: at => input.low + at, toPosition: value => value - input.low};
  const power = input.unit === 'count' || input.unit.startsWith('money') ? 3 : input.unit === 'share' ? 1 : 2;
  const toValue = at => {
    const raw = input.low + (input.usualHigh - input.low) * Math.pow(at / STEPS, power);
    const digits = input.unit.startsWith('share') ? Math.round(raw * 1000) / 1000 : Number(raw.toPrecision(2));
    return input.unit === 'count' ? Math.round(digits) : digits;
  };
  const toPosition = value => STEPS * Math.pow(Math.min(1, Math.max(0, (value - input.low) / (input.usualHigh - input.low))), 1 / power);
  return {most: STEPS, toValue, toPosition};
}

function sourceOf(page, key) {
  const assumption = page.data.assumptions[key];
  const translated = assumption.standard ? page.strings['source.' + inputOf(key)] : undefined;
  return translated || page.say(assumption.source);
}

export function valueText(page, key, value) {
  const input = page.data.byInput[inputOf(key)];
  const money = input.unit.startsWith('money');
  const text = money ? page.format.money(value) : page.format.field(value, input.unit);
  return input.unit === 'months' ? page.text(value === 1 ? 'month' : 'monthsPlain', {n: text}) : text;
}

export function rangeText(page, key, [low, high]) {
  return page.text('allowed', {low: valueText(page, key, low), high: valueText(page, key, high)});
}

export function nameOf(page, key) {
  const own = page.strings['input.' + key] || page.strings['input.' + inputOf(key)];
  const {programs} = page.scenario();
  return programs === 'both' && !SHARED.includes(key)
    ? page.text(key.startsWith('partner.') ? 'program.partner' : 'program.customer') + ': ' + own : own;
}

const problemOf = (page, input, problem, value) => page.text('problem.' + problem,
  {value, allowed: page.text('allowed', {low: page.format.field(input.low, input.unit), high: page.format.field(input.high, input.unit)})});

const boundsText = (page, input) => page.text('allowedLong', {low: page.format.field(input.low, input.unit), high: page.format.field(input.high, input.unit)});

/** The ends between which a value may lie: told in a line, opened to be typed. */
function rangeRow(page, key, input, id, name) {
  const said = el('span', {class: 'said'});
  const summary = el('summary', {id: id + '-range'}, said, el('span', {class: 'bounds'}, ' · ' + boundsText(page, input)));
  const problem = el('p', {id: id + '-range-problem', class: 'problem', 'aria-live': 'polite'});
  const ends = () => rangeOf(page.data, page.scenario(), key);
  const field = place => {
    const what = place === 0 ? 'low' : 'high';
    const entry = el('input', {id: id + '-' + what, type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false',
      'aria-label': name + ', ' + page.text('end.' + what), 'aria-describedby': id + '-range-problem', 'aria-invalid': 'false'});
    const say = (text, bad) => {
      problem.textContent = text;
      entry.setAttribute('aria-invalid', String(bad));
    };
    const settle = () => { say('', false); entry.value = page.format.field(ends()[place], input.unit); };
    entry.addEventListener('input', () => {
      const value = page.scenario().values[key];
      const read = parseEntry(entry.value, input.unit, page.state().language, input.low, input.high);
      const still = valueText(page, key, ends()[place]);
      if (read.problem) { say(problemOf(page, input, read.problem, still), true); return; }
      if (place === 0 ? read.value > value : read.value < value) {
        say(page.text(place === 0 ? 'problem.endLow' : 'problem.endHigh', {entered: valueText(page, key, value), value: still}), true);
        return;
      }
      say('', false);
      const next = ends().slice();
      next[place] = read.value;
      page.setRange(key, next, what);
    });
    entry.addEventListener('blur', () => { page.rest(); if (entry.getAttribute('aria-invalid') !== 'true') settle(); });
    entry.addEventListener('keydown', event => {
      if (event.key === 'Enter') entry.blur();
      if (event.key === 'Escape') settle();
    });
    return {what, entry, settle};
  };
  const fields = [field(0), field(1)];
  const suggested = el('button', {id: id + '-suggested', type: 'button', class: 'quiet', onclick: () => {
    page.setRange(key, null);
    fields.forEach(each => each.settle());
  }}, page.text('suggested'));
  const element = el('details', {class: 'range', open: page.openRanges.has(key)}, summary,
    el('div', {class: 'ends'}, ...fields.flatMap(({what, entry}) => [el('label', {for: entry.id}, page.text('end.' + what)), entry]), suggested), problem);
  element.addEventListener('toggle', () => (element.open ? page.openRanges.add(key) : page.openRanges.delete(key)));
  let shown = '';
  const show = () => {
    const [low, high] = ends();
    const own = Boolean(page.scenario().ranges[key]);
    const now = [low, high, own].join();
    if (now === shown) return;
    shown = now;
    said.textContent = page.text(low === high ? 'rangeNone' : own ? 'rangeOwn' : 'range', {low: valueText(page, key, low), high: valueText(page, key, high)});
    suggested.hidden = !own;
    for (const {entry, settle} of fields) if (document.activeElement !== entry) settle();
  };
  return {element, show, clear: () => fields.forEach(each => each.settle())};
}

function row(page, key) {
  const input = page.data.byInput[inputOf(key)];
  const slider = sliderOf(input);
  const id = 'input-' + key.replace('.', '-');
  const unit = input.unit.startsWith('money') && page.data.currency
    ? [page.data.currency, page.text('unit.' + input.unit)].join(' ') : page.text('unit.' + input.unit);
  const name = page.strings['input.' + key] || page.text('input.' + input.key);
  const field = el('input', {id, type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': id + '-about ' + id + '-problem'});
  const range = el('input', {id: id + '-slider', type: 'range', min: 0, max: slider.most, step: 1, 'aria-label': name, tabindex: 0});
  const problem = el('p', {id: id + '-problem', class: 'problem', 'aria-live': 'polite'});
  const about = el('p', {id: id + '-about', class: 'about'});
  const element = el('div', {class: 'input', 'data-key': key},
    el('label', {for: id}, name), el('span', {class: 'entry'}, field, el('span', {class: 'unit'}, unit)), range, problem, about);
  const ends = input.uncertain ? rangeRow(page, key, input, id, name) : null;
  if (ends) element.append(ends.element);

  const say = (what, values) => {
    problem.textContent = what ? page.text(what, values) : '';
    field.setAttribute('aria-invalid', 'false');
  };
  let shown = null;
  const show = () => {
    if (ends) ends.show();
    const value = page.scenario().values[key];
    const preset = page.presetSource(key, value);
    if (shown && shown.value === value && shown.preset === preset) return;
    shown = {value, preset};
    if (document.activeElement !== field) field.value = page.format.field(value, input.unit);
    if (document.activeElement !== range || slider.toValue(Number(range.value)) !== value) range.value = slider.toPosition(value);
    range.setAttribute('aria-valuetext', valueText(page, key, value));
    const start = page.data.assumptions[key];
    const parts = [value === start.value ? page.text('source') + ': ' + sourceOf(page, key) : preset || page.text('changed')];
    if (value === start.value && start.reason) parts.push(page.say(start.reason));
    if (!input.uncertain) parts.push(boundsText(page, input));
    about.textContent = parts.join(' · ');
  };
  field.addEventListener('input', () => {
    const entry = parseEntry(field.value, input.unit, page.state().language, input.low, input.high);
    if (entry.problem) {
      problem.textContent = problemOf(page, input, entry.problem, valueText(page, key, page.scenario().values[key]));
      field.setAttribute('aria-invalid', 'true');
      return;
    }
    const ambiguous = input.unit.startsWith('share') && !field.value.includes('%') && entry.value > 0;
    say(ambiguous ? 'read' : '', {value: page.format.field(entry.value, input.unit)});
    page.setValue(key, entry.value);
  });
  field.addEventListener('blur', () => {
    page.rest();
    if (field.getAttribute('aria-invalid') !== 'true') {
      say('');
      field.value = page.format.field(page.scenario().values[key], input.unit);
    }
  });
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter') field.blur();
    if (event.key === 'Escape') { field.value = page.format.field(page.scenario().values[key], input.unit); say(''); }
  });
  range.addEventListener('input', () => {
    say('');
    page.setValue(key, slider.toValue(Number(range.value)));
  });
  range.addEventListener('change', () => page.rest());
  return {key, element, show, clear: () => { say(''); if (ends) ends.clear(); field.value = page.format.field(page.scenario().values[key], input.unit); }};
}

/** All groups of inputs of the scenario on show. */
export function inputForm(page) {
  const {programs} = page.scenario();
  const rows = [];
  const form = el('form', {class: 'inputs', onsubmit: event => event.preventDefault()});
  for (const group of GROUPS) {
    const inputs = page.data.inputs.filter(input => input.group === group);
    const fieldset = el('fieldset', {}, el('legend', {}, page.text('group.' + group)));
    const append = each => { rows.push(each); fieldset.append(each.element); };
    for (const program of programsOf(programs)) {
      const own = inputs.filter(input => !input.shared);
      if (own.length && programs === 'both' && group !== 'business') fieldset.append(el('h3', {}, page.text('program.' + program)));
      own.forEach(input => append(row(page, keyOf(program, input.key))));
    }
    inputs.filter(input => input.shared).forEach(input => append(row(page, input.key)));
    form.append(fieldset);
  }
  return {element: form, show: () => rows.forEach(each => each.show()), clear: () => rows.forEach(each => each.clear())};
}

/** What was entered, to be printed. */
export function inputTable(page) {
  const plan = page.plan();
  const keys = Object.keys(plan.values).filter(key => isInForce(plan.programs, key));
  const own = key => (page.scenario().ranges[key] ? ` (${rangeText(page, key, plan.ranges[key])})` : '');
  return el('dl', {class: 'entered'}, ...keys.map(key => el('div', {}, el('dt', {}, nameOf(page, key)), el('dd', {}, valueText(page, key, plan.values[key]) + own(key)))));
}
