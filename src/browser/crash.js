// Shows what happened when the program breaks off, and the ways to go on. It works without the program, which tells it
// the words in advance. Until then boot.js watches.
(() => {
  // A crash so soon after loading would only happen again in the same view.
  const SOON = 10_000;
  let prepared;
  let shown = false;

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // The tab's own work, else that of the last visit.
  const work = (key) => {
    try {
      return sessionStorage.getItem(key) ?? localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  const goOn = () => {
    if (performance.now() < SOON) history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  };

  const show = (message) => {
    if (shown || !prepared) return;
    shown = true;
    const { texts, key } = prepared;
    const text = work(key);
    const heading = element("h1", { tabIndex: -1, textContent: texts.title });
    const button = element("button", { type: "button", textContent: texts.go_on, onclick: goOn });
    const ways = element("p", { className: "shell-ways" }, button);
    if (text !== null) {
      const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      ways.append(" ", element("a", { href, download: texts.file_name, textContent: texts.save }));
    }
    const details = element("details", {}, element("summary", { textContent: texts.details }), element("pre", { dir: "auto", textContent: message }));
    const kept = element("p", { textContent: texts.kept });
    document.body.replaceChildren(element("main", { className: "shell" }, heading, kept, ways, details));
    document.documentElement.dataset.state = "crashed";
    heading.focus();
  };

  // The program may also end without a word of its own, for want of memory for example.
  const onError = (error) => {
    if (error instanceof WebAssembly.RuntimeError) show(error.message);
  };

  addEventListener("evenhand:prepare", (event) => { prepared = JSON.parse(event.detail); });
  addEventListener("evenhand:crash", (event) => show(event.detail));
  addEventListener("error", (event) => onError(event.error));
  addEventListener("unhandledrejection", (event) => onError(event.reason));
})();
