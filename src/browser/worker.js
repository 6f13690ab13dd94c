// Starts a computing worker: the page sends the address of its glue and then its own compiled module, so nothing is loaded
// twice. A failure is reported as an error event on the page's side of the worker.
addEventListener("message", ({ data: url }) => {
  const arriving = import(url);
  addEventListener("message", async ({ data: module }) => {
    try {
      const glue = await arriving;
      await glue.default({ module_or_path: module });
    } catch (error) {
      reportError(error);
    }
  }, { once: true });
}, { once: true });
