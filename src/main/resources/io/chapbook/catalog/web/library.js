// What the library does beyond plain pages: it remembers places, text size and colours in this
// browser, turns chapters with the arrow keys, and takes a story that is dropped. Nothing is sent.
(() => {
  'use strict';
  const root = document.documentElement;
  const OPTIONS = {
    size: ['1', '2', '3', '4', '5'],
    theme: ['auto', 'light', 'sepia', 'dark'],
  };
  const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, hr, img, dt, dd, tr, pre';

  // A browser may forbid storage, and hold anything in it.
  const recall = (name) => {
    try {
      return JSON.parse(localStorage.getItem(`chapbook:${name}`));
    } catch {
      return null;
    }
  };
  const remember = (name, value) => {
    try {
      localStorage.setItem(`chapbook:${name}`, JSON.stringify(value));
    } catch {
      // Then nothing is remembered; reading goes on.
    }
  };

  for (const name of Object.keys(OPTIONS)) {
    const value = recall(name);
    if (OPTIONS[name].includes(value)) {
      root.dataset[name] = value;
    }
  }

  const address = (place) =>
    place && /^[0-9a-f]{16}$/.test(place.book) && Number.isInteger(place.number)
      ? `/read/${place.book}/${place.number}` : null;

  function offerToGoOn() {
    for (const shown of document.querySelectorAll('[data-resume]')) {
      const last = shown.dataset.resume === 'last';
      const place = recall(last ? 'last' : `place:${shown.dataset.resume}`);
      const target = address(place);
      if (!target) {
        continue;
      }
      const link = last ? shown.appendChild(document.createElement('a')) : shown;
      link.href = target;
      link.textContent = last
        ? `Go on reading “${place.title}”` : `Go on reading: ${place.label}`;
      (last ? shown : shown.parentElement).hidden = false;
    }
  }

  function display() {
    const panel = document.getElementById('display');
    if (!panel) {
      return;
    }
    panel.hidden = false;
    for (const name of Object.keys(OPTIONS)) {
      for (const input of panel.querySelectorAll(`input[name="${name}"]`)) {
        if (root.dataset[name]) {
          input.checked = input.value === root.dataset[name];
        }
        input.addEventListener('change', () => {
          const kept = look();
          root.dataset[name] = input.value;
          remember(name, input.value);
          goTo(kept);
        });
      }
    }
  }

  const blocks = () => document.querySelectorAll(`main :is(${BLOCKS})`);

  // The place is the first block that is seen, and how much of it has gone by: text size and the
  // width of the window may be others when a person comes back.
  function look() {
    const all = blocks();
    if (scrollY < 8) {
      return { block: 0, part: 0, top: true };
    }
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle].getBoundingClientRect().bottom > 4) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    const box = all[low] ? all[low].getBoundingClientRect() : null;
    const part = box && box.height > 0 ? Math.min(1, Math.max(0, -box.top / box.height)) : 0;
    return { block: Math.max(0, low), part, top: false };
  }

  function goTo(place) {
    const block = blocks()[place.block];
    if (!block || place.top) {
      return;
    }
    const box = block.getBoundingClientRect();
    scrollTo({ top: scrollY + box.top + box.height * place.part, behavior: 'instant' });
  }

  function keepPlace() {
    const { book, number, title, label } = root.dataset;
    if (!book) {
      return;
    }
    const save = () => {
      const place = { book, number: Number(number), title, label, ...look() };
      remember(`place:${book}`, place);
      remember('last', place);
    };
    const before = recall(`place:${book}`);
    if (!location.hash && before && before.number === Number(number)) {
      goTo(before);
    }
    let waiting = 0;
    let last = scrollY;
    addEventListener('scroll', () => {
      document.body.classList.toggle('away', scrollY > last && scrollY > 120);
      last = scrollY;
      clearTimeout(waiting);
      waiting = setTimeout(save, 200);
    }, { passive: true });
    addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', () => document.hidden && save());
    save();
  }

  function turnWithKeys() {
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        for (const panel of document.querySelectorAll('.panel[open]')) {
          panel.open = false;
          panel.querySelector('summary').focus();
        }
      }
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
          || event.target.closest('input, select, textarea, .wide')) {
        return;
      }
      const main = document.querySelector('main');
      const forward = main && main.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
      const relation = event.key === forward ? 'next' : event.key === back ? 'prev' : null;
      const link = relation && document.querySelector(`.turn a[rel="${relation}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
    });
    addEventListener('click', (event) => {
      for (const panel of document.querySelectorAll('.panel[open]')) {
        if (!panel.contains(event.target) || event.target.closest('.panel a')) {
          panel.open = false;
        }
      }
    });
  }

  function takeDrops() {
    const form = document.querySelector('form.drop');
    if (!form) {
      return;
    }
    const input = form.querySelector('input[type="file"]');
    form.querySelector('.hint').hidden = false;
    const over = (on) => form.classList.toggle('over', on);
    const fits = () => {
      const most = Number(input.dataset.most);
      const fault = form.querySelector('.fault');
      const large = input.files.length > 0 && input.files[0].size > most;
      fault.textContent = large
        ? `The file is too large: a story may have at most ${most >> 20} MB.` : '';
      fault.hidden = !large;
      return !large;
    };
    input.addEventListener('change', fits);
    form.addEventListener('submit', (event) => fits() || event.preventDefault());
    // A file that misses the form must not take the page's place.
    addEventListener('dragover', (event) => {
      event.preventDefault();
      over(true);
    });
    addEventListener('dragleave', (event) => event.relatedTarget || over(false));
    addEventListener('drop', (event) => {
      event.preventDefault();
      over(false);
      if (event.dataTransfer.files.length > 0) {
        const files = new DataTransfer();
        files.items.add(event.dataTransfer.files[0]);
        input.files = files.files;
        form.requestSubmit();
      }
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    offerToGoOn();
    display();
    keepPlace();
    turnWithKeys();
    takeDrops();
  });
})();
