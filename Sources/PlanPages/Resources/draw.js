// Draws the map. Kinds are told apart by shape as well as by colour.

const COLOURS = [
  "paper", "ink", "muted", "rule", "faint", "both", "mobile", "fixed", "interim", "left", "mast", "light",
  "satellite", "hop", "cover", "halo", "existing",
  "year0", "year1", "year2", "year3", "year4", "year5", "year6", "year7",
];
const colour = {};

/** Takes the colours of the style sheet, by day or by night. */
function takeColours() {
  const style = getComputedStyle(document.documentElement);
  for (const name of COLOURS) colour[name] = style.getPropertyValue(`--${name}`).trim();
}

const shown = new Int32Array(villages.count);
const boxes = new Float64Array(4 * 400);
const widths = new Map();
const FONT = 'system-ui, "Segoe UI", "Noto Sans", Roboto, Arial, sans-serif';

/** The colour of a fibre route: by its year where the plan has years. */
function fibreColour(year) {
  const count = data.years.length;
  if (count === 0) return colour.fixed;
  const place = data.years.indexOf(year);
  return colour[`year${count > 1 ? Math.floor((place * 7 + (count - 1) / 2) / (count - 1)) : 0}`];
}

/** Sizes grow with the scale, so that a country is not a blot and a village not a speck. */
function radius() {
  return Math.min(8, Math.max(1.6, 3.4 + 0.9 * Math.log2(view.scale / 0.0024)));
}

function trace(pen, gain, x, y, r) {
  switch (gain) {
    case GAIN.both:
      pen.moveTo(x, y - r * 1.5);
      pen.lineTo(x + r * 1.5, y);
      pen.lineTo(x, y + r * 1.5);
      pen.lineTo(x - r * 1.5, y);
      pen.closePath();
      break;
    case GAIN.fixed: pen.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8); break;
    case GAIN.interim:
      pen.moveTo(x, y - r);
      pen.lineTo(x + r, y + r * 0.8);
      pen.lineTo(x - r, y + r * 0.8);
      pen.closePath();
      break;
    default:
      pen.moveTo(x + r, y);
      pen.arc(x, y, r, 0, 2 * Math.PI);
  }
}

/** Most villages; drawn one by one, which is faster than one outline of ten thousand. */
function paintExisting(pen, count, size) {
  pen.fillStyle = colour.existing;
  for (let k = 0; k < count; k += 1) {
    const i = shown[k];
    if (layers.gain[i] !== GAIN.existing) continue;
    pen.fillRect(view.x(villages.x[i]) - size / 2, view.y(villages.y[i]) - size / 2, size, size);
  }
}

function paintVillages(pen, count, gain, r) {
  if (!layers.isOn(`gain${gain}`)) return;
  if (gain === GAIN.existing) return paintExisting(pen, count, r * 0.8);
  pen.beginPath();
  for (let k = 0; k < count; k += 1) {
    const i = shown[k];
    if (layers.gain[i] === gain) trace(pen, gain, view.x(villages.x[i]), view.y(villages.y[i]), r);
  }
  const name = Object.keys(GAIN)[gain];
  if (gain === GAIN.left) {
    pen.fillStyle = colour.paper;
    pen.fill();
    pen.strokeStyle = colour.left;
    pen.lineWidth = 1.6;
    pen.stroke();
  } else {
    pen.fillStyle = colour[name];
    pen.fill();
    // An outline around a speck would be most of it.
    if (r < 2.4) return;
    pen.strokeStyle = colour.paper;
    pen.lineWidth = 1;
    pen.stroke();
  }
}

/** Whether a line from one point to another may cross the canvas. */
function isSeen(x1, y1, x2, y2) {
  return Math.max(x1, x2) >= 0 && Math.min(x1, x2) <= view.width
    && Math.max(y1, y2) >= 0 && Math.min(y1, y2) <= view.height;
}

function traceLine(pen, x1, y1, x2, y2) {
  if (!isSeen(x1, y1, x2, y2)) return;
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
}

function paintToday(pen) {
  if (layers.isOn("routes")) {
    pen.beginPath();
    const routes = data.routes;
    for (let k = 0; k < routes.length; k += 4) {
      traceLine(pen, view.x(routes[k]), view.y(routes[k + 1]), view.x(routes[k + 2]), view.y(routes[k + 3]));
    }
    pen.strokeStyle = colour.faint;
    pen.lineWidth = 1;
    pen.stroke();
  }
  // The network of today stays behind until its parts stand apart.
  const r = radius() * Math.min(0.8, 0.42 + 0.16 * Math.log2(Math.max(1, view.scale / view.whole)));
  pen.beginPath();
  if (layers.isOn("sites")) {
    for (let k = 0; k < data.sites.length; k += 2) {
      const [x, y] = [view.x(data.sites[k]), view.y(data.sites[k + 1])];
      if (!isSeen(x, y, x, y)) continue;
      pen.moveTo(x - r, y + r);
      pen.lineTo(x, y - r);
      pen.lineTo(x + r, y + r);
    }
  }
  if (layers.isOn("nodes")) {
    for (let k = 0; k < data.nodes.length; k += 2) {
      const [x, y] = [view.x(data.nodes[k]), view.y(data.nodes[k + 1])];
      if (!isSeen(x, y, x, y)) continue;
      pen.moveTo(x - r, y);
      pen.lineTo(x + r, y);
      pen.moveTo(x, y - r);
      pen.lineTo(x, y + r);
    }
  }
  pen.strokeStyle = colour.existing;
  pen.lineWidth = 1;
  pen.stroke();
}

function paintCoverage(pen) {
  if (!layers.isOn("coverage")) return;
  pen.beginPath();
  for (let k = 0; k < data.coverage.length; k += 2) {
    const stand = data.stands[data.coverage[k]];
    if (!layers.isBuilt(stand[2])) continue;
    const village = data.coverage[k + 1];
    traceLine(
      pen, view.x(stand[3]), view.y(stand[4]), view.x(villages.x[village]), view.y(villages.y[village]));
  }
  pen.globalAlpha = 0.32;
  pen.strokeStyle = colour.cover;
  pen.lineWidth = Math.max(2, radius() * 0.9);
  pen.lineCap = "round";
  pen.stroke();
  pen.globalAlpha = 1;
}

/** The lines of one kind, or of one proposal. */
function paintLines(pen, isDrawn) {
  pen.beginPath();
  for (const line of data.lines) {
    if (!layers.isBuilt(line[2]) || !isDrawn(line)) continue;
    traceLine(pen, view.x(line[3]), view.y(line[4]), view.x(line[5]), view.y(line[6]));
  }
  pen.stroke();
}

function paintWorks(pen) {
  pen.lineCap = "round";
  const weight = Math.min(4, Math.max(1.7, radius() * 0.55));
  if (layers.isOn("hop")) {
    pen.setLineDash([5, 4]);
    pen.strokeStyle = colour.hop;
    pen.lineWidth = weight * 0.8;
    paintLines(pen, (line) => line[0] === 1);
    pen.setLineDash([]);
  }
  if (!layers.isOn("fibre")) return;
  pen.lineWidth = weight;
  for (const year of data.years.length ? data.years : [0]) {
    pen.strokeStyle = fibreColour(year);
    paintLines(pen, (line) => line[0] === 0 && (line[2] === year || data.years.length === 0));
  }
}

function traceStand(pen, kind, x, y, r) {
  if (kind === STAND.satellite || kind === STAND.terminal) {
    for (let k = 0; k < 8; k += 1) {
      const reach = k % 2 ? r * 0.5 : r * 1.7;
      const turn = (k * Math.PI) / 4;
      pen[k ? "lineTo" : "moveTo"](x + reach * Math.sin(turn), y - reach * Math.cos(turn));
    }
  } else {
    // A light site stands in its village: small enough to leave the village's own shape to be seen.
    const size = kind === STAND.mast ? 1.9 : 0.95;
    pen.moveTo(x, y - r * size);
    pen.lineTo(x + r * size * 0.75, y + r * size * 0.7);
    pen.lineTo(x - r * size * 0.75, y + r * size * 0.7);
  }
  pen.closePath();
}

function paintStands(pen, name, kinds, r) {
  if (!layers.isOn(name)) return;
  pen.beginPath();
  for (const stand of data.stands) {
    if (!kinds.includes(stand[0]) || !layers.isBuilt(stand[2])) continue;
    const [x, y] = [view.x(stand[3]), view.y(stand[4])];
    if (isSeen(x, y, x, y)) traceStand(pen, stand[0], x, y, r);
  }
  pen.fillStyle = colour[name];
  pen.fill();
  pen.strokeStyle = colour.paper;
  pen.lineWidth = 1;
  pen.stroke();
}

/** What was picked or is pointed at, under and around the rest. */
function paintHalo(pen, r) {
  const proposal = proposalOf(chosen.pick);
  if (proposal >= 0) {
    pen.strokeStyle = colour.halo;
    pen.lineCap = "round";
    pen.lineWidth = Math.max(9, r * 2.6);
    paintLines(pen, (line) => line[1] === proposal);
    for (const stand of data.stands) {
      if (stand[1] === proposal) ring(pen, view.x(stand[3]), view.y(stand[4]), r * 3, colour.halo, true);
    }
    for (const village of villagesOf[proposal]) {
      ring(pen, view.x(villages.x[village]), view.y(villages.y[village]), r * 2.6, colour.halo, true);
    }
  }
}

function ring(pen, x, y, r, style, isFilled) {
  pen.beginPath();
  pen.arc(x, y, r, 0, 2 * Math.PI);
  pen.fillStyle = style;
  pen.strokeStyle = style;
  pen.lineWidth = 2;
  pen[isFilled ? "fill" : "stroke"]();
}

/** Where a thing stands on the canvas: the middle of a line. */
function placeOf(thing) {
  if (thing.kind === "village") return [view.x(villages.x[thing.index]), view.y(villages.y[thing.index])];
  if (thing.kind === "stand") {
    const stand = data.stands[thing.index];
    return [view.x(stand[3]), view.y(stand[4])];
  }
  const line = data.lines[thing.index];
  return [view.x((line[3] + line[5]) / 2), view.y((line[4] + line[6]) / 2)];
}

/** Everything, in the order in which it lies. */
function paint(pen) {
  const r = radius();
  // Nothing of the picture before may show in this one.
  pen.lineCap = "butt";
  pen.lineJoin = "miter";
  pen.fillStyle = colour.paper;
  pen.fillRect(0, 0, view.width, view.height);
  paintDegrees(pen);
  const edge = 12 / view.scale;
  const count = villageGrid.within(
    view.left - edge, view.top - edge, view.left + view.width / view.scale + edge,
    view.top + view.height / view.scale + edge, shown);
  paintVillages(pen, count, GAIN.existing, r);
  paintToday(pen);
  paintHalo(pen, r);
  paintCoverage(pen);
  paintWorks(pen);
  for (const gain of [GAIN.left, GAIN.interim, GAIN.fixed, GAIN.mobile, GAIN.both]) {
    paintVillages(pen, count, gain, r);
  }
  paintStands(pen, "light", [STAND.light], r);
  paintStands(pen, "mast", [STAND.mast], r);
  paintStands(pen, "satellite", [STAND.satellite, STAND.terminal], r);
  for (const thing of [chosen.pick, chosen.hover]) {
    if (thing && thing.kind !== "proposal") ring(pen, ...placeOf(thing), r + 5, colour.ink, false);
  }
  paintNames(pen, count, r);
  paintScale(pen);
}
