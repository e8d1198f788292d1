/**
 * Few files compress better than many: what every page needs is one, and so is what several
 * elements share. The first pattern that a module's path has decides; the rest is Rollup's choice.
 */
const CHUNKS = [
  [
    'campaign-banner',
    [
      /(elements\/dist\/|define\/)campaign-banner(\.js|\/(campaign-banner|remembered-))/,
      /stores\/dist\/(campaign-store|visit)\.js/,
      /http\/dist\/ports\/campaigns\.js/,
    ],
  ],
  ['live', [/backends\/http\/dist\/(change-|event-stream|feed-clock)/]],
  ['live', [/backends\/http\/dist\/ports\/(changes|news)\.js/]],
  ['live', [/stores\/dist\/follower\.js/, /domain\/dist\/news-topic\.js/]],
  ['activity', [/foundation\/(activity|sight-controller)\.js/, /stores\/dist\/activity-recorder/]],
  ['activity', [/backends\/http\/dist\/ports\/activity\.js/]],
  ['writing', [/stores\/dist\/(storage|drafts|outbox\.|kept-entries|setback|write-entry)/]],
  ['writing', [/discussion-thread\/submissions\.js/]],
  ['writing', [/stores\/dist\/thread\/(pending\.|claims|thread-(change|items|texts|writing))/]],
  ['writing', [/stores\/dist\/(doubly-kept|early-texts|page-only)\.js/]],
  ['repeat', [/lit-html\/(directive-helpers|directives\/)/]],
  [
    'shared',
    [
      /lit-html\/directive\.js/,
      /foundation\/late-styles\.js/,
      /foundation\/(avatar|idle|time)\.js/,
    ],
  ],
  ['shared', [/foundation\/rich-text\/(rich-text|plain)\.js/]],
  ['decorators', [/foundation\/(notice|problem)\.js/]],
  ['writing', [/foundation\/failure\.js/]],
  ['composer', [/text-editor\/(editor-(icons|toolbar)|markdown-|shortcuts|writing-)/]],
  ['composer', [/discussion-thread\/(composer-|drafts|question-choice|reply-composer|sending-)/]],
  ['composer', [/define\/(markdown-field|reply-composer)\.js/, /stores\/dist\/picture-drafts\.js/]],
  [
    'writing',
    [
      /stores\/dist\/(kept-picture|viewer)\.js/,
      /domain\/dist\/(comment-rights|may-answer|storable)\.js/,
    ],
  ],
  ['discussion-thread', [/discussion-thread\/draft-place\.js/]],
  // Where texts are kept: who reads looks there by itself, who writes needs it at once.
  [
    'kept',
    [
      /stores\/dist\/(draft-place|keeping|kept-texts|mutation-id|spare-texts|text-storage|waking)\.js/,
    ],
  ],
  ['kept', [/contract\/dist\/limits\.js/, /foundation\/stepped\.js/]],
  ['kept', [/discussion-thread\/discussion-thread\.events\.js/]],
  ['acts', [/discussion-thread\/(item-acts|toolbar-)/, /http\/dist\/ports\/thread-acts\.js/]],
  ['guide', [/discussion-thread\/(outline|still-|target-|thread-(guide|keys)|unread-)/]],
  [
    'extras',
    [/discussion-thread\/(arrivals|keeps-|kept-draft|reading-mark|thread-(bar|life|tools|icons))/],
  ],
  ['extras', [/thread\/rereading\.js/]],
  ['live', [/foundation\/minute-controller\.js/, /stores\/dist\/follow-store\.js/]],
  ['dialogs', [/discussion-thread\/(removal-|comment-dialog)/, /foundation\/styles\/dialog/]],
  ['menu', [/(discussion-thread|define)\/(comment-(acts|menu)|link-acts|own-acts|quote-act)/]],
  ['menu', [/discussion-thread\/selected-words\.js/]],
  ['writing', [/foundation\/copy-text\.js/]],
  ['shared', [/stores\/dist\/early-text\.js/]],
  // A few bytes that offers, posts and backends need of threads.
  ['shared', [/discussion-thread\/flat\.js/]],
  ['shared', [/stores\/dist\/thread\/pending-id\.js/, /domain\/dist\/thread-topic\.js/]],
  [
    'discussion-thread',
    [
      /discussion-thread\/(comment-(header|item|list|words)|discussion-|kept-order|fold-|permalink|reactions|reply-label|thread-(head|no|sk)|writing-)/,
      /stores\/dist\/thread(?!\/re(ading|reading))/,
      /http\/dist\/ports\/threads\.js/,
      /foundation\/each\.js/,
      /define\/(discussion-thread|comment-item)\.js/,
    ],
  ],
  ['shared', [/foundation\/plural\.js/]],
  ['decorators', [/domain\/dist\/topics\.js/]],
  ['shared', [/foundation\/rich-text\/safe-link\.js/]],
  ['shared', [/stores\/dist\/(late|outbox-of)\.js/]],
  ['shared', [/foundation\/(icons|late-notice|late-part)\.js/]],
  ['shared', [/foundation\/styles\/(avatar|dotted|field|notice|prose|skeleton|tone)/]],
  [
    'words',
    [/@lit\/localize\/(init\/runtime|internal\/(deferred|fnv1a64|id-|locale-status|runtime-msg))/],
  ],
  ['words', [/foundation\/words\.js/, /generated\/words\.js/]],
  ['decorators', [/\/tslib\//, /@lit\/reactive-element\/decorators\//]],
  // What the other elements have besides decorators, and the thread and the banner do without.
  ['decorators', [/foundation\/missing-backend-notice\.js/, /foundation\/icons\/info\.js/]],
  ['core', [/\/node_modules\/@?lit(-\w+)?\//, /@lit\/reactive-element/]],
  ['core', [/contract\/dist\/(backend|problem)\.js/, /domain\/dist\/campaign-topic/]],
  [
    'core',
    [/backends\/http\/dist\/(addresses|answer|backend|client|encode|late-\w+|once|operation)\.js/],
  ],
  ['core', [/backends\/http\/dist\/ports\/viewer\.js/]],
  [
    'core',
    [
      /embed\/dist\/((?:define-)?backend-types|http-backend|page-backend)\.js/,
      /generated\/locale-codes/,
    ],
  ],
  ['core', [/stores\/dist\/(environment|hub|live-store|ports|resource|store)\.js/]],
  ['core', [/foundation\/(backend-(context|controller|element|shape|types)|context|define)\.js/]],
  [
    'core',
    [
      /foundation\/(event|has-loaded|locale|localized|open-backend|problem-event|report-problems)\.js/,
    ],
  ],
  ['core', [/foundation\/(store-controller|stoa-element|typing-keys|version|warn-once)\.js/]],
  ['core', [/foundation\/icons\/(check|chevron-down|clock|close|drawn)\.js/]],
  ['core', [/foundation\/rich-text\/safe-address\.js/]],
  ['shared', [/foundation\/icons\/(more|plus|warning)\.js/]],
  ['icons', [/foundation\/icons\/[\w-]+\.js/, /text-editor\/quote-icon\.js/]],
  ['core', [/foundation\/styles\/(button|host|surface|tokens)\.styles\.js/]],
];

/** The file that a module comes in, where that is not left to Rollup. */
export function chunkOf(id) {
  const path = id.replaceAll('\\', '/');
  return CHUNKS.find(([, patterns]) => patterns.some((pattern) => pattern.test(path)))?.[0];
}
