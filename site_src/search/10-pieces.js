/* The pieces of the index, each asked for once. A browser fetches nothing from a file:// address, but runs scripts from
   there: so each piece is a script that hands its content over, and both kinds of address take the same way. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});
  const script = document.currentScript;
  const asked = new Map(); // name of a piece -> the promise of its content
  const handed = new Map(); // content that has come, by name, until it is taken

  search.root = new URL("..", script.src).href;

  window.cuttingsPiece = (name, content) => handed.set(name, content);

  search.piece = (name) => {
    if (!asked.has(name)) {
      asked.set(name, load(name));
      asked.get(name).catch(() => asked.delete(name)); // a lost connection may come back
    }
    return asked.get(name);
  };

  function load(name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address(name);
      element.onload = () => {
        element.remove();
        if (handed.has(name)) resolve(handed.get(name));
        else reject(new Error(`search/${name}.js does not hold what it should`));
        handed.delete(name);
      };
      element.onerror = () => {
        element.remove();
        reject(new Error(`search/${name}.js cannot be loaded`));
      };
      document.head.append(element);
    });
  }

  /* The way in keeps its name when the site changes, so no stored copy of it will do; all others bear a mark of theirs. */
  function address(name) {
    const found = new URL(`search/${name}.js`, search.root);
    if (name === "index" && found.protocol !== "file:") found.search = `?${Date.now()}`;
    return found.href;
  }
})();
