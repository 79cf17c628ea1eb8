"use strict";
(() => {
  const roles = ["heading", "note", "break", "letter", "story", "removed"];
  const make = (name, text) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    return element;
  };
  const quoted = text => JSON.stringify(text)
    .replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
      c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
  const shownNumber = item => item.querySelector("b").textContent;

  // The story's lines become buttons when it is first opened: a page may hold very many.
  const equip = story => {
    if (story.dataset.ready) return;
    story.dataset.ready = "yes";
    for (const item of story.querySelectorAll(".text li[data-line]")) {
      const place = item.querySelector("b");
      const button = make("button", place.textContent);
      button.type = "button";
      button.className = "num";
      button.setAttribute("aria-label", "Correct line " + place.textContent);
      button.setAttribute("aria-expanded", "false");
      place.replaceChildren(button);
    }
    for (const row of story.querySelectorAll(".readings tbody tr")) {
      const link = row.querySelector("a");
      const item = link && document.getElementById(link.hash.slice(1));
      if (!item || !item.dataset.line) continue;
      const button = make("button", "Correct");
      button.type = "button";
      button.className = "copy correct";
      button.setAttribute("aria-label", "Correct " + link.textContent);
      button.setAttribute("aria-expanded", "false");
      row.lastElementChild.append(button);
    }
    for (const part of story.querySelectorAll(".fixes, .hint")) part.hidden = false;
  };

  const say = (story, words) => {
    story.querySelector("[role=status]").textContent = words;
  };

  const close = () => {
    const open = document.querySelector(".fix");
    if (!open) return null;
    const opener = open.opener;
    open.remove();
    opener.setAttribute("aria-expanded", "false");
    return opener;
  };

  // The last line of a range, by the number that the page shows; null when there is no such line.
  const lastLine = (story, item, number) => {
    const start = Number(item.id.split("-")[1]);
    return [...story.querySelectorAll(".text li[data-line]")].find(other =>
      Number(other.id.split("-")[1]) >= start && shownNumber(other) === number) || null;
  };

  const entry = (item, last, role, title, level) => {
    const lines = ["  - line: " + item.dataset.line];
    if (item.dataset.after) lines.push("    after: " + item.dataset.after);
    if (last && last !== item) lines.push("    until: " + last.dataset.line);
    lines.push("    as: " + role);
    if (role === "heading" && title) lines.push("    title: " + quoted(title));
    if (role === "heading" && level) lines.push("    level: " + level);
    return lines.join("\n") + "\n";
  };

  const add = (story, item, form, role) => {
    const number = form.querySelector("[name=until]").value.trim();
    let last = null;
    if (number) {
      last = lastLine(story, item, number);
      const start = Number(item.id.split("-")[1]);
      const why = form.querySelector(".wrong");
      if (!last || last.dataset.line === '""') {
        why.textContent = "There is no line " + number + " that a correction can end with.";
        return;
      }
      if (last !== item && Number(last.dataset.same || 0) >= start) {
        why.textContent = "Line " + number + " reads like an earlier one; correct in two steps.";
        return;
      }
    }
    const box = story.querySelector("textarea");
    const before = box.value.trimEnd();
    box.value = (before || "lines:") + "\n" + entry(item, last, role,
      form.querySelector("[name=title]").value.trim(), form.querySelector("[name=level]").value);
    box.closest(".fixes").classList.add("begun");
    box.scrollTop = box.scrollHeight;
    say(story, "Added: line " + shownNumber(item) + " as " + role + ".");
    const opener = close();
    if (opener) opener.focus();
  };

  const field = (words, input, name) => {
    const label = make("label", words + " ");
    input.name = name;
    label.append(input);
    return label;
  };

  const open = (story, item, opener, parent) => {
    const form = make("div");
    form.className = "fix";
    form.opener = opener;
    form.lang = "en";
    form.setAttribute("role", "group");
    form.setAttribute("aria-label", "Correct line " + shownNumber(item));
    form.append(make("p", "Line " + shownNumber(item) + " is:"));
    for (const role of roles) {
      const button = make("button", role);
      button.type = "button";
      button.addEventListener("click", () => add(story, item, form, role));
      form.append(button);
    }
    const cancel = make("button", "Cancel");
    cancel.type = "button";
    cancel.addEventListener("click", () => close().focus());
    form.append(cancel);
    const more = make("p");
    const until = make("input");
    until.type = "number";
    until.min = shownNumber(item);
    const title = make("input");
    const level = make("select");
    for (const depth of ["", "1", "2", "3"]) level.append(new Option(depth || "as found", depth));
    more.append(field("until line", until, "until"), field("heading\u2019s title", title, "title"),
      field("level", level, "level"));
    const wrong = make("p");
    wrong.className = "wrong";
    wrong.setAttribute("role", "alert");
    form.append(more, wrong);
    parent.append(form);
    opener.setAttribute("aria-expanded", "true");
    form.querySelector("button").focus();
  };

  const copy = async story => {
    const box = story.querySelector("textarea");
    try {
      await navigator.clipboard.writeText(box.value);
      say(story, "Copied.");
    } catch {
      box.select();
      say(story, document.execCommand("copy")
        ? "Copied." : "Selected; copy it with the keyboard.");
    }
  };

  document.addEventListener("click", event => {
    const button = event.target.closest("button");
    const story = button && button.closest(".story");
    if (!story) return;
    if (button.matches(".num, .correct")) {
      const again = close() === button;
      if (again) return;
      const item = button.matches(".num") ? button.closest("li")
        : document.getElementById(button.closest("tr").querySelector("a").hash.slice(1));
      open(story, item, button, button.matches(".num") ? item : button.parentElement);
    } else if (button.matches(".fixes .copy")) {
      copy(story);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      const opener = close();
      if (opener) opener.focus();
    }
  });

  const show = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.matches("details")) at.open = true;
    target.scrollIntoView();
  };
  const stories = document.querySelectorAll("details.story");
  for (const story of stories) {
    story.addEventListener("toggle", () => { if (story.open) equip(story); });
    if (story.open) equip(story);
  }
  window.addEventListener("hashchange", show);
  show();

  const filter = () => {
    const words = document.getElementById("find").value.trim().toLowerCase();
    const unsure = document.getElementById("unsure").checked;
    for (const item of document.querySelectorAll(".list li")) {
      item.hidden = !item.textContent.toLowerCase().includes(words)
        || unsure && item.dataset.unsure === "0";
      const link = item.querySelector("a");
      const story = link && document.getElementById(link.hash.slice(1));
      if (story) story.hidden = item.hidden;
    }
    for (const row of document.querySelectorAll(".readings tbody tr")) {
      row.hidden = unsure && !row.matches(".unsure");
    }
  };
  document.querySelector(".filter").hidden = false;
  document.getElementById("find").addEventListener("input", filter);
  document.getElementById("unsure").addEventListener("change", filter);
  filter();
})();
