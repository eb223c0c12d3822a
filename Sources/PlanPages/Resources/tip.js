// What is said of the thing that is pointed at, and of the proposal that was picked.

const tip = document.getElementById("tip");
const card = document.getElementById("card");

/** What lies under a point of the canvas; sites before villages before lines. */
function thingAt(x, y, reach) {
  const r = radius();
  let best = null;
  let least = (r + reach) ** 2;
  function offer(kind, index, distance) {
    if (distance <= least) [best, least] = [{ kind, index }, distance];
  }
  const names = ["mast", "light", "satellite", "satellite"];
  data.stands.forEach((stand, index) => {
    if (!layers.isOn(names[stand[0]]) || !layers.isBuilt(stand[2])) return;
    offer("stand", index, (view.x(stand[3]) - x) ** 2 + (view.y(stand[4]) - y) ** 2);
  });
  if (best) return best;
  const edge = (r + reach) / view.scale;
  const [east, south] = [view.left + x / view.scale, view.top + y / view.scale];
  const count = villageGrid.within(east - edge, south - edge, east + edge, south + edge, shown);
  for (let k = 0; k < count; k += 1) {
    const i = shown[k];
    if (!layers.isOn(`gain${layers.gain[i]}`)) continue;
    // Of two at the same place the one that the plan is about.
    const distance = (view.x(villages.x[i]) - x) ** 2 + (view.y(villages.y[i]) - y) ** 2;
    offer("village", i, layers.gain[i] === GAIN.existing ? distance + 9 : distance);
  }
  if (best) return best;
  least = (3 + reach) ** 2;
  data.lines.forEach((line, index) => {
    if (!layers.isOn(line[0] ? "hop" : "fibre") || !layers.isBuilt(line[2])) return;
    offer("line", index, fromLine(x, y, line));
  });
  return best;
}

/** The square of a point's distance from a line on the canvas. */
function fromLine(x, y, line) {
  const [x1, y1, x2, y2] = [view.x(line[3]), view.y(line[4]), view.x(line[5]), view.y(line[6])];
  const long = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = long > 0 ? Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long)) : 0;
  return (x1 + share * (x2 - x1) - x) ** 2 + (y1 + share * (y2 - y1) - y) ** 2;
}

/** Writes a name with its marks kept to itself. */
function named(parent, name, text) {
  const element = made(name);
  element.append(made("bdi", "", text));
  parent.append(element);
}

function line(parent, name, text) {
  const element = made("p");
  if (name) element.append(made("b", "", `${name}: `));
  element.append(made("bdi", "", text));
  parent.append(element);
}

function sayVillage(parent, village) {
  named(parent, "strong", data.villages.name[village]);
  const households = data.villages.households[village];
  line(parent, "", `${data.communes[data.villages.commune[village]][0]} · ${
    households < 0 ? texts.householdsUnknown : filled(texts.households, written(households))
  } · ${data.villages.id[village]}`);
  const has = texts.services.filter((service, bit) => data.villages.has[village] & (1 << bit));
  if (has.length) line(parent, texts.has, has.join(", "));
  const gain = gains.get(village);
  if (gain) {
    const what = [...texts.services, texts.interim[Math.max(0, gain[7])]];
    [0, 1, 2].forEach((k) => {
      if (gain[1 + k] < 0) return;
      const from = gain[4 + k] ? `, ${filled(texts.from, gain[4 + k])}` : "";
      line(parent, texts.gets, `${what[k]}${from} (${data.proposals[gain[1 + k]].id})`);
    });
  }
  for (const place of leftOf.get(village) ?? []) {
    const [, service, reason, cost] = data.left[place];
    const why = cost >= 0 ? `≥ ${filled(texts.costUnit, millions(cost))}` : texts.reasons[reason];
    line(parent, texts.lacks, `${texts.services[service]}; ${why}`);
  }
}

function sayWork(parent, name, proposal, year, cost) {
  const owner = data.proposals[proposal];
  named(parent, "strong", year ? `${name}, ${year}` : name);
  line(parent, "", filled(texts.proposal, owner.id, written(owner.rank)));
  line(parent, texts.cost, filled(texts.costUnit, millions(cost)));
}

function say(parent, thing) {
  parent.replaceChildren();
  if (thing.kind === "village") {
    sayVillage(parent, thing.index);
  } else if (thing.kind === "stand") {
    const stand = data.stands[thing.index];
    sayWork(parent, texts.stands[stand[0]], stand[1], stand[2], stand[5]);
  } else {
    const work = data.lines[thing.index];
    sayWork(parent, work[0] ? texts.hop : texts.fibre, work[1], work[2], work[7]);
  }
  if (texts.modelled) parent.append(made("p", "mark", texts.modelled));
}

/** Shows what is pointed at, beside the pointer and within the map. */
function point(thing, x, y) {
  const isSame = thing?.kind === chosen.hover?.kind && thing?.index === chosen.hover?.index;
  chosen.hover = thing;
  if (!isSame) draw();
  canvas.style.cursor = thing ? "pointer" : "";
  tip.hidden = !thing;
  if (!thing) return;
  if (!isSame) say(tip, thing);
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const left = x + 16 + width > view.width ? x - 16 - width : x + 16;
  tip.style.left = `${Math.max(4, left)}px`;
  tip.style.top = `${Math.max(4, Math.min(y + 16, view.height - height - 4))}px`;
}

/** Picks a thing: its proposal is marked on the map and in the table, and told in the card. */
function pick(thing) {
  chosen.pick = thing;
  draw();
  const proposal = proposalOf(thing);
  markRow(proposal);
  card.hidden = !thing;
  if (!thing) return;
  card.replaceChildren();
  if (thing.kind === "village") sayVillage(card, thing.index);
  if (proposal >= 0) sayProposal(card, proposal);
  if (texts.modelled) card.append(made("p", "mark", texts.modelled));
  const close = made("button", "close", "×");
  close.type = "button";
  close.title = texts.close;
  close.setAttribute("aria-label", texts.close);
  close.addEventListener("click", () => {
    pick(null);
    canvas.focus();
  });
  card.append(close);
}

function sayProposal(parent, proposal) {
  const owner = data.proposals[proposal];
  named(parent, "strong", filled(texts.proposal, owner.id, written(owner.rank)));
  line(parent, "", owner.title);
  const year = owner.year ? ` (${owner.year})` : "";
  line(parent, texts.cost, filled(texts.costUnit, millions(owner.cost)) + year);
  const names = villagesOf[proposal].slice(0, 6).map((village) => data.villages.name[village]);
  if (names.length) line(parent, "", names.join(", ") + (villagesOf[proposal].length > 6 ? ", …" : ""));
  const link = made("a", "", texts.toRow);
  link.href = `#p${owner.rank}`;
  parent.append(link);
}

/** Moves the map to a proposal's works and villages. */
function showProposal(proposal) {
  const xs = [];
  const ys = [];
  for (const work of data.lines) if (work[1] === proposal) xs.push(work[3], work[5]), ys.push(work[4], work[6]);
  for (const stand of data.stands) if (stand[1] === proposal) xs.push(stand[3]), ys.push(stand[4]);
  for (const village of villagesOf[proposal]) xs.push(villages.x[village]), ys.push(villages.y[village]);
  if (xs.length) view.show(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), 90);
  pick({ kind: "proposal", index: proposal });
}

function showVillage(village) {
  const [x, y] = [villages.x[village], villages.y[village]];
  view.show(x - 1500, y - 1500, x + 1500, y + 1500, 90);
  pick({ kind: "village", index: village });
}
