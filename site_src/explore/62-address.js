/* Explore, the address: what is asked and chosen, as a query string that can be sent on. Nothing here knows the page. */
(() => {
  "use strict";

  const explore = ((window.cuttingsSearch ??= {}).explore ??= {});
  const MOST = 50; // values of one filter that an address may name
  const LENGTH = 300; // letters of one value
  const ORDERS = ["relevance", "newest", "oldest"];
  const DAY = 864e5; // milliseconds

  const dayOf = (text) => {
    const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
    return time === time && new Date(time).toISOString().startsWith(text) ? time / DAY : NaN;
  };

  /* A year or a month stands for its first or its last day; what is no date stays as it is. */
  function whole(text, isEnd) {
    const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(text) ?? [];
    if (!year) return text;
    if (!isEnd) return `${year}-${month ?? "01"}-01`;
    const days = Array.from({ length: 31 }, (_, at) => `${year}-${month ?? "12"}-${31 - at}`);
    return days.find((day) => dayOf(day) === dayOf(day)) ?? text;
  }

  explore.read = (query) => {
    const given = new URLSearchParams(query);
    const one = (name) => (given.get(name) ?? "").trim().slice(0, LENGTH);
    const order = one("sort");
    const state = { q: one("q"), from: whole(one("from"), false), to: whole(one("to"), true), kind: one("kind"),
      sort: ORDERS.includes(order) ? order : "" };
    if (state.kind === "article") state.kind = "";
    for (const name of explore.filters) {
      const values = given.getAll(name).map((value) => value.trim().slice(0, LENGTH)).filter(Boolean);
      state[name] = [...new Set(values)].slice(0, MOST);
    }
    return state;
  };

  /* The query string without its question mark; what is not chosen is not in it. */
  explore.written = (state) => {
    const pairs = [["q", state.q], ...explore.filters.flatMap((name) => state[name].map((value) => [name, value])),
      ...["from", "to", "kind", "sort"].map((name) => [name, state[name]])];
    return new URLSearchParams(pairs.filter(([, value]) => value)).toString();
  };

  /* From which day to which, in days since 1970-01-01; null where neither is chosen. What is no date leaves nothing. */
  explore.range = ({ from, to }) => {
    if (!from && !to) return null;
    const low = from ? dayOf(from) : -Infinity, high = to ? dayOf(to) : Infinity;
    return { low: low === low ? low : Infinity, high: high === high ? high : -Infinity };
  };

  explore.isDay = (text) => dayOf(text) === dayOf(text);

  /* Does `state` leave articles out, besides by its words? */
  explore.narrowed = (state) => Boolean(state.from || state.to || explore.filters.some((name) => state[name].length));
})();
