import { msg, str } from '@lit/localize';
import { isBackendError, toBackendError } from '@stoa/contract';
import type { BackendError, Offer, Person, Session } from '@stoa/contract';
import { isOver } from '@stoa/domain';
import { offerDesk, offerStore } from '@stoa/stores';
import type { OfferStore, StoreHub } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { checkIcon, infoIcon, lockIcon } from '../foundation/icons.ts';
import { lateNotices } from '../foundation/late-notice.ts';
import { LateModule } from '../foundation/late-part.ts';
import { pageLocale } from '../foundation/locale.ts';
import { localized } from '../foundation/localized.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { ProblemController } from '../foundation/problem-controller.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { KeptSheet } from './kept-sheet.ts';
import { OfferDecidedEvent, OfferPublishedEvent, OfferSubmitEvent } from './offer-editor.events.ts';
import { offerEditorStyles } from './offer-editor.styles.ts';
import { reasonsFor, reasonsOf } from './offer-reasons.ts';
import type { Reason } from './offer-reasons.ts';
import { draftOf, emptySheet, sheetOf } from './offer-sheet.ts';
import type { OfferSheet } from './offer-sheet.ts';
import { EMPTY_OUTCOME, outcomeForm } from './outcome-form.ts';
import type { OutcomeSheet } from './outcome-form.ts';
import { PictureSource } from './picture-source.ts';
import { pictureFields } from './picture-fields.ts';
import { previewBackend } from './preview-backend.ts';
import { questionFields } from './question-fields.ts';
import type { SheetContext } from './sheet-context.ts';
import { audienceFields, termFields } from './term-fields.ts';
import { localizedField } from './text-field.ts';

type View = 'offer' | 'answers' | 'outcome';

/**
 * Where an offer is written, published and changed, its answers are read, and its outcome is told.
 * What is missing is said with the reason why it is needed. Everything typed is kept on the device.
 *
 * @summary Writes an offer, shows its answers, tells its outcome.
 * @tag stoa-offer-editor
 * @fires stoa-offer-submit - The offer is about to be published; cancelable.
 * @fires stoa-offer-published - The backend has published the offer.
 * @fires stoa-offer-decided - The backend has told the outcome.
 * @fires stoa-problem - The offer could not be loaded or published.
 * @csspart notice - A remark in place of the editor.
 * @cssprop --stoa-color-accent - The act of publishing.
 */
export class StoaOfferEditor extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    offerEditorStyles,
  ];

  /** The `id` of an offer that is published already; a new one without it. */
  @property({ reflect: true }) offer: string | undefined;

  /** Languages of the texts, the first one first; the page's language unless told. */
  @property() languages: string | undefined;

  #view: View = 'offer';
  #lang: string | undefined;
  #wanted = false;
  #busy = false;
  #preview = false;
  #done: string | undefined;
  #problem: BackendError | undefined;
  #people: readonly Person[] = [];
  #session: Session | undefined;
  #hub: StoreHub | undefined;

  #offers = new StoreController<OfferStore>(this, () =>
    this.offer && this.stores ? offerStore(this.stores, this.offer) : undefined,
  );
  #sheet = new KeptSheet<OfferSheet>(
    this,
    'sheet',
    () => this.#place,
    () => this.#initial(),
  );
  #outcome = new KeptSheet<OutcomeSheet>(
    this,
    'outcome',
    () => this.#place,
    () => this.#told(),
  );
  #card = new LateModule(() => import('../define/offer-feedback.ts'));
  #report = new LateModule(() => import('../define/offer-report.ts'));
  #pictures = new PictureSource(this, () => this.stores);

  constructor() {
    super();
    new ProblemController(this, 'offer', () => this.#problem ?? this.#offers.snapshot?.problem);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offer')) this.#problem = undefined;
    const { stores } = this;
    if (stores === this.#hub) return;
    this.#hub = stores;
    this.#session = undefined;
    void stores?.session.load().then(
      (session) => {
        if (stores === this.#hub) this.#session = session;
        this.requestUpdate();
      },
      (error: unknown) => this.#fail(error),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.connection.overdue) return missingBackendNotice();
    const { problem } = this.#offers.snapshot ?? {};
    const fatal = this.#session ? problem : (problem ?? this.#problem);
    if (fatal && !this.#known) {
      return lateNotices.render(this, ({ problemNotice }) => problemNotice(fatal));
    }
    if (!this.#session || (this.offer && this.#known === undefined)) return skeleton();
    if (!this.#mayWrite) return notForYou();
    return html`<div class="editor" @focusout=${this.#onFocusOut}>
      ${this.#renderHead()} ${this.#renderNews()}
      ${this.#view === 'offer' ? this.#renderSheet() : nothing}
      ${this.#view === 'answers' ? this.#renderReport() : nothing}
      ${this.#view === 'outcome' ? this.#renderOutcome() : nothing}
    </div>`;
  }

  #renderHead(): TemplateResult {
    const known = this.#known;
    const languages = this.#languages;
    return html`<div class="head">
      ${
        known
          ? html`<div class="views" role="group" aria-label=${msg('Parts of the editor')}>
              ${this.#viewButton('offer', msg('Offer'))}
              ${this.#viewButton('answers', msg('Answers'))}
              ${this.#viewButton('outcome', msg('Outcome'))}
            </div>`
          : html`<h2>${msg('A new offer')}</h2>`
      }
      ${
        languages.length > 1 && this.#view !== 'answers'
          ? html`<div class="views" role="group" aria-label=${msg('Language of the texts')}>
              ${languages.map(
                (lang) =>
                  html`<button
                    type="button"
                    aria-pressed=${lang === this.#writing ? 'true' : 'false'}
                    @click=${() => this.#write(lang)}
                  >
                    ${languageName(lang)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
    </div>`;
  }

  #viewButton(view: View, words: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${view === this.#view ? 'true' : 'false'}
      @click=${() => this.#look(view)}
    >
      ${words}
    </button>`;
  }

  #renderNews(): TemplateResult {
    const problem = this.#problem;
    return html`<div aria-live="polite">
      ${
        this.#done
          ? html`<div class="notice success">
              ${checkIcon}
              <p>${this.#done}</p>
            </div>`
          : nothing
      }
      ${
        problem && problem.code !== 'invalid'
          ? lateNotices.render(this, ({ problemNotice }) =>
              problemNotice(problem, { safe: msg('Everything you wrote is kept here.') }),
            )
          : nothing
      }
    </div>`;
  }

  #renderSheet(): TemplateResult | typeof nothing {
    const { sheet } = this.#sheet;
    if (!sheet) return nothing;
    const reasons = this.#reasons(sheet);
    const context = this.#context(sheet, reasons);
    const lang = this.#writing;
    return html`<div class="sheet">
      <fieldset>
        <legend>${msg('What it is about')}</legend>
        ${localizedField(
          sheet.title,
          lang,
          { part: 'title', label: msg('Title'), reason: context.reason('title') },
          (title) => context.change({ title }),
        )}
        ${localizedField(
          sheet.summary,
          lang,
          {
            part: 'summary',
            label: msg('In a few sentences'),
            rows: 3,
            reason: context.reason('summary'),
          },
          (summary) => context.change({ summary }),
        )}
      </fieldset>
      ${pictureFields(context)} ${questionFields(context)} ${termFields(context)}
      ${audienceFields(context)}
      ${this.#wanted && reasons.length > 0 ? missing(reasons, this.#focus) : nothing}
      <div class="acts">
        <button
          type="button"
          class="button primary"
          aria-disabled=${this.#busy ? 'true' : nothing}
          @click=${this.#onPublish}
        >
          ${this.#known ? msg('Publish the changes') : msg('Publish the offer')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded=${this.#preview ? 'true' : 'false'}
          @click=${this.#onPreview}
        >
          ${this.#preview ? msg('Hide the preview') : msg('Preview')}
        </button>
        ${
          this.#sheet.isChanged
            ? html`<p class="meta">${msg('Kept on this device, not published yet')}</p>`
            : nothing
        }
      </div>
      ${this.#preview ? this.#renderPreview(sheet) : nothing}
    </div>`;
  }

  #renderReport(): TemplateResult | typeof nothing {
    return this.#report.render(
      this,
      () =>
        html`<stoa-offer-report
          .backend=${this.connection.backend}
          .offer=${this.offer}
        ></stoa-offer-report>`,
    );
  }

  #renderPreview(sheet: OfferSheet): TemplateResult | typeof nothing {
    return this.#card.render(this, () => this.#renderCard(sheet));
  }

  #renderCard(sheet: OfferSheet): TemplateResult {
    const session = this.#session!;
    const draft = draftOf(sheet, this.#known ?? null, this.#writing);
    const owner = this.#ownerOf(sheet) ?? session.person!;
    return html`<section class="preview" aria-label=${msg('Preview')}>
      <p class="meta">${msg('So it looks to those who are asked')}</p>
      <stoa-offer-feedback
        inert
        offer="preview"
        .backend=${this.#previewed(draft, owner, session)}
      ></stoa-offer-feedback>
    </section>`;
  }

  #renderOutcome(): TemplateResult | typeof nothing {
    const offer = this.#known;
    const { sheet } = this.#outcome;
    if (!offer || !sheet) return nothing;
    return outcomeForm(offer, {
      sheet,
      lang: this.#writing,
      incomplete: this.#wanted,
      busy: this.#busy,
      change: (change) => this.#outcome.change(change),
      onTell: () => void this.#tell(offer, sheet),
    });
  }

  #context(sheet: OfferSheet, reasons: readonly Reason[]): SheetContext {
    const change = (change: Partial<OfferSheet>): void => {
      this.#done = undefined;
      this.#sheet.change(change);
    };
    return {
      sheet,
      lang: this.#writing,
      answered: this.#known ? this.#isAnswered(this.#known) : false,
      uploads: this.#pictures.canUpload(this.#session),
      people: this.#people,
      change,
      reason: (part) =>
        this.#wanted || this.#sheet.isTouched(part)
          ? reasons.find((reason) => reason.part === part)?.words
          : undefined,
      onFiles: (files) =>
        void this.#pictures.upload(files).then((picture) => {
          const pictures = this.#sheet.sheet?.pictures ?? [];
          if (picture) change({ pictures: [...pictures, picture] });
        }, this.#fail),
      onAddress: (index, src) => {
        const replaced = (size: { width?: number; height?: number }): void =>
          change({
            pictures: (this.#sheet.sheet?.pictures ?? []).map((picture, i) =>
              i === index ? { ...picture, src, ...size } : picture,
            ),
          });
        replaced({});
        void this.#pictures.sizeOf(src).then((size) => {
          if (size && this.#sheet.sheet?.pictures[index]?.src === src) replaced(size);
        });
      },
      onOwner: (name) => void this.#onOwner(name),
    };
  }

  get #known(): Offer | null | undefined {
    return this.offer ? this.#offers.snapshot?.offer : null;
  }

  get #mayWrite(): boolean {
    const { person, roles = [] } = this.#session ?? {};
    if (!person) return false;
    return this.#known ? this.#known.may.edit : !this.offer && roles.includes('editor');
  }

  get #languages(): string[] {
    const told = (this.languages ?? '').split(/[\s,]+/).filter(Boolean);
    const known = Object.keys(this.#known?.title ?? {});
    const all = [...new Set([...told, ...known])];
    return all.length > 0 ? all : [pageLocale().split('-', 1)[0] ?? 'en'];
  }

  get #writing(): string {
    const languages = this.#languages;
    const page = pageLocale().split('-', 1)[0] ?? '';
    if (this.#lang && languages.includes(this.#lang)) return this.#lang;
    return languages.includes(page) ? page : (languages[0] ?? page);
  }

  get #place() {
    const viewerId = this.#session?.person?.id;
    const { stores } = this;
    if (!viewerId || !stores || (this.offer && !this.#known)) return undefined;
    return { stores, viewerId, subject: `offer:${this.offer ?? 'new'}` };
  }

  #initial(): OfferSheet | undefined {
    const person = this.#session?.person;
    if (!person) return undefined;
    return this.#known ? sheetOf(this.#known, localized) : emptySheet(person);
  }

  #told(): OutcomeSheet {
    const { outcome } = this.#known ?? {};
    if (!outcome) return EMPTY_OUTCOME;
    const { said, done, holdsFrom } = outcome;
    return { said, done, holdsFrom: holdsFrom?.slice(0, 10) ?? '' };
  }

  /** What the rules miss, and what the backend has refused beyond them. */
  #reasons(sheet: OfferSheet): Reason[] {
    const known = this.#known ?? null;
    const now = serverNow(this.#session);
    const found = reasonsFor(draftOf(sheet, known, this.#writing), now, known === null);
    const refused =
      this.#problem?.code === 'invalid' ? reasonsOf(this.#problem.detail.fields ?? {}) : [];
    const parts = new Set(found.map(({ part }) => part));
    return [...found, ...refused.filter(({ part }) => !parts.has(part))];
  }

  #isAnswered({ results, answered, status }: Offer): boolean {
    return answered || (results?.respondents ?? 0) > 0 || isOver(status);
  }

  #ownerOf({ ownerId }: OfferSheet): Person | undefined {
    const known = [this.#session?.person, this.#known?.owner, ...this.#people];
    return known.find((person) => person?.id === ownerId) ?? undefined;
  }

  #previews: { text: string; backend: ReturnType<typeof previewBackend> } | undefined;

  /** The same backend while nothing changes, so that the card does not begin anew. */
  #previewed(...of: Parameters<typeof previewBackend>): ReturnType<typeof previewBackend> {
    const text = JSON.stringify(of.slice(0, 2));
    if (this.#previews?.text !== text) this.#previews = { text, backend: previewBackend(...of) };
    return this.#previews.backend;
  }

  #look(view: View): void {
    this.#view = view;
    this.#wanted = false;
    this.#done = undefined;
    this.#problem = undefined;
    this.requestUpdate();
  }

  #write(lang: string): void {
    this.#lang = lang;
    this.requestUpdate();
  }

  async #onOwner(name: string): Promise<void> {
    this.#sheet.change({ ownerName: name, ownerId: this.#idOf(name) });
    const { people } = this.connection.backend ?? {};
    if (!people || name.trim().length < 2) return;
    const found = await people.search(name, { limit: 8 }).catch(() => undefined);
    if (!found || this.#sheet.sheet?.ownerName !== name) return;
    this.#people = found.items;
    this.#sheet.change({ ownerId: this.#idOf(name) });
    this.requestUpdate();
  }

  #idOf(name: string): string {
    const known = [...this.#people, this.#known?.owner, this.#session?.person];
    const words = name.trim().toLowerCase();
    return known.find((person) => person?.name.toLowerCase() === words)?.id ?? '';
  }

  #onPublish = async (): Promise<void> => {
    const { sheet } = this.#sheet;
    const { stores } = this;
    if (!sheet || !stores || this.#busy) return;
    this.#wanted = true;
    this.#problem = undefined;
    const [first] = this.#reasons(sheet);
    this.requestUpdate();
    if (first) {
      await this.updateComplete;
      this.#focus(first.part);
      return;
    }
    const known = this.#known ?? null;
    const draft = draftOf(sheet, known, this.#writing);
    if (!this.dispatchEvent(new OfferSubmitEvent(draft))) return;
    await this.#act(async () => {
      const offer = await offerDesk(stores).publish(draft);
      this.#sheet.clear();
      this.#done = known
        ? msg('The changes are published.')
        : msg(str`“${localized(offer.title)}” is published. Its answers will show here.`);
      this.offer = offer.id;
      offerStore(stores, offer.id).retry();
      this.dispatchEvent(new OfferPublishedEvent(offer));
    });
  };

  async #tell(offer: Offer, sheet: OutcomeSheet): Promise<void> {
    const { stores } = this;
    if (!stores || this.#busy) return;
    this.#wanted = true;
    this.#problem = undefined;
    this.requestUpdate();
    const lang = this.#writing;
    const part = (['said', 'done'] as const).find((one) => !sheet[one][lang]?.trim());
    if (part) {
      await this.updateComplete;
      this.#focus(part);
      return;
    }
    const holdsFrom = sheet.holdsFrom
      ? new Date(`${sheet.holdsFrom}T00:00:00`).toISOString()
      : null;
    await this.#act(async () => {
      const words = { said: sheet.said, done: sheet.done, holdsFrom };
      const decided = await offerDesk(stores).decide(offer.id, words, offer.revision);
      this.#outcome.clear();
      this.#done = msg('The outcome is told to everyone who answered.');
      offerStore(stores, offer.id).retry();
      this.dispatchEvent(new OfferDecidedEvent(decided));
    });
  }

  async #act(work: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.#done = undefined;
    try {
      await work();
      this.#wanted = false;
    } catch (error) {
      this.#fail(error);
      // What was changed meanwhile comes, and publishing again goes over it knowingly.
      if (isBackendError(error) && error.code === 'conflict') this.#offers.store?.retry();
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  #fail = (error: unknown): void => {
    this.#problem = toBackendError(error);
    this.requestUpdate();
  };

  #focus = (part: string): void => {
    const exact = this.renderRoot.querySelector<HTMLElement>(`[id="field-${part}"]`);
    const whole = this.renderRoot.querySelector<HTMLElement>(
      `[id="field-${part.split('.', 1)[0]}"]`,
    );
    (exact ?? whole)?.focus();
  };

  #onFocusOut = (event: FocusEvent): void => {
    const { id = '' } = event.target as HTMLElement;
    if (id.startsWith('field-')) this.#sheet.touch(id.slice('field-'.length));
  };

  #onPreview = (): void => {
    this.#preview = !this.#preview;
    this.requestUpdate();
  };
}

/** What keeps the offer from being published: each reason once, and a way to its first field. */
function missing(reasons: readonly Reason[], onGo: (part: string) => void): TemplateResult {
  const told = reasons.filter(
    ({ words }, i) => reasons.findIndex((reason) => reason.words === words) === i,
  );
  return html`<div class="notice missing" role="group" aria-labelledby="missing">
    ${infoIcon}
    <div>
      <p class="notice-title" id="missing">${msg('Not published yet')}</p>
      <ul>
        ${told.map(
          ({ part, words }) =>
            html`<li>
              <button type="button" class="reason-link" @click=${() => onGo(part)}>${words}</button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

function notForYou(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <p>${msg('Offers are written by editors, and changed by those who answer for them.')}</p>
  </div>`;
}

function skeleton(): TemplateResult {
  return html`<div class="sheet" aria-busy="true">
    <p class="visually-hidden">${msg('Loading the editor')}</p>
    <span class="bone"></span><span class="bone bone-field"></span><span class="bone"></span>
    <span class="bone bone-field"></span>
  </div>`;
}

/** The name of a language in itself. */
function languageName(lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
}
