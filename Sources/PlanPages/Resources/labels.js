// What is written on the map: names, degrees, the scale.

/** Whether a box is free of those taken before; takes it if so. */
function take(state, left, top, right, bottom) {
  if (state.count * 4 >= boxes.length) return false;
  for (let k = 0; k < state.count * 4; k += 4) {
    if (left < boxes[k + 2] && right > boxes[k] && top < boxes[k + 3] && bottom > boxes[k + 1]) return false;
  }
  boxes.set([left, top, right, bottom], state.count * 4);
  state.count += 1;
  return true;
}

function widthOf(pen, text) {
  const key = pen.font + text;
  if (!widths.has(key)) widths.set(key, pen.measureText(text).width);
  return widths.get(key);
}

function label(pen, text, x, y, style) {
  pen.lineWidth = 3.5;
  pen.lineJoin = "round";
  pen.strokeStyle = colour.paper;
  pen.strokeText(text, x, y);
  pen.fillStyle = style;
  pen.fillText(text, x, y);
}

/** Communes first; villages that the plan is about once they stand far enough apart. */
function paintNames(pen, count, r) {
  if (!layers.isOn("names")) return;
  const taken = { count: 0 };
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  pen.font = `600 12px ${FONT}`;
  // Where a province is a thumbnail, fewer names say more.
  const room = view.scale < 0.0016 ? 20 : 0;
  for (const [name, east, south] of data.communes) {
    const [x, y] = [view.x(east), view.y(south)];
    if (!isSeen(x, y, x, y)) continue;
    const half = widthOf(pen, name) / 2 + 2;
    if (take(taken, x - half - room, y - r - 18 - room, x + half + room, y - r - 3 + room)) {
      label(pen, name, x, y - r - 6, colour.ink);
    }
  }
  if (view.scale < 0.012) return;
  pen.font = `12px ${FONT}`;
  for (let k = 0; k < count && taken.count < 300; k += 1) {
    const i = shown[k];
    const gain = layers.gain[i];
    if ((gain === GAIN.existing && view.scale < 0.05) || !layers.isOn(`gain${gain}`)) continue;
    const [x, y] = [view.x(villages.x[i]), view.y(villages.y[i])];
    const half = widthOf(pen, data.villages.name[i]) / 2 + 2;
    if (half > 120) continue;
    if (take(taken, x - half, y + r + 2, x + half, y + r + 16)) {
      label(pen, data.villages.name[i], x, y + r + 13, gain === GAIN.existing ? colour.muted : colour.ink);
    }
  }
}

/** Lines of whole parts of a degree, so that a place can be found on another map. */
function paintDegrees(pen) {
  const step = [2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01].findLast(
    (size) => size * data.degree[1] * view.scale > 130) ?? 2;
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const [west, north] = [
    data.corner[0] + view.left / data.degree[0], data.corner[1] - view.top / data.degree[1],
  ];
  const east = west + view.width / view.scale / data.degree[0];
  const south = north - view.height / view.scale / data.degree[1];
  pen.strokeStyle = colour.rule;
  pen.lineWidth = 1;
  pen.fillStyle = colour.muted;
  pen.font = `11px ${FONT}`;
  pen.textBaseline = "top";
  pen.textAlign = "left";
  pen.beginPath();
  for (let k = Math.ceil(west / step); k * step <= east; k += 1) {
    const x = Math.round(view.x((k * step - data.corner[0]) * data.degree[0])) + 0.5;
    pen.moveTo(x, 0);
    pen.lineTo(x, view.height);
    pen.fillText(`${written(Math.abs(k * step), places)}° ${texts.compass[k < 0 ? 1 : 0]}`, x + 4, 4);
  }
  pen.textBaseline = "bottom";
  for (let k = Math.ceil(south / step); k * step <= north; k += 1) {
    const y = Math.round(view.y((data.corner[1] - k * step) * data.degree[1])) + 0.5;
    pen.moveTo(0, y);
    pen.lineTo(view.width, y);
    // The meridians' names stand along the top.
    if (y < 34) continue;
    pen.fillText(`${written(Math.abs(k * step), places)}° ${texts.compass[k < 0 ? 3 : 2]}`, 4, y - 2);
  }
  pen.stroke();
}

function paintScale(pen) {
  const room = 140 / view.scale;
  const power = 10 ** Math.floor(Math.log10(room));
  const length = [5, 2, 1].map((factor) => factor * power).find((metres) => metres <= room) ?? power;
  const [x, y] = [16, view.height - 16];
  pen.beginPath();
  pen.moveTo(x, y - 6);
  pen.lineTo(x, y);
  pen.lineTo(x + length * view.scale, y);
  pen.lineTo(x + length * view.scale, y - 6);
  pen.strokeStyle = colour.ink;
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.font = `12px ${FONT}`;
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
  const text = length >= 1000 ? `${written(length / 1000)} km` : `${written(length)} m`;
  label(pen, text, x + 6, y - 6, colour.ink);
}
