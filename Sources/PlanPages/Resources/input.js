// How the map is moved: pointer, wheel, two fingers, keys, buttons.

const pointers = new Map();
let dragged = 0;

function placeOn(event) {
  const box = canvas.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function watchPointers() {
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, placeOn(event));
    if (pointers.size === 1) dragged = 0;
    tip.hidden = true;
  });
  canvas.addEventListener("pointermove", (event) => {
    const [x, y] = placeOn(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== "touch") point(thingAt(x, y, 5), x, y);
      return;
    }
    pointers.set(event.pointerId, [x, y]);
    dragged += Math.abs(x - before[0]) + Math.abs(y - before[1]);
    if (pointers.size === 1) {
      view.pan(before[0] - x, before[1] - y);
    } else if (pointers.size === 2) {
      const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
      const was = Math.hypot(before[0] - other[0], before[1] - other[1]);
      const is = Math.hypot(x - other[0], y - other[1]);
      if (was > 4 && is > 4) view.zoom(is / was, (x + other[0]) / 2, (y + other[1]) / 2);
      view.pan((before[0] - x) / 2, (before[1] - y) / 2);
    }
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(kind, (event) => {
      const wasDown = pointers.delete(event.pointerId);
      if (kind === "pointercancel" || !wasDown || dragged > 6) return;
      const [x, y] = placeOn(event);
      pick(thingAt(x, y, event.pointerType === "touch" ? 14 : 5));
    });
  }
  canvas.addEventListener("pointerleave", () => point(null, 0, 0));
}

/** The wheel scrolls the page until the map is in use, so that nobody is caught in it. */
function watchWheel() {
  const hint = document.getElementById("wheel-hint");
  let fading = 0;
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== canvas) {
      hint.hidden = false;
      clearTimeout(fading);
      fading = setTimeout(() => { hint.hidden = true; }, 1400);
      return;
    }
    event.preventDefault();
    const step = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
    view.zoom(Math.exp(-Math.max(-240, Math.min(240, step)) * 0.0022), ...placeOn(event));
  }, { passive: false });
}

function step(direction) {
  const count = data.proposals.length;
  if (count === 0) return;
  const here = proposalOf(chosen.pick);
  const first = direction > 0 ? 0 : count - 1;
  showProposal(here < 0 ? first : (here + direction + count) % count);
}

const keys = {
  ArrowLeft: () => view.pan(-70, 0),
  ArrowRight: () => view.pan(70, 0),
  ArrowUp: () => view.pan(0, -70),
  ArrowDown: () => view.pan(0, 70),
  "+": () => view.zoom(1.4),
  "=": () => view.zoom(1.4),
  "-": () => view.zoom(1 / 1.4),
  0: () => view.fit(),
  n: () => step(1),
  p: () => step(-1),
  Escape: () => pick(null),
};

function watchKeys() {
  canvas.addEventListener("keydown", (event) => {
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}

function watchButtons() {
  const acts = { in: () => view.zoom(1.6), out: () => view.zoom(1 / 1.6), fit: () => view.fit() };
  for (const button of document.querySelectorAll(".tools button")) {
    button.addEventListener("click", acts[button.name]);
  }
  for (const box of document.querySelectorAll("[data-layer]")) {
    box.addEventListener("change", () => {
      layers.off[box.checked ? "delete" : "add"](box.dataset.layer);
      draw();
    });
    if (!box.checked) layers.off.add(box.dataset.layer);
  }
  const slider = document.getElementById("year");
  slider?.addEventListener("input", () => {
    const year = data.years[Number(slider.value)];
    const isAll = Number(slider.value) === data.years.length - 1;
    const text = isAll ? texts.allYears : filled(texts.upTo, year);
    document.getElementById("year-shown").textContent = text;
    slider.setAttribute("aria-valuetext", text);
    layers.showYear(isAll ? Infinity : year);
    draw();
  });
}
