// Fetches the full program and puts it in the place of the one that opened the page, which leaves before it comes.
(() => {
  // The program that opened the page names its version: both come from one build.
  const version = () => document.querySelector('link[rel="modulepreload"]')?.href.split("/").pop() ?? "";
  const address = (file) => new URL(`full/${file}?of=${version()}&attempt=${attempt}`, document.baseURI).href;
  // A browser may remember for good that a script did not arrive under an address.
  let attempt = 1;
  let arriving;
  let dressed;
  let hasLeft = false;

  const program = async () => {
    dressed ??= dress();
    const parts = [import(address("evenhand.js")), fetch(address("evenhand_bg.wasm")), dressed];
    const [glue, response] = await Promise.all(parts);
    if (!response.ok) throw new Error(response.statusText);
    // Before the program is compiled, which takes a while.
    globalThis.evenhandWorker ??= worker();
    const module = await WebAssembly.compile(await response.arrayBuffer());
    return [glue, module];
  };

  // The style sheet of what only the full program shows.
  const dress = () =>
    new Promise((resolve, reject) => {
      const sheet = document.createElement("link");
      sheet.rel = "stylesheet";
      sheet.href = address("full.css");
      sheet.onload = resolve;
      sheet.onerror = () => {
        sheet.remove();
        dressed = undefined;
        reject(new Error(sheet.href));
      };
      document.head.append(sheet);
    });

  // A worker that has all it needs before it is wanted: from now on the connection may fail.
  const worker = () => {
    try {
      const worker = new Worker(new URL("worker.js", document.baseURI), { type: "module" });
      worker.postMessage(address("evenhand.js"));
      return worker;
    } catch {
      return undefined;
    }
  };

  const arrival = () => {
    arriving ??= program().catch((error) => {
      // What failed is fetched again when it is wanted again.
      attempt += 1;
      arriving = undefined;
      throw error;
    });
    return arriving;
  };

  const takeOver = async ([glue, module]) => {
    // An empty page has no place.
    globalThis.evenhandPlace = scrollY;
    // The program that opened the page hands over and leaves, unless something else is wanted by now.
    if (!hasLeft) dispatchEvent(new Event("evenhand-leave"));
    if (hasLeft || !globalThis.evenhandHandedOver) return;
    hasLeft = true;
    try {
      await glue.default({ module_or_path: module });
    } catch (error) {
      dispatchEvent(new CustomEvent("evenhand:crash", { detail: String(error) }));
    }
  };

  addEventListener("evenhand-full-ahead", () => arrival().catch(() => {}));
  addEventListener("evenhand-full", () => {
    arrival().then(takeOver, () => dispatchEvent(new Event("evenhand-full-failed")));
  });
})();
