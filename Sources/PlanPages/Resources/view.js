// Which part of the plane the canvas shows.

const canvas = document.getElementById("canvas");

const view = {
  width: 1,
  height: 1,
  /** Pixels a metre. */
  scale: 1,
  /** The metres at the canvas's upper left corner. */
  left: 0,
  top: 0,
  /** Whether everything is shown, and is to be when the canvas changes its size. */
  isWhole: true,

  /** The scale at which everything is seen. */
  get whole() {
    const margin = 28;
    return Math.min(
      Math.max(10, this.width - 2 * margin) / data.size[0],
      Math.max(10, this.height - 2 * margin) / data.size[1]);
  },

  x(metres) {
    return (metres - this.left) * this.scale;
  },

  y(metres) {
    return (metres - this.top) * this.scale;
  },

  fit() {
    this.show(0, 0, data.size[0], data.size[1], 28);
    this.isWhole = true;
  },

  /** Shows a rectangle with `margin` pixels around it, no closer than villages can be told apart. */
  show(left, top, right, bottom, margin) {
    const scale = Math.min(
      Math.max(10, this.width - 2 * margin) / Math.max(1, right - left),
      Math.max(10, this.height - 2 * margin) / Math.max(1, bottom - top));
    const closest = Math.max(this.whole, 0.04);
    this.scale = Math.min(scale, right - left < data.size[0] ? closest : scale);
    this.left = (left + right) / 2 - this.width / 2 / this.scale;
    this.top = (top + bottom) / 2 - this.height / 2 / this.scale;
    this.keep();
  },

  /** Makes everything `factor` times larger about a point of the canvas. */
  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const scale = Math.min(Math.max(this.scale * factor, this.whole * 0.7), Math.max(0.5, this.whole * 4));
    this.left += x / this.scale - x / scale;
    this.top += y / this.scale - y / scale;
    this.scale = scale;
    this.keep();
  },

  pan(x, y) {
    this.left += x / this.scale;
    this.top += y / this.scale;
    this.keep();
  },

  /** Keeps some of the province on the canvas. */
  keep() {
    this.isWhole = false;
    const [across, down] = [this.width / this.scale, this.height / this.scale];
    this.left = Math.min(Math.max(this.left, -across * 0.7), data.size[0] - across * 0.3);
    this.top = Math.min(Math.max(this.top, -down * 0.7), data.size[1] - down * 0.3);
    draw();
  },
};

let isDrawn = true;

/** Draws once before the next picture is shown, however often it is asked for. */
function draw() {
  if (!isDrawn) return;
  isDrawn = false;
  requestAnimationFrame(() => {
    isDrawn = true;
    paint(canvas.getContext("2d"));
  });
}

/** Takes the canvas's size on the screen, in the screen's own dots. */
function resize() {
  const box = canvas.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return;
  const dots = window.devicePixelRatio || 1;
  const [middleX, middleY] = [view.left + view.width / 2 / view.scale, view.top + view.height / 2 / view.scale];
  view.width = box.width;
  view.height = box.height;
  canvas.width = Math.round(box.width * dots);
  canvas.height = Math.round(box.height * dots);
  canvas.getContext("2d").setTransform(dots, 0, 0, dots, 0, 0);
  if (view.isWhole) return view.fit();
  view.left = middleX - view.width / 2 / view.scale;
  view.top = middleY - view.height / 2 / view.scale;
  view.keep();
}
