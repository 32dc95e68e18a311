// Days are typed with or without dots; in a full date the digits take the place of those that stand there.
// Nothing that is pasted and is no day is bent into one: it stays to be seen and is refused when the field is left.
(function () {
  "use strict";

  var TYPED = /^(\d{1,2})[./\-, ](\d{1,2})[./\-, ](\d{4})$|^(\d{2})\.?(\d{2})\.?(\d{4})$/;
  var ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
  var SIGNS = /^[\d./\-, ]*$/;
  var REST_OF_FULL = /^((\d{0,2}\.)?\d{0,2}\.)?\d{4}$|^\d{0,3}$/;
  var FULL = "24.11.2026".length;

  function isDay(element) {
    return element.matches && element.matches(".hasDatepicker");
  }

  function two(digits) {
    return digits.padStart(2, "0");
  }

  function read(text) {
    var iso = ISO.exec(text.trim());
    var parts = iso ? iso.slice(1).reverse() : (TYPED.exec(text.trim()) || []).filter(Boolean).slice(1);
    return parts.length ? two(parts[0]) + "." + two(parts[1]) + "." + parts[2] : null;
  }

  function add(text, sign) {
    var parts = text.split(".");
    var last = parts.pop();
    var year = parts.length === 2;
    if (/\d/.test(sign)) {
      return text + (last.length === 2 && !year ? "." : "") + sign;
    }
    return last && !year ? parts.concat(two(last), "").join(".") : text;
  }

  function rest(left, right) {
    var surplus = left.length + right.length - FULL;
    if (surplus > 0 && REST_OF_FULL.test(right)) {
      return right.slice(surplus);
    }
    return left.endsWith(".") ? right.replace(/^\./, "") : right;
  }

  function set(field, left, right) {
    if (field.value !== left + right) {
      field.value = left + right;
      field.setSelectionRange(left.length, left.length);
    }
  }

  function shape(field, typed) {
    var day = read(typed || field.value);
    if (day) {
      set(field, day, "");
    } else if (SIGNS.test(field.value)) {
      var left = Array.from(field.value.slice(0, field.selectionStart)).reduce(add, "");
      set(field, left, rest(left, field.value.slice(field.selectionStart)));
    }
  }

  function refuseLetter(event) {
    if (isDay(event.target) && event.data && event.data.length === 1 && !SIGNS.test(event.data)) {
      event.preventDefault();
    }
  }

  function typed(event) {
    if (isDay(event.target) && event.inputType && event.inputType.startsWith("insert")) {
      shape(event.target, event.data);
    }
  }

  // The text whose change has been told; a browser tells none of its own where a script has set the text.
  var told = null;
  var entered = false;

  function enter(event) {
    entered = isDay(event.target);
    told = event.target.value;
  }

  function complete(event) {
    if (isDay(event.target)) {
      event.target.value = read(event.target.value) || event.target.value;
      told = event.target.value;
    }
  }

  function leave(event) {
    if (isDay(event.target) && event.target.value !== told) {
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  // Who clicks into a day means another; a second click moves the caret.
  function select(event) {
    if (entered && isDay(event.target) && event.target.selectionStart === event.target.selectionEnd) {
      event.target.select();
    }
    entered = false;
  }

  // On the way down, before the calendar reads what was typed.
  document.addEventListener("beforeinput", refuseLetter, true);
  document.addEventListener("input", typed, true);
  document.addEventListener("change", complete, true);
  document.addEventListener("focusin", enter);
  document.addEventListener("focusout", leave);
  document.addEventListener("click", select);
})();
