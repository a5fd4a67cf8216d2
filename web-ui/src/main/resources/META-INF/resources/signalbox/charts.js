// Draws charts with ECharts, which is fetched when the first one is shown.
(() => {
  'use strict';

  if (customElements.get('sb-chart')) return;

  const LIBRARY = 'webjars/echarts/echarts.common.min.js';
  let library;

  function fetched() {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL(LIBRARY, document.baseURI);
      script.onload = () => resolve(window.echarts);
      script.onerror = () => {
        library = undefined;
        reject(new Error('The charts could not be fetched'));
      };
      document.head.append(script);
    });
    return library;
  }

  // --- colours: the library knows none of CSS's variables and few of its notations

  function resolver(host) {
    const probe = document.createElement('span');
    probe.hidden = true;
    host.append(probe);
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = new Map();
    const colour = (text) => {
      if (!known.has(text)) {
        probe.style.color = text;
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = getComputedStyle(probe).color;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        known.set(text, `rgba(${r},${g},${b},${(a / 255).toFixed(3)})`);
      }
      return known.get(text);
    };
    const resolve = (value) => {
      if (typeof value === 'string') return value.startsWith('var(') ? colour(value) : value;
      if (Array.isArray(value)) return value.map(resolve);
      if (value && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolve(one)]));
      }
      return value;
    };
    return { resolve, done: () => probe.remove() };
  }

  class Chart extends HTMLElement {
    static observedAttributes = ['option'];

    connectedCallback() {
      this.sizes = new ResizeObserver(() => this.chart?.resize());
      this.sizes.observe(this);
      this.scheme = matchMedia('(prefers-color-scheme: dark)');
      this.redraw = () => this.draw();
      this.scheme.addEventListener('change', this.redraw);
      this.chosen = new MutationObserver(this.redraw);
      this.chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
      this.draw();
    }

    disconnectedCallback() {
      this.sizes.disconnect();
      this.chosen.disconnect();
      this.scheme.removeEventListener('change', this.redraw);
      this.chart?.dispose();
      this.chart = undefined;
    }

    attributeChangedCallback() {
      if (this.isConnected) this.draw();
    }

    draw() {
      fetched().then((echarts) => {
        if (!this.isConnected) return;
        this.chart ??= echarts.init(this, null, { renderer: 'canvas' });
        const { resolve, done } = resolver(this);
        const option = resolve(JSON.parse(this.getAttribute('option') || '{}'));
        done();
        option.animation = false;
        option.textStyle = { fontFamily: getComputedStyle(this).fontFamily, ...option.textStyle };
        this.chart.setOption(option, true);
      }).catch(() => {
        // the table beside it says the same
        this.hidden = true;
      });
    }
  }

  customElements.define('sb-chart', Chart);
})();
