/** Characters that a reader cannot see but that change what is seen: shown by name, their effect kept to themselves. */

const NAMES: Record<string, string> = {
  "\u00ad": "SHY",
  "\u061c": "ALM",
  "\u180e": "MVS",
  "\u200b": "ZWSP",
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2060": "WJ",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\ufeff": "BOM",
};

// Joiners (U+200C, U+200D) are left alone: Persian and emoji are written with them.
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- it is these that are to be seen
  /([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff])/;

/** A run of plain text, or one hidden character with the name to show. */
export interface Piece {
  text: string;
  name: string | null;
}

/** Return a text in pieces, so that each hidden character stands alone. Put together they are the text. */
export function pieces(text: string): Piece[] {
  return text
    .split(HIDDEN)
    .map((part, index) => ({ text: part, name: index % 2 ? nameOf(part) : null }))
    .filter((piece) => piece.text !== "");
}

/** Tell whether there is anything hidden in a text. */
export function hasHidden(text: string): boolean {
  return HIDDEN.test(text);
}

function nameOf(character: string): string {
  return NAMES[character] ?? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
