/* 資格確認書ポータルの操作：キー、焦点、途中経過、ログイン時間の予告。文字変換中のキーはすべて入力メソッドのもの。 */
"use strict";
(() => {
  const context = (document.querySelector('meta[name="sk-context"]') || {}).content || "";
  const byId = id => document.getElementById(id);
  const visible = element => !!element && element.getClientRects().length > 0;
  let composing = false;
  let dirty = false;
  let sending = false;

  document.addEventListener("compositionstart", () => { composing = true; }, true);
  document.addEventListener("compositionend", () => { composing = false; }, true);
  const inComposition = event => composing || event.isComposing || event.keyCode === 229;

  /* 表の行 */
  const tables = () => [...document.querySelectorAll("table[data-rows]")].filter(visible);
  const rowsOf = table => [...table.tBodies].flatMap(body => [...body.rows]);
  const currentRow = () => document.querySelector("table[data-rows] tr.on");
  const rowLink = row => row && (row.querySelector("a[data-open]") || row.querySelector("a[href]"));

  function choose(row, move) {
    const table = row.closest("table");
    for (const other of document.querySelectorAll("table[data-rows] tr.on")) {
      other.classList.remove("on");
    }
    row.classList.add("on");
    table.dataset.used = "true";
    if (move) {
      const target = rowLink(row) || row.querySelector("input");
      if (target) {
        target.focus();
      } else {
        row.tabIndex = -1;
        row.focus();
      }
      row.scrollIntoView({ block: "nearest" });
    }
  }

  function moveRow(step) {
    const row = currentRow();
    const table = row ? row.closest("table") : tables()[0];
    if (!table) {
      return false;
    }
    const rows = rowsOf(table);
    const at = rows.indexOf(row);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
    const inTable = table.contains(document.activeElement);
    if (next) {
      choose(inTable || at < 0 || step === 0 ? next : row, true);
    }
    return !!next;
  }

  function firstRow() {
    const table = tables()[0];
    if (table && !currentRow() && rowsOf(table)[0]) {
      choose(rowsOf(table)[0], false);
    }
  }

  document.addEventListener("focusin", event => {
    const row = event.target.closest && event.target.closest("table[data-rows] tbody tr");
    if (row) {
      choose(row, false);
    }
  });

  /* 一覧から開いた人の並び。覚えるのは画面の番地だけ。一人に複数の画面（内容、交付、…）があり、どこからでも次の人へ移れる。 */
  const here = () => location.pathname + location.search;
  const personIn = address => new URL(address, location.href).searchParams.get("person");
  const same = (one, other) => one === other || !!personIn(one) && personIn(one) === personIn(other);
  const remembered = () => JSON.parse(sessionStorage.getItem("sk-list") || "null");
  function pagesOf(row) {
    const link = rowLink(row);
    const addresses = [link, ...row.querySelectorAll("a[href]")].filter(Boolean).map(found => found.pathname + found.search);
    return [...new Set([...addresses, ...link && link.dataset.issue ? [link.dataset.issue] : []])];
  }
  function rememberList() {
    const row = currentRow();
    const table = row && row.closest("table");
    if (table) {
      const rows = rowsOf(table).map(pagesOf).filter(pages => pages.length);
      sessionStorage.setItem("sk-list", JSON.stringify({ from: here(), rows }));
    }
  }
  function neighbour(step) {
    const list = remembered();
    const at = list ? list.rows.findIndex(pages => pages.some(page => same(page, here()))) : -1;
    const next = at < 0 ? null : list.rows[at + step];
    if (!next) {
      return false;
    }
    saveDraft();
    location.assign(next.find(page => page.split("?")[0] === location.pathname) || next[0]);
    return true;
  }
  /* 一覧は、開いた職員だけのもの */
  function forgetTheLastClerk() {
    const out = document.querySelector("form[action$='/access/logout']");
    if (out) {
      const clerk = document.querySelector(".who .sep").textContent;
      if (sessionStorage.getItem("sk-clerk") !== clerk) {
        sessionStorage.clear();
        sessionStorage.setItem("sk-clerk", clerk);
      }
      out.addEventListener("submit", () => sessionStorage.clear());
    }
  }
  function linkBack() {
    const list = remembered();
    if (list && list.rows.some(pages => pages.some(page => same(page, here())))) {
      for (const link of document.querySelectorAll("a[data-list-back]")) {
        link.href = list.from;
      }
    }
  }

  /* ダイアログ：開いたら「やめる」に焦点 */
  const openDialog = () => document.querySelector("dialog[open]");
  function show(dialog) {
    if (dialog && !dialog.open) {
      if (dialog.id === "help") {
        pageKeys(dialog.querySelector("[data-page-keys]"));
      }
      for (const place of dialog.querySelectorAll("[data-shows]")) {
        const file = byId(place.dataset.shows).files[0];
        place.textContent = file ? file.name : "";
      }
      dialog.showModal();
      const stop = dialog.querySelector("[data-close]");
      if (stop) {
        stop.focus();
      }
    }
  }
  function pageKeys(body) {
    body.replaceChildren();
    for (const element of document.querySelectorAll(".main [data-key]")) {
      const elsewhere = element.closest("dialog, table[data-rows] tr:not(.on)");
      if (/^F\d+$/.test(element.dataset.key) && visible(element) && !elsewhere) {
        const row = body.insertRow();
        const key = document.createElement("kbd");
        key.textContent = element.dataset.key;
        row.insertCell().append(key);
        row.insertCell().textContent = label(element);
      }
    }
  }
  const label = element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("kbd").forEach(key => key.remove());
    return copy.textContent.trim();
  };

  /* 押す */
  function press(element) {
    if (element.dataset.row) {
      const link = rowLink(currentRow());
      if (link) {
        rememberList();
        const other = element.dataset.row === "open" ? "" : link.dataset[element.dataset.row];
        if (other) {
          location.assign(other);
        } else {
          link.click();
        }
        return;
      }
    }
    element.click();
  }
  function pressKey(key) {
    const scope = openDialog() || document;
    const found = [...scope.querySelectorAll("[data-key]")].filter(element =>
      element.dataset.key === key && visible(element) && (scope !== document || !element.closest("dialog"))
      && (!element.closest("table[data-rows]") || element.closest("tr").classList.contains("on")));
    if (found.length) {
      press(found[found.length - 1]);
      return true;
    }
    return false;
  }

  function leave() {
    const back = [...document.querySelectorAll('.act [data-key="Escape"], .noprint [data-key="Escape"]')].find(visible);
    if (!back) {
      return false;
    }
    if (dirty) {
      show(byId("leave"));
    } else {
      back.click();
    }
    return true;
  }

  /* 入力欄の移動 */
  const fields = () => [...document.querySelectorAll(
    "form#f input:not([type=hidden]):not([type=submit]):not([type=button]), form#f select, form#f textarea")]
    .filter(field => visible(field) && !field.disabled && !field.closest("dialog")
      && (field.type !== "radio" || field.checked || !document.querySelector(`input[name="${CSS.escape(field.name)}"]:checked`)
        && document.querySelector(`input[name="${CSS.escape(field.name)}"]`) === field));
  function nextField(from, step) {
    const all = fields();
    let at = all.indexOf(from);
    if (at < 0 && from.type === "radio") {
      at = all.findIndex(field => field.name === from.name);
    }
    const next = all[at + step];
    if (next) {
      next.focus();
      if (next.select && next.type === "text") {
        next.select();
      }
    } else if (step > 0) {
      const primary = document.querySelector(".act .btn.p:not([disabled])");
      if (primary) {
        primary.focus();
      }
    }
  }

  const isText = element => !!element && (element.tagName === "TEXTAREA"
    || element.tagName === "INPUT" && !["checkbox", "radio", "button", "submit", "file"].includes(element.type));
  const isField = element => !!element && ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName)
    && element.type !== "button" && element.type !== "submit";

  document.addEventListener("keydown", event => {
    if (inComposition(event)) {
      return;
    }
    if (handle(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  function handle(event) {
    const { key, target } = event;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.altKey && !event.ctrlKey && !event.metaKey && (key === "ArrowUp" || key === "ArrowDown")) {
      return !openDialog() && (pressKey("Alt+" + key) || neighbour(key === "ArrowDown" ? 1 : -1));
    }
    if (!plain) {
      return false;
    }
    switch (key) {
      case "F1":
        show(byId("help"));
        return true;
      case "?":
        if (isText(target)) {
          return false;
        }
        show(byId("help"));
        return true;
      case "F2": {
        const find = byId("find");
        if (openDialog() || !find) {
          return false;
        }
        find.focus();
        find.select();
        return true;
      }
      case "F4": {
        const row = currentRow();
        const why = row && row.querySelector("[data-why]");
        if (why && !openDialog()) {
          why.click();
          return true;
        }
        return pressKey("F4");
      }
      case "F7":
      case "F8":
      case "F9":
        if (event.repeat) {
          return true;
        }
        return pressKey(key);
      case "Escape":
        if (openDialog()) {
          openDialog().close();
          return true;
        }
        return leave();
      case "PageUp":
      case "PageDown":
        return !event.shiftKey && !isText(target) && !openDialog() && pressKey(key);
      case "ArrowUp":
      case "ArrowDown":
        if (openDialog() || isField(target) && !(target.type === "checkbox" && target.closest("table[data-rows]"))
            || target.closest(".picks, summary") || target.matches(".scr")) {
          return false;
        }
        return moveRow(key === "ArrowDown" ? 1 : -1);
      case " ": {
        const row = currentRow();
        const box = row && row.contains(target) && !isField(target) && row.querySelector("input[type=checkbox]");
        if (box) {
          box.click();
          return true;
        }
        return false;
      }
      case "Enter":
        return enter(event, target);
      default:
        return false;
    }
  }

  function enter(event, target) {
    if (openDialog() || target.tagName === "TEXTAREA" || target.closest("[data-enter=submit]")) {
      return false;
    }
    if (isField(target) && target.closest("form#f")) {
      if (target.type === "file") {
        return false;
      }
      nextField(target, event.shiftKey ? -1 : 1);
      return true;
    }
    if (target.closest("a, button, summary")) {
      return false;
    }
    const link = rowLink(currentRow());
    if (link) {
      rememberList();
      link.click();
      return true;
    }
    return false;
  }

  document.addEventListener("click", event => {
    if (event.target.closest("[data-save]")) {
      keepNow();
      return;
    }
    const toggle = event.target.closest("[data-toggle]");
    if (toggle) {
      for (const id of toggle.dataset.toggle.split(" ")) {
        byId(id).hidden = !byId(id).hidden;
      }
      toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
      return;
    }
    const closer = event.target.closest("[data-close]");
    if (closer) {
      closer.closest("dialog").close();
      return;
    }
    const opener = event.target.closest("[data-dialog]");
    if (opener) {
      event.preventDefault();
      const dialog = byId(opener.dataset.dialog);
      if (dialog.dataset.needs && !byId(dialog.dataset.needs).value) {
        dialog.querySelector("[type=submit]").click();
      } else {
        show(dialog);
      }
      return;
    }
    if (event.target.closest("[data-leave]")) {
      dirty = false;
      openDialog().close();
      dropDraft();
      leave();
      return;
    }
    const jump = event.target.closest("a[data-field]");
    if (jump) {
      event.preventDefault();
      toField(jump.dataset.field);
      return;
    }
    const button = event.target.closest("[data-row]");
    if (button && !event.detail && currentRow() && button.tagName === "A") {
      event.preventDefault();
      press(button);
      return;
    }
    const row = event.target.closest("table[data-rows] tbody tr");
    if (row) {
      choose(row, false);
      if (event.target.closest("a")) {
        rememberList();
      }
    }
  });

  /* ファイル：選んだ名前を自分の言葉で示す */
  function showChosen(input) {
    const place = document.querySelector(`[data-chosen="${CSS.escape(input.id)}"]`);
    if (place) {
      place.dataset.none = place.dataset.none || place.textContent;
      place.textContent = input.files[0] ? input.files[0].name : place.dataset.none;
    }
  }
  document.addEventListener("change", event => {
    if (event.target.type === "file") {
      showChosen(event.target);
    }
  });

  function toField(id) {
    const field = byId(id) || document.querySelector(`[name="${CSS.escape(id)}"]`);
    const control = field && (field.matches("input,select,textarea") ? field : field.querySelector("input,select,textarea"));
    if (control) {
      control.focus();
    }
  }

  /* 焦点：送信のあとは誤りの一覧、部分更新のあとは元の欄 */
  function focusSummary() {
    const summary = document.querySelector("[data-focus]");
    if (summary) {
      summary.focus();
      return true;
    }
    return false;
  }
  let focused = null;
  document.addEventListener("focusin", event => {
    if (event.target.id) {
      focused = event.target.id;
    }
  });
  function afterPartial() {
    const error = document.querySelector("#messages [data-focus]:not([data-seen])");
    if (error) {
      error.dataset.seen = "true";
      error.focus();
    } else if (focused && (!document.activeElement || document.activeElement === document.body)) {
      const again = byId(focused);
      if (again) {
        again.focus();
      }
    }
  }

  /* 二度押し */
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.id !== "f") {
      return;
    }
    if (sending) {
      event.preventDefault();
      return;
    }
    sending = true;
    dirty = false;
    dropDraft();
    form.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => {
    sending = false;
    document.querySelectorAll("form[aria-busy]").forEach(form => form.removeAttribute("aria-busy"));
    document.querySelectorAll("input[type=file]").forEach(showChosen);
  });

  /* 下書き */
  const draftForm = () => document.querySelector("form[data-draft=true]");
  const draftUrl = () => `${context}/api/draft?page=${encodeURIComponent(here())}`;
  let draftTimer = null;
  document.addEventListener("input", event => {
    if (event.target.closest("form#f")) {
      dirty = true;
      if (draftForm()) {
        clearTimeout(draftTimer);
        draftTimer = setTimeout(saveDraft, 5000);
      }
    }
  });
  function draftFields() {
    const all = {};
    for (const field of draftForm().elements) {
      const skipped = !field.name || ["hidden", "password", "file", "submit", "button"].includes(field.type)
        || field.closest("[data-no-draft]") || (["checkbox", "radio"].includes(field.type) && !field.checked);
      if (!skipped) {
        (all[field.name] = all[field.name] || []).push(field.value);
      }
    }
    return all;
  }
  let keptUntil = null;
  async function putDraft(byItself) {
    const answer = await fetch(draftUrl(), {
      method: "PUT",
      keepalive: true,
      headers: { "Content-Type": "application/json", "X-Shikaku": "1", ...byItself ? { "X-Shikaku-Background": "1" } : {} },
      body: JSON.stringify(draftFields())
    }).catch(() => null);
    if (answer && answer.status === 200) {
      keptUntil = (await answer.json()).savedAt;
    }
  }
  function saveDraft() {
    if (draftForm() && dirty) {
      putDraft();
    }
  }
  const clock = moment => `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, "0")}`;
  /* 下書き保存：保存されたかどうかはサーバーに確かめて示す */
  async function keptAt(byItself) {
    clearTimeout(draftTimer);
    await putDraft(byItself);
    const answer = await fetch(draftUrl(), { headers: { "X-Shikaku-Background": "1" } }).catch(() => null);
    return answer && answer.status === 200 ? new Date((await answer.json()).savedAt) : null;
  }
  async function keepNow() {
    const kept = await keptAt();
    const note = byId("draftSaved");
    note.textContent = kept ? note.dataset.saved.replace("{0}", clock(kept)) : note.dataset.unsaved;
    dirty = !kept;
  }
  function dropDraft() {
    clearTimeout(draftTimer);
    if (draftForm() && keptUntil) {
      // Not what the server keeps of a form that came too late, which may be on its way at this moment.
      fetch(`${draftUrl()}&until=${encodeURIComponent(keptUntil)}`, { method: "DELETE", headers: { "X-Shikaku": "1" }, keepalive: true }).catch(() => {});
    }
  }
  async function offerDraft() {
    if (!draftForm()) {
      return;
    }
    if (document.querySelector("#messages [data-focus]")) {
      dirty = true;
      saveDraft();
      return;
    }
    const answer = await fetch(draftUrl(), { headers: { "X-Shikaku-Background": "1" } }).catch(() => null);
    if (!answer || answer.status !== 200) {
      return;
    }
    const draft = await answer.json();
    keptUntil = draft.savedAt;
    const texts = byId("session").dataset;
    const at = new Date(draft.savedAt);
    const today = at.toDateString() === new Date().toDateString();
    const time = isNaN(at) ? "" : today ? clock(at) : `${at.getMonth() + 1}月${at.getDate()}日 ${clock(at)}`;
    notice("in", texts.draftHead, texts.draftText.replace("{0}", time), [
      [texts.draftUse, () => useDraft(draft.fields), "F7"],
      [texts.draftDrop, () => { dropDraft(); closeNotice(); }]
    ]);
  }
  function useDraft(values) {
    for (const field of draftForm().elements) {
      const kept = values[field.name];
      if (!kept || field.type === "hidden") {
        continue;
      }
      if (field.type === "checkbox" || field.type === "radio") {
        field.checked = kept.includes(field.value);
      } else {
        field.value = kept[0];
      }
    }
    dirty = true;
    closeNotice();
    const first = fields()[0];
    if (first) {
      first.focus();
    }
  }

  /* 予告 */
  function notice(kind, head, text, buttons) {
    const box = byId("session");
    box.replaceChildren();
    delete box.dataset.told;
    const message = document.createElement("div");
    message.className = `msg ${kind}`;
    message.append(icon(kind));
    const title = document.createElement("h2");
    title.textContent = head;
    const line = document.createElement("p");
    line.textContent = text;
    const acts = document.createElement("p");
    acts.className = "inl";
    for (const [name, act, key] of buttons) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn s sm";
      button.textContent = name;
      if (key) {
        button.dataset.key = key;
        const shown = document.createElement("kbd");
        shown.textContent = key;
        button.append(" ", shown);
      }
      button.addEventListener("click", act);
      acts.append(button);
    }
    message.append(title, line, acts);
    box.append(message);
    box.hidden = false;
  }
  function closeNotice() {
    const box = byId("session");
    box.hidden = true;
    box.replaceChildren();
    delete box.dataset.told;
  }
  function icon(name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "ic");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `#i-${name}`);
    svg.append(use);
    return svg;
  }

  let nextLook = 0;
  async function watchSession() {
    const answer = await fetch(`${context}/api/session`, { headers: { "X-Shikaku-Background": "1" } }).catch(() => null);
    const texts = byId("session").dataset;
    if (answer && answer.status === 401) {
      notice("wa", texts.ended, "", [[texts.login, () => location.reload()]]);
      return;
    }
    let wait = 60;
    if (answer && answer.ok && (answer.headers.get("Content-Type") || "").includes("json")) {
      const { secondsLeft, noticeAtSeconds } = await answer.json();
      if (secondsLeft <= noticeAtSeconds) {
        // Nobody acted: what the portal keeps by itself does not make the session longer.
        const told = !dirty ? "" : draftForm() && await keptAt(true) ? texts.text : texts.unsaved;
        notice("wa", texts.head.replace("{0}", Math.max(1, Math.ceil(secondsLeft / 60))), told, [[texts.continue, continueSession]]);
        texts.told = "true";
        wait = Math.max(5, Math.min(30, secondsLeft));
      } else {
        wait = Math.min(300, secondsLeft - noticeAtSeconds);
        if (texts.told) {
          // Somebody went on in another tab.
          closeNotice();
        }
      }
    }
    clearTimeout(nextLook);
    nextLook = setTimeout(watchSession, wait * 1000 + 500);
  }
  async function continueSession() {
    const answer = await fetch(`${context}/api/session/continue`, { method: "POST", headers: { "X-Shikaku": "1" } }).catch(() => null);
    if (answer && answer.ok) {
      closeNotice();
    }
    watchSession();
  }

  /* 受付からの時間 */
  function showElapsed() {
    const shown = document.querySelector("[data-elapsed]");
    if (shown) {
      const minutes = Math.floor((Number(shown.dataset.elapsed) + performance.now() / 1000) / 60);
      shown.textContent = shown.dataset.text.replace("{0}", minutes);
      setTimeout(showElapsed, 20000);
    }
  }

  /* 途中経過：動いている部分があるあいだ、その部分だけを入れ替える */
  const live = () => [...document.querySelectorAll("[data-live]")];
  const buttons = part => (part ? [...part.querySelectorAll("button")].map(button => button.id + button.textContent).join("|") : "");
  async function refresh() {
    if (!live().some(part => part.dataset.live === "on")) {
      return;
    }
    if (openDialog() || sending) {
      setTimeout(refresh, 2000);
      return;
    }
    const answer = await fetch(location.href, { headers: { "X-Shikaku-Background": "1" } }).catch(() => null);
    // What was sent meanwhile brings its own page, and on it what became of the act.
    if (answer && answer.ok && !sending) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (live().some(part => buttons(part) !== buttons(page.getElementById(part.id)))) {
        // A button works only on the page the server made it for; but nobody who types is disturbed.
        const typing = document.activeElement && document.activeElement.matches("input, textarea, select");
        if (typing) {
          setTimeout(refresh, 2000);
        } else {
          location.replace(location.href);
        }
        return;
      }
      for (const part of live()) {
        const fresh = page.getElementById(part.id);
        if (fresh && fresh.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
          part.replaceChildren(...document.importNode(fresh, true).childNodes);
        }
        part.dataset.live = fresh && fresh.dataset.live ? fresh.dataset.live : "off";
      }
      firstRow();
    }
    setTimeout(refresh, 2000);
  }

  /* 取出しの確認から戻ったページは、求めたファイルの取出しを自分で始める。開き直しても繰り返さない。 */
  function takeWanted() {
    if (!location.hash.startsWith("#take=")) {
      return;
    }
    const wanted = context + location.hash.slice("#take=".length);
    history.replaceState(history.state, "", location.pathname + location.search);
    const link = [...document.querySelectorAll("a[href]")].find(each => each.getAttribute("href") === wanted);
    if (link) {
      const row = link.closest("table[data-rows] tr");
      if (row) {
        choose(row, false);
      }
      link.focus();
      link.click();
    }
  }

  function start() {
    forgetTheLastClerk();
    linkBack();
    firstRow();
    showElapsed();
    if (!focusSummary()) {
      const marked = document.querySelector("[data-autofocus]");
      const wanted = marked && (marked.querySelector("input:not([type=hidden]), select, textarea") || marked);
      if (wanted) {
        wanted.focus();
      }
    }
    const now = document.querySelector("a[data-now]");
    if (now) {
      const address = new URL(location.href);
      address.searchParams.delete(now.dataset.now);
      history.replaceState(history.state, "", address);
      now.click();
    }
    if (document.readyState === "complete") {
      takeWanted();
    } else {
      window.addEventListener("load", takeWanted, { once: true });
    }
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxComplete", () => setTimeout(afterPartial, 0));
    }
    if (byId("session")) {
      offerDraft();
      nextLook = setTimeout(watchSession, 1000);
      // A tab in the background, or a machine asleep, keeps no time.
      document.addEventListener("visibilitychange", () => document.hidden || watchSession());
    }
    setTimeout(refresh, 2000);
    document.documentElement.dataset.ready = "true";
  }
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
