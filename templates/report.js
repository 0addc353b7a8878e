// Sorts long tables, filters the classes, opens what a link leads to, and keeps the state in the address.
(function () {
  "use strict";
  var table = document.getElementById("t-classes");
  var rows = table ? Array.prototype.slice.call(table.tBodies[0].rows) : [];
  var state = { sort: "", q: "" };
  var count = document.createElement("span");
  var input = document.createElement("input");
  var SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  // 13 070, -0.3, <10^-30, 82 or 0.25 ... 0.7: the first number; null where there is none.
  function number(text) {
    var t = text.replace(/[\u202f\u2009\u00a0 ]/g, "").replace("\u2212", "-");
    var m = /^<?([+-]?[0-9.]+)(\u207b[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)?/.exec(t);
    if (!m) return null;
    if (!m[2]) return parseFloat(m[1]);
    var digits = m[2].slice(1).replace(/./g, function (c) { return SUPERSCRIPTS.indexOf(c); });
    return Math.pow(10, -Number(digits));
  }

  function key(row, column, words) {
    var text = row.cells[column].textContent.trim();
    var last = column && words ? /(\d+)$/.exec(text) : null;
    return last ? Number(last[1]) : words ? text.toLowerCase() : number(text);
  }

  function compare(x, y) {
    return typeof x === typeof y ? (x < y ? -1 : x > y ? 1 : 0) : typeof x === "number" ? -1 : 1;
  }

  // order: a column and a or d for ascending or descending, as in 3d; empty for the order of the page.
  function sorter(t) {
    var body = t.tBodies[0];
    var all = Array.prototype.slice.call(body.rows);
    var heads = Array.prototype.slice.call(t.tHead.rows[t.tHead.rows.length - 1].cells);
    function apply(order) {
      var m = /^(\d+)([ad])$/.exec(order);
      heads.forEach(function (h) { h.removeAttribute("aria-sort"); });
      var sorted = all;
      if (m && heads[m[1]]) {
        var head = heads[m[1]];
        var sign = m[2] === "a" ? 1 : -1;
        var words = m[1] === "0" || head.classList.contains("t");
        sorted = all
          .map(function (row, i) { return { row: row, key: key(row, Number(m[1]), words), i: i }; })
          .sort(function (x, y) {
            if (x.key === null || y.key === null) return (x.key === null) - (y.key === null) || x.i - y.i;
            return sign * compare(x.key, y.key) || x.i - y.i;
          })
          .map(function (k) { return k.row; });
        head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      }
      sorted.forEach(function (row) { body.appendChild(row); });
    }
    return { heads: heads, apply: apply };
  }

  function buttons(sort, get, set) {
    sort.heads.forEach(function (head, i) {
      var button = document.createElement("button");
      button.type = "button";
      head.querySelectorAll("a").forEach(function (a) { a.replaceWith(a.textContent); });
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () {
        var first = i + (head.classList.contains("t") || i === 0 ? "a" : "d");
        var second = i + (head.classList.contains("t") || i === 0 ? "d" : "a");
        set(get() === first ? second : get() === second ? "" : first);
        sort.apply(get());
      });
    });
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
    try { history.replaceState(null, "", "#" + parts.join("&")); } catch (e) { /* a sandbox may forbid it */ }
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
    parts.slice(1).forEach(function (part) {
      var value = part.slice(part.indexOf("=") + 1);
      if (part.indexOf("sort=") === 0) state.sort = value;
      if (part.indexOf("q=") === 0) {
        try { state.q = decodeURIComponent(value); } catch (e) { state.q = ""; }
      }
    });
    if (table && parts.length > 1) {
      input.value = state.q;
      classes.apply(state.sort);
      filter();
    }
    reveal(parts[0]);
  }

  document.querySelectorAll(".tall > table:not(#t-classes)").forEach(function (t) {
    var order = "";
    buttons(sorter(t), function () { return order; }, function (o) { order = o; });
  });
  var classes = table && sorter(table);
  if (table) {
    buttons(classes, function () { return state.sort; }, function (o) { state.sort = o; save(); });
    var label = document.createElement("label");
    label.className = "filter";
    input.type = "search";
    count.setAttribute("aria-live", "polite");
    label.append("Find a class ", input, count);
    table.parentElement.before(label);
    input.addEventListener("input", function () {
      state.q = input.value;
      filter();
      save();
    });
  }
  window.addEventListener("hashchange", load);
  load();
})();
