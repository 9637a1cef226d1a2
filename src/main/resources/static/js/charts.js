// Draws figure.chart from the table inside it, so that picture and table can never differ.
//   <figure class="chart" data-chart="bars|columns|dots|line|radar|quadrants" data-min data-max data-unit>
//     <figcaption>…</figcaption> <div class="chart-picture"></div>
//     <table data-figures> header row: series names; each row: th category, td data-value="63" (no data-value: withheld)
// A column whose header has data-skip stays in the table only. Of quadrants, data-corners names the four, rows first, between bars.
'use strict';

{
  const script = document.currentScript;
  const css = getComputedStyle(document.documentElement);
  const font = getComputedStyle(document.body).fontFamily;
  const TEXT = css.getPropertyValue('--text').trim();
  const LINE = css.getPropertyValue('--line').trim();
  const PAPER = '#ffffff';
  // Told apart by lightness and by decal and symbol as well as by hue.
  const COLOURS = ['#0017c1', '#e25100', '#666666', '#1d8b56', '#8843e1'];
  const SYMBOLS = ['circle', 'diamond', 'rect', 'triangle', 'pin'];
  const charts = new Map();

  // What the head of a row says, without what stands beside it in the table only.
  const nameOf = (head) => [...head.childNodes].filter((node) => !('skip' in (node.dataset ?? {}))).map((node) => node.textContent).join('').trim();

  function read(figure) {
    const table = figure.querySelector('table[data-figures]');
    const heads = [...table.tHead.rows[0].cells];
    const columns = heads.map((head, index) => index).slice(1).filter((index) => !('skip' in heads[index].dataset));
    const rows = [...table.tBodies[0].rows];
    const number = (cell) => (cell?.dataset.value === undefined ? null : Number(cell.dataset.value));
    return {
      categories: rows.map((row) => nameOf(row.cells[0])),
      series: columns.map((index) => ({ name: heads[index].textContent.trim(), values: rows.map((row) => number(row.cells[index])) })),
    };
  }

  // Names beside the picture break into lines; every line needs its room, and full-width letters twice that of others.
  const LINE_HEIGHT = 18;
  const nameWidth = () => (innerWidth < 640 ? 130 : 160);
  const widthOf = (name) => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0xff ? 14 : 8), 0);
  const mostLines = (names) => Math.max(...names.map((name) => Math.ceil(widthOf(name) / (nameWidth() - 14))));

  // With more points than these, numbers beside them and names below would run into each other: the table has them all.
  const MOST_LABELS = 12;
  const axisText = { color: TEXT, fontSize: 14, fontFamily: font };
  /** A word stands apart from its number, 点 and % do not. */
  const spaced = (unit) => (/^[a-z]/i.test(unit) ? ` ${unit}` : unit);
  const valueAxis = ({ min, max, unit }) => ({
    type: 'value', splitNumber: innerWidth < 640 ? 2 : 5, min: min && Number(min), max: max && Number(max), axisLabel: { ...axisText, hideOverlap: true, formatter: `{value}${spaced(unit ?? '')}` }, splitLine: { lineStyle: { color: LINE } },
  });
  const categoryAxis = (categories, turned) => ({
    type: 'category', data: categories, inverse: turned, axisTick: { show: false }, axisLine: { lineStyle: { color: TEXT } },
    axisLabel: { ...axisText, interval: !turned && categories.length > MOST_LABELS ? 'auto' : 0, width: turned ? nameWidth() : undefined, overflow: 'break', lineHeight: LINE_HEIGHT },
  });
  const label = (position) => ({ show: true, position, color: TEXT, fontSize: 13, fontFamily: font });

  // One entry for each kind of picture: axes and how one series is drawn.
  const turned = (figures, data) => ({ xAxis: valueAxis(data), yAxis: categoryAxis(figures.categories, true) });
  const upright = (figures, data) => ({ xAxis: categoryAxis(figures.categories, false), yAxis: valueAxis(data) });
  const KINDS = {
    bars: { axes: turned, series: () => ({ type: 'bar', barMaxWidth: 18, label: label('right') }) },
    columns: { axes: upright, series: () => ({ type: 'bar', barMaxWidth: 36, label: label('top') }) },
    dots: { axes: turned, series: (index) => ({ type: 'scatter', symbol: SYMBOLS[index], symbolSize: index === 0 ? 14 : 11, z: 10 - index }) },
    line: { axes: upright, series: (index, points) => ({ type: 'line', symbol: SYMBOLS[index], symbolSize: points > MOST_LABELS ? 6 : 10, lineStyle: { width: 3, type: index === 0 ? 'solid' : 'dashed' }, label: index === 0 && points <= MOST_LABELS ? label('top') : undefined }) },
  };

  function radar(figures, { max }) {
    const top = Number(max ?? Math.max(...figures.series.flatMap((each) => each.values)));
    return {
      radar: { indicator: figures.categories.map((name) => ({ name, max: top })), axisName: axisText, splitArea: { show: false } },
      series: [{ type: 'radar', data: figures.series.map(({ name, values }, index) => ({ name, value: values, symbol: SYMBOLS[index], symbolSize: 8, lineStyle: { width: index === 0 ? 3 : 2, type: index === 0 ? 'solid' : 'dashed' } })) }],
    };
  }

  const DOT = 14; // how wide a point is, in pixels

  // Each row is a point: the first column to the right, the second upwards. The lines in between stand at the medians.
  const median = (values) => {
    const sorted = values.toSorted((one, other) => one - other);
    return sorted.length % 2 === 1 ? sorted[(sorted.length - 1) / 2] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  };

  // A name stands above its point; where another name or point stands already: below, beside, further above.
  function besideEachOther(points, spot) {
    const half = DOT / 2;
    let taken = [];
    const meets = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
    return ({ dataIndex, labelRect: { x, y, width, height } }) => {
      if (dataIndex === 0) taken = points.map(({ value }) => spot(value)).map(([left, top]) => ({ x: left - half, y: top - half, width: DOT, height: DOT }));
      const aside = width / 2 + 12;
      const places = [[0, 0], [0, 34], [aside, 17], [-aside, 17], [0, -16], [0, 50]].map(([across, down]) => ({ x: x + across, y: y + down, width, height }));
      const place = places.find((free) => !taken.some((other) => meets(free, other))) ?? places[0];
      taken.push(place);
      return { x: place.x, y: place.y, align: 'left', verticalAlign: 'top' };
    };
  }

  // On a phone names would run into each other: points carry the numbers that stand before the names in the table.
  const narrow = () => innerWidth < 640;

  function quadrants(figures, { min, max, unit, corners }, spot) {
    const [across, upwards] = figures.series;
    const points = figures.categories.map((name, row) => ({ name, mark: `${row + 1}`, value: [across.values[row], upwards.values[row]] })).filter(({ value }) => value.every((one) => one !== null));
    const axis = ({ name }, ends) => ({ ...valueAxis(ends), name, scale: true, boundaryGap: ['8%', '8%'], nameTextStyle: axisText, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: TEXT } } });
    const corner = (text, row) => ({ type: 'text', silent: true, [row % 2 === 0 ? 'left' : 'right']: row % 2 === 0 ? 48 : 36, [row < 2 ? 'top' : 'bottom']: row < 2 ? 44 : 64, style: { text, fill: TEXT, stroke: PAPER, lineWidth: 3, font: `bold 14px ${font}` } });
    return {
      grid: { left: 16, right: 36, top: 36, bottom: 28, containLabel: true },
      xAxis: { ...axis(across, { min, max, unit }), nameLocation: 'middle', nameGap: 32 },
      yAxis: { ...axis(upwards, {}), nameLocation: 'end', nameTextStyle: { ...axisText, align: 'left', padding: [0, 0, 0, -24] } },
      graphic: (corners ?? '').split('|').filter(Boolean).map(corner),
      tooltip: { trigger: 'item' },
      series: [{
        type: 'scatter', symbolSize: DOT, data: points,
        label: { ...label('top'), textBorderColor: PAPER, textBorderWidth: 3, formatter: ({ name, data }) => (narrow() ? data.mark : name) }, labelLayout: besideEachOther(points, spot),
        markLine: points.length === 0 ? undefined : {
          silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: TEXT, type: 'dashed' },
          data: [{ xAxis: median(points.map(({ value }) => value[0])) }, { yAxis: median(points.map(({ value }) => value[1])) }],
        },
      }],
    };
  }

  // The number of a point stands on the side where no other line runs.
  const aside = (figures, value, row) => ({ value, label: { position: figures.series.some((other) => other.values[row] > value) ? 'bottom' : 'top' } });

  function picture(figures, data, spot) {
    if (data.chart === 'radar') return radar(figures, data);
    if (data.chart === 'quadrants') return quadrants(figures, data, spot);
    const kind = KINDS[data.chart];
    return {
      ...kind.axes(figures, data),
      grid: { left: 8, right: 40, top: figures.series.length > 1 ? 48 : 20, bottom: 8, containLabel: true },
      series: figures.series.map(({ name, values }, index) => ({
        name, data: data.chart === 'line' ? values.map((value, row) => aside(figures, value, row)) : values, ...kind.series(index, values.length),
      })),
    };
  }

  function heightOf(figures, kind) {
    const names = mostLines(figures.categories) * LINE_HEIGHT + 8;
    if (kind === 'bars') return 72 + figures.categories.length * Math.max(names, 12 + 22 * figures.series.length);
    if (kind === 'quadrants') return 480;
    return kind === 'dots' ? 88 + figures.categories.length * Math.max(names, 40) : 320;
  }

  function draw(figure) {
    const place = figure.querySelector('.chart-picture');
    const figures = read(figure);
    if (figures.categories.length === 0) { delete figure.dataset.drawn; return; }
    if (figure.dataset.chart === 'quadrants') [...figure.querySelector('table[data-figures]').tBodies[0].rows].forEach((row, index) => { row.cells[0].dataset.mark = index + 1; });
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', figure.querySelector('figcaption').textContent.trim());
    const chart = echarts.init(place, null, { renderer: 'svg', height: heightOf(figures, figure.dataset.chart) });
    chart.setOption({
      animation: false, // a figure stands still, on the screen and on paper
      color: COLOURS,
      textStyle: { fontFamily: font, color: TEXT },
      aria: { enabled: true, label: { enabled: false }, decal: { show: figures.series.length > 1 && !['line', 'quadrants'].includes(figure.dataset.chart) } },
      legend: figures.series.length > 1 && figure.dataset.chart !== 'quadrants' ? { type: 'scroll', top: 0, left: 0, itemGap: 20, itemHeight: 12, itemWidth: figure.dataset.chart === 'dots' ? 12 : 28, textStyle: { ...axisText } } : undefined,
      tooltip: { renderMode: 'richText', trigger: figure.dataset.chart === 'radar' ? 'item' : 'axis', axisPointer: { type: 'shadow' }, textStyle: { fontFamily: font, color: TEXT } },
      ...picture(figures, figure.dataset, (value) => chart.convertToPixel({ seriesIndex: 0 }, value)),
    });
    charts.set(place, chart);
    frame(chart, place);
  }

  // With a view box the picture shrinks to the paper, whatever its width.
  function frame(chart, place) {
    chart.getZr().flush();
    place.querySelector('svg').setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
  }

  // ECharts writes style attributes, which the strict content security policy refuses; the same through the object model is allowed.
  function obeyPolicy() {
    const setAttribute = SVGElement.prototype.setAttribute;
    SVGElement.prototype.setAttribute = function (name, value) {
      if (name === 'style') this.style.cssText = value;
      else setAttribute.call(this, name, value);
    };
  }

  function drawAll(root) {
    const waiting = [...root.querySelectorAll('figure.chart:not([data-drawn])')];
    if (waiting.length === 0) return;
    for (const figure of waiting) figure.dataset.drawn = 'yes';
    if (window.echarts) { waiting.forEach(draw); return; }
    const library = document.createElement('script');
    library.src = script.dataset.echarts;
    library.onload = () => { obeyPolicy(); waiting.forEach(draw); };
    document.head.append(library);
  }

  drawAll(document);
  document.addEventListener('htmx:load', ({ detail }) => drawAll(detail.elt));
  window.addEventListener('resize', () => {
    if (matchMedia('print').matches) return;
    charts.forEach((chart, place) => { chart.resize(); frame(chart, place); });
  });
}
