/** Which key was pressed, and which command hears it. */

/** Return a key's name as commands are written ("j", "?", "Ctrl+k"); null for a modifier alone or while composing. */
export function nameOfKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">,
): string | null {
  if (event.isComposing || ["Shift", "Control", "Alt", "Meta", "Dead"].includes(event.key)) return null;
  const modifier = event.ctrlKey || event.metaKey ? "Ctrl+" : event.altKey ? "Alt+" : "";
  return modifier + (modifier && event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

// Keys that a focused control uses itself.
const OWN: Record<string, string> = {
  Enter: "a, button, summary, input, [role=button], [role=option], [role=tab]",
  " ": "button, summary, input, [role=button], [role=option]",
  ArrowLeft: "input, [role=slider]",
  ArrowRight: "input, [role=slider]",
  ArrowUp: "input, [role=slider]",
  ArrowDown: "input, [role=slider]",
};

/** Return the first command that hears this key, as the second of a pair or alone. */
export function matchKeys<K extends { keys: string }>(
  all: readonly K[],
  before: string | null,
  name: string,
  target: { matches(selector: string): boolean } | null,
): K | null {
  const own = OWN[name];
  if (own && target?.matches(own)) return null;
  const pair = before === null ? undefined : all.find((key) => key.keys === `${before} ${name}`);
  if (pair) return pair;
  return all.find((key) => key.keys === name) ?? null;
}
