/** What `words-plugin.ts` makes. */
declare module 'virtual:words/outside' {
  const words: Readonly<Record<import('./words').Language, import('./words').Words>>;
  export default words;
}
declare module 'virtual:words/zh-CN' {
  const words: import('./words').Words;
  export default words;
}
declare module 'virtual:words/zh-TW' {
  const words: import('./words').Words;
  export default words;
}
declare module 'virtual:words/en' {
  const words: import('./words').Words;
  export default words;
}
