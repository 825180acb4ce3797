"use strict";
(() => {
  const print = () => window.print();
  document.querySelectorAll("[data-print]").forEach(button => button.addEventListener("click", print));
  document.addEventListener("keydown", event => {
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    const back = document.querySelector('[data-key="Escape"]');
    if (event.key === "F8") {
      event.preventDefault();
      print();
    } else if (event.key === "Escape" && back) {
      back.click();
    }
  });
})();
