// The web chat. What the tutor says comes as server-sent events; what the person does is posted, again and again with the
// same id until it has arrived, so that a bad connection loses nothing and says nothing twice.

const byId = (id) => document.getElementById(id);
const log = byId("messages");
const write = byId("write");
const typing = byId("typing");
const notice = byId("notice");
const menu = byId("menu");
const languages = byId("language");

let words = {};
let lastMail = "";
let greeted = false;
const letters = new Map();
const queue = [];
let sending = false;

const ALLOWED = new Set(["B", "I", "U", "S", "CODE", "A", "BLOCKQUOTE"]);

/** Rich text as nodes: only what the tutor's own dialect knows, everything else as plain text. */
function rich(html) {
  const out = document.createDocumentFragment();
  const copy = (from, to) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        to.append(node.data);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const known = ALLOWED.has(node.tagName);
        const into = known ? document.createElement(node.tagName) : to;
        if (node.tagName === "A" && /^https?:/.test(node.getAttribute("href") ?? "")) {
          into.href = node.getAttribute("href");
          into.rel = "noopener noreferrer";
          into.target = "_blank";
        }
        copy(node, into);
        if (known) to.append(into);
      }
    }
  };
  copy(new DOMParser().parseFromString(html, "text/html").body, out);
  return out;
}

function atEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 160;
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
}

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function said(who, className) {
  const message = element("div", `message ${className}`);
  message.append(element("span", "sight", `${words[who] ?? ""}: `));
  return message;
}

function show(mail, json) {
  const letter = JSON.parse(json);
  lastMail = mail;
  if (letters.has(letter.letter) && letters.get(letter.letter) === json) return;
  letters.set(letter.letter, json);
  const follow = atEnd();
  const place = letter.edits ? log.querySelector(`[data-message="${CSS.escape(letter.edits)}"]`) : null;
  const message = said("tutor", "theirs");
  message.dataset.message = place ? letter.edits : mail;
  const bubble = element("div", "bubble");
  bubble.dir = "auto";
  if (letter.picture) {
    const picture = element("img");
    picture.src = letter.picture;
    picture.alt = letter.alternative ?? "";
    picture.onload = () => follow && toEnd();
    bubble.append(picture);
  }
  bubble.append(rich(letter.html));
  if (letter.file) {
    const link = element("a", "", `${words.download ?? "Download"}: ${letter.name}`);
    link.href = letter.file;
    link.download = letter.name;
    bubble.append(document.createElement("br"), link);
  }
  message.append(bubble);
  for (const row of letter.choices ?? []) {
    const line = element("div", "row");
    for (const choice of row) {
      const button = element("button", "", choice.label);
      button.type = "button";
      button.dir = "auto";
      button.onclick = () => {
        button.classList.add("tapped");
        const editing = message.dataset.message;
        echo(choice.label);
        act({ tapped: choice.token, message: editing });
      };
      line.append(button);
    }
    message.append(line);
  }
  typing.hidden = true;
  if (place) {
    const focused = place.contains(document.activeElement);
    place.replaceWith(message);
    if (focused) message.querySelector("button")?.focus();
  } else {
    log.append(message);
  }
  const all = [...log.querySelectorAll(".theirs")];
  all.forEach((m) => m.classList.toggle("old", m !== all.at(-1)));
  if (follow || !place) toEnd();
}

/** The person's own words, shown at once, and kept in this tab so that a reload finds them again. */
function echo(text, keep = true) {
  const message = said("you", "mine");
  const bubble = element("div", "bubble", text);
  bubble.dir = "auto";
  message.append(bubble);
  log.append(message);
  if (keep) {
    const kept = JSON.parse(sessionStorage.getItem("said") ?? "[]");
    kept.push({ after: lastMail, text });
    sessionStorage.setItem("said", JSON.stringify(kept.slice(-60)));
  }
  toEnd();
  return message;
}

function echoesAfter(mail) {
  for (const one of JSON.parse(sessionStorage.getItem("said") ?? "[]")) {
    if (one.after === mail) echo(one.text, false);
  }
}

function act(what) {
  queue.push({ id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(16).slice(2)}`, ...what });
  typing.hidden = false;
  deliver();
}

async function deliver() {
  if (sending) return;
  sending = true;
  let pause = 500;
  while (queue.length > 0) {
    let answer = null;
    try {
      answer = await fetch("chat/inputs", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(queue[0]),
      });
    } catch {
      // No connection: the same input goes again.
    }
    if (answer && (answer.ok || (answer.status >= 400 && answer.status < 500 && answer.status !== 429))) {
      queue.shift();
      pause = 500;
      tell(answer.ok ? "" : words["too-long"]);
      if (!answer.ok) typing.hidden = true;
    } else {
      tell(navigator.onLine ? words.failed : words.offline);
      await new Promise((wake) => setTimeout(wake, pause));
      pause = Math.min(pause * 2, 10000);
    }
  }
  sending = false;
}

function tell(text) {
  notice.textContent = text ?? "";
  notice.hidden = !text;
}

async function speak(code) {
  const answer = await fetch(`chat/words?language=${encodeURIComponent(code)}`);
  const page = await answer.json();
  words = page.words;
  document.documentElement.lang = page.language;
  document.documentElement.dir = page.direction;
  document.title = words.title;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = words[node.dataset.word];
  log.setAttribute("aria-label", words.messages);
  write.placeholder = words.write;
  languages.replaceChildren(
    ...page.languages.map((l) => {
      const option = element("option", "", l.name);
      option.value = l.code;
      option.lang = l.code;
      option.selected = l.code === page.language;
      return option;
    }),
  );
  menu.replaceChildren(
    ...page.commands.map((c) => {
      const button = element("button", "", element("b", "", `/${c.name}`), ` ${c.what}`);
      button.type = "button";
      button.onclick = () => {
        openMenu(false);
        echo(`/${c.name}`);
        act({ command: c.name });
        write.focus();
      };
      return button;
    }),
  );
}

function openMenu(open) {
  menu.hidden = !open;
  byId("commands").setAttribute("aria-expanded", String(open));
  if (open) menu.querySelector("button")?.focus();
}

function connect() {
  const events = new EventSource("chat/events");
  events.onopen = () => {
    tell("");
    deliver();
    // What was said before comes first; only an empty chat is greeted.
    setTimeout(() => {
      if (!greeted && log.childElementCount === 0) act({ command: "start" });
      greeted = true;
    }, 700);
  };
  events.onmessage = (event) => {
    show(event.lastEventId, event.data);
    if (!greeted) echoesAfter(event.lastEventId);
  };
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
    if (!navigator.onLine) tell(words.offline);
  };
}

byId("form").onsubmit = (event) => {
  event.preventDefault();
  const text = write.value.trim();
  if (!text) return;
  write.value = "";
  grow();
  echo(text);
  act({ said: text });
};

write.onkeydown = (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("form").requestSubmit();
  }
};

function grow() {
  write.style.height = "auto";
  write.style.height = `${write.scrollHeight + 2}px`;
}
write.oninput = grow;

byId("commands").onclick = () => openMenu(menu.hidden);
document.onkeydown = (event) => {
  if (event.key === "Escape" && !menu.hidden) {
    openMenu(false);
    byId("commands").focus();
  }
};

languages.onchange = async () => {
  localStorage.setItem("language", languages.value);
  await speak(languages.value);
  act({ said: `/language ${languages.value}` });
};

window.addEventListener("online", () => tell(""));
window.addEventListener("offline", () => tell(words.offline));

const wanted = localStorage.getItem("language") ?? navigator.language.split("-")[0];
await speak(wanted);
connect();
