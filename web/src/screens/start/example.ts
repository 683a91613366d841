/** The example reports, which come with the page: an invented war. */

const ADDRESSES = import.meta.glob<string>("../../../../examples/reports/*", {
  query: "?url",
  import: "default",
  eager: true,
});

/** Return the example reports as files. */
export async function exampleFiles(): Promise<File[]> {
  return Promise.all(
    Object.entries(ADDRESSES).map(async ([path, address]) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error("The example did not come with this installation.");
      return new File([await response.blob()], path.slice(path.lastIndexOf("/") + 1));
    }),
  );
}
