// What there is to draw, which of it is switched on, and what the year chosen shows of it.

/** What a plan does for a village, in the order of the legend. */
const GAIN = { both: 0, mobile: 1, fixed: 2, interim: 3, left: 4, existing: 5 };
const STAND = { mast: 0, light: 1, satellite: 2, terminal: 3 };

const villages = {
  count: data.villages.x.length,
  x: Float64Array.from(data.villages.x),
  y: Float64Array.from(data.villages.y),
  gain: Uint8Array.from(data.villages.gain),
};

/** By village: what it gains, as in the page's data. */
const gains = new Map(data.gains.map((gain) => [gain[0], gain]));

/** By village: the places of its lines in the table of what was left out. */
const leftOf = new Map();
data.left.forEach((entry, place) => {
  if (!leftOf.has(entry[0])) leftOf.set(entry[0], []);
  leftOf.get(entry[0]).push(place);
});

/** By proposal: the villages that it brings a service. */
const villagesOf = data.proposals.map(() => []);
for (const gain of data.gains) {
  for (const proposal of new Set([gain[1], gain[2], gain[3]])) {
    if (proposal >= 0) villagesOf[proposal].push(gain[0]);
  }
}

const villageGrid = new Grid(villages.x, villages.y, data.size[0], data.size[1]);

const layers = {
  /** The names of layers that are switched off. */
  off: new Set(),
  /** The last year shown; Infinity for all. */
  year: Infinity,
  /** The gain each village has by that year. */
  gain: villages.gain.slice(),

  isOn(name) {
    return !this.off.has(name);
  },

  isBuilt(year) {
    return year === 0 || year <= this.year;
  },

  showYear(year) {
    this.year = year;
    for (const [village, gain] of gains) {
      const mobile = gain[1] >= 0 && this.isBuilt(gain[4]);
      const fixed = gain[2] >= 0 && this.isBuilt(gain[5]);
      const interim = gain[3] >= 0 && this.isBuilt(gain[6]);
      this.gain[village] = mobile && fixed ? GAIN.both
        : mobile ? GAIN.mobile : fixed ? GAIN.fixed : interim ? GAIN.interim : GAIN.left;
    }
  },
};

/** What is pointed at and what is picked: {kind: "village" | "stand" | "line" | "proposal", index}. */
const chosen = { hover: null, pick: null };

/** The proposal behind what was picked; -1 for none. */
function proposalOf(thing) {
  if (!thing) return -1;
  switch (thing.kind) {
    case "proposal": return thing.index;
    case "stand": return data.stands[thing.index][1];
    case "line": return data.lines[thing.index][1];
    default: {
      const gain = gains.get(thing.index);
      return gain ? [gain[1], gain[2], gain[3]].find((proposal) => proposal >= 0) ?? -1 : -1;
    }
  }
}
