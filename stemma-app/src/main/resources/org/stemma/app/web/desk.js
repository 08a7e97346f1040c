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

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const item = document.activeElement?.closest("li, .side");
    item?.querySelectorAll(".shown:not(:empty)").forEach(close);
  });

  // On a narrow screen the filters would push the stories off it.
  if (window.matchMedia("(max-width: 760px)").matches) {
    document.querySelectorAll("details.narrow").forEach((details) => details.removeAttribute("open"));
  }
  document.documentElement.classList.add("scripted");
})();
