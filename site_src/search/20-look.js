/* A page that was found -> what is shown of it: title, what it is, the sentences with the words, and where they stand. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});

  const BACK = 20, AFTER = 6; // words before the first found one that a sentence may begin at; and that follow the last
  const MARKED = 12; // forms of words that an address carries to the page that opens
  const ENDS = /[.!?…。！？]["”’»)\]」』]*$/u;
  const SHORTENED = /^(?:\p{L}\.)+$|^\p{Lu}\p{L}{0,3}\.$/u; // U.S., Mr., Sept.: these end no sentence
  const EDGES = /^[^\p{L}\p{N}]+|(?:['’]s?)?[^\p{L}\p{N}]*$/gu;

  search.look = async (hit, found = null, { excerpts = 2, words = 40 } = {}) => {
    const [shelf, id] = hit.id.split("/");
    const page = await search.piece(`${shelf}/page/${id}`);
    const text = page.text.split(/\s+/u);
    const places = new Map();
    for (const [number, told] of hit.words ?? []) for (const place of await told()) places.set(place, number);
    const address = page.url + marking(text, places, found, hit);
    return {
      url: address,
      kind: page.card.kind,
      title: joined(page.title.split(/\s+/u)),
      lang: page.card.lang ?? "",
      about: [page.card.outlet, page.card.date, page.card.named, page.card.also].filter(Boolean),
      excerpts: passages(page, text, places, excerpts).map((passage) => excerpt(passage, text, places, words, address)),
    };
  };

  /* The paragraphs with the most of the question's words, in the order of the text. */
  function passages(page, text, places, most) {
    const ends = page.paragraphs.slice(1).map(([, at]) => at).concat(text.length);
    return page.paragraphs.map(([id, start], number) => {
      const end = ends[number], here = [...places.keys()].filter((place) => place >= start && place < end);
      const kinds = new Set(here.map((place) => places.get(place))).size;
      return { id, start, end, here: here.sort((one, other) => one - other), worth: 100 * kinds + Math.min(here.length, 99) };
    }).filter((passage) => passage.here.length).sort((one, other) => other.worth - one.worth).slice(0, most)
      .sort((one, other) => one.start - other.start);
  }

  function excerpt({ id, start, end, here }, text, places, words, address) {
    const dense = densest(here, places, words - AFTER);
    const last = here.filter((place) => place < dense + words - AFTER).at(-1);
    const back = Math.min(BACK, words - AFTER - (last - dense));
    let from = dense;
    while (from > start && dense - from < back && !closes(text, from - 1)) from--;
    let to = Math.min(end, from + words);
    for (let at = dense + 1; at < to; at++) {
      if (at - from > words / 2 && closes(text, at) && !here.some((place) => place > at && place < from + words)) to = at + 1;
    }
    return {
      url: `${address}#${id}`,
      parts: parts(text, from, to, places),
      before: from > start && !closes(text, from - 1),
      after: to < end && !closes(text, to - 1),
    };
  }

  /* Return the place from which on the most different words of the question stand within reach. */
  function densest(here, places, reach) {
    let best = here[0], most = 0;
    here.forEach((place, number) => {
      const kinds = new Set();
      for (let at = number; at < here.length && here[at] < place + reach; at++) kinds.add(places.get(here[at]));
      if (kinds.size > most) [best, most] = [place, kinds.size];
    });
    return best;
  }

  function closes(text, at) {
    return ENDS.test(text[at]) && !SHORTENED.test(text[at]);
  }

  function parts(text, from, to, places) {
    const found = [];
    for (let at = from; at < to; at++) {
      const marked = places.has(at), last = found.at(-1);
      const gap = at > from && !(search.unspaced(text[at - 1].at(-1)) || search.unspaced(text[at][0])) ? " " : "";
      if (last && last.marked === marked) last.text += gap + text[at];
      else if (last) {
        if (gap) marked ? (last.text += gap) : (text[at] = gap + text[at]);
        found.push({ text: text[at], marked });
      } else found.push({ text: text[at], marked });
    }
    return found;
  }

  function joined(words) {
    return parts(words, 0, words.length, new Map()).map((part) => part.text).join("");
  }

  /* What the page that opens is told to mark: the words as they stand in its text. */
  function marking(text, places, found, hit) {
    const forms = new Set();
    for (const number of hit.words?.keys() ?? []) {
      const word = found?.words[number]?.word ?? "";
      if (word && search.unspaced(word[0])) forms.add(word);
    }
    for (const place of places.keys()) {
      const form = (text[place] ?? "").replace(EDGES, "").toLowerCase();
      if (form && !search.unspaced(form[0]) && forms.size < MARKED) forms.add(form);
    }
    const told = new URLSearchParams([...forms].map((form) => ["mark", form])).toString();
    return told && `?${told}`;
  }
})();
