// The scenarios as CSV: inputs, results and months, one column a scenario.

import {ALL, isInForce} from './model.js';

const RESULTS = ['returnOnInvestment', 'netPresentValue', 'presentValueOfBenefits', 'presentValueOfCosts', 'paybackMonths',
  'referrals', 'newCustomers', 'costPerCustomer', 'breakEvenConversion', 'breakEvenIncrementality', 'costOfWaiting',
  'gainFromSales', 'customersThroughSales'];
const MONTHS = ['referrals', 'newCustomers', 'activeCustomers', 'benefit', 'cost', 'cumulativeNet'];

const snake = name => name.replace(/[A-Z]/g, letter => '_' + letter.toLowerCase());
const cell = value => (value === null || value === undefined ? '' : String(value));

/** Decimal points and no separators, so that any program reads it; RFC 4180. */
export function toCsv(scenarios) {
  const rows = [['section', 'name', 'month', ...scenarios.map((none, i) => 'scenario_' + 'abc'[i])]];
  rows.push(['input', 'programs', '', ...scenarios.map(each => each.plan.programs)]);
  for (const key of ALL) {
    if (scenarios.some(each => isInForce(each.plan.programs, key))) {
      rows.push(['input', key, '', ...scenarios.map(each => (isInForce(each.plan.programs, key) ? each.plan.values[key] : ''))]);
    }
  }
  for (const [section, end] of [['range_low', 0], ['range_high', 1]]) {
    for (const key of ALL.filter(each => scenarios[0].plan.ranges[each])) {
      if (scenarios.some(each => isInForce(each.plan.programs, key))) {
        rows.push([section, key, '', ...scenarios.map(each => (isInForce(each.plan.programs, key) ? each.plan.ranges[key][end] : ''))]);
      }
    }
  }
  for (const name of RESULTS) rows.push(['result', snake(name), '', ...scenarios.map(each => each.outcome[name])]);
  const longest = Math.max(...scenarios.map(each => each.outcome.months.length));
  for (const name of MONTHS) {
    for (let t = 0; t < longest; t++) {
      rows.push(['month', snake(name), t + 1, ...scenarios.map(each => each.outcome.months[t]?.[name])]);
    }
  }
  return rows.map(row => row.map(cell).join(',')).join('\r\n') + '\r\n';
}
