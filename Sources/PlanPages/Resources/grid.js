// Which points lie in a rectangle, without looking at all of them.

/** A grid of square cells over points; `xs` and `ys` are in metres. */
class Grid {
  constructor(xs, ys, width, height) {
    this.xs = xs;
    this.ys = ys;
    // About four points a cell.
    const cells = Math.max(1, xs.length / 4);
    this.cell = Math.max(1, Math.sqrt((width * height) / cells));
    this.columns = Math.floor(width / this.cell) + 1;
    this.rows = Math.floor(height / this.cell) + 1;
    this.start = new Int32Array(this.columns * this.rows + 1);
    this.items = new Int32Array(xs.length);
    for (let i = 0; i < xs.length; i += 1) this.start[this.place(xs[i], ys[i]) + 1] += 1;
    for (let c = 1; c < this.start.length; c += 1) this.start[c] += this.start[c - 1];
    const next = this.start.slice();
    for (let i = 0; i < xs.length; i += 1) {
      const cell = this.place(xs[i], ys[i]);
      this.items[next[cell]] = i;
      next[cell] += 1;
    }
  }

  column(x) {
    return Math.min(this.columns - 1, Math.max(0, Math.floor(x / this.cell)));
  }

  row(y) {
    return Math.min(this.rows - 1, Math.max(0, Math.floor(y / this.cell)));
  }

  place(x, y) {
    return this.row(y) * this.columns + this.column(x);
  }

  /** Writes the points within the rectangle to `found`, which must have room for all, and returns how many. */
  within(left, top, right, bottom, found) {
    let count = 0;
    const [first, last] = [this.column(left), this.column(right)];
    for (let row = this.row(top); row <= this.row(bottom); row += 1) {
      const from = this.start[row * this.columns + first];
      const to = this.start[row * this.columns + last + 1];
      for (let k = from; k < to; k += 1) {
        const i = this.items[k];
        if (this.xs[i] < left || this.xs[i] > right || this.ys[i] < top || this.ys[i] > bottom) continue;
        found[count] = i;
        count += 1;
      }
    }
    return count;
  }
}
