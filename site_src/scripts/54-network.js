/* The network: a name pointed at, focused or linked to sets off the names it is tied to. */
(() => {
  "use strict";

  const setOff = (svg, name) => {
    const number = name && name.dataset.name;
    const tied = new Set(name ? [number] : []);
    for (const line of svg.querySelectorAll("line")) {
      const ends = line.dataset.ties.split(" ");
      const hit = Boolean(name) && ends.includes(number);
      line.classList.toggle("tied", hit);
      if (hit) ends.forEach((end) => tied.add(end));
    }
    for (const one of svg.querySelectorAll("a")) one.classList.toggle("tied", tied.has(one.dataset.name));
    svg.classList.toggle("set-off", Boolean(name));
  };

  for (const svg of document.querySelectorAll(".network > svg")) {
    const linked = () => svg.querySelector("a:focus-visible, a:target");
    for (const event of ["pointerover", "focusin"]) {
      svg.addEventListener(event, ({ target }) => setOff(svg, target.closest("a") || linked()));
    }
    for (const event of ["pointerleave", "focusout"]) {
      svg.addEventListener(event, () => setOff(svg, linked()));
    }
    setOff(svg, linked());
  }
})();
