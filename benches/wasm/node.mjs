// The works in Node: `node node.mjs all` prints the figures.
import { readFileSync } from "node:fs";
import { run } from "./run.mjs";

const program = readFileSync(new URL("timing_bg.wasm", import.meta.url));
console.log(JSON.stringify(await run(new WebAssembly.Module(program), process.argv[2])));
