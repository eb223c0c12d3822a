// Where a table's rows come from: the page itself, or, where there are too many for it, the data.

/** What a cell is sorted by: its number, else its text; a dash comes last. */
function keyOf(cell, isNumber) {
  if (!isNumber) return cell.textContent.trim();
  return cell.dataset.v === undefined ? NaN : Number(cell.dataset.v);
}

/** Rows that stand in the page. */
class PageRows {
  constructor(body) {
    this.rows = [...body.rows];
    this.count = this.rows.length;
    this.perPage = this.count;
  }

  row(index) {
    return this.rows[index];
  }

  key(index, column, isNumber) {
    return keyOf(this.rows[index].cells[column], isNumber);
  }

  text(index) {
    const row = this.rows[index];
    const proposal = row.dataset.p;
    const more = proposal === undefined ? [] : villagesOf[Number(proposal)].flatMap(
      (village) => [data.villages.name[village], data.villages.id[village]]);
    return [row.textContent, ...more].join(" ");
  }

  isOf(index, { commune, kind, year }) {
    const marks = this.rows[index].dataset;
    return (!commune || marks.c.includes(` ${commune} `)) && (!year || marks.y === year)
      && (!kind || [...kind].every((letter) => marks.k.includes(letter)));
  }
}

/** Services left out, made into rows when they are looked at. */
class LeftRows {
  constructor() {
    this.count = data.left.length;
    this.perPage = 200;
    this.made = new Map();
  }

  /** The cells of a row: its text, and for numbers their value. */
  cells(index) {
    const [village, service, reason, cost, worth] = data.left[index];
    const households = data.villages.households[village];
    const rate = cost > 0 ? worth / 1000 / (cost / 1e9) : NaN;
    return [
      [data.villages.name[village]],
      [data.villages.id[village]],
      [data.communes[data.villages.commune[village]][0]],
      [households < 0 ? "—" : written(households), households < 0 ? NaN : households],
      [texts.services[service]],
      [cost < 0 ? "—" : millions(cost), cost < 0 ? NaN : cost],
      [worth < 0 ? "—" : written(worth / 1000, 1), worth < 0 ? NaN : worth],
      [Number.isNaN(rate) ? "—" : written(rate, 1), rate],
      [texts.reasons[reason]],
    ];
  }

  row(index) {
    const known = this.made.get(index);
    if (known) return known;
    const row = made("tr");
    row.dataset.l = index;
    this.cells(index).forEach(([text, value], column) => {
      const cell = made("td", value === undefined ? "" : "n");
      if (column === 1) {
        const link = made("a", "to-map");
        link.href = "#map";
        link.title = texts.showOnMap;
        link.append(made("bdi", "", text));
        cell.append(link);
      } else {
        cell.append(made("bdi", "", text));
      }
      row.append(cell);
    });
    this.made.set(index, row);
    return row;
  }

  key(index, column) {
    const [text, value] = this.cells(index)[column];
    return value === undefined ? text : value;
  }

  text(index) {
    return this.cells(index).map((cell) => cell[0]).join(" ");
  }

  isOf(index, { commune, kind }) {
    const [village, service] = data.left[index];
    const has = service === 0 ? "m" : "f";
    return (!commune || String(data.villages.commune[village]) === commune)
      && (!kind || [...kind].every((letter) => letter === has));
  }
}
