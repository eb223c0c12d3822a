// Tables that are sorted, filtered and searched.

class SortedTable {
  constructor(table) {
    this.table = table;
    this.body = table.tBodies[0];
    const isData = table.id === "left-table" && data.left.length > this.body.rows.length;
    this.source = isData ? new LeftRows() : new PageRows(this.body);
    this.order = Array.from({ length: this.source.count }, (unused, index) => index);
    this.kept = this.order;
    this.first = 0;
    this.form = document.querySelector(`.filter[data-table="${table.id}"]`);
    this.pager = document.querySelector(`.pager[data-table="${table.id}"]`);
    this.sorted = { column: -1, isDown: false };
    [...table.tHead.rows[0].cells].forEach((heading, column) => this.watchHeading(heading, column));
    if (this.form) this.watchForm();
    if (this.pager) this.watchPager();
  }

  watchHeading(heading, column) {
    // A column of bars has nothing to be sorted by.
    if (this.source.count && this.source instanceof PageRows
      && this.source.row(0).cells[column]?.querySelector("svg.bar")) return;
    const button = made("button", "sort", heading.textContent);
    button.type = "button";
    button.title = filled(texts.sort, heading.textContent);
    heading.replaceChildren(button, made("span", "printed", heading.textContent));
    button.addEventListener("click", () => this.sort(column, heading));
  }

  /** Sorts by a column, and the other way round when it is sorted by it already; equal rows keep their order. */
  sort(column, heading) {
    const isNumber = heading.classList.contains("n");
    const isAgain = this.sorted.column === column;
    this.sorted = { column, isDown: isAgain && !this.sorted.isDown };
    const turn = this.sorted.isDown ? -1 : 1;
    const keys = this.order.map((unused, index) => this.source.key(index, column, isNumber));
    this.order.sort((a, b) => {
      const [x, y] = [keys[a], keys[b]];
      if (!isNumber) return turn * collator.compare(x, y) || a - b;
      if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y) || a - b;
      return turn * (x - y) || a - b;
    });
    for (const cell of this.table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", this.sorted.isDown ? "descending" : "ascending");
    this.filter();
  }

  watchForm() {
    this.texts = null;
    let waiting = 0;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => {
      // A letter typed fast after another asks only once.
      clearTimeout(waiting);
      waiting = setTimeout(() => this.filter(), this.source.count > 1000 ? 120 : 0);
    });
    this.form.addEventListener("reset", () => setTimeout(() => this.filter(), 0));
  }

  filter() {
    this.first = 0;
    const asked = this.form ? Object.fromEntries(new FormData(this.form)) : {};
    const words = folded(asked.find ?? "").split(" ").filter(Boolean);
    if (words.length) {
      this.texts ??= Array.from({ length: this.source.count }, (unused, i) => folded(this.source.text(i)));
    }
    this.kept = this.order.filter((index) =>
      (!this.form || this.source.isOf(index, asked)) && words.every((word) => this.texts[index].includes(word)));
    this.show();
    if (!this.form) return;
    const isAll = this.kept.length === this.source.count;
    const count = filled(texts.count, written(this.kept.length), written(this.source.count));
    this.form.querySelector("output").textContent =
      isAll ? "" : this.kept.length ? count : texts.noneFound;
  }

  watchPager() {
    for (const button of this.pager.querySelectorAll("button")) {
      button.addEventListener("click", () => {
        this.first += (button.name === "next" ? 1 : -1) * this.source.perPage;
        this.show();
        this.table.closest(".frame").scrollTop = 0;
      });
    }
    this.show();
  }

  show() {
    const rows = this.kept.slice(this.first, this.first + this.source.perPage);
    this.body.replaceChildren(...rows.map((index) => this.source.row(index)));
    if (!this.pager) return;
    const last = this.first + rows.length;
    this.pager.querySelector("output").textContent = filled(
      texts.page, written(rows.length ? this.first + 1 : 0), written(last), written(this.kept.length));
    this.pager.querySelector("[name=previous]").disabled = this.first === 0;
    this.pager.querySelector("[name=next]").disabled = last >= this.kept.length;
  }
}

/** Marks the row of a proposal, and brings it into the table's own view without moving the page. */
function markRow(proposal) {
  for (const row of document.querySelectorAll("tr.picked")) row.classList.remove("picked");
  const row = document.querySelector(`tr[data-p="${proposal}"]`);
  if (!row) return;
  row.classList.add("picked");
  const frame = row.closest(".frame");
  frame.scrollTop = row.offsetTop - frame.clientHeight / 3;
}

/** A click on an id shows it on the map. */
function watchLinks() {
  document.querySelector("main").addEventListener("click", (event) => {
    const row = event.target.closest("a.to-map")?.closest("tr");
    if (!row) return;
    // The link's own jump would take the focus from the map.
    event.preventDefault();
    if (row.dataset.p !== undefined) showProposal(Number(row.dataset.p));
    else if (row.dataset.l !== undefined) showVillage(data.left[Number(row.dataset.l)][0]);
    canvas.closest(".map").scrollIntoView({ block: "center" });
    canvas.focus({ preventScroll: true });
  });
}
