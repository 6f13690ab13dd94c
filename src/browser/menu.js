// Closes the menu when one turns to something else, or presses Escape.
(() => {
  const close = (isElsewhere) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!isElsewhere(menu)) continue;
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector("summary").focus();
    }
  };
  addEventListener("pointerdown", ({ target }) => close((menu) => !menu.contains(target)));
  addEventListener("keydown", ({ key }) => key === "Escape" && close(() => true));
})();
