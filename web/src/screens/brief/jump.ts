/** Go to a footnote, or back, without leaving the address of the brief. */
export function jump(event: MouseEvent, id: string): void {
  event.preventDefault();
  const there = document.getElementById(id);
  there?.scrollIntoView({ block: "center" });
  there?.focus();
}
