// What the plan comes to, in words, numbers and pictures.

import {isInForce} from './model.js';
import {netCurve, tornadoChart} from './charts.js';
import {el, inputTable, nameOf, rangeText, valueText} from './inputs.js';

function horizon(page, plan) {
  const n = plan.values.horizon_months;
  return n === 1 ? page.text('month') : page.text('months', {n: page.format.number(n, 0, 0)});
}

const payback = (page, plan, months) => (months === null
  ? page.text('paybackNot', {months: horizon(page, plan)}) : months === 0 ? page.text('paybackNow') : page.text('paybackIn', {months: page.format.number(months, 1, 1)}));

const share = (page, value) => (value === null ? page.text('none') : page.format.percent(value, Math.abs(value) < 0.1 ? 1 : 0));

function lead(page, plan, outcome, draws) {
  const {returnOnInvestment: roi} = outcome;
  const what = roi === null ? 'lead.free' : roi > 0 ? 'lead.gain' : 'lead.loss';
  const sentence = page.text(what, {months: horizon(page, plan), roi: share(page, roi)});
  const {scenarios, active} = page.state();
  const which = scenarios.length > 1 ? page.text('scenario', {letter: 'ABC'[active]}) + ': ' : '';
  const sure = draws && (draws.chanceOfGain > 0.99 || draws.chanceOfGain < 0.01);
  const chance = draws ? ' ' + page.text('lead.chance', {chance: page.format.percent(draws.chanceOfGain, sure ? 1 : 0)}) : '';
  return which + sentence + chance;
}

/** Where the costs of partners are neither measured nor entered, nobody takes the return for theirs. */
function caveat(page, entered) {
  const examples = Object.entries(page.data.assumptions).some(([key, start]) => key.startsWith('partner.') && start.reason
    && start.reason.key === 'why.cost' && start.value > 0 && isInForce(entered.programs, key) && entered.values[key] === start.value);
  return examples ? el('p', {class: 'half-note caveat'}, page.text('exampleCost')) : null;
}

function tile(name, value, ...notes) {
  return el('div', {}, el('dt', {}, name), el('dd', {}, el('span', {class: 'value'}, value), ...notes.filter(Boolean).map(note => el('small', {}, note))));
}

function tiles(page, plan, outcome, draws, entered) {
  const {money, number} = page.format;
  const half = entered.outcome !== outcome;
  const as = value => page.text('asEntered', {value});
  const likely = (spread, format, value) => (half ? as(value === null ? page.text('none') : format(value)) : spread ? page.text('likely', {low: format(spread.p10), high: format(spread.p90)}) : draws ? '' : page.text('drawing'));
  const cost = outcome.costPerCustomer;
  const today = plan.values.present_cost_per_customer;
  const change = cost === null || today === 0 ? null : cost / today - 1;
  const changeText = change === null ? null : page.text('present', {cost: money(today), change: Math.abs(change) < 0.005 ? page.text('same')
    : page.text(change < 0 ? 'less' : 'more', {share: page.format.percent(Math.abs(change), 0)})});
  return el('dl', {class: 'tiles'},
    tile(page.text('roi'), share(page, outcome.returnOnInvestment), likely(draws && draws.returnOnInvestment, each => share(page, each), entered.outcome.returnOnInvestment)),
    tile(page.text('net'), money(outcome.netPresentValue), likely(draws && draws.netPresentValue, money, entered.outcome.netPresentValue)),
    tile(page.text('payback'), payback(page, plan, outcome.paybackMonths), half ? as(payback(page, plan, entered.outcome.paybackMonths)) : null),
    tile(page.text('customers'), number(outcome.newCustomers, 0, outcome.newCustomers < 10 ? 1 : 0), page.text('referralsMade', {referrals: number(outcome.referrals, 0, 0)})),
    tile(page.text('costEach'), cost === null ? page.text('none') : money(cost), changeText));
}

function figure(title, help, drawing, ...after) {
  return el('figure', {}, el('figcaption', {}, el('h3', {}, title), el('p', {class: 'about'}, help)), drawing, ...after);
}

function curve(page, plan, outcome, draws, width, entered) {
  const words = {
    start: -plan.startCost,
    otherStart: -entered.startCost,
    label: page.text('curveLabel', {start: page.format.money(-plan.startCost), end: page.format.money(outcome.months[outcome.months.length - 1].cumulativeNet), months: horizon(page, plan)}),
    months: page.text('monthsAxis'),
    payback: outcome.paybackMonths === null ? '' : page.text('paybackMark', {months: page.format.number(outcome.paybackMonths, 1, 1)}),
  };
  const other = entered.outcome === outcome ? null : entered.outcome.months;
  const key = other ? el('p', {class: 'key'}, el('span', {class: 'line solid'}), page.text('halfKey'), el('span', {class: 'line'}), page.text('curveKey')) : null;
  return figure(page.text('curve'), page.text(other ? 'curveHalfHelp' : 'curveHelp'),
    netCurve(width, outcome.months, draws && draws.cumulativeNet, outcome.paybackMonths || null, words, page.format, other), key);
}

function tornado(page, outcome, width) {
  const bars = outcome.tornado.filter(bar => bar.netAtLow !== bar.netAtHigh).slice(0, 10);
  if (!bars.length) return null;
  const {money} = page.format;
  const words = {
    name: key => nameOf(page, key),
    value: (key, value) => valueText(page, key, value).replace(/ [A-Z]{3}$/, ''),
    label: page.text('tornadoLabel', {list: bars.map(bar => `${nameOf(page, bar.input)} ${money(bar.netAtLow)} – ${money(bar.netAtHigh)}`).join('; ')}),
  };
  const key = el('p', {class: 'key'}, el('span', {class: 'worse'}), page.text('worse'), el('span', {class: 'better'}), page.text('better'));
  return figure(page.text('tornado'), page.text('tornadoHelp'), tornadoChart(width, bars, outcome.netPresentValue, words, page.format), key);
}

function evens(page, plan, outcome) {
  const blended = outcome.referrals > 0 ? conversionNow(plan) : null;
  const say = (needed, now) => {
    const values = {needed: needed === null ? '' : share(page, needed), now: now === null ? page.text('none') : share(page, now)};
    return page.text(needed === null ? 'evenNever' : needed === 0 ? 'evenZero' : 'evenNow', values);
  };
  return el('section', {class: 'evens'}, el('h3', {}, page.text('even')), el('dl', {},
    el('div', {}, el('dt', {}, page.text('evenConversion')), el('dd', {}, say(outcome.breakEvenConversion, blended))),
    el('div', {}, el('dt', {}, page.text('evenIncrementality')), el('dd', {}, say(outcome.breakEvenIncrementality, plan.values.incrementality)))));
}

// of all referrals in force, by how many each program makes when all are enrolled
function conversionNow(plan) {
  let made = 0;
  let won = 0;
  for (const prefix of ['', 'partner.']) {
    if (!isInForce(plan.programs, prefix + 'customers')) continue;
    const at = key => plan.values[prefix + key];
    const referrals = at('customers') * at('enrolment') * at('active_share') * at('referrals_per_active');
    made += referrals;
    won += referrals * (at('sales_share') * at('conversion_with_sales') + (1 - at('sales_share')) * at('conversion'));
  }
  return made > 0 ? won / made : null;
}

function also(page, outcome) {
  const {money, number} = page.format;
  const through = outcome.customersThroughSales;
  return el('dl', {class: 'also'},
    tile(page.text(outcome.costOfWaiting < 0 ? 'waitingGain' : 'waiting'), money(Math.abs(outcome.costOfWaiting)), page.text('waitingHelp')),
    tile(page.text(outcome.gainFromSales < 0 ? 'salesLoses' : 'sales'), money(Math.abs(outcome.gainFromSales)),
      page.text(through < 0 ? 'salesFewer' : 'salesHelp', {customers: number(Math.abs(through), 0, Math.abs(through) < 10 ? 1 : 0)})));
}

/** The scenarios beside each other, where there is more than one. */
export function comparison(page, scenarios) {
  if (scenarios.length < 2) return null;
  const {money, number} = page.format;
  const rows = [
    ['programs', each => page.text('programs.' + each.plan.programs)],
    ['roi', each => share(page, each.outcome.returnOnInvestment)],
    ['net', each => money(each.outcome.netPresentValue)],
    ['payback', each => payback(page, each.plan, each.outcome.paybackMonths)],
    ['customers', each => number(each.outcome.newCustomers, 0, 0)],
    ['costEach', each => (each.outcome.costPerCustomer === null ? page.text('none') : money(each.outcome.costPerCustomer))],
  ];
  const keys = Object.keys(scenarios[0].plan.values).filter(key => scenarios.some(each => isInForce(each.plan.programs, key))
    && scenarios.some(each => each.plan.values[key] !== scenarios[0].plan.values[key]));
  for (const key of keys) rows.push([null, each => (isInForce(each.plan.programs, key) ? valueText(page, key, each.plan.values[key]) : '–'), nameOf(page, key)]);
  const moved = Object.keys(scenarios[0].plan.ranges).filter(key => scenarios.some((each, i) => isInForce(each.plan.programs, key) && page.state().scenarios[i].ranges[key]));
  for (const key of moved) rows.push([null, each => (isInForce(each.plan.programs, key) ? rangeText(page, key, each.plan.ranges[key]) : '–'), page.text('rangeName', {name: nameOf(page, key)})]);
  return el('section', {class: 'compare'}, el('h2', {}, page.text(page.state().half ? 'compareHalf' : 'compare')), el('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': page.text('compare')}, el('table', {},
    el('thead', {}, el('tr', {}, el('td', {}), ...scenarios.map((none, i) => el('th', {scope: 'col'}, page.text('scenario', {letter: 'ABC'[i]}))))),
    el('tbody', {}, ...rows.map(([name, cell, label]) => el('tr', {}, el('th', {scope: 'row'}, label || page.text(name)), ...scenarios.map(each => el('td', {}, cell(each)))))))));
}

/** The results in a line, for where they are out of sight. */
export function miniOf(page, plan, outcome) {
  const months = outcome.paybackMonths === null ? page.text('none') : outcome.paybackMonths === 0 ? page.text('paybackNow') : page.text('paybackIn', {months: page.format.number(outcome.paybackMonths, 1, 1)});
  return [[page.text('roiShort'), share(page, outcome.returnOnInvestment)], [page.text('net'), page.format.short(outcome.netPresentValue)], [page.text('payback'), months]]
    .map(([name, value]) => el('span', {}, name + ' ', el('b', {}, value)));
}

/** Everything about the scenario on show. */
export function resultsOf(page, {plan, outcome, entered, draws, half}, width) {
  const halfNote = half ? el('p', {class: 'half-note'}, page.text('halfOn', {roi: share(page, entered.outcome.returnOnInvestment), net: page.format.money(entered.outcome.netPresentValue)})) : null;
  return [
    el('p', {class: 'lead'}, lead(page, plan, outcome, draws)),
    halfNote,
    caveat(page, page.plan()),
    tiles(page, plan, outcome, draws, entered),
    curve(page, plan, outcome, draws, width, entered),
    evens(page, plan, outcome),
    also(page, outcome),
    tornado(page, outcome, width),
    el('section', {class: 'printed'}, el('h3', {}, page.text('entered')), inputTable(page)),
  ].filter(Boolean);
}
