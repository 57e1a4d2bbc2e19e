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

  /* What is answered without a file: pages are looked at without Pagefind (20-look.js), which needs one only to tell what
     each place in it weighs; and its machine is the same for all instances, so that all but the first get none. */
  const SIGNED = "pagefind_dcd";
  const PAGE = { url: "", content: "", word_count: 0, filters: {}, meta: {}, anchors: [] };

  let starting = null; // the promise of what the way in names, Pagefind's module, and its first instance
  const opened = new Map(); // name of an index -> the promise of its shelves

  search.start = () => {
    starting ??= start();
    starting.catch(() => { starting = null; });
    return starting;
  };

  /* Return the shelves of one of the indexes, "articles" or "names", each with its instance of Pagefind. */
  search.shelves = (index) => {
    if (!opened.has(index)) {
      opened.set(index, open(index));
      opened.get(index).catch(() => opened.delete(index));
    }
    return opened.get(index);
  };

  async function open(index) {
    const { shelves, module, first } = await search.start();
    const some = shelves.filter((shelf) => shelf.index === index);
    return Promise.all(some.map((shelf) => shelf.name === first.name ? first : instance(shelf, module)));
  }

  /* The first instance starts the machine; were two to start it at once, each would have one of its own and lose it. */
  async function start() {
    const [known, source] = await Promise.all([search.piece("index"), search.piece("pagefind")]);
    for (const shelf of known.shelves) if (shelf.index === "articles") search.piece(meta(shelf));
    window.cuttingsFetch = (address) => answered(address, known.shelves);
    const module = await imported(`const fetch = window.cuttingsFetch;\n${source}`);
    return { ...known, module, first: await instance(known.shelves[0], module) };
  }

  async function imported(source) {
    const place = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    try {
      return await import(place);
    } finally {
      URL.revokeObjectURL(place);
    }
  }

  async function instance(shelf, module) {
    const pagefind = module.createInstance({ basePath: `/${shelf.name}/`, noWorker: true, ranking: RANKING });
    await search.piece(meta(shelf));
    await new Promise((resolve) => setTimeout(resolve)); // Pagefind looks only every 50 ms whether it is ready
    await pagefind.search("");
    return { ...shelf, pagefind };
  }

  const language = (shelf) => Object.values(shelf.entry.languages)[0];
  const meta = (shelf) => `${shelf.name}/pagefind.${language(shelf).hash}.pf_meta`;

  /* What Pagefind asks for looks like /articles-0/index/en_1f3a.pf_index. */
  async function answered(address, shelves) {
    const [name, ...rest] = address.split("?")[0].slice(1).split("/");
    const file = rest.join("/"), shelf = shelves.find((one) => one.name === name);
    if (file === "pagefind-entry.json") return { json: async () => shelf.entry };
    return { arrayBuffer: async () => (await content(file, shelf, shelves)).buffer };
  }

  async function content(file, shelf, shelves) {
    if (file.startsWith("fragment/")) return new TextEncoder().encode(SIGNED + JSON.stringify(PAGE));
    if (!file.startsWith("wasm.")) return bytes(await search.piece(`${shelf.name}/${file}`));
    return shelf === shelves[0] ? bytes(await search.piece(file)) : new TextEncoder().encode(SIGNED);
  }

  /* A file of Pagefind's comes as a text, seven of its bits a sign; a sign above 127 stands for the one 128 below it. */
  function bytes(packed) {
    const found = new Uint8Array(Math.floor((packed.length * 7) / 8));
    let held = 0, bits = 0, at = 0;
    for (let sign = 0; sign < packed.length; sign++) {
      held = ((held << 7) | (packed.charCodeAt(sign) & 127)) & 0x7fff;
      bits += 7;
      if (bits >= 8) found[at++] = held >> (bits -= 8);
    }
    return found;
  }
})();
