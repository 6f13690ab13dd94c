// Watches the start of the page and says in words when it cannot start. It knows only the shell in index.html.
(() => {
  const show = (id) => {
    document.getElementById("shell-loading")?.setAttribute("hidden", "");
    document.getElementById(id)?.removeAttribute("hidden");
    document.documentElement.dataset.state = "failed";
  };
  const fail = (reason) => {
    const line = document.getElementById("shell-reason");
    if (line && reason) line.textContent = `What happened: ${reason}`;
    show("shell-failed");
  };
  const onError = (event) => {
    if (event instanceof ErrorEvent) fail(event.message);
    else if (event.target instanceof HTMLScriptElement) fail(`${new URL(event.target.src).pathname} could not be loaded`);
  };
  const onRejection = (event) => fail(String(event.reason?.message ?? event.reason));
  const stop = () => {
    removeEventListener("error", onError, true);
    removeEventListener("unhandledrejection", onRejection);
    removeEventListener("TrunkApplicationStarted", stop);
  };

  if (typeof WebAssembly !== "object") {
    show("shell-no-wasm");
    return;
  }
  document.getElementById("shell-loading")?.removeAttribute("hidden");
  addEventListener("error", onError, true);
  addEventListener("unhandledrejection", onRejection);
  addEventListener("TrunkApplicationStarted", stop);
})();
