declare module "opencc-js/dict/TSCharacters" {
  /** Pairs "traditional simplified" joined by "|". */
  const table: string;
  export default table;
}
