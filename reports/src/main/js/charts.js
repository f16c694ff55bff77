// Drawings as SVG elements, sized for the place they stand in.

const SVG = 'http://www.w3.org/2000/svg';

export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const rounded = number => Math.round(number * 10) / 10;

/** Round numbers from below the least to above the most, about so many. */
export function ticks(least, most, about) {
  if (!(most > least)) return [least];
  const raw = (most - least) / about;
  const power = Math.pow(10, Math.floor(Math.log10(raw)));
  const step = [1, 2, 5, 10].map(by => by * power).find(each => each >= raw);
  const all = [];
  for (let at = Math.floor(least / step); at <= Math.ceil(most / step); at++) all.push(at * step);
  return all;
}

/** What has come in less what has gone out, by month, with the band that holds 8 of 10 draws. */
export function netCurve(width, months, band, payback, words, format, other) {
  const height = Math.max(220, Math.min(320, width * 0.5));
  const box = {left: 62, right: width - 14, top: 14, bottom: height - 40};
  const nets = months.map(month => month.cumulativeNet);
  const all = [words.start, ...nets, 0];
  if (band) for (const each of band) all.push(each.p10, each.p90);
  if (other) for (const each of other) all.push(each.cumulativeNet);
  const marks = ticks(Math.min(...all), Math.max(...all), 5);
  const least = marks[0];
  const most = marks[marks.length - 1];
  const x = month => rounded(box.left + (box.right - box.left) * month / months.length);
  const y = net => rounded(most === least ? box.bottom : box.bottom - (box.bottom - box.top) * (net - least) / (most - least));
  const drawing = svg('svg', {viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': words.label, class: 'chart'});
  for (const mark of marks) {
    drawing.append(svg('line', {x1: box.left, x2: box.right, y1: y(mark), y2: y(mark), class: mark === 0 ? 'zero' : 'grid'}),
      svg('text', {x: box.left - 8, y: y(mark) + 4, 'text-anchor': 'end'}, format.short(mark)));
  }
  const step = [1, 2, 3, 6, 12, 24].find(each => months.length / each <= (width < 480 ? 6 : 10)) || 24;
  for (let month = 0; month <= months.length; month += step) {
    drawing.append(svg('text', {x: x(month), y: height - 22, 'text-anchor': 'middle'}, String(month)));
  }
  drawing.append(svg('text', {x: (box.left + box.right) / 2, y: height - 5, 'text-anchor': 'middle'}, words.months));
  if (band) {
    const upper = band.map((each, i) => `${x(i + 1)},${y(each.p90)}`);
    const lower = band.map((each, i) => `${x(i + 1)},${y(each.p10)}`).reverse();
    drawing.append(svg('polygon', {points: [`${x(0)},${y(words.start)}`, ...upper, ...lower].join(' '), class: 'band'}));
  }
  if (other) drawing.append(svg('polyline', {points: [`${x(0)},${y(words.otherStart)}`, ...other.map((each, i) => `${x(i + 1)},${y(each.cumulativeNet)}`)].join(' '), class: 'other'}));
  drawing.append(svg('polyline', {points: [`${x(0)},${y(words.start)}`, ...nets.map((net, i) => `${x(i + 1)},${y(net)}`)].join(' '), class: 'curve'}));
  if (payback !== null) {
    // the curve comes from below on the left, so the room is above it there
    const length = 7 * words.payback.length;
    const left = x(payback) > box.left + 180;
    const fits = left || x(payback) + 10 + length <= width;
    const above = left || y(0) > box.bottom - 24;
    drawing.append(svg('circle', {cx: x(payback), cy: y(0), r: 5, class: 'payback'}),
      svg('text', {x: left ? x(payback) - 9 : fits ? x(payback) + 10 : width, y: y(0) + (above ? -9 : fits ? 18 : 20), 'text-anchor': left || !fits ? 'end' : 'start', class: 'strong'}, words.payback));
  }
  return drawing;
}

/** Each input at both ends of its range: what that does to the net present value. */
export function tornadoChart(width, bars, net, words, format) {
  const names = 6.6 * Math.max(...bars.map(bar => words.name(bar.input).length)) + 12;
  const narrow = width < 480 || names > width / 2;
  const row = narrow ? 44 : 26;
  const height = bars.length * row + 30;
  const left = narrow ? 8 : names;
  const box = {left: left + 4, right: width - 8};
  const ends = bars.flatMap(bar => [bar.netAtLow, bar.netAtHigh]).concat(net);
  let least = Math.min(...ends);
  let most = Math.max(...ends);
  if (least === most) { least -= 1; most += 1; }
  const room = narrow ? 44 : 64;
  const x = value => rounded(box.left + room + (box.right - box.left - 2 * room) * (value - least) / (most - least));
  const drawing = svg('svg', {viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': words.label, class: 'chart'});
  drawing.append(svg('line', {x1: x(net), x2: x(net), y1: narrow ? 18 : 0, y2: height - 22, class: 'zero'}));
  bars.forEach((bar, i) => {
    const top = i * row + (narrow ? 20 : 4);
    drawing.append(svg('text', {x: narrow ? 0 : left - 6, y: narrow ? top - 5 : top + 13, 'text-anchor': narrow ? 'start' : 'end', class: 'ink'}, words.name(bar.input)));
    for (const [value, at] of [[bar.low, bar.netAtLow], [bar.high, bar.netAtHigh]]) {
      if (at === net) continue;
      const from = Math.min(x(at), x(net));
      drawing.append(svg('rect', {x: from, y: top, width: Math.max(1, Math.abs(x(at) - x(net))), height: 18, class: at < net ? 'worse' : 'better'}),
        svg('text', {x: x(at) + (at < net ? -5 : 5), y: top + 13, 'text-anchor': at < net ? 'end' : 'start'}, words.value(bar.input, value)));
    }
  });
  drawing.append(svg('text', {x: x(net), y: height - 6, 'text-anchor': 'middle', class: 'strong'}, format.money(net)));
  return drawing;
}
