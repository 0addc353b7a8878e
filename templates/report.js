// Sorts and filters the table of classes, opens what a link leads to, and keeps the state in the address.
(function () {
  "use strict";
  var table = document.getElementById("t-classes");
  if (!table || !table.tBodies.length) return;
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var heads = Array.prototype.slice.call(table.tHead.rows[1].cells);
  var state = { sort: "", q: "" };
  var count = document.createElement("span");
  var input = document.createElement("input");

  function number(text) {
    var t = text.replace(/[\u202f\u2009\u00a0 ]/g, "").replace("\u2212", "-");
    var m = /^(<?)([+-]?[0-9.]+)([\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u207b]*)/.exec(t);
    if (!m) return null;
    if (m[3]) {
      var exponent = m[3].replace(/./g, function (c) {
        return "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".indexOf(c) < 0
          ? "-" : "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".indexOf(c);
      });
      return Math.pow(10, Number(exponent));
    }
    return Number(m[2]);
  }

  function key(row, column) {
    var text = row.cells[column].textContent.trim();
    if (column === 0 || heads[column].classList.contains("t")) {
      var last = /(\d+)$/.exec(text);
      return column === 0 || !last ? text : Number(last[1]);
    }
    return number(text);
  }

  function sort() {
    heads.forEach(function (h) { h.removeAttribute("aria-sort"); });
    var sorted = rows.slice();
    var m = /^(\d+)([ad])$/.exec(state.sort);
    if (m && heads[m[1]]) {
      var column = Number(m[1]);
      var sign = m[2] === "a" ? 1 : -1;
      var keyed = rows.map(function (row, i) { return { row: row, key: key(row, column), i: i }; });
      keyed.sort(function (x, y) {
        if (x.key === null || y.key === null) return (x.key === null) - (y.key === null) || x.i - y.i;
        var d = typeof x.key === "number" && typeof y.key === "number"
          ? x.key - y.key : String(x.key) < String(y.key) ? -1 : String(x.key) > String(y.key) ? 1 : 0;
        return sign * d || x.i - y.i;
      });
      sorted = keyed.map(function (k) { return k.row; });
      heads[column].setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
    }
    var all = document.createDocumentFragment();
    sorted.forEach(function (row) { all.appendChild(row); });
    body.appendChild(all);
  }

  function filter() {
    var q = state.q.toLowerCase();
    var shown = 0;
    rows.forEach(function (row) {
      var hit = !q || (row.cells[0].textContent + " " + row.cells[0].title).toLowerCase().indexOf(q) >= 0;
      row.hidden = !hit;
      shown += hit ? 1 : 0;
    });
    count.textContent = q ? shown + " of " + rows.length : "";
  }

  function save() {
    var parts = ["classes"];
    if (state.sort) parts.push("sort=" + state.sort);
    if (state.q) parts.push("q=" + encodeURIComponent(state.q));
    history.replaceState(null, "", "#" + parts.join("&"));
  }

  function reveal(id) {
    var target = id && document.getElementById(id);
    if (!target) return;
    if (target.hidden) {
      state.q = input.value = "";
      filter();
    }
    for (var e = target; e; e = e.parentElement) {
      if (e.tagName === "DETAILS") e.open = true;
    }
    target.scrollIntoView({ block: id.indexOf("class-") === 0 ? "center" : "start" });
  }

  function load() {
    var parts = location.hash.slice(1).split("&");
    if (parts.length > 1) {
      parts.slice(1).forEach(function (part) {
        var at = part.indexOf("=");
        var value = part.slice(at + 1);
        if (part.slice(0, at) === "sort") state.sort = value;
        if (part.slice(0, at) === "q") {
          try { state.q = decodeURIComponent(value); } catch (e) { state.q = ""; }
        }
      });
      input.value = state.q;
      sort();
      filter();
    }
    if (parts[0]) reveal(parts[0]);
  }

  heads.forEach(function (head, i) {
    var button = document.createElement("button");
    button.type = "button";
    button.title = "Sort" + (head.title ? " by: " + head.title : "");
    head.querySelectorAll("a").forEach(function (a) { a.replaceWith(a.textContent); });
    while (head.firstChild) button.appendChild(head.firstChild);
    head.appendChild(button);
    button.addEventListener("click", function () {
      var first = i === 0 ? "a" : "d";
      var second = i === 0 ? "d" : "a";
      state.sort = state.sort === i + first ? i + second : state.sort === i + second ? "" : i + first;
      sort();
      save();
    });
  });

  var label = document.createElement("label");
  label.className = "filter";
  input.type = "search";
  label.append("Find a class ", input, count);
  table.parentElement.before(label);
  input.addEventListener("input", function () {
    state.q = input.value;
    filter();
    save();
  });
  count.setAttribute("aria-live", "polite");
  window.addEventListener("hashchange", load);
  load();
})();
