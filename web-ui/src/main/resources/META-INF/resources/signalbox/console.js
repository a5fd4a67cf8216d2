// What the console needs in the browser itself: ages that stay current, keys, remembered panes, the colour scheme.
(() => {
  'use strict';

  const STORE = 'signalbox.';

  // --- what is said here comes with the page, in its language; # is a number or a time

  const WORDS = { ...document.currentScript?.dataset };
  const LOCALE = document.documentElement.lang || undefined;

  function say(name, value) {
    return (WORDS[name] || '#').replace('#', value);
  }

  function stored(name) {
    try {
      return localStorage.getItem(STORE + name);
    } catch {
      return null;
    }
  }

  function store(name, value) {
    try {
      if (value) {
        localStorage.setItem(STORE + name, value);
      } else {
        localStorage.removeItem(STORE + name);
      }
    } catch {
      // a browser that keeps nothing still works
    }
  }

  // --- colour scheme: the system's, unless the operator chose one

  function scheme(chosen) {
    store('scheme', chosen);
    document.documentElement.style.colorScheme = chosen || '';
  }

  scheme(stored('scheme'));

  // --- ages

  const DAY = 86_400_000;

  function age(at, now) {
    const seconds = Math.max(0, Math.round((now - at) / 1000));
    if (seconds < 45) return say('now');
    const minutes = Math.round(seconds / 60);
    if (minutes < 60) return say('minutes', minutes);
    const hours = Math.round(minutes / 60);
    if (hours < 24) return say('hours', hours);
    const days = Math.round(hours / 24);
    if (days < 14) return say('days', days);
    return new Date(at).toLocaleDateString(LOCALE, { dateStyle: 'medium' });
  }

  function clock(at, now) {
    const time = new Date(at).toLocaleTimeString(LOCALE, { timeStyle: 'short' });
    return now - at < DAY / 2 ? time : new Date(at).toLocaleDateString(LOCALE, { dateStyle: 'medium' }) + ', ' + time;
  }

  function left(at, now) {
    const seconds = Math.max(0, Math.round((at - now) / 1000));
    if (seconds < 60) return say('seconds', seconds);
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return say('minutes', minutes);
    const hours = Math.floor(minutes / 60);
    if (hours < 48) return say('hours', hours) + ' ' + say('minutes', String(minutes % 60).padStart(2, '0'));
    return say('days', Math.floor(hours / 24)) + ' ' + say('hours', hours % 24);
  }

  function due(at, now) {
    return at > now ? say('due', left(at, now)) : say('late', left(now, at));
  }

  const FORMS = { clock, left, due };

  function exact(at) {
    return new Date(at).toLocaleString(LOCALE, { dateStyle: 'full', timeStyle: 'long' });
  }

  const ages = new Set();

  class Age extends HTMLElement {
    static observedAttributes = ['at', 'form', 'besides-at', 'why'];

    connectedCallback() {
      ages.add(this);
      this.refresh();
    }

    disconnectedCallback() {
      ages.delete(this);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.refresh();
    }

    refresh() {
      const at = Date.parse(this.getAttribute('at'));
      if (Number.isNaN(at)) {
        this.textContent = '';
        return;
      }
      const text = (FORMS[this.getAttribute('form')] || age)(at, Date.now());
      if (this.textContent !== text) this.textContent = text;
      const other = Date.parse(this.getAttribute('besides-at'));
      const why = this.getAttribute('why');
      this.title = Number.isNaN(other)
        ? (why ? why + '\n' : '') + exact(at)
        : say('sent', exact(at)) + '\n' + this.getAttribute('besides') + ' ' + exact(other);
    }
  }

  customElements.define('sb-age', Age);
  setInterval(() => ages.forEach((one) => one.refresh()), 15_000);
  setInterval(() => ages.forEach((one) => ['left', 'due'].includes(one.getAttribute('form')) && one.refresh()), 1_000);

  // --- keys: single keys, never while something is typed

  function isTyping(event) {
    return event.composedPath().some((node) => node.nodeType === 1
      && (node.matches('input, textarea, select, [contenteditable]:not([contenteditable=false]), vaadin-dialog-overlay, '
        + 'vaadin-dialog, vaadin-confirm-dialog, vaadin-menu-bar-overlay, vaadin-menu-bar-item, '
        + 'vaadin-context-menu-overlay, vaadin-context-menu-item')));
  }

  function isPressing(event) {
    return event.key === 'Enter'
      && event.composedPath().some((node) => node.nodeType === 1 && node.matches('a, button, vaadin-button, summary'));
  }

  const DIALOG = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened]';

  /** Works while something is typed, too. */
  function isPaletteKey(event) {
    return event.key.toLowerCase() === 'k' && (event.ctrlKey !== event.metaKey) && !event.altKey && !event.shiftKey;
  }

  // --- keys typed ahead: they wait until the one before is answered, and then go where it has led

  const PATIENCE = 3_000;
  const LED_TO = 30;

  function typingField() {
    const at = document.activeElement;
    return at && at.matches('input, textarea') ? at : null;
  }

  function typeInto(field, key) {
    if (key.length === 1) {
      document.execCommand('insertText', false, key);
    } else {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, composed: true, cancelable: true }));
    }
  }

  function listen(frame) {
    let leader = '';
    let since = 0;
    let unanswered = 0;
    let waiting = 0;
    const ahead = [];
    const press = (key) => {
      unanswered += 1;
      const answer = Promise.resolve(frame.$server.pressed(key)).catch(() => {});
      const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE));
      Promise.race([answer, enough]).then(() => {
        unanswered -= 1;
        waiting = 0;
        if (ahead.length) setTimeout(goOn, LED_TO);
      });
    };
    const take = (typed) => {
      const known = frame.knownKeys || [];
      const led = Date.now() - since < 1500 ? leader : '';
      const key = led ? led + ' ' + typed : typed;
      leader = '';
      if (known.includes(key)) {
        press(key);
        return true;
      }
      if (!led && known.some((one) => one.startsWith(typed + ' '))) {
        leader = typed;
        since = Date.now();
      }
      return false;
    };
    const goOn = () => {
      if (unanswered || !ahead.length) return;
      const field = typingField();
      if (field) {
        ahead.splice(0).forEach((key) => typeInto(field, key));
      } else if (!document.querySelector(DIALOG)) {
        if (!take(ahead.shift())) goOn();
      } else if ((waiting += LED_TO) < PATIENCE / 3) {
        setTimeout(goOn, LED_TO);
      } else {
        ahead.splice(0);
      }
    };
    const waits = (event) => (unanswered || ahead.length) && !event.repeat
      && (event.key.length === 1 || (event.key === 'Enter' && ahead.length));
    // what an input method writes comes without keys, so nothing stays behind once the field is there
    const onFocus = () => {
      const field = ahead.length && frame.isConnected && typingField();
      if (field) ahead.splice(0).forEach((key) => typeInto(field, key));
    };
    const onKey = (event) => {
      if (!frame.isConnected) {
        document.removeEventListener('keydown', onKey, true);
        document.removeEventListener('focusin', onFocus);
        return;
      }
      if (isPaletteKey(event)) {
        event.preventDefault();
        event.stopPropagation();
        if (!document.querySelector(DIALOG)) frame.$server.palette();
        return;
      }
      if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isPressing(event)) return;
      if (waits(event) && (ahead.length || !isTyping(event))) {
        event.preventDefault();
        event.stopPropagation();
        ahead.push(event.key);
        return;
      }
      if (event.key === 'Shift' || document.querySelector(DIALOG)) return;
      if (isTyping(event)) {
        // a search that is written stays, and the keys of the list work on what it found
        const done = event.key === 'Escape' || (event.key === 'Enter' && event.target.closest('.search'));
        if (done) event.target.blur();
        return;
      }
      if (take(event.key)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('focusin', onFocus);
  }

  function keys(frame, known) {
    frame.knownKeys = known.split('\n');
  }

  // --- panes

  function remember(split, name) {
    const key = 'split.' + name;
    const apply = (share) => {
      const [first, second] = split.children;
      if (!first || !second) return;
      first.style.flex = '1 1 ' + share + '%';
      second.style.flex = '1 1 ' + (100 - share) + '%';
    };
    const share = Number.parseFloat(stored(key));
    if (share > 5 && share < 95) apply(share);
    split.addEventListener('splitter-dragend', () => {
      const [first] = split.children;
      const whole = split.getBoundingClientRect().width;
      if (first && whole > 0) store(key, ((first.getBoundingClientRect().width / whole) * 100).toFixed(2));
    });
  }

  // --- answers that are not sent yet: they survive a reload and a lost connection, in this browser only

  const UNSENT = 'unsent.';
  const UNSENT_DAYS = 14;

  function keepUnsent(area, text, draft, seen) {
    if (!area.unsentKey) return;
    store(UNSENT + area.unsentKey, text.trim() ? JSON.stringify({ text, draft, seen, at: Date.now() }) : '');
  }

  function readUnsent(key) {
    try {
      return JSON.parse(stored(UNSENT + key));
    } catch {
      return null;
    }
  }

  /** Keeps what is typed into the area under this key from now on; returns what was kept under it before. */
  function unsent(area, key) {
    area.unsentKey = key;
    if (!area.keepsUnsent) {
      area.keepsUnsent = true;
      area.addEventListener('input', (event) => {
        const before = readUnsent(area.unsentKey) || {};
        keepUnsent(area, event.target.value || '', before.draft || null, before.seen || area.latestMessage || null);
      });
    }
    return readUnsent(key);
  }

  function forgetOldUnsent() {
    try {
      const begin = STORE + UNSENT;
      Object.keys(localStorage)
        .filter((name) => name.startsWith(begin))
        .map((name) => name.slice(begin.length))
        .filter((key) => !(Date.now() - readUnsent(key)?.at < UNSENT_DAYS * DAY))
        .forEach((key) => store(UNSENT + key, ''));
    } catch {
      // a browser that keeps nothing has nothing to forget
    }
  }

  forgetOldUnsent();

  /** Files that are dropped on the place, or pasted into it, go through the upload. */
  function takeFiles(place, upload) {
    const take = (event, files) => {
      if (!files || !files.length || upload.querySelector('vaadin-button[disabled]')) return;
      event.preventDefault();
      const fitting = [...files].filter((file) => {
        const tooLarge = upload.maxFileSize && file.size > upload.maxFileSize;
        if (tooLarge) {
          upload.dispatchEvent(new CustomEvent('file-reject', { detail: { file, error: 'fileIsTooBig' } }));
        }
        return !tooLarge;
      });
      upload.files = [...fitting, ...upload.files];
      upload.uploadFiles(fitting);
    };
    const carriesFiles = (event) => [...(event.dataTransfer?.types || [])].includes('Files');
    place.addEventListener('paste', (event) => take(event, event.clipboardData?.files));
    place.addEventListener('dragover', (event) => {
      if (carriesFiles(event)) {
        event.preventDefault();
        place.classList.add('composer-drop');
      }
    });
    place.addEventListener('dragleave', () => place.classList.remove('composer-drop'));
    place.addEventListener('drop', (event) => {
      place.classList.remove('composer-drop');
      take(event, event.dataTransfer?.files);
    });
  }

  window.signalbox = { takeFiles, unsent, keepUnsent, scheme, listen, keys, remember };
})();
