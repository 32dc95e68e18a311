// Keys of the register. Bound by the place of the key, not by its letter, so that they work on the Russian layout.
// An element says data-key="Control+KeyK" and is clicked; one that holds the caret for a search says data-search.
(function () {
  "use strict";

  function name(event) {
    return (event.ctrlKey || event.metaKey ? "Control+" : "") + (event.altKey ? "Alt+" : "") + (event.shiftKey ? "Shift+" : "") + event.code;
  }

  function visible(element) {
    return element.getClientRects().length > 0 && !element.disabled;
  }

  function press(event) {
    var key = name(event);
    var box = key === "Control+KeyK" && document.querySelector("[data-search]");
    if (box) {
      event.preventDefault();
      field(box).focus();
      return;
    }
    var target = Array.prototype.filter.call(document.querySelectorAll('[data-key="' + key + '"]'), visible)[0];
    if (target) {
      event.preventDefault();
      target.click();
    }
  }

  // PrimeFaces puts the real input of some components inside, or beside with the suffix _input.
  function field(element) {
    var inner = document.getElementById(element.id + "_input") || document.getElementById(element.id + "_focus");
    return inner || (element.matches("input,select,textarea,button,a") ? element : element.querySelector("input,select,textarea,button") || element);
  }

  function toField(event) {
    var link = event.target.closest && event.target.closest("[data-field]");
    var target = link && document.getElementById(link.getAttribute("data-field"));
    if (target) {
      event.preventDefault();
      field(target).focus();
      target.scrollIntoView({ block: "center" });
    }
  }

  var title = document.title;

  // A line whose field has no error any more is crossed out; with the last one the summary goes.
  function mended(line) {
    var error = document.getElementById(line.getAttribute("data-field") + "-error");
    var done = Boolean(error) && error.textContent.trim() === "";
    line.classList.toggle("mended", done);
    return done;
  }

  function standing() {
    var errors = document.querySelector("[data-focus]");
    if (!errors) {
      return null;
    }
    var open = Array.prototype.filter.call(errors.querySelectorAll("li"), function (item) {
      var line = item.querySelector("[data-field]");
      return !line || !mended(line);
    });
    errors.hidden = open.length === 0;
    return errors.hidden ? null : errors;
  }

  function toErrors() {
    var errors = standing();
    document.title = errors ? errors.getAttribute("data-title") : title;
    var first = errors || document.querySelector("[data-tell]");
    if (first && !first.dataset.seen) {
      first.dataset.seen = "true";
      first.focus();
    }
  }

  var FAILURES = ["fault", "expired", "idle"];

  // What is told at the head of the page must not lie under the dialog in which it was asked for. The dialogs that
  // themselves tell of a failure stay: they came with this answer.
  function uncover(event, xhr, settings, args) {
    if (args && args.toldAtHead) {
      Object.keys(window.PrimeFaces.widgets).forEach(function (name) {
        var widget = window.PrimeFaces.widgets[name];
        if (widget instanceof window.PrimeFaces.widget.Dialog && widget.isVisible() && FAILURES.indexOf(name) < 0) {
          // The sentence takes the focus, not the button that opened the dialog.
          widget.focusedElementBeforeDialogOpened = null;
          widget.hide();
        }
      });
    }
  }

  function closeMenus(event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      var escape = event.type === "keydown";
      if (escape ? event.key === "Escape" : !menu.contains(event.target)) {
        menu.removeAttribute("open");
        if (escape) {
          menu.querySelector("summary").focus();
        }
      }
    });
  }

  function hint(element, attribute, shown) {
    var owner = element.closest && element.closest("[" + attribute + "]");
    var text = owner && document.getElementById(owner.getAttribute(attribute));
    if (text) {
      text.hidden = !shown(element);
    }
  }

  document.addEventListener("keydown", press);
  document.addEventListener("keydown", closeMenus);
  document.addEventListener("click", toField);
  document.addEventListener("click", closeMenus);
  document.addEventListener("input", function (event) {
    hint(event.target, "data-latin", function (box) { return /[\u0400-\u04FF]/.test(box.value); });
  });
  document.addEventListener("keyup", function (event) {
    hint(event.target, "data-caps", function () { return event.getModifierState && event.getModifierState("CapsLock"); });
  });
  document.addEventListener("DOMContentLoaded", toErrors);
  if (document.readyState !== "loading") {
    toErrors();
  }
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", uncover);
    window.jQuery(document).on("pfAjaxComplete", toErrors);
  }
})();
