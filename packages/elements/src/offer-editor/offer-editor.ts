import { msg } from '@lit/localize';
import type { Offer, Session } from '@stoa/contract';
import { offerStore } from '@stoa/stores';
import type { OfferStore, StoreHub } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { checkIcon } from '../foundation/icons.ts';
import { lateNotices } from '../foundation/late-notice.ts';
import { LateModule } from '../foundation/late-part.ts';
import { pageLocale } from '../foundation/locale.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { KeptFocus } from '../kept-work/kept-focus.ts';
import { keptWorkStyles } from '../kept-work/kept-work.styles.ts';
import { editorHead } from './editor-head.ts';
import type { View } from './editor-head.ts';
import { notForYou, skeleton } from './editor-notices.ts';
import type { EditorPlace } from './editor-place.ts';
import { offerEditorStyles } from './offer-editor.styles.ts';
import { OfferPublishing } from './offer-publishing.ts';
import { OutcomePart } from './outcome-part.ts';
import { SheetPart } from './sheet-part.ts';

/**
 * Where an offer is written, published and changed, its answers are read, and its outcome is told.
 * What is missing is said with the reason why it is needed. Everything typed is kept on the device;
 * what others publish meanwhile is laid beside it, and the writer chooses.
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
    toneStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    keptWorkStyles,
    offerEditorStyles,
  ];

  /** The `id` of an offer that is published already; a new one without it. */
  @property({ reflect: true }) offer: string | undefined;

  /** Languages of the texts, the first one first; the page's language unless told. */
  @property() languages: string | undefined;

  #view: View = 'offer';
  #lang: string | undefined;
  #session: Session | undefined;
  #hub: StoreHub | undefined;

  #offers = new StoreController<OfferStore>(this, () =>
    this.offer && this.stores ? offerStore(this.stores, this.offer) : undefined,
  );
  #publishing = new OfferPublishing(this);
  #place: EditorPlace = {
    host: this,
    known: () => this.#known,
    session: () => this.#session,
    stores: () => this.stores,
    backend: () => this.connection.backend,
    writing: () => this.#writing,
  };
  #sheet = new SheetPart(this.#place, this.#publishing);
  #outcome = new OutcomePart(this.#place, this.#publishing);
  #report = new LateModule(() => import('../define/offer-report.ts'));

  constructor() {
    super();
    new KeptFocus(this);
    reportProblems(this, 'offer', () => this.#publishing.problem ?? this.#offers.snapshot?.problem);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offer')) this.#publishing.problem = undefined;
    const { stores } = this;
    if (stores === this.#hub) return;
    this.#hub = stores;
    this.#session = undefined;
    void stores?.session.load().then((session) => {
      if (stores === this.#hub) this.#session = session;
      this.requestUpdate();
    }, this.#publishing.fail);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.connection.overdue) return missingBackendNotice();
    const { problem } = this.#offers.snapshot ?? {};
    const fatal = this.#session ? problem : (problem ?? this.#publishing.problem);
    if (fatal && !this.#known) {
      return lateNotices.render(this, ({ problemNotice }) => problemNotice(fatal));
    }
    if (!this.#session || (this.offer && this.#known === undefined)) return skeleton();
    if (!this.#mayWrite) return notForYou();
    return html`<div class="editor">
      ${this.#renderHead()} ${this.#renderNews()}
      ${this.#view === 'offer' ? this.#sheet.render() : nothing}
      ${this.#view === 'answers' ? this.#renderReport() : nothing}
      ${this.#view === 'outcome' ? this.#outcome.render() : nothing}
    </div>`;
  }

  #renderHead(): TemplateResult {
    return editorHead({
      view: this.#view,
      isNew: !this.#known,
      languages: this.#languages,
      writing: this.#writing,
      onView: (view) => this.#look(view),
      onLanguage: (lang) => {
        this.#lang = lang;
        this.requestUpdate();
      },
    });
  }

  #renderNews(): TemplateResult {
    const { done, problem } = this.#publishing;
    // Of what others published the choice below says more.
    const part = this.#view === 'outcome' ? this.#outcome : this.#sheet;
    const told = problem?.code === 'conflict' && part.isContested;
    return html`<div class="news" aria-live="polite">
      ${
        done
          ? html`<div class="notice success">
              ${checkIcon}
              <p>${done}</p>
            </div>`
          : nothing
      }
      ${
        problem && problem.code !== 'invalid' && !told
          ? lateNotices.render(this, ({ problemNotice }) =>
              problemNotice(problem, { safe: msg('Everything you wrote is kept here.') }),
            )
          : nothing
      }
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
    return all.length > 0 ? all : [pageLanguage()];
  }

  get #writing(): string {
    const languages = this.#languages;
    const page = pageLanguage();
    if (this.#lang && languages.includes(this.#lang)) return this.#lang;
    return languages.includes(page) ? page : (languages[0] ?? page);
  }

  #look(view: View): void {
    this.#view = view;
    this.#publishing.beginAnew();
    this.requestUpdate();
  }
}

function pageLanguage(): string {
  return pageLocale().split('-', 1)[0] ?? 'en';
}
