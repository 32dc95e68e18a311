// A session that is being worked in does not end: typing is told to the server every few minutes. One that is left alone
// is announced two minutes before its end, and the page is hidden when it has ended.
(function () {
  "use strict";
  var MINUTE = 60000;
  var length = Number(document.body.getAttribute("data-session")) * 1000;
  var heard = Date.now();
  var worked = 0;
  var warned = false;

  function work() {
    worked = Date.now();
  }

  function answer() {
    heard = Date.now();
    if (warned) {
      warned = false;
      window.PF("idle").hide();
    }
  }

  function look() {
    var silence = Date.now() - heard;
    if (silence >= length) {
      window.PF("idle").hide();
      window.PF("expired").show();
      clearInterval(timer);
    } else if (silence >= length - 2 * MINUTE && !warned) {
      warned = true;
      window.PF("idle").show();
    } else if (silence >= 4 * MINUTE && worked > heard) {
      window.stayAwake();
    }
  }

  var timer = length > 0 && window.PF && setInterval(look, MINUTE / 4);
  document.addEventListener("keydown", work);
  document.addEventListener("pointerdown", work);
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxSuccess", answer);
  }
})();
