/** The way to the server: typed JSON, one error shape, the session's token on what writes. */

import { toParams, type Params } from "../lib/address";

/** What the server says went wrong: a code to test for and one sentence to show. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

let token = "";

/** Keep the token that writes must carry; the server tells it with the workspace. */
export function keepToken(given: string): void {
  token = given;
}

function headers(): Record<string, string> {
  return { Accept: "application/json", ...(token ? { "X-Dateline-Token": token } : {}) };
}

/** Read something. Raises ApiError. */
export async function get<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  return answer<T>(await reach(address(path, params), { headers: headers(), signal }));
}

/** Write something. Raises ApiError. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const sent = body instanceof FormData ? body : JSON.stringify(body);
  const kind: Record<string, string> = body instanceof FormData ? {} : { "Content-Type": "application/json" };
  return answer<T>(
    await reach(address(path), { method: "POST", headers: { ...headers(), ...kind }, body: sent }),
  );
}

/** The address of something to download, with the fields of a filter. */
export function address(path: string, params?: Params): string {
  const query = toParams(params).toString();
  return `api/${path}${query ? `?${query}` : ""}`;
}

async function reach(where: string, how: RequestInit): Promise<Response> {
  try {
    return await fetch(where, { ...how, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError("unreachable", "The server does not answer. Is `dateline serve` still running?", 0);
  }
}

async function answer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const told = (body as { error?: { code?: string; message?: string } } | null)?.error;
  throw new ApiError(
    told?.code ?? "failed",
    told?.message ?? `The server answered with status ${response.status}.`,
    response.status,
  );
}

/** Ask for a file and hand it to the reader to keep. Raises ApiError. */
export async function download(path: string, body: unknown, name: string): Promise<void> {
  const response = await reach(address(path), {
    method: "POST",
    headers: { ...headers(), "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) await answer(response);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
