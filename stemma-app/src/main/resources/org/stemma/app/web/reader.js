// The Reader beyond links: what a mark is stands beside the text, and keys lead from mark to mark. Layers are switched by style alone.
(() => {
  const reader = document.querySelector(".reader");
  if (!reader) return;
  const page = reader.querySelector(".page");
  const told = reader.querySelector(".about .told");
  const layers = [...reader.querySelectorAll(".layer input")];
  const STORED = "stemma-layers";
  let current = null; // the mark that keys have led to, or that was clicked
  let kept = false; // whether it stays while the pointer goes elsewhere

  const note = (mark) => document.getElementById(mark.split("-")[0]);
  const layer = (mark) => note(mark)?.dataset.layer;
  const isShown = (mark) => layers.some((box) => box.checked && box.dataset.layer === layer(mark));
  const marksOf = (element) => (element.dataset.m || "").split(" ").filter((mark) => mark && note(mark));
  const held = (mark) => [...page.querySelectorAll(`[data-m~="${CSS.escape(mark)}"]`)];

  // The shown marks at an element, the narrowest layer first: a name within a quote within a claim.
  const at = (element) => {
    const order = ["names", "times", "quotes", "claims", "reuse", "roles"];
    const marks = [];
    for (let up = element.closest("[data-m]"); up; up = up.parentElement.closest("[data-m]")) marks.push(...marksOf(up));
    return marks.filter(isShown).sort((one, two) => order.indexOf(layer(one)) - order.indexOf(layer(two)));
  };

  const unlight = () => page.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));

  const show = (marks, lead) => {
    unlight();
    if (marks.length) held(marks[0]).forEach((piece) => piece.classList.add("lit"));
    const notes = [...new Set(marks.map(note))].map((found) => {
      const copy = found.cloneNode(true);
      copy.removeAttribute("id");
      return copy;
    });
    told.replaceChildren(...(lead && notes.length ? [lead] : []), ...notes);
    told.parentElement.scrollTop = 0;
  };

  const letGo = () => {
    current = null;
    kept = false;
    show([]);
  };

  // All marks of the shown layers, in order of the text.
  const inOrder = () => {
    const seen = new Set();
    page.querySelectorAll("[data-m]").forEach((element) => marksOf(element).forEach((mark) => isShown(mark) && seen.add(mark)));
    return [...seen];
  };

  const lead = (index, marks) => {
    const line = document.createElement("p");
    line.className = "count-of";
    line.textContent = `${index + 1} of ${marks.length} marks shown`;
    return line;
  };

  const goTo = (mark, line) => {
    const element = held(mark)[0];
    for (let up = element.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    element.tabIndex = -1;
    current = mark;
    kept = true;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
    show([mark, ...at(element).filter((other) => other !== mark)], line);
  };

  const step = (by) => {
    const marks = inOrder();
    if (!marks.length) return;
    let index = marks.indexOf(current);
    if (index >= 0) index = (index + by + marks.length) % marks.length;
    else {
      // The first one that can be seen.
      const seen = marks.findIndex((mark) => held(mark)[0].getBoundingClientRect().top >= 0);
      index = by > 0 ? Math.max(0, seen) : (seen <= 0 ? marks.length : seen) - 1;
    }
    goTo(marks[index], lead(index, marks));
  };

  page.addEventListener("pointerover", (event) => {
    if (kept || event.pointerType === "touch") return;
    show(at(event.target));
  });
  page.addEventListener("focusin", (event) => {
    const marks = at(event.target);
    if (!kept && marks.length) show(marks);
  });
  page.addEventListener("click", (event) => {
    if (event.target.closest("a, summary") || String(window.getSelection())) return;
    const marks = at(event.target);
    if (!marks.length) return letGo();
    current = marks[0];
    kept = true;
    show(marks);
  });

  reader.querySelector(".previous").addEventListener("click", () => step(-1));
  reader.querySelector(".next").addEventListener("click", () => step(1));
  reader.querySelector(".let-go").addEventListener("click", letGo);

  const save = () => {
    try {
      localStorage.setItem(STORED, layers.filter((box) => box.checked).map((box) => box.dataset.layer).join(" "));
    } catch (refused) {
      // Without storage, layers begin as the page has them.
    }
  };
  layers.forEach((box) =>
    box.addEventListener("change", () => {
      save();
      if (!current || !isShown(current)) letGo();
    }),
  );
  try {
    const stored = localStorage.getItem(STORED);
    if (stored !== null) layers.forEach((box) => (box.checked = !box.disabled && stored.split(" ").includes(box.dataset.layer)));
  } catch (refused) {
    // As above.
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && document.documentElement.classList.contains("keyless")) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("select, textarea, input:not([type=checkbox])")) return;
    const box = /^[1-6]$/.test(event.key) ? layers[event.key - 1] : null;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "Escape") letGo();
    else if (event.key === "c") {
      const folds = [...page.querySelectorAll(".away")];
      const open = folds.some((fold) => !fold.open);
      folds.forEach((fold) => (fold.open = open));
    } else if (box && !box.disabled) box.click();
    else return;
    event.preventDefault();
  });

  // A link from the list of marks leads to one: its layer is shown, and all its pieces.
  const follow = () => {
    const mark = location.hash.slice(1);
    if (!/^n\d+-\d+$/.test(mark) || !held(mark).length) return;
    const box = layers.find((one) => one.dataset.layer === layer(mark));
    if (box && !box.checked) box.click();
    goTo(mark);
  };
  window.addEventListener("hashchange", follow);
  follow();
})();
