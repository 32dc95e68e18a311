// A form that says data-unsaved is not left by accident: once changed, the browser asks before the page goes away.
(function () {
  "use strict";
  var changed = false;

  function note(event) {
    if (event.target.closest && event.target.closest("form[data-unsaved]")) {
      changed = true;
    }
  }

  document.addEventListener("input", note);
  document.addEventListener("change", note);
  document.addEventListener("submit", function (event) {
    if (event.target.closest("form[data-unsaved]")) {
      changed = false;
    }
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-leaves]")) {
      changed = false;
    }
  });
  // An answer that leads elsewhere comes before the page is left: what was sent is saved.
  window.jQuery(document).on("pfAjaxSuccess", function (event, answer) {
    if (answer.responseXML && answer.responseXML.getElementsByTagName("redirect").length > 0) {
      changed = false;
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (changed) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
})();
