// Walks a table of results by keys: data-rows holds it, data-row is the link of a row, data-rowkey an act of that row.
(function () {
  "use strict";

  function links(table) {
    return Array.prototype.slice.call(table.querySelectorAll("[data-row]"));
  }

  function move(event, table, step) {
    var all = links(table);
    var next = all[all.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (step < 0) {
      event.preventDefault();
      document.querySelector("[data-search]").focus();
    }
  }

  function act(event) {
    var row = event.target.closest("tr");
    var target = row && row.querySelector('[data-rowkey="' + event.code + '"]');
    if (target) {
      event.preventDefault();
      target.click();
    }
  }

  document.addEventListener("keydown", function (event) {
    var table = document.querySelector("[data-rows]");
    if (!table || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var inBox = event.target.matches("[data-search]");
    var inRow = event.target.matches("[data-row]");
    if (event.code === "ArrowDown" && (inBox || inRow)) {
      move(event, table, 1);
    } else if (event.code === "ArrowUp" && inRow) {
      move(event, table, -1);
    } else if (event.key === "Enter" && inBox) {
      event.preventDefault();
      if (links(table).length === 1) {
        links(table)[0].click();
      }
    } else if (inRow) {
      act(event);
    }
  });
})();
