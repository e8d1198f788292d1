/**
 * Members of Lit and of ours that only code in the bundle speaks of, each of which every chunk calls
 * by the same short name. None of them may be part of the contract, of JSON, of an element's
 * interface, of a protocol between bundles, or of a name that the DOM has.
 */
const MEMBERS = `
  addController createProperty createRenderRoot elementStyles enableUpdating finalizeStyles
  firstUpdated fromAttribute getPropertyDescriptor getPropertyOptions getUpdateComplete hasChanged
  hasUpdated hostConnected hostDisconnected hostUpdate hostUpdated isUpdatePending noAccessor
  performUpdate removeController renderBefore renderOptions renderRoot requestUpdate scheduleUpdate setConnected
  shadowRootOptions shouldUpdate toAttribute useDefault willUpdate
  _$AA _$AB _$AC _$AD _$AE _$AH _$AI _$AK _$AL _$AM _$AN _$AO _$AP _$AR _$AS _$AT _$AU _$AV
  _$Cl _$Co _$Cv _$Do _$EM _$EO _$EP _$ES _$ET _$E_ _$Eh _$Ei _$Ej _$Em _$Ep _$Eq _$Eu _$Ev
  _$cssResult$ _$litDirective$ _$litPart$ _$litType$
  announce backendNow converter derive environment finalize getSnapshot letGo onInterrupted onWake overdue readChanges
  readSoon snapshot
  deleteDraftsBefore deleteEntry deletePicture isAfter learnedSince loadingMore loadingReplies moreReplies onDoubt pictureIds revealAnchors
  renderBelow renderTools saveEntry savePicture
`
  .trim()
  .split(/\s+/);

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What each is called, as terser's cache of names has it. */
export const SHORT_NAMES = Object.fromEntries(
  MEMBERS.map((name, index) => {
    const first = LETTERS[index % LETTERS.length];
    return [`$${name}`, index < LETTERS.length ? `$${first}` : `_${first}`];
  }),
);

const anyOf = MEMBERS.map((name) => name.replaceAll('$', '\\$')).join('|');

/** Matches exactly these members. */
export const IS_MEMBER = new RegExp(`^(${anyOf})$`);

const LEFT_OVER = new RegExp(`(?<![\\w$#])(${anyOf})(?![\\w$])`);

/** A member that the code still calls by its long name: in a template, or as text. */
export function leftOver(code) {
  return LEFT_OVER.exec(code)?.[1];
}
