// What waits for a pause in typing is not sent any more by a page that is being left: after signing out it would find no
// session, and lead away from the page that says so.
(function () {
  "use strict";
  window.addEventListener("beforeunload", function () {
    var delays = window.PrimeFaces ? window.PrimeFaces.ajax.Queue.delays : {};
    Object.keys(delays).forEach(function (source) {
      clearTimeout(delays[source].timeout);
    });
  });
})();
