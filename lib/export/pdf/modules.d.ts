declare module "linebreak" {
  /** Break opportunities of a text by UAX #14, one after the other; null at the end. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
