/** Keys: each screen says which it hears and what they do; `?` lists them; readers who dictate can switch them off. */

import { onDestroy } from "svelte";
import { matchKeys, nameOfKey } from "./keymatch";

export interface Key {
  /** One key ("j", "Enter", "Ctrl+k") or two in a row ("g e"). */
  keys: string;
  label: string;
  run: () => void;
  /** Keys that are not shown in the list: second spellings of one that is. */
  hidden?: boolean;
}

interface Group {
  title: string;
  keys: Key[];
}

const STORE = "dateline-single-keys";

class Keyboard {
  groups = $state.raw<Group[]>([]);
  enabled = $state(localStorage.getItem(STORE) !== "off");
  // What `groups` shows. While a component is taken away, reading `groups` itself would give what it held before the
  // next screen added its keys, and they would be lost.
  #added: readonly Group[] = [];
  #before: string | null = null;
  #beforeAt = 0;

  constructor() {
    addEventListener("keydown", (event) => this.#hear(event));
  }

  /** Listen for keys until the returned function is called. The group added last is asked first. */
  add(title: string, keys: Key[]): () => void {
    const group = { title, keys };
    this.#show([...this.#added, group]);
    return () => this.#show(this.#added.filter((one) => one !== group));
  }

  switch(on: boolean): void {
    this.enabled = on;
    localStorage.setItem(STORE, on ? "on" : "off");
  }

  #show(groups: readonly Group[]): void {
    this.#added = groups;
    this.groups = [...groups];
  }

  #hear(event: KeyboardEvent): void {
    const name = nameOfKey(event);
    if (name === null || event.defaultPrevented) return;
    const withModifier = /^(Ctrl|Alt)\+/.test(name);
    if (!withModifier && (!this.enabled || isTyping(event.target) || inDialog(event.target))) return;
    const now = performance.now();
    const before = now - this.#beforeAt < 1500 ? this.#before : null;
    const all = this.groups.toReversed().flatMap((group) => group.keys);
    const found = matchKeys(all, before, name, event.target instanceof Element ? event.target : null);
    this.#before = found ? null : name;
    this.#beforeAt = now;
    if (!found) return;
    event.preventDefault();
    found.run();
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type)
  );
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("dialog[open]:not([data-keys])") !== null;
}

export const keyboard = new Keyboard();

/** Listen for keys while the component that calls this is on the page. */
export function useKeys(title: string, keys: Key[]): void {
  onDestroy(keyboard.add(title, keys));
}
