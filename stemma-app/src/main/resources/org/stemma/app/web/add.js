// Handing in: what is dropped is chosen, what is chosen is named, and the page of an addition shows how it is read. Without it, forms and links do all of this.
(() => {
  const form = document.querySelector(".hand");
  if (form) {
    const drop = form.querySelector(".drop");
    const files = form.querySelector("#files");
    const chosen = form.querySelector(".chosen");
    const wrong = form.querySelector(".wrong");
    const send = form.querySelector(".button");
    const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

    // What is wrong with the choice, empty if nothing is; the desk itself checks again.
    const fault = () => {
      const all = [...files.files];
      const bytes = all.reduce((sum, file) => sum + file.size, 0);
      if (all.length > Number(form.dataset.mostFiles)) return `These are ${all.length} files; ${form.dataset.mostFiles} can be read at a time.`;
      if (bytes > Number(form.dataset.mostBytes)) return `These are ${size(bytes)}; ${size(Number(form.dataset.mostBytes))} can be read at a time.`;
      return "";
    };

    const show = () => {
      chosen.replaceChildren(
        ...[...files.files].map((file) => {
          const line = document.createElement("li");
          const name = document.createElement("bdi");
          const bytes = document.createElement("small");
          name.textContent = file.name;
          bytes.textContent = size(file.size);
          line.append(name, bytes);
          return line;
        }),
      );
      wrong.textContent = fault();
    };

    files.addEventListener("change", show);
    ["dragenter", "dragover"].forEach((kind) =>
      drop.addEventListener(kind, (event) => {
        event.preventDefault();
        drop.classList.add("over");
      }),
    );
    drop.addEventListener("dragleave", (event) => {
      if (!drop.contains(event.relatedTarget)) drop.classList.remove("over");
    });
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (!event.dataTransfer.files.length) return;
      files.files = event.dataTransfer.files;
      show();
    });
    form.addEventListener("submit", (event) => {
      const given = [...form.querySelectorAll("textarea")].some((field) => field.value.trim());
      wrong.textContent = fault() || (files.files.length || given ? "" : "Choose a file or paste a text.");
      if (wrong.textContent) return event.preventDefault();
      send.disabled = true;
      send.textContent = "Handing in…";
    });
    // Back from the next page, the form can be used again.
    window.addEventListener("pageshow", () => {
      send.disabled = false;
      send.textContent = "Read";
    });
  }

  const progress = document.querySelector("#progress[data-events]");
  if (progress && window.EventSource) {
    const events = new EventSource(progress.dataset.events);
    const take = (event) => {
      const status = progress.querySelector(".now").textContent;
      const part = document.createElement("template");
      part.innerHTML = event.data;
      // The same words would be said again by a screen reader.
      const now = part.content.querySelector(".now");
      if (now.textContent === status) now.replaceWith(progress.querySelector(".now"));
      progress.replaceChildren(part.content);
    };
    events.addEventListener("progress", take);
    events.addEventListener("end", (event) => {
      take(event);
      events.close();
    });
  }
})();
