// The page is read without any of this; here it comes to life.

document.documentElement.classList.add("script");
for (const element of document.querySelectorAll(".needs-script")) element.hidden = false;

takeColours();
watchPointers();
watchWheel();
watchKeys();
watchButtons();
watchLinks();
for (const table of document.querySelectorAll("table.sortable")) new SortedTable(table);

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  takeColours();
  draw();
});
new ResizeObserver(resize).observe(canvas);
resize();
