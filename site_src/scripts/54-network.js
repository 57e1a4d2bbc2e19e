/* The network: a name pointed at, focused or linked to sets off the names it is tied to. */
(() => {
  "use strict";

  const setOff = (svg, name) => {
    const id = name && name.dataset.name;
    const tied = new Set(name ? [id] : []);
    for (const line of svg.querySelectorAll("line")) {
      const ends = line.dataset.ties.split(" ");
      const hit = Boolean(name) && ends.includes(id);
      line.classList.toggle("tied", hit);
      if (hit) ends.forEach((end) => tied.add(end));
    }
    for (const one of svg.querySelectorAll("a")) one.classList.toggle("tied", tied.has(one.dataset.name));
    svg.classList.toggle("set-off", Boolean(name));
  };

  for (const svg of document.querySelectorAll(".network > svg")) {
    const names = [...svg.querySelectorAll("a")];
    const linked = () => names.find((one) => encodeURI(`#n-${one.dataset.name}`) === location.hash);
    const rest = () => svg.querySelector("a:focus-visible") || linked();
    for (const event of ["pointerover", "focusin"]) {
      svg.addEventListener(event, ({ target }) => setOff(svg, target.closest("a") || rest()));
    }
    for (const event of ["pointerleave", "focusout"]) svg.addEventListener(event, () => setOff(svg, rest()));
    const arrive = () => {
      setOff(svg, linked());
      if (linked() && svg.getClientRects().length) linked().scrollIntoView({ block: "center" });
    };
    window.addEventListener("hashchange", arrive);
    arrive();
  }
})();
