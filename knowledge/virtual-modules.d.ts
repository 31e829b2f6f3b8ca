/** What `compile/vite-plugin.ts` provides to the bundles. */
declare module 'virtual:knowledge/gate' {
  const gate: import('./compiled').Gate;
  export default gate;
}
declare module 'virtual:knowledge/lexicon' {
  const lexicon: import('./compiled').Lexicon;
  export default lexicon;
}
declare module 'virtual:knowledge/cards' {
  const cards: import('./compiled').Card[];
  export default cards;
}
declare module 'virtual:knowledge/summaries' {
  const summaries: import('./compiled').Summaries;
  export default summaries;
}
/** One answer or card a line, as JSON, in the order of the summaries. */
declare module 'virtual:knowledge/bodies' {
  const bodies: { answers: string; cards: string };
  export default bodies;
}
declare module 'virtual:knowledge/search' {
  const search: import('./search/search-data').SearchData;
  export default search;
}
declare module 'virtual:knowledge/themes' {
  const themes: import('./compiled').Theme[];
  export default themes;
}
declare module 'virtual:knowledge/regions' {
  const regions: import('./compiled').RegionPortal[];
  export default regions;
}
