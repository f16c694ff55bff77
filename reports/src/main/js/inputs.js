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

export function nameOf(page, key) {
  const own = page.strings['input.' + key] || page.strings['input.' + inputOf(key)];
  const {programs} = page.scenario();
  return programs === 'both' && !SHARED.includes(key)
    ? page.text(key.startsWith('partner.') ? 'program.partner' : 'program.customer') + ': ' + own : own;
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

  const say = (what, values) => {
    problem.textContent = what ? page.text(what, values) : '';
    field.setAttribute('aria-invalid', what && what.startsWith('problem') ? 'true' : 'false');
  };
  let shown = null;
  const show = () => {
    const value = page.scenario().values[key];
    const preset = page.presetSource(key, value);
    if (shown && shown.value === value && shown.preset === preset) return;
    shown = {value, preset};
    if (document.activeElement !== field) field.value = page.format.field(value, input.unit);
    if (document.activeElement !== range || slider.toValue(Number(range.value)) !== value) range.value = slider.toPosition(value);
    range.setAttribute('aria-valuetext', valueText(page, key, value));
    const start = page.data.assumptions[key];
    const parts = [value === start.value ? page.text('source') + ': ' + sourceOf(page, key) : preset || page.text('changed')];
    if (input.uncertain) {
      const [low, high] = rangeOf(page.data, key, value);
      parts.push(page.text('range', {low: valueText(page, key, low), high: valueText(page, key, high)}));
    }
    parts.push(page.text('allowedLong', {low: page.format.field(input.low, input.unit), high: page.format.field(input.high, input.unit)}));
    about.textContent = parts.join(' · ');
  };
  field.addEventListener('input', () => {
    const entry = parseEntry(field.value, input.unit, page.state().language, input.low, input.high);
    if (entry.problem) {
      const values = {value: valueText(page, key, page.scenario().values[key]), allowed: page.text('allowed', {low: page.format.field(input.low, input.unit), high: page.format.field(input.high, input.unit)})};
      say('problem.' + entry.problem, values);
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
  return {key, element, show, clear: () => { say(''); field.value = page.format.field(page.scenario().values[key], input.unit); }};
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
  return el('dl', {class: 'entered'}, ...keys.map(key => el('div', {}, el('dt', {}, nameOf(page, key)), el('dd', {}, valueText(page, key, plan.values[key])))));
}
