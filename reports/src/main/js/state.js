// What the page holds: up to three scenarios, told in the fragment of the address; a way back.

import {ALL, WHOLE, inputOf} from './model.js';

export const PROGRAMS = ['customer', 'partner', 'both'];
const MOST_SCENARIOS = 3;
const MOST_UNDO = 100;

export function bounds(data, key) {
  const input = data.byInput[inputOf(key)];
  return [input.low, input.high];
}

export function freshScenario(data) {
  return {programs: 'customer', values: Object.fromEntries(ALL.map(key => [key, data.assumptions[key].value])), ranges: {}};
}

export function freshState(data, language) {
  return {language, half: false, active: 0, scenarios: [freshScenario(data)]};
}

/** The range of a value: one's own, as far as that holds the value; else that of the start, moved along with it. */
export function rangeOf(data, scenario, key) {
  const value = scenario.values[key];
  const own = scenario.ranges[key];
  if (own) return [Math.min(value, own[0]), Math.max(value, own[1])];
  const start = data.assumptions[key];
  const [low, high] = bounds(data, key);
  if (value === start.value) return start.range;
  const end = factor => {
    const moved = WHOLE.has(inputOf(key)) ? Math.floor(value * factor + 0.5) : value * factor;
    return Math.min(high, Math.max(low, moved));
  };
  return [Math.min(value, end(start.factors[0])), Math.max(value, end(start.factors[1]))];
}

export function planOf(data, scenario) {
  const ranges = {};
  for (const key of ALL) if (data.byInput[inputOf(key)].uncertain) ranges[key] = rangeOf(data, scenario, key);
  return {programs: scenario.programs, values: scenario.values, ranges};
}

/** The state as a fragment; only what differs from the start is told. */
export function toFragment(data, state) {
  const parts = ['l=' + state.language];
  if (state.half) parts.push('h=1');
  if (state.active) parts.push('a=' + state.active);
  for (const scenario of state.scenarios) {
    const told = ALL.filter(key => scenario.values[key] !== data.assumptions[key].value || scenario.ranges[key])
      .map(key => [key, scenario.values[key], ...(scenario.ranges[key] || [])].join(':'));
    parts.push('s=' + [scenario.programs, ...told].join('~'));
  }
  return parts.join('&');
}

/** The state a fragment tells; what it does not tell, or tells wrongly, is as at the start. */
export function fromFragment(data, fragment, language) {
  const state = freshState(data, language);
  const scenarios = [];
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at);
    const text = part.slice(at + 1);
    if (name === 'l' && data.strings[text]) state.language = text;
    else if (name === 'h') state.half = text === '1';
    else if (name === 'a') state.active = Number(text) || 0;
    else if (name === 's' && scenarios.length < MOST_SCENARIOS) scenarios.push(scenarioFrom(data, text));
  }
  if (scenarios.length) state.scenarios = scenarios;
  if (!state.scenarios[state.active]) state.active = 0;
  return state;
}

function scenarioFrom(data, text) {
  const scenario = freshScenario(data);
  const [programs, ...told] = text.split('~');
  if (PROGRAMS.includes(programs)) scenario.programs = programs;
  for (const each of told) {
    const [key, ...digits] = each.split(':');
    const [value, low, high] = digits.map(text => (text === '' ? NaN : Number(text)));
    if (!ALL.includes(key) || !allows(data, key, value)) continue;
    scenario.values[key] = value;
    const ends = low <= high && allows(data, key, low) && allows(data, key, high);
    if (ends && data.byInput[inputOf(key)].uncertain) scenario.ranges[key] = [low, high];
  }
  return scenario;
}

function allows(data, key, value) {
  const [low, high] = bounds(data, key);
  return value >= low && value <= high && (!WHOLE.has(inputOf(key)) || Number.isInteger(value));
}

/** Holds a state and what it was before; moves of one slider are one step. */
export class History {
  constructor(state) {
    this.state = state;
    this.past = [];
    this.last = null;
  }

  change(next, what) {
    if (what === null || what !== this.last) this.past.push(this.state);
    if (this.past.length > MOST_UNDO) this.past.shift();
    this.last = what;
    this.state = next;
  }

  undo() {
    if (this.past.length) this.state = this.past.pop();
    this.last = null;
  }

  rest() {
    this.last = null;
  }
}

export function withScenario(state, change) {
  const scenarios = state.scenarios.slice();
  scenarios[state.active] = {...scenarios[state.active], ...change};
  return {...state, scenarios};
}

export const mostScenarios = MOST_SCENARIOS;
