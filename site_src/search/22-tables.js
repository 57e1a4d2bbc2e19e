/* What articles can be filtered and sorted by: loaded when a reader does. */
(() => {
  "use strict";

  const search = (window.cuttingsSearch ??= {});

  let loading = null;

  search.tables = () => {
    loading ??= load();
    loading.catch(() => { loading = null; });
    return loading;
  };

  search.everything = async () => {
    const { pages } = await search.tables();
    const articles = [...pages].filter(([, page]) => page.kind === "article");
    return articles.sort(([one, a], [other, b]) => newest(a, b) || (one < other ? -1 : 1)).map(([id]) => ({ id, score: 0 }));
  };

  /* Where the pages that `hits` are stand below the site, in their order. */
  search.addresses = async (hits) => {
    const shelves = [...new Set(hits.map(({ id }) => id.split("/")[0]))];
    const urls = Object.fromEntries(await Promise.all(
      shelves.map(async (shelf) => [shelf, await search.piece(`${shelf}/urls`)])));
    return hits.map(({ id }) => id.split("/")).map(([shelf, page]) => urls[shelf][page]);
  };

  /* An article stands where it can have been published at the latest; one without a date after all others. */
  function newest(one, other) {
    const dated = (page) => page.from !== null && page.to !== null;
    return dated(other) - dated(one) || (dated(one) ? other.to - one.to : 0);
  }

  async function load() {
    const known = await search.piece("index");
    const [labels, ...tables] = await Promise.all(
      ["labels", ...known.shelves.map((shelf) => `${shelf.name}/table`)].map(search.piece));
    const pages = new Map();
    known.shelves.forEach((shelf, number) => fill(pages, shelf.name, tables[number], labels));
    const named = Object.fromEntries(Object.entries(labels).map(([filter, values]) => [filter, new Map(values)]));
    return { pages, labels: named };
  }

  function fill(pages, shelf, table, labels) {
    const filters = Object.entries(table.values ?? {});
    table.ids.forEach((id, row) => {
      const values = filters.map(([filter, rows]) => [filter, rows[row].map((number) => labels[filter][number][0])]);
      pages.set(`${shelf}/${id}`, {
        kind: table.kinds[row],
        from: table.from?.[row] ?? null,
        to: table.to?.[row] ?? null,
        values: Object.fromEntries(values),
      });
    });
  }
})();
