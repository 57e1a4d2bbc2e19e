/* A citation with the address of this page and of the paragraph chosen, and a button that copies it. */
(function () {
  "use strict";

  var citation = document.querySelector("p#citation");
  var button = document.querySelector("[data-copies='citation']");
  if (!citation || !button) return;

  var address = citation.querySelector(".address"), within = citation.querySelector(".in");
  var status = button.parentNode.querySelector("[role=status]"), below = address.textContent;

  function base() {
    var canonical = document.querySelector("link[rel=canonical]");
    if (canonical) return canonical.href;
    return location.protocol === "file:" ? below : location.href.split(/[?#]/)[0];
  }

  function fill() {
    var chosen = /^#p(\d+)$/.exec(location.hash);
    within.textContent = chosen ? citation.dataset.in.replace("{number}", chosen[1]) : "";
    address.textContent = base() + (chosen ? chosen[0] : "");
    status.textContent = "";
  }

  function select() {
    var range = document.createRange(), selection = getSelection();
    range.selectNodeContents(citation);
    selection.removeAllRanges();
    selection.addRange(range);
  }

  button.addEventListener("click", function () {
    window.cuttings.copy(citation.textContent).then(function (done) {
      if (!done) select();
      status.textContent = done ? button.dataset.done : button.dataset.else;
    });
  });
  addEventListener("hashchange", fill);
  fill();
  button.hidden = false;
})();
