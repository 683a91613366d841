/** Files out of what was dropped, those inside folders, too. */

const MOST = 5000;

export async function droppedFiles(dropped: DataTransfer): Promise<File[]> {
  // The list of items is emptied as soon as the event is over, so the entries are taken at once.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...dropped.files];
  const files: File[] = [];
  for (const entry of entries) await collect(entry, files);
  return files;
}

async function collect(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (into.length >= MOST || entry.name.startsWith(".")) return;
  if (entry.isFile)
    into.push(await new Promise<File>((resolve, fail) => (entry as FileSystemFileEntry).file(resolve, fail)));
  else for (const child of await children(entry as FileSystemDirectoryEntry)) await collect(child, into);
}

async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A reader hands out its entries in parts, the last of them empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, fail) => reader.readEntries(resolve, fail));
    if (part.length === 0) return all;
    all.push(...part);
  }
}
