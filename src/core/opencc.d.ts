/** opencc-js ships its character dictionaries without types; each is one string of `from to|from to…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
