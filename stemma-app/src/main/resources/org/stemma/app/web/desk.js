// What the desk does beyond links and forms; without it, pointers lead to the article.
(() => {
  const opened = (pointer) => pointer.getAttribute("aria-expanded") === "true";

  // The element in which a pointer's passage opens: the next one behind it.
  const place = (pointer) => {
    const places = [...document.querySelectorAll(".shown")];
    return places.find((at) => pointer.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
  };

  const close = (at) => {
    at.replaceChildren();
    document.querySelectorAll(".to[aria-expanded=true]").forEach((pointer) => {
      if (place(pointer) === at) pointer.setAttribute("aria-expanded", "false");
    });
  };

  document.addEventListener("htmx:beforeRequest", (event) => {
    const pointer = event.target.closest(".to");
    if (!pointer) return;
    const again = opened(pointer);
    const at = place(pointer);
    if (at) close(at);
    if (again) event.preventDefault();
    else pointer.setAttribute("aria-expanded", "true");
  });

  // An empty field asks for nothing, and need not stand in the address.
  document.addEventListener("htmx:configRequest", (event) => {
    const asked = event.detail.formData;
    [...asked.entries()].filter(([, value]) => value === "").forEach(([name]) => asked.delete(name));
  });

  // What is asked with each letter says so: its last word may be no more than begun.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.triggeringEvent?.type === "input") event.detail.headers["Stemma-Typing"] = "true";
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const item = document.activeElement?.closest("li, .side");
    item?.querySelectorAll(".shown:not(:empty)").forEach(close);
  });

  // Of the menus beside items one is open at a time; Escape and a press elsewhere close it.
  const menus = () => [...document.querySelectorAll(".mend-at[open]")];
  document.addEventListener("click", (event) => {
    // What htmx has just taken out of the page was pressed within a menu, wherever that is now.
    if (!event.target.isConnected) return;
    menus().filter((menu) => !menu.contains(event.target)).forEach((menu) => menu.removeAttribute("open"));
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && menus()[0];
    if (!menu) return;
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });

  // What was corrected is told, and can be undone, at the next press of the tab key; the address forgets it.
  const tellCorrected = () => {
    const told = document.querySelector(".corrected");
    if (!told) return;
    told.focus({ preventScroll: true });
    const here = new URL(location.href);
    here.searchParams.delete("corrected");
    history.replaceState(history.state, "", here);
  };
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "main") tellCorrected();
  });
  tellCorrected();

  // Single keys stand in the way of who speaks to the machine, or presses keys by chance: they can be turned off.
  const KEYS = "stemma-keys";
  const keys = document.querySelector(".key-switch");
  const tellKeys = () => {
    let off = false;
    try {
      off = localStorage.getItem(KEYS) === "off";
    } catch (refused) {
      // Without storage they stay on.
    }
    document.documentElement.classList.toggle("keyless", off);
    keys.hidden = false;
    keys.querySelector("b").textContent = off ? "off" : "on";
  };
  keys.addEventListener("click", () => {
    try {
      localStorage.setItem(KEYS, document.documentElement.classList.contains("keyless") ? "on" : "off");
    } catch (refused) {
      return;
    }
    tellKeys();
  });
  tellKeys();

  // "/" leads to the search field, from every page.
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("input, textarea, select, [contenteditable]");
    if (document.documentElement.classList.contains("keyless")) return;
    if (event.key !== "/" || writes || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const field = document.querySelector(".search input[type=search]");
    if (field) field.focus();
    else location.assign("/search");
  });

  // On a narrow screen the filters would push the stories off it.
  if (window.matchMedia("(max-width: 760px)").matches) {
    document.querySelectorAll("details.narrow").forEach((details) => details.removeAttribute("open"));
  }
  document.documentElement.classList.add("scripted");
})();
