// The what-if model, as org.referralroi.whatif has it in Java: the same operations in the same order, so that both agree to
// 1e-9. A plan is {programs: 'customer' | 'partner' | 'both', values: {key: number}, ranges: {key: [low, high]}}.

export const SHARED = ['monthly_revenue', 'gross_margin', 'monthly_churn', 'present_cost_per_customer', 'incrementality',
  'discount_rate', 'horizon_months'];
export const OF_A_PROGRAM = ['customers', 'enrolment', 'ramp_months', 'active_share', 'referrals_per_active', 'conversion',
  'delay_months', 'sales_share', 'conversion_with_sales', 'advocate_reward', 'friend_reward', 'setup_cost',
  'monthly_platform', 'monthly_staff'];
export const ALL = [...SHARED, ...OF_A_PROGRAM, ...OF_A_PROGRAM.map(key => 'partner.' + key)];
export const WHOLE = new Set(['customers', 'ramp_months', 'delay_months', 'horizon_months']);
export const LOWER_IS_BETTER = new Set(['monthly_churn', 'ramp_months', 'delay_months', 'advocate_reward', 'friend_reward',
  'setup_cost', 'monthly_platform', 'monthly_staff']);

const PLACE = Object.fromEntries(ALL.map((key, place) => [key, place]));
const BISECTIONS = 60;

export const inputOf = key => key.replace('partner.', '');
export const programsOf = programs => (programs === 'both' ? ['customer', 'partner'] : [programs]);
export const keyOf = (program, input) =>
  program === 'partner' && !SHARED.includes(input) ? 'partner.' + input : input;
export const isInForce = (programs, key) =>
  SHARED.includes(key) || programsOf(programs).includes(key.startsWith('partner.') ? 'partner' : 'customer');

const PLACES = Object.fromEntries(['customer', 'partner'].map(program => [program,
  Object.fromEntries([...SHARED, ...OF_A_PROGRAM].map(input => [input, PLACE[keyOf(program, input)]]))]));

const numbersOf = plan => Float64Array.from(ALL, key => plan.values[key]);
const reached = (month, ramp) => (month >= ramp ? 1 : month / ramp);
const factor = (rate, month) => Math.pow(1 + rate, month / 12);

function blank(months) {
  const series = () => new Float64Array(months + 1);
  return {months, enrolled: series(), referrals: series(), joined: series(), active: series(), benefit: series(),
    cost: series(), setupCost: 0};
}

function clear(flows) {
  for (const key of ['enrolled', 'referrals', 'joined', 'active', 'benefit', 'cost']) flows[key].fill(0);
  flows.setupCost = 0;
}

function add(flows, program, numbers) {
  const places = PLACES[program];
  const at = input => numbers[places[input]];
  const ramp = at('ramp_months');
  const delay = at('delay_months');
  const everEnrolled = at('customers') * at('enrolment');
  const each = at('active_share') * at('referrals_per_active') / 12;
  const sales = at('sales_share');
  const conversion = sales * at('conversion_with_sales') + (1 - sales) * at('conversion');
  const kept = 1 - at('monthly_churn');
  const worth = at('incrementality') * at('monthly_revenue') * at('gross_margin');
  const reward = at('advocate_reward') + at('friend_reward');
  const running = at('monthly_platform') + at('monthly_staff');
  const {enrolled, referrals, joined, active, benefit, cost} = flows;
  let before = 0;
  for (let t = 1; t <= flows.months; t++) {
    const enrolledNow = everEnrolled * reached(t, ramp);
    const joinedNow = t > delay ? everEnrolled * reached(t - delay, ramp) * each * conversion : 0;
    before = before * kept + joinedNow;
    enrolled[t] += enrolledNow;
    referrals[t] += enrolledNow * each;
    joined[t] += joinedNow;
    active[t] += before;
    benefit[t] += before * worth;
    cost[t] += joinedNow * reward + running;
  }
  flows.setupCost += at('setup_cost');
}

function flowsOf(programs, numbers, months) {
  const flows = blank(months === undefined ? numbers[PLACE.horizon_months] : months);
  for (const program of programsOf(programs)) add(flows, program, numbers);
  return flows;
}

function presentValue(flows, rate) {
  let benefits = 0;
  let costs = flows.setupCost;
  for (let t = 1; t <= flows.months; t++) {
    const by = factor(rate, t);
    benefits += flows.benefit[t] / by;
    costs += flows.cost[t] / by;
  }
  return {benefits, costs, net: benefits - costs};
}

const returnOf = value => (value.costs > 0 ? (value.benefits - value.costs) / value.costs : null);
const netOf = (programs, numbers) => presentValue(flowsOf(programs, numbers), numbers[PLACE.discount_rate]).net;

function withInputs(programs, numbers, value, inputs) {
  const changed = numbers.slice();
  for (const program of programsOf(programs)) for (const input of inputs) changed[PLACE[keyOf(program, input)]] = value;
  return changed;
}

function monthsOf(flows) {
  const months = [];
  let net = -flows.setupCost;
  for (let t = 1; t <= flows.months; t++) {
    net += flows.benefit[t] - flows.cost[t];
    months.push({month: t, enrolled: flows.enrolled[t], referrals: flows.referrals[t], newCustomers: flows.joined[t],
      activeCustomers: flows.active[t], benefit: flows.benefit[t], cost: flows.cost[t], cumulativeNet: net});
  }
  return months;
}

function payback(months, setupCost) {
  let before = -setupCost;
  for (const {month, cumulativeNet} of months) {
    if (cumulativeNet >= 0) return month - 1 + (before < 0 ? -before / (cumulativeNet - before) : 0);
    before = cumulativeNet;
  }
  return null;
}

// net present value is a straight line of what is sought
function root(net) {
  if (net(0) >= 0) return 0;
  if (net(1) < 0) return null;
  let low = 0;
  let high = 1;
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    if (net(middle) >= 0) high = middle;
    else low = middle;
  }
  return high;
}

const breakEven = (programs, numbers, ...inputs) => root(at => netOf(programs, withInputs(programs, numbers, at, inputs)));

function tornado(plan, numbers) {
  const bars = [];
  for (const key of ALL) {
    if (!plan.ranges[key] || !isInForce(plan.programs, key)) continue;
    const [low, high] = plan.ranges[key];
    const netAt = value => {
      const changed = numbers.slice();
      changed[PLACE[key]] = value;
      return netOf(plan.programs, changed);
    };
    bars.push({input: key, low, high, netAtLow: netAt(low), netAtHigh: netAt(high)});
  }
  // rounded, so that bars of one width keep their order whatever the last digit
  const width = bar => Math.fround(Math.abs(bar.netAtHigh - bar.netAtLow));
  return bars.sort((one, other) => width(other) - width(one));
}

/** The plan with every uncertain input half way from its value to the unfavourable end of its range. */
export function halfRightPlan(plan) {
  const values = {...plan.values};
  for (const [key, [low, high]] of Object.entries(plan.ranges)) {
    const input = inputOf(key);
    const value = values[key];
    const end = LOWER_IS_BETTER.has(input) ? high : low;
    const half = value + (end - value) / 2;
    values[key] = !WHOLE.has(input) ? half : end > value ? Math.ceil(half) : Math.floor(half);
  }
  return {...plan, values};
}

function halfRight(plan) {
  const numbers = numbersOf(halfRightPlan(plan));
  const flows = flowsOf(plan.programs, numbers);
  const value = presentValue(flows, numbers[PLACE.discount_rate]);
  return {netPresentValue: value.net, returnOnInvestment: returnOf(value), paybackMonths: payback(monthsOf(flows), flows.setupCost)};
}

/** What a plan comes to, its assumptions taken at their values. */
export function outcomeOf(plan) {
  const {programs} = plan;
  const numbers = numbersOf(plan);
  const rate = numbers[PLACE.discount_rate];
  const flows = flowsOf(programs, numbers);
  const value = presentValue(flows, rate);
  const months = monthsOf(flows);
  let spent = flows.setupCost;
  let joined = 0;
  let referrals = 0;
  for (const month of months) {
    spent += month.cost;
    joined += month.newCustomers;
    referrals += month.referrals;
  }
  const alone = withInputs(programs, numbers, 0, ['sales_share']);
  const joinedAlone = flowsOf(programs, alone).joined.reduce((sum, each) => sum + each, 0);
  const later = presentValue(flowsOf(programs, numbers, numbers[PLACE.horizon_months] - 1), rate).net / factor(rate, 1);
  return {
    netPresentValue: value.net,
    presentValueOfBenefits: value.benefits,
    presentValueOfCosts: value.costs,
    returnOnInvestment: returnOf(value),
    paybackMonths: payback(months, flows.setupCost),
    referrals,
    newCustomers: joined,
    costPerCustomer: joined > 0 ? spent / joined : null,
    breakEvenConversion: breakEven(programs, numbers, 'conversion', 'conversion_with_sales'),
    breakEvenIncrementality: breakEven(programs, numbers, 'incrementality'),
    costOfWaiting: value.net - later,
    gainFromSales: value.net - netOf(programs, alone),
    customersThroughSales: joined - joinedAlone,
    tornado: tornado(plan, numbers),
    halfRight: halfRight(plan),
    months,
  };
}

/** Mulberry32: numbers between 0 and 1, neither included. */
export function draws(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) | 0;
    mixed ^= mixed >>> 14;
    return ((mixed >>> 0) + 0.5) / 4294967296;
  };
}

const STEPS = 512;

/** The quantile function of PERT(low, mode, high), tabulated by Simpson's rule and inverted on straight lines. */
export function pert(low, mode, high) {
  const width = high - low;
  if (!(width > 0)) return () => low;
  const power = 4 * (mode - low) / width;
  const density = x => Math.pow(x, power) * Math.pow(1 - x, 4 - power);
  const cumulative = new Float64Array(STEPS + 1);
  let before = density(0);
  for (let i = 1; i <= STEPS; i++) {
    const middle = density((i - 0.5) / STEPS);
    const after = density(i / STEPS);
    cumulative[i] = cumulative[i - 1] + (before + 4 * middle + after);
    before = after;
  }
  return share => {
    const sought = share * cumulative[STEPS];
    let from = 0;
    let to = STEPS;
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if (cumulative[middle] <= sought) from = middle;
      else to = middle;
    }
    const within = (sought - cumulative[from]) / (cumulative[to] - cumulative[from]);
    return low + width * (from + within) / STEPS;
  };
}

// the k-th smallest; rearranges the numbers
function select(numbers, k, from) {
  let left = from;
  let right = numbers.length - 1;
  while (right > left) {
    const pivot = numbers[(left + right) >>> 1];
    let i = left;
    let j = right;
    while (i <= j) {
      while (numbers[i] < pivot) i++;
      while (numbers[j] > pivot) j--;
      if (i <= j) {
        const held = numbers[i];
        numbers[i++] = numbers[j];
        numbers[j--] = held;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return numbers[k];
  }
  return numbers[k];
}

// quantiles 0.1, 0.5 and 0.9, interpolated between neighbours
function spread(numbers) {
  const of = [];
  let from = 0;
  for (const tenths of [1, 5, 9]) {
    const at = (numbers.length - 1) * tenths / 10;
    const below = Math.floor(at);
    const value = select(numbers, below, from);
    const next = Math.min(below + 1, numbers.length - 1);
    of.push(value + (at - below) * (select(numbers, next, below) - value));
    from = below;
  }
  return {p10: of[0], p50: of[1], p90: of[2]};
}

const uniforms = {seed: null, count: 0, numbers: new Float64Array(0)};

// the same for every plan, so they are drawn once
function uniformNumbers(seed, count) {
  if (uniforms.seed !== seed || uniforms.count < count) {
    const next = draws(seed);
    uniforms.numbers = Float64Array.from({length: count}, next);
    uniforms.seed = seed;
    uniforms.count = count;
  }
  return uniforms.numbers;
}

/** The plan under its uncertainty: every uncertain input drawn at once, independently of the others. */
export function monteCarlo(plan, seed = 1, count = 10000) {
  const values = numbersOf(plan);
  const rate = values[PLACE.discount_rate];
  const months = values[PLACE.horizon_months];
  const by = Float64Array.from({length: months + 1}, (none, t) => factor(rate, t));
  const uncertain = ALL.map((key, place) => [key, place])
    .filter(([key]) => plan.ranges[key] && !WHOLE.has(inputOf(key)) && isInForce(plan.programs, key))
    .map(([key, place]) => [place, pert(plan.ranges[key][0], values[place], plan.ranges[key][1])]);
  const shares = uniformNumbers(seed, count * ALL.length);
  const numbers = values.slice();
  const flows = blank(months);
  const nets = new Float64Array(count);
  const returns = new Float64Array(count);
  const cumulative = Array.from({length: months}, () => new Float64Array(count));
  const each = programsOf(plan.programs);
  let gains = 0;
  for (let draw = 0; draw < count; draw++) {
    const row = draw * ALL.length;
    for (const [place, quantile] of uncertain) numbers[place] = quantile(shares[row + place]);
    clear(flows);
    for (const program of each) add(flows, program, numbers);
    let benefits = 0;
    let costs = flows.setupCost;
    let net = -flows.setupCost;
    for (let t = 1; t <= months; t++) {
      benefits += flows.benefit[t] / by[t];
      costs += flows.cost[t] / by[t];
      net += flows.benefit[t] - flows.cost[t];
      cumulative[t - 1][draw] = net;
    }
    nets[draw] = benefits - costs;
    returns[draw] = costs > 0 ? (benefits - costs) / costs : NaN;
    if (nets[draw] > 0) gains++;
  }
  return {
    seed,
    nets,
    returns,
    netPresentValue: spread(nets.slice()),
    returnOnInvestment: returns.some(Number.isNaN) ? null : spread(returns.slice()),
    chanceOfGain: gains / count,
    cumulativeNet: cumulative.map(spread),
  };
}
