// Sorts long tables, filters and unfolds the classes, opens what a link leads to, and keeps the state in the address.
// Everything is there without it.
(function () {
  "use strict";
  const SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
  const ISOLATES = /[\u2068\u2069]/g;

  // Numbers and words

  // 13 070, -0.3, <10^-30, 82 or 0.25 ... 0.7: the first number; null where there is none.
  function number(text) {
    const plain = text.replace(/[\u202f\u2009\u00a0 \u2260]/g, "").replace("\u2212", "-");
    const found = /^<?([+-]?[0-9.]+)(\u207b[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)?/.exec(plain);
    if (!found) return null;
    if (!found[2]) return parseFloat(found[1]);
    const digits = found[2].slice(1).replace(/./g, c => SUPERSCRIPTS.indexOf(c));
    return Math.pow(10, -Number(digits));
  }

  function words(text) {
    return text.replace(ISOLATES, "").trim().toLowerCase();
  }

  // Sorting: an order is a column and a or d for ascending or descending, as in 3d; empty: as the page came.

  function isWords(heads, column) {
    return column === 0 || heads[column].classList.contains("t");
  }

  function sorted(rows, column, sign, byWords) {
    const key = row => (byWords ? words : number)(row.cells[column].textContent);
    const keyed = rows.map((row, i) => ({ row: row, key: key(row), i: i }));
    const absent = k => k.key === null ? 1 : 0;
    const compare = (x, y) => x.key < y.key ? -sign : x.key > y.key ? sign : 0;
    keyed.sort((x, y) => absent(x) - absent(y) || compare(x, y) || x.i - y.i);
    return keyed.map(k => k.row);
  }

  // A table whose rows can be put in order; place: what to do with the rows once they are.
  function sortable(table, place) {
    const rows = Array.from(table.tBodies[0].rows);
    const heads = Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells);
    function apply(order) {
      const found = /^(\d+)([ad])$/.exec(order);
      const head = found && heads[found[1]];
      heads.forEach(h => h.removeAttribute("aria-sort"));
      if (head) head.setAttribute("aria-sort", found[2] === "a" ? "ascending" : "descending");
      const column = head ? Number(found[1]) : 0;
      place(head ? sorted(rows, column, found[2] === "a" ? 1 : -1, isWords(heads, column)) : rows);
    }
    return { heads: heads, rows: rows, apply: apply };
  }

  // The heading's words become a button: first the usual direction, then the other, then the page's own order.
  function sortButtons(sorting, get, set) {
    sorting.heads.forEach((head, i) => {
      const button = document.createElement("button");
      button.type = "button";
      head.querySelectorAll("a").forEach(a => a.replaceWith(a.textContent));
      button.append(...head.childNodes);
      head.append(button);
      const usual = isWords(sorting.heads, i) ? "ad" : "da";
      button.addEventListener("click", () => {
        const first = i + usual[0];
        const second = i + usual[1];
        set(get() === first ? second : get() === second ? "" : first);
      });
    });
  }

  function plainTable(table) {
    let order = "";
    const sorting = sortable(table, rows => table.tBodies[0].append(...rows));
    sortButtons(sorting, () => order, o => { order = o; sorting.apply(o); });
  }

  // The address

  function restore(text) {
    try { return decodeURIComponent(text); } catch (e) { return ""; }
  }

  // What the address says of the classes, or null where it says nothing.
  function fromAddress() {
    const parts = location.hash.slice(1).split("&");
    if (parts[0] !== "classes" || parts.length === 1) return null;
    const state = { sort: "", q: "", is: "", open: [] };
    parts.slice(1).forEach(part => {
      const name = part.slice(0, part.indexOf("="));
      const value = restore(part.slice(part.indexOf("=") + 1));
      if (name === "open") state.open = value.split(",");
      else if (name === "sort" || name === "q" || name === "is") state[name] = value;
    });
    return state;
  }

  function toAddress(state) {
    const parts = ["classes"];
    if (state.sort) parts.push("sort=" + state.sort);
    if (state.q) parts.push("q=" + encodeURIComponent(state.q));
    if (state.is) parts.push("is=" + state.is);
    if (state.open.length) parts.push("open=" + state.open.join(","));
    // a sandbox may forbid it
    try { history.replaceState(null, "", "#" + parts.join("&")); } catch (e) { return; }
  }

  function openAround(target) {
    for (let e = target; e; e = e.parentElement) {
      if (e.tagName === "DETAILS") e.open = true;
    }
  }

  // The table of classes

  function classTable(table) {
    const body = table.tBodies[0];
    const state = { sort: "", q: "", is: "", open: [] };
    const unfolded = new Map();
    const sorting = sortable(table, place);
    const names = new Map(sorting.rows.map(row => [row, words(row.cells[0].textContent + " " + row.cells[0].title)]));
    const input = document.createElement("input");
    const count = document.createElement("output");
    const marks = Array.from(document.querySelectorAll("[data-mark]"), markButton);

    function place(rows) {
      const all = [];
      rows.forEach(row => {
        all.push(row);
        if (unfolded.has(row)) all.push(unfolded.get(row));
      });
      body.append(...all);
    }

    // Filtering

    function holds(row) {
      const is = row.dataset.is || "";
      return Array.from(state.is).every(mark => is.includes(mark)) && names.get(row).includes(words(state.q));
    }

    function filter() {
      let shown = 0;
      sorting.rows.forEach(row => {
        row.hidden = !holds(row);
        if (unfolded.has(row)) unfolded.get(row).hidden = row.hidden;
        if (!row.hidden) shown++;
      });
      const all = sorting.rows.length;
      count.textContent = shown < all ? shown + " of " + all + " classes" : all + " classes";
    }

    function showFilters() {
      if (input.value !== state.q) input.value = state.q;
      marks.forEach(b => b.setAttribute("aria-pressed", state.is.includes(b.dataset.mark)));
    }

    function refilter() {
      showFilters();
      filter();
      toAddress(state);
    }

    // A class is either rescued or dragged, so that one of them releases the other.
    function toggle(mark) {
      const other = { r: "d", d: "r" }[mark];
      state.is = state.is.includes(mark) ? state.is.replace(mark, "") : state.is.replace(other, "") + mark;
      refilter();
    }

    function markButton(word) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.mark = word.dataset.mark;
      button.append(...word.childNodes);
      button.addEventListener("click", () => toggle(button.dataset.mark));
      word.replaceWith(button);
      return button;
    }

    function clear(event) {
      if (event.key !== "Escape" || !state.q && !state.is) return;
      event.preventDefault();
      state.q = state.is = "";
      refilter();
    }

    function search() {
      const label = document.createElement("label");
      label.className = "filter";
      input.type = "search";
      label.append("Find a class ", input, count);
      table.parentElement.before(label);
      input.addEventListener("input", () => { state.q = input.value; refilter(); });
      [label, ...document.querySelectorAll("#marks")].forEach(e => e.addEventListener("keydown", clear));
    }

    // Unfolding: what stands below the table moves to below the row, and back

    function link(row) {
      return row.cells[0].querySelector("a");
    }

    function slug(row) {
      return row.id.slice("class-".length);
    }

    function unfold(row) {
      const fold = link(row) && !unfolded.has(row) && document.getElementById("d-" + slug(row));
      if (!fold) return;
      const home = fold.parentElement;
      const below = document.createElement("tr");
      below.className = "below";
      below.insertCell().colSpan = row.cells.length;
      below.cells[0].append(fold);
      // so that it scrolls by keyboard, too
      fold.tabIndex = 0;
      below.home = home;
      below.hidden = row.hidden;
      row.after(below);
      unfolded.set(row, below);
      link(row).setAttribute("aria-expanded", "true");
    }

    function foldUp(row) {
      const below = unfolded.get(row);
      if (!below) return;
      below.home.append(below.cells[0].firstChild);
      below.remove();
      unfolded.delete(row);
      link(row).setAttribute("aria-expanded", "false");
    }

    function remember() {
      state.open = Array.from(unfolded.keys(), slug);
    }

    function folds() {
      const below = document.getElementById("folds");
      if (!below) return;
      below.hidden = true;
      sorting.rows.filter(link).forEach(row => link(row).setAttribute("aria-expanded", "false"));
      body.addEventListener("click", event => {
        const row = event.target.closest("tr");
        if (!event.target.closest("th > a") || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        (unfolded.has(row) ? foldUp : unfold)(row);
        remember();
        toAddress(state);
      });
    }

    // The whole state at once, as an address has it.
    function show(next) {
      Object.assign(state, next);
      state.is = state.is.replace(/[^rdbc]/g, "");
      Array.from(unfolded.keys()).filter(row => !state.open.includes(slug(row))).forEach(foldUp);
      state.open.map(s => document.getElementById("class-" + s)).filter(row => row).forEach(unfold);
      remember();
      sorting.apply(state.sort);
      showFilters();
      filter();
      const first = state.open.map(s => document.getElementById("class-" + s)).find(row => row && !row.hidden);
      (first || input).scrollIntoView({ block: "center" });
    }

    // A row that a link leads to: seen, whatever is filtered, and unfolded.
    function reveal(row) {
      if (row.hidden) {
        state.q = state.is = "";
        showFilters();
        filter();
      }
      unfold(row);
      remember();
      row.scrollIntoView({ block: "center" });
    }

    search();
    folds();
    sortButtons(sorting, () => state.sort, o => { state.sort = o; sorting.apply(o); toAddress(state); });
    filter();
    return { show: show, reveal: reveal };
  }

  function follow(classes) {
    const state = fromAddress();
    const id = restore(location.hash.slice(1).split("&")[0]).replace(/^d-/, "class-");
    const target = id && document.getElementById(id);
    if (classes && state) {
      classes.show(state);
      return;
    }
    if (!target) return;
    if (classes && id.startsWith("class-")) {
      classes.reveal(target);
    } else {
      openAround(target);
      target.scrollIntoView();
    }
  }

  const table = document.getElementById("t-classes");
  const classes = table && classTable(table);
  document.querySelectorAll(".tall > table:not(#t-classes)").forEach(plainTable);
  window.addEventListener("hashchange", () => follow(classes));
  follow(classes);
})();
