/** How well typed words fit a label: for commands and lists that are already in the page. */

export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Return a score, higher is better, or null where some typed word is not in the label. Words fit as prefixes best. */
export function fit(typed: string, label: string): number | null {
  const text = fold(label);
  let score = 0;
  for (const word of fold(typed).split(/\s+/).filter(Boolean)) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    const atWord = at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? " ");
    score += (atWord ? 2 : 1) + (at === 0 ? 1 : 0);
  }
  return score - text.length / 1000;
}
