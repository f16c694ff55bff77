// Holds the page together: state, inputs on the left, results on the right.

import {draws, halfRightPlan, isInForce, monteCarlo, outcomeOf, pert} from './model.js';
import {formats, parseEntry} from './entry.js';
import {History, PROGRAMS, freshScenario, freshState, fromFragment, mostScenarios, planOf, toFragment, withScenario} from './state.js';
import {el, inputForm} from './inputs.js';
import {comparison, miniOf, resultsOf} from './results.js';
import {agreementButton, agreementOf} from './agreement.js';
import {toCsv} from './export.js';

const DRAW_AFTER_MS = 80;
const LINK_AFTER_MS = 250;
// two drawings stand side by side on paper, and their letters are to stay legible
const PRINTED_WIDTH = 560;

class Page {
  constructor(root, data) {
    this.root = root;
    this.data = data;
    data.byInput = Object.fromEntries(data.inputs.map(input => [input.key, input]));
    const language = navigator.language.startsWith('de') ? 'de' : 'en';
    this.history = new History(fromFragment(data, location.hash, language));
    this.draws = null;
    this.shown = {};
    this.timings = {};
    this.openRanges = new Set();
    this.known = new WeakMap();
    this.build();
    addEventListener('hashchange', () => this.follow());
    addEventListener('beforeprint', () => this.settle());
    addEventListener('afterprint', () => { this.printing = false; this.results(); });
    addEventListener('resize', () => this.later('resize', 100, () => this.results()));
  }

  state() { return this.history.state; }
  scenario() { return this.state().scenarios[this.state().active]; }
  plan() { return planOf(this.data, this.scenario()); }
  rest() { this.history.rest(); }

  text(key, values) {
    let text = this.strings[key] ?? key;
    for (const [name, value] of Object.entries(values || {})) text = text.replaceAll('{' + name + '}', value);
    return text;
  }

  /** A sentence of the edition, its values written as the language does. */
  say({key, values}) {
    const write = {text: value => value, count: value => this.format.number(value, 0, 0), money: this.format.money, share: value => this.format.percent(value)};
    return this.text(key, Object.fromEntries(Object.entries(values).map(([name, [kind, value]]) => [name, write[kind](value)])));
  }

  presetName(preset) {
    return this.strings['preset.' + preset.id] || preset.name;
  }

  presetSource(key, value) {
    if (key.startsWith('partner.')) return null;
    const preset = this.data.presets.find(each => this.isPreset(each));
    return preset && preset.values[key] === value ? `${this.text('source')}: ${preset.source}, ${this.presetName(preset)}` : null;
  }

  isPreset(preset) {
    return Object.entries(preset.values).every(([key, value]) => this.scenario().values[key] === value);
  }

  setValue(key, value) {
    const {values} = this.scenario();
    if (values[key] === value) return;
    this.history.change(withScenario(this.state(), {values: {...values, [key]: value}}), key + this.state().active);
    this.update();
  }

  /** A range of one's own, or with null the suggested one. */
  setRange(key, range, end) {
    const {[key]: own, ...others} = this.scenario().ranges;
    if (range && own && own[0] === range[0] && own[1] === range[1]) return;
    const ranges = range ? {...others, [key]: range} : others;
    this.history.change(withScenario(this.state(), {ranges}), end ? key + end + this.state().active : null);
    this.update();
  }

  change(next, rebuild) {
    this.history.change(next, null);
    if (rebuild) this.build();
    else this.update();
  }

  follow() {
    const told = location.hash.replace(/^#/, '');
    if (told === toFragment(this.data, this.state())) return;
    this.change(fromFragment(this.data, told, this.state().language), true);
  }

  later(name, wait, what) {
    clearTimeout(this.shown[name]);
    this.shown[name] = setTimeout(what, wait);
  }

  update() {
    const began = performance.now();
    this.form.show();
    this.undoButton.disabled = this.history.past.length === 0;
    this.presetList.value = (this.data.presets.find(each => this.isPreset(each)) || {id: ''}).id;
    this.draws = null;
    this.results();
    this.timings.point = performance.now() - began;
    this.later('draws', DRAW_AFTER_MS, () => this.draw());
    this.later('link', LINK_AFTER_MS, () => history.replaceState(null, '', '#' + toFragment(this.data, this.state())));
  }

  draw() {
    const began = performance.now();
    const plan = this.plan();
    this.draws = monteCarlo(plan);
    this.timings.draws = performance.now() - began;
    this.results();
    this.status.textContent = this.resultsElement.querySelector('.lead').textContent;
  }

  results() {
    const {plan: entered, outcome: enteredOutcome} = this.reckoned(this.scenario());
    const {half} = this.state();
    const plan = half ? halfRightPlan(entered) : entered;
    for (const one of [entered, plan]) {
      one.startCost = ['', 'partner.'].filter(each => isInForce(one.programs, each + 'setup_cost'))
        .reduce((sum, each) => sum + one.values[each + 'setup_cost'], 0);
    }
    const others = this.state().scenarios.length > 1 ? this.all() : [];
    const outcome = half ? outcomeOf(plan) : enteredOutcome;
    const width = this.printing ? PRINTED_WIDTH : Math.max(280, Math.min(760, Math.floor(this.resultsElement.clientWidth) || 640));
    this.resultsElement.replaceChildren(...resultsOf(this, {plan, outcome, entered: {outcome: enteredOutcome, startCost: entered.startCost}, draws: half ? null : this.draws, half}, width));
    this.mini.replaceChildren(...miniOf(this, plan, outcome));
    this.root.className = this.data.edition + (others.length ? ' compared' : '');
    this.compareElement.replaceChildren(...[comparison(this, others)].filter(Boolean));
  }

  all() { return this.state().scenarios.map(scenario => this.reckoned(scenario)); }

  // scenarios are never changed, only replaced
  reckoned(scenario) {
    if (!this.known.has(scenario)) {
      const plan = planOf(this.data, scenario);
      this.known.set(scenario, {plan, outcome: outcomeOf(plan)});
    }
    return this.known.get(scenario);
  }

  build() {
    const state = this.state();
    this.strings = {...this.data.strings.en, ...this.data.strings[state.language]};
    this.format = formats(state.language, this.data.currency);
    document.documentElement.lang = state.language;
    document.title = this.text('title');
    const focused = document.activeElement && document.activeElement.id;
    this.form = inputForm(this);
    this.status = el('p', {class: 'unseen', role: 'status', 'aria-live': 'polite'});
    this.resultsElement = el('div', {class: 'results-body'});
    this.compareElement = el('div', {});
    this.mini = el('div', {class: 'mini', 'aria-hidden': 'true'});
    this.root.replaceChildren(
      el('header', {}, el('h1', {}, this.text('title')), el('p', {class: 'edition ' + this.data.edition}, this.text(this.data.edition, {month: this.data.month})), ...[agreementButton(this)].filter(Boolean), this.tools()),
      el('main', {},
        el('section', {class: 'entries', 'aria-label': this.text('entered')}, this.scenarios(), this.choices(), this.form.element),
        el('section', {class: 'results', 'aria-label': this.text('results')}, this.halfSwitch(), this.compareElement, this.resultsElement, this.status, ...[agreementOf(this)].filter(Boolean))),
      this.notes(), this.mini);
    this.update();
    if (focused) document.getElementById(focused)?.focus();
  }

  tools() {
    const language = el('select', {id: 'language', 'aria-label': this.text('language'), onchange: event => this.change({...this.state(), language: event.target.value}, true)},
      el('option', {value: 'en', lang: 'en'}, 'English'), el('option', {value: 'de', lang: 'de'}, 'Deutsch'));
    language.value = this.state().language;
    this.undoButton = el('button', {id: 'undo', type: 'button', onclick: () => { this.history.undo(); this.build(); }}, this.text('undo'));
    const button = (id, act) => el('button', {id, type: 'button', onclick: act}, this.text(id));
    return el('div', {class: 'tools'}, this.undoButton,
      button('reset', () => this.change(freshState(this.data, this.state().language), true)),
      button('link', event => this.copyLink(event.target)), button('csv', () => this.download()), button('print', () => print()), language);
  }

  scenarios() {
    const {scenarios, active} = this.state();
    const tabs = scenarios.map((none, i) => el('button', {id: 'scenario-' + i, type: 'button', 'aria-pressed': String(i === active),
      onclick: () => this.change({...this.state(), active: i}, true)}, this.text('scenario', {letter: 'ABC'[i]})));
    const add = scenarios.length < mostScenarios ? el('button', {id: 'add', type: 'button', class: 'quiet', onclick: () => this.change(
      {...this.state(), scenarios: [...this.state().scenarios, this.scenario()], active: this.state().scenarios.length}, true)}, '+ ' + this.text('addScenario')) : null;
    const remove = scenarios.length > 1 ? el('button', {id: 'remove', type: 'button', class: 'quiet', onclick: () => this.change(
      {...this.state(), scenarios: scenarios.filter((none, i) => i !== active), active: Math.max(0, active - 1)}, true)}, this.text('removeScenario', {letter: 'ABC'[active]})) : null;
    return el('div', {class: 'scenarios', role: 'group', 'aria-label': this.text('scenarios')}, ...tabs, add, remove);
  }

  choices() {
    const first = this.text(this.data.edition === 'measured' ? 'presetMeasured' : 'presetNone');
    this.presetList = el('select', {id: 'preset', onchange: event => this.takePreset(event.target.value)}, el('option', {value: ''}, first),
      ...this.data.presets.map(preset => el('option', {value: preset.id}, this.presetName(preset))));
    const programs = el('div', {class: 'programs', role: 'group', 'aria-label': this.text('programs')}, ...PROGRAMS.map(each => el('button',
      {id: 'programs-' + each, type: 'button', 'aria-pressed': String(each === this.scenario().programs), onclick: () => this.change(withScenario(this.state(), {programs: each}), true)},
      this.text('programs.' + each))));
    return el('div', {class: 'choices'}, el('p', {class: 'choice'}, el('label', {for: 'preset'}, this.text('preset')), this.presetList),
      el('div', {class: 'choice'}, el('span', {}, this.text('programs')), programs));
  }

  takePreset(id) {
    const preset = this.data.presets.find(each => each.id === id);
    const fresh = freshScenario(this.data).values;
    const keys = new Set(this.data.presets.flatMap(each => Object.keys(each.values)));
    const values = {...this.scenario().values};
    const ranges = {...this.scenario().ranges};
    for (const key of keys) {
      values[key] = preset ? preset.values[key] : fresh[key];
      delete ranges[key];
    }
    this.change(withScenario(this.state(), {values, ranges}));
    this.form.clear();
  }

  halfSwitch() {
    const box = el('input', {id: 'half', type: 'checkbox', 'aria-describedby': 'half-about', onchange: event => this.change({...this.state(), half: event.target.checked})});
    box.checked = this.state().half;
    return el('div', {class: 'half'}, el('label', {for: 'half'}, box, this.text('half')), el('p', {id: 'half-about', class: 'about'}, this.text('halfHelp')));
  }

  notes() {
    const notes = [...this.data.notes.map(note => this.say(note)), this.text('note.model'), this.text('note.range'), ...(this.data.currency ? [] : [this.text('note.money')])];
    return el('footer', {}, el('h2', {}, this.text('notes')), el('ul', {}, ...notes.map(note => el('li', {}, note))));
  }

  copyLink(button) {
    history.replaceState(null, '', '#' + toFragment(this.data, this.state()));
    const say = what => {
      button.textContent = this.text(what);
      setTimeout(() => { button.textContent = this.text('link'); }, 2000);
    };
    if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(() => say('copied'), () => say('linkHere'));
    else say('linkHere');
  }

  csv() { return toCsv(this.all()); }

  download() {
    const address = URL.createObjectURL(new Blob([this.csv()], {type: 'text/csv;charset=utf-8'}));
    el('a', {href: address, download: 'referral-what-if.csv'}).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  // what is printed has its ranges
  settle() {
    clearTimeout(this.shown.draws);
    this.printing = true;
    if (this.draws) this.results();
    else this.draw();
  }
}

const page = new Page(document.getElementById('calculator'), JSON.parse(document.getElementById('data').textContent));
window.whatIf = Object.freeze({outcomeOf, monteCarlo, halfRightPlan, draws, pert, parseEntry,
  plan: () => page.plan(), fragment: () => toFragment(page.data, page.state()), csv: () => page.csv(), timings: page.timings});
