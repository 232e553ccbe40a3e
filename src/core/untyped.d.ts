/** opencc-js ships its character dictionaries without types; each is one string of `from to|from to…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
/** Importing it registers pdfjs's handler in this thread; nothing of it is used by name. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
