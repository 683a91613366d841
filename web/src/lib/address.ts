/** Addresses of the workbench: `#/screen/id?field=value`. Pure, so that they can be tested without a browser. */

export interface Address {
  screen: string;
  id: string | null;
  params: URLSearchParams;
}

/** Read the part of the page's address after `#`; an empty one is the Start screen's. */
export function parse(hash: string): Address {
  const [path = "", query = ""] = split(hash.replace(/^#\/?/, ""), "?");
  const [screen = "", ...rest] = path.split("/");
  const id = rest.length > 0 ? decode(rest.join("/")) : null;
  return { screen: screen || "explore", id: id || null, params: new URLSearchParams(query) };
}

/** Write an address; fields that are null, empty or undefined are left out. */
export function format(screen: string, id?: string | null, params?: Params): string {
  const query = toParams(params).toString();
  return `#/${screen}${id ? `/${encodeURIComponent(id)}` : ""}${query ? `?${query}` : ""}`;
}

export type Params =
  Record<string, string | number | boolean | readonly string[] | null | undefined> | URLSearchParams;

export function toParams(params?: Params): URLSearchParams {
  if (params instanceof URLSearchParams) return params;
  const made = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (Array.isArray(value)) for (const one of value) made.append(name, String(one));
    else if (value !== null && value !== undefined && value !== "" && value !== false)
      made.set(name, String(value));
  }
  return made;
}

/** Return a copy with some fields set or, by null, taken out. */
export function patched(params: URLSearchParams, patch: Exclude<Params, URLSearchParams>): URLSearchParams {
  const made = new URLSearchParams(params);
  for (const name of Object.keys(patch)) made.delete(name);
  for (const [name, value] of toParams(patch)) made.append(name, value);
  return made;
}

function split(text: string, at: string): [string, string] {
  const found = text.indexOf(at);
  return found < 0 ? [text, ""] : [text.slice(0, found), text.slice(found + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
