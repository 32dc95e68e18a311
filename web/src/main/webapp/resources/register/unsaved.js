// A form that says data-unsaved is not left by accident: once changed, the browser asks before the page goes away.
(function () {
  "use strict";
  var changed = false;

  // Dialogs that lead away from the page say so while there is something to lose.
  function set(now) {
    changed = now;
    document.documentElement.classList.toggle("unsaved", now);
  }

  function note(event) {
    if (event.target.closest && event.target.closest("form[data-unsaved]")) {
      set(true);
    }
  }

  document.addEventListener("input", note);
  document.addEventListener("change", note);
  document.addEventListener("submit", function (event) {
    if (event.target.closest("form[data-unsaved]")) {
      set(false);
    }
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-leaves]")) {
      set(false);
    }
  });
  function asked(settings) {
    var source = settings && settings.source;
    var element = typeof source === "string" ? document.getElementById(source) : source;
    return Boolean(element) && Boolean(element.closest) && Boolean(element.closest("form[data-unsaved], .confirm"));
  }

  // An answer that leads elsewhere comes before the page is left. Nothing is lost of a form that was sent itself, and
  // what is lost by a dialog was said in it; otherwise the browser asks.
  window.jQuery(document).on("pfAjaxSuccess", function (event, answer, settings) {
    var leads = answer.responseXML && answer.responseXML.getElementsByTagName("redirect").length > 0;
    if (leads && asked(settings)) {
      set(false);
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (changed) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
})();
