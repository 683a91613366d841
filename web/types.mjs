// Writes src/api/schema.d.ts, the types of the API, from its description: `npm run types`.
// The description is printed by Python without a server; PYTHON names an interpreter that has Dateline (else python3).

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import openapi, { astToString } from "openapi-typescript";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "..", "src");
const printed = execFileSync(process.env.PYTHON ?? "python3", ["-m", "dateline.web.openapi"], {
  encoding: "utf8",
  env: { ...process.env, PYTHONPATH: source },
  maxBuffer: 64 << 20,
});

// A test holds this hash against the description: types that are out of date are seen without Node. The version of the
// package is no part of it.
const described = printed.trimEnd().replace(/"version": "[^"]*"/, '"version": ""');
const hash = createHash("sha256").update(described).digest("hex");

// Every field of an answer is there, also where it has a default; a request's may be left out.
const types = astToString(
  await openapi(JSON.parse(printed), { defaultNonNullable: false, emptyObjectsUnknown: true }),
);
const head = `/**\n * The types of the API, written by \`npm run types\`; not to be changed by hand.\n * Described: ${hash}\n */\n\n`;
writeFileSync(join(here, "src", "api", "schema.d.ts"), head + types);
