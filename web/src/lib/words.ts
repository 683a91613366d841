/** The vocabulary of the records in words for a page. One word, one meaning: see the README's table. */

const LABELS: Record<string, string> = {
  "single-voice": "one voice",
  "one-party": "one party's claim",
  "armed-group": "armed group",
  "social-media": "social media",
  "anonymous-official": "anonymous official",
  ngo: "NGO",
  un: "UN",
  "part-of": "part of",
  "pledged-to": "pledged to",
  "negotiates-with": "negotiates with",
  besieges: "surrounds",
  "killed-or-wounded": "killed or wounded",
  "part-of-day": "part of a day",
};

/** Return a value of a closed vocabulary in words. */
export function say(value: string | null | undefined): string {
  if (!value) return "unknown";
  return LABELS[value] ?? value.replaceAll("-", " ");
}

/** Return "1 report", "2 reports". */
export function many(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : several}`;
}

/** Return how many independent voices tell something. */
export function sayVoices(independent: number): string {
  return independent === 1 ? "1 voice" : `${independent} independent voices`;
}

/** Return a figure as told: "27", "at least 27", "up to 30", "27–30"; null where nothing is known. */
export function sayFigure(low: number | null, best: number | null, high: number | null): string | null {
  const lo = low ?? best;
  const hi = high ?? null;
  if (lo === null && hi === null) return null;
  if (lo !== null && hi !== null) return lo === hi ? `${lo}` : `${lo}–${hi}`;
  if (lo === null) return `up to ${hi}`;
  return high === null && best === lo && low !== null ? `at least ${lo}` : `${best ?? `at least ${lo}`}`;
}

/** Who vouches, in words: as the report puts it, with the kind of voice; an outlet by its name. */
export function sayVoice(voice: { text: string; kind: string; anonymous?: boolean }): string {
  if (voice.kind === "outlet") return voice.text || "outlet not named";
  const kind = `${say(voice.kind)}${voice.anonymous ? ", anonymous" : ""}`;
  return voice.text ? `${voice.text} (${kind})` : kind;
}

/** Which of the design system's tones tells a status or standing apart; the words always stand beside it. */
export function tone(value: string): "good" | "warn" | "bad" | "odd" | "plain" {
  if (value === "corroborated") return "good";
  if (value === "disputed") return "bad";
  if (value === "one-party" || value === "doubted" || value === "conditional") return "warn";
  if (value === "denied" || value === "superseded") return "odd";
  return "plain";
}
