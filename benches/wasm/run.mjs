// Has the program beside this file do its works, and gives the figures.

// Between two works a browser gets a moment for itself.
const pause = () => new Promise((resolve) => setTimeout(resolve));

const each = async (count, timed) => {
  const all = [];
  for (let number = 0; number < count; number += 1) {
    all.push(JSON.parse(timed(number)));
    await pause();
  }
  return all;
};

// What is asked for: "cold" is the very first comparison alone, "works" all but the series, "all" everything.
export const run = async (module, asked) => {
  const program = await import("./timing.js");
  program.initSync({ module });
  const figures = { cold: program.cold(), works: [], series: [] };
  if (asked === "cold") return figures;
  figures.disproof = program.disproof() ?? null;
  if (figures.disproof) return figures;
  figures.works = await each(program.works(), program.timed);
  if (asked === "all") figures.series = await each(program.series(), program.grown);
  return figures;
};
