/* Pagefind, one instance a shelf. Its module is started from its source, and its requests are answered with pieces. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});

  /* Pagefind finds words that begin with the one asked for, too. So steep a fall makes them tell from the word itself by
     what they weigh: one letter more weighs 1/200 (its `word_length_bonus`). */
  const STEEP = 20;
  const ITSELF = Math.exp(STEEP * (Math.exp(-1 / 8) - 1)); // what the word itself then weighs
  const SATURATION = 1.2, LENGTH = 0.75; // k1 and b of BM25, as Robertson and Zaragoza (2009) give them
  const RANKING = {
    termFrequency: 1, pageLength: LENGTH, termSaturation: SATURATION * ITSELF, termSimilarity: STEEP,
    diacriticSimilarity: 0, metaWeights: { title: 0 },
  };
  search.saturation = SATURATION;
  search.itself = ITSELF;

  /* Pages are looked at without Pagefind (20-look.js), which needs one only to tell what each place in it weighs. */
  const EMPTY = new TextEncoder().encode('pagefind_dcd{"url":"","content":"","word_count":0,"filters":{},"meta":{},"anchors":[]}');

  let started = null;
  const shelves = new Map(); // name of an index -> the promise of its shelves, ready to be asked

  /* Return the shelves of one of the indexes, "articles" or "names". */
  search.shelves = async (index) => {
    started ??= start();
    started.catch(() => { started = null; });
    const { known, module } = await started;
    if (!shelves.has(index)) {
      const some = known.shelves.filter((shelf) => shelf.index === index);
      shelves.set(index, some.map((shelf) => ({
        ...shelf,
        pagefind: module.createInstance({ basePath: `/${shelf.name}/`, noWorker: true, ranking: RANKING }),
      })));
    }
    return shelves.get(index);
  };

  search.start = async () => {
    const [known] = await Promise.all([search.piece("index"), search.shelves("articles")]);
    return known;
  };

  async function start() {
    const [known, source] = await Promise.all([search.piece("index"), search.piece("pagefind")]);
    window.cuttingsFetch = (address) => answered(address, known);
    const text = `const fetch = window.cuttingsFetch;\n${source}`;
    const place = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    try {
      return { known, module: await import(place) };
    } finally {
      URL.revokeObjectURL(place);
    }
  }

  /* What Pagefind asks for looks like /articles-0/index/en_1f3a.pf_index. */
  async function answered(address, known) {
    const [shelf, ...rest] = address.split("?")[0].slice(1).split("/");
    const file = rest.join("/");
    if (file === "pagefind-entry.json") {
      const { entry } = known.shelves.find((one) => one.name === shelf);
      return { json: async () => entry };
    }
    if (file.startsWith("fragment/")) return { arrayBuffer: async () => EMPTY.buffer };
    const content = await search.piece(file.startsWith("wasm.") ? file : `${shelf}/${file}`);
    return { arrayBuffer: async () => bytes(content).buffer };
  }

  function bytes(encoded) {
    const text = atob(encoded), found = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) found[at] = text.charCodeAt(at);
    return found;
  }
})();
