// What the page was given, and how its language writes numbers.

const data = JSON.parse(document.getElementById("plan-data").textContent);
const texts = data.texts;

// The names are Vietnamese whatever the language of the page.
const collator = new Intl.Collator("vi", { numeric: true });

/** A text with its {0}, {1} … filled in. */
function filled(pattern, ...parts) {
  return pattern.replace(/\{(\d)\}/g, (whole, place) => String(parts[Number(place)] ?? whole));
}

/** A number with `places` decimals. */
function written(number, places = 0) {
  const [whole, fraction] = Math.abs(number).toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, data.thousands);
  return (number < 0 ? "−" : "") + grouped + (fraction ? data.decimal + fraction : "");
}

/** An amount in millions of its money. */
function millions(dong) {
  return written(dong / 1e6);
}

/**
 * A text as it is searched: small letters without marks, whether they were typed as one letter or as two. Ð and ð
 * (U+00D0, U+00F0) look like Đ and đ and are typed for them.
 */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}+/gu, "").replace(/[đĐðÐ]/g, "d").toLowerCase()
    .replace(/\s+/g, " ").trim();
}

/** An element with a class and a text in it, which is never read as markup. */
function made(name, style, text) {
  const element = document.createElement(name);
  if (style) element.className = style;
  if (text !== undefined) element.textContent = text;
  return element;
}
