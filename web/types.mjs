// Writes src/api/schema.d.ts, the types of the API, from its description: `npm run types`, and before every check.
// The description is printed by Python without a server; PYTHON names an interpreter that has Dateline (else .venv's).

import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import openapi, { astToString } from "openapi-typescript";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "..", "src");
const own = join(here, "..", ".venv", "bin", "python");
const python = process.env.PYTHON ?? (existsSync(own) ? own : "python3");
const printed = execFileSync(python, ["-m", "dateline.web.openapi"], {
  encoding: "utf8",
  env: { ...process.env, PYTHONPATH: source },
  maxBuffer: 64 << 20,
});

// Every field of an answer is there, also where it has a default; a request's may be left out.
const types = astToString(
  await openapi(JSON.parse(printed), { defaultNonNullable: false, emptyObjectsUnknown: true }),
);
writeFileSync(join(here, "src", "api", "schema.d.ts"), types);
