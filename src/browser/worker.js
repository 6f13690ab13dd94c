// Starts a computing worker: the page sends its own compiled module and the address of its glue, so nothing is loaded twice.
// A failure is reported as an error event on the page's side of the worker.
addEventListener("message", async ({ data: [module, url] }) => {
  try {
    const glue = await import(url);
    await glue.default({ module_or_path: module });
  } catch (error) {
    reportError(error);
  }
}, { once: true });
