// The switches of the demo: who looks, in which language and light. This is the host page's code;
// Stoa only sees the attributes that it sets.
(function () {
  'use strict';

  var KEY = 'nadrzecze-demo';
  var root = document.documentElement;
  var backend = document.querySelector('stoa-backend');
  var persona = document.getElementById('demo-persona');
  var theme = document.getElementById('demo-theme');
  var languages = document.querySelectorAll('[data-demo-lang]');
  var choice = Object.assign(initial(), remembered());

  // Only the intranet knows what its pages are called.
  var NAMES = {
    'page:/hr/benefits': { pl: 'Nowe benefity', en: 'New benefits' },
    'page:/ideas': { pl: 'Skrzynka pomysłów', en: 'Box of ideas' },
    'page:/leaders': { pl: 'Liderzy', en: 'Leaders' },
    'page:/parking': { pl: 'Parking', en: 'Parking' },
    'page:/offers/bicycle': { pl: 'Rower firmowy', en: 'Company bicycle' },
    'page:/news/two-days': {
      pl: 'Od zamówienia do budowy w dwa dni',
      en: 'From order to building site in two days'
    },
    'page:/classic/canteen': { pl: 'Stołówka w Wartowie', en: 'The canteen in Wartowo' }
  };
  window[Symbol.for('@stoa/place-names@1')] = function (subject) {
    return NAMES[subject] && NAMES[subject][choice.lang];
  };

  function initial() {
    var dark = matchMedia('(prefers-color-scheme: dark)').matches;
    return { persona: 'magda-sowa', lang: 'pl', theme: dark ? 'dark' : 'light' };
  }

  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch (error) {
      return {}; // Storage may be blocked; the demo then forgets.
    }
  }

  function choose(change) {
    Object.assign(choice, change);
    try {
      localStorage.setItem(KEY, JSON.stringify(choice));
    } catch (error) {
      // As above.
    }
    show();
  }

  function show() {
    root.lang = choice.lang;
    root.dataset.stoaTheme = choice.theme;
    persona.value = choice.persona;
    // Kept by a demo that had other people in it.
    if (!persona.selectedOptions.length) choice.persona = persona.value = persona.options[0].value;
    if (choice.persona) backend.setAttribute('persona', choice.persona);
    else backend.removeAttribute('persona');
    languages.forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.demoLang === choice.lang));
    });
    for (var option of persona.options) option.textContent = option.dataset[choice.lang];
    showOnPage(persona.selectedOptions[0].dataset);
  }

  function showOnPage(who) {
    var title = document.querySelector('title');
    title.textContent = title.dataset[choice.lang] || title.textContent;
    document.querySelectorAll('[data-greeting-pl]').forEach(function (place) {
      place.textContent = who.greeting ? ', ' + who.greeting : '';
    });
    document.querySelectorAll('[data-greeting-en]').forEach(function (place) {
      place.textContent = who.name ? ', ' + who.name : '';
    });
    document.querySelectorAll('[data-initials-here]').forEach(function (place) {
      place.textContent = who.initials || '?';
    });
    document.querySelectorAll('.menu a').forEach(function (link) {
      if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
    });
    document.querySelectorAll('[data-alt-pl]').forEach(function (picture) {
      picture.alt = choice.lang === 'pl' ? picture.dataset.altPl : picture.dataset.altEn;
    });
    document.querySelectorAll('[data-today]').forEach(function (place) {
      var format = { weekday: 'long', day: 'numeric', month: 'long' };
      place.textContent = new Date().toLocaleDateString(choice.lang, format);
    });
  }

  persona.addEventListener('change', function () {
    choose({ persona: persona.value });
  });
  theme.addEventListener('click', function () {
    choose({ theme: choice.theme === 'dark' ? 'light' : 'dark' });
  });
  languages.forEach(function (button) {
    button.addEventListener('click', function () {
      choose({ lang: button.dataset.demoLang });
    });
  });
  document.addEventListener('DOMContentLoaded', show);
  show();
})();
