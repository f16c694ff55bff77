// What people type, as the language and the unit say, and numbers as people read them.

const SHARES = new Set(['share', 'share_per_month']);
const WHOLES = new Set(['count', 'months']);

/**
 * The number in a text: {value}, or {problem: 'empty' | 'unreadable' | 'low' | 'high' | 'whole'}. A share is a percentage
 * where it has a percent sign or is 1 or more; below 1 it is a share as it stands.
 */
export function parseEntry(text, unit, language, low, high) {
  const trimmed = text.replace(/[\s\u00a0\u202f']/g, '').replace('−', '-');
  if (trimmed === '') return {problem: 'empty'};
  const percent = /%$/.test(trimmed);
  const multiple = /[kKmM]$/.exec(trimmed);
  const bare = trimmed.replace(/%$/, '').replace(/^[€$£]|[€$£]$/g, '').replace(/[kKmM]$/, '');
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return {problem: 'unreadable'};
  const plain = withoutGroups(bare, unit, language);
  if (!/^-?\d*\.?\d*$/.test(plain)) return {problem: 'unreadable'};
  let value = Number(plain);
  if (multiple) value *= /k/i.test(multiple[0]) ? 1e3 : 1e6;
  if (SHARES.has(unit) && (percent || Math.abs(value) >= 1)) value = Number((value / 100).toPrecision(15));
  else if (percent) return {problem: 'unreadable'};
  if (WHOLES.has(unit) && !Number.isInteger(value)) return {problem: 'whole'};
  if (value < low) return {problem: 'low'};
  if (value > high) return {problem: 'high'};
  return {value};
}

// with both signs the last one is the decimal; with one, the language decides, but whole numbers have no decimals
function withoutGroups(text, unit, language) {
  const decimal = language === 'de' ? ',' : '.';
  const group = decimal === ',' ? '.' : ',';
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return text;
  const sign = text[last];
  const other = sign === '.' ? ',' : '.';
  if (text.includes(other)) return text.split(other).join('').replace(sign, '.');
  const grouped = new RegExp('^-?\\d{1,3}(\\' + sign + '\\d{3})+$').test(text);
  if (grouped && (sign === group || WHOLES.has(unit) || text.split(sign).length > 2)) return text.split(sign).join('');
  return text.replace(sign, '.');
}

export function formats(language, currency) {
  // making a format takes far longer than using it
  const made = new Map();
  const number = (value, least, most) => {
    const key = 100 * least + most;
    if (!made.has(key)) made.set(key, new Intl.NumberFormat(language, {minimumFractionDigits: least, maximumFractionDigits: most}));
    return made.get(key).format(value === 0 ? 0 : value);
  };
  const plain = value => number(value, 0, 6);
  const digits = value => (Math.abs(value) >= 100 || value === 0 ? 0 : 2);
  const money = value => {
    const text = number(Object.is(Math.round(value), -0) ? 0 : value, Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0, digits(value));
    return currency ? text + ' ' + currency : text;
  };
  const short = value => {
    const size = Math.abs(value);
    const [by, mark] = size >= 1e9 ? [1e9, language === 'de' ? '\u00a0Mrd.' : 'bn'] : size >= 1e6
      ? [1e6, language === 'de' ? '\u00a0Mio.' : 'm'] : size >= 1e4 ? [1e3, language === 'de' ? '\u00a0Tsd.' : 'k'] : [1, ''];
    const scaled = value / by;
    return number(scaled, 0, Math.abs(scaled) < 10 && by > 1 ? 1 : 0) + mark;
  };
  const percent = (value, most = 1) => number(100 * value, 0, most) + (language === 'de' ? '\u00a0%' : '%');
  const field = (value, unit) =>
    SHARES.has(unit) ? percent(value, Math.abs(value) < 0.01 ? 4 : 2) : number(value, 0, unit === 'per_year' || unit.startsWith('money') ? 2 : 0);
  return {number, plain, money, short, percent, field};
}
